import Coverage
import Geography
import Locks

/// Counts rows that share their id or their household with others, by all rules.
///
/// Rows are parted by record id, so that all versions of one are together, and then by household; each
/// part is counted as a survey of its own, and the cells add up. The same shuffle a cluster makes.
final class SharedCount: Sendable {
  private let tables: CountTables
  private let geography: CoverageGeography
  private let start: Day
  private let byID: PartitionedRows
  private let byHousehold: PartitionedRows
  /// Sets of blocks that no thread is filling.
  private let idle = Mutex([RowBuffers]())

  /// - Parameter rows: how many will be counted.
  init(
    rows: Int, tables: CountTables, geography: CoverageGeography, start: Day, pool: RowPool,
    spill: SpillFile
  ) {
    self.tables = tables
    self.geography = geography
    self.start = start
    // A part, with what is made of it, is to take some 80 MB at most.
    var parts = 16
    while parts < 1024, parts * 150_000 < rows { parts *= 2 }
    (byID, byHousehold) = (
      PartitionedRows(count: parts, pool: pool, spill: spill),
      PartitionedRows(count: parts, pool: pool, spill: spill)
    )
  }

  /// Takes a row; may be called by several threads at a time.
  func add(_ row: RowCodec.Row) throws {
    let buffers = idle.withLock { $0.popLast() } ?? RowBuffers(byID)
    defer { idle.withLock { $0.append(buffers) } }
    try buffers.add(row.bytes, to: part(of: row.id.isEmpty ? row.household : row.id, row))
  }

  private func part(of text: UnsafeBufferPointer<UInt8>, _ row: RowCodec.Row) -> Int {
    // Without a text it is alone, and may be anywhere.
    let hash =
      text.isEmpty ? UInt64(row.number) &* 0x9e37_79b9_7f4a_7c15 : TextTable.hash(text)
    return Int(hash >> 40) & (byID.count - 1)
  }

  /// Counts all rows that were taken.
  ///
  /// - Parameter counted: where the cells go.
  func count(to counted: CountedCells) throws {
    let filled = idle.withLock { all in
      defer { all = [] }
      return all
    }
    for buffers in filled { try buffers.flush() }
    try followVersions()
    try countHouseholds(to: counted)
  }

  /// Finds the versions of records that later ones replace, and parts the rows by household.
  private func followVersions() throws {
    let buffers = Mutex([RowBuffers]())
    try inParallel(byID.count) { number in
      let bytes = try byID.takeAll(of: number)
      let versions = versions(bytes)
      // As many sets of buffers as there are threads at work, none lost.
      let own = buffers.withLock { $0.popLast() } ?? RowBuffers(byHousehold)
      try bytes.withUnsafeBytes { all in
        var place = 0
        try RowCodec.forEachRow(in: all) { row in
          let version = versions[place]
          place += 1
          let room = try own.room(
            for: RowVersion.size + row.bytes.count, in: part(of: row.household, row))
          version.store(at: room)
          (room + RowVersion.size).copyMemory(
            from: row.bytes.baseAddress ?? UnsafeRawPointer(room), byteCount: row.bytes.count)
        }
      }
      buffers.withLock { $0.append(own) }
    }
    for buffer in buffers.withLock({ $0 }) { try buffer.flush() }
  }

  /// What becomes of each row as a version of its record.
  private func versions(_ bytes: [UInt8]) -> [RowVersion] {
    let visits = visits(bytes)
    let ends = RecordLives.versionEnds(visits, zone: tables.zone)
    let receipts = visits.firstReceipts()
    return zip(ends, receipts).map { RowVersion(end: $0, firstReceipt: $1) }
  }

  private func visits(_ bytes: [UInt8], before: Int = 0) -> Visits {
    var visits = Visits(reserving: bytes.count / (RowCodec.headSize + before + 24))
    visits.claims = tables.claims
    visits.officers = tables.officers
    bytes.withUnsafeBytes { all in
      RowCodec.forEachRow(in: all, before: before) { row in
        row.append(to: &visits, claims: tables.claimNumbers)
      }
    }
    return visits
  }

  /// Counts part by part.
  private func countHouseholds(to counted: CountedCells) throws {
    try inParallel(byHousehold.count) { number in
      let bytes = try byHousehold.takeAll(of: number)
      let visits = visits(bytes, before: RowVersion.size)
      var versions: [RowVersion] = []
      var spots: [Int32] = []
      bytes.withUnsafeBytes { all in
        RowCodec.forEachRow(in: all, before: RowVersion.size) { row in
          versions.append(RowVersion(at: row.start - RowVersion.size, in: all))
          spots.append(row.spot)
        }
      }
      let cells = TallyCells(
        visits,
        lives: RecordLives(
          visits, zone: tables.zone, start: start, ends: versions.map(\.end)),
        spots: VisitSpots(packed: spots), locator: geography.locator, claimed: tables.claimed,
        zone: tables.zone,
        firstReceipts: tables.wantsCalls ? versions.map(\.firstReceipt) : nil,
        fingerprints: tables.fingerprints)
      try counted.add(CellParts(cells))
    }
  }
}

/// What is known of a row as one version of its record.
private struct RowVersion {
  /// The day from which a later version has taken its place; `Int32.max` for none.
  var end: Int32
  /// The receipt of the record's first version.
  var firstReceipt: Instant

  /// How many bytes it takes before a row.
  static let size = 12

  init(end: Int32, firstReceipt: Instant) {
    self.end = end
    self.firstReceipt = firstReceipt
  }

  init(at offset: Int, in all: UnsafeRawBufferPointer) {
    end = all.loadUnaligned(fromByteOffset: offset, as: Int32.self)
    firstReceipt = all.loadUnaligned(fromByteOffset: offset + 4, as: Instant.self)
  }

  func store(at place: UnsafeMutableRawPointer) {
    place.storeBytes(of: end, as: Int32.self)
    place.storeBytes(of: firstReceipt, toByteOffset: 4, as: Instant.self)
  }
}
