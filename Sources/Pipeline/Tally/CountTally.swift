import Coverage
import Foundation
import Geography
import Intake
import Locks

/// Bounds within which a tally is counted.
public struct TallyLimits: Sendable {
  /// How many threads.
  public var threads: Int
  /// Bytes of rows that wait in memory; what is more waits in a file.
  public var rowsInMemory: Int
  /// The folder of that file.
  public var temporary: String

  /// Makes limits.
  public init(
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    rowsInMemory: Int = 1 << 27, temporary: String = NSTemporaryDirectory()
  ) {
    self.threads = max(1, threads)
    self.rowsInMemory = rowsInMemory
    self.temporary = temporary
  }
}

/// Reads all visits of a configuration and counts them, in memory that does not grow with them.
///
/// Rows are parted by record id, so that all versions of one are together, and then by household; each
/// part is counted as a survey of its own, and the cells add up. The same shuffle a cluster makes.
struct TallyCounter {
  let configuration: Configuration
  let geography: CoverageGeography
  let limits: TallyLimits
  private let zone: SurveyZone
  private let spill: SpillFile

  init(configuration: Configuration, geography: CoverageGeography, limits: TallyLimits) {
    self.configuration = configuration
    self.geography = geography
    self.limits = limits
    zone = configuration.plan.zone
    spill = SpillFile(folder: limits.temporary)
  }

  /// - Throws: ``IntakeError``; ``SpillFile/Failure``.
  func count(progress: Progress) throws -> TallyFile {
    let stream = try VisitStream(configuration)
    let parts = partCount(stream)
    let budget = RowBudget(bytes: limits.rowsInMemory)
    let byID = PartitionedRows(count: parts, budget: budget, spill: spill)
    let byHousehold = PartitionedRows(count: parts, budget: budget, spill: spill)
    let claims = SharedClaims()
    let rejections = Mutex([Rejection]())
    let buffers = (0..<limits.threads).map { _ in WorkerBuffers(byID) }
    let findings = try stream.forEachChunk(threads: limits.threads) { name, number, count in
      progress.step("Reading the visits: \(name) (\(number)/\(count))")
    } _: { chunk in
      rejections.withLock { $0 += chunk.rejections }
      try buffers[chunk.worker].add(chunk, claims)
    }
    for buffer in buffers { try buffer.flush() }
    progress.step("Following the versions of records")
    try followVersions(byID, byHousehold, claims.all)
    progress.step("Counting the households")
    let cells = try countHouseholds(byHousehold, claims.all, stream)
    return TallyFile(
      rules: TallyHeader.Rules(configuration, tree: geography.tree), cells: cells,
      sources: stream.sources, rejections: rejections.withLock { $0 }, findings: findings)
  }

  /// A part, with what is made of it, is to take some 80 MB at most.
  private func partCount(_ stream: VisitStream) -> Int {
    var parts = 16
    while parts < 1024, parts * 24_000_000 < stream.bytes { parts *= 2 }
    return parts
  }

  /// Finds the versions of records that later ones replace, and parts the rows by household.
  private func followVersions(
    _ byID: PartitionedRows, _ byHousehold: PartitionedRows, _ claims: [Claim]
  ) throws {
    let buffers = Mutex([Int: RowBuffers]())
    try inParallel(byID.count) { part in
      var bytes = try byID.take(part)
      let ends = versionEnds(bytes, claims)
      bytes.withUnsafeMutableBytes { all in
        for (offset, end, first) in ends {
          all.storeBytes(of: end, toByteOffset: offset + RowCodec.endOffset, as: Int32.self)
          all.storeBytes(
            of: first, toByteOffset: offset + RowCodec.firstReceiptOffset, as: Instant.self)
        }
      }
      // As many sets of buffers as there are threads at work, none lost.
      var own = buffers.withLock { $0.popFirst()?.value } ?? RowBuffers(byHousehold)
      try bytes.withUnsafeBytes { all in
        try RowCodec.forEachRow(in: all) { row in
          let household = row.household
          let hash =
            household.isEmpty
            ? UInt64(row.start) &* 0x9e37_79b9_7f4a_7c15 : TextTable.hash(household)
          try own.add(to: Int(hash >> 40) & (byHousehold.count - 1)) {
            $0.append(contentsOf: row.bytes)
          }
        }
      }
      let done = own
      buffers.withLock { $0[part] = done }
    }
    for (_, var buffer) in buffers.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      try buffer.flush()
    }
  }

  /// The rows, by where they begin, that are not their record's only version: the day from which a
  /// later one replaces them, and the receipt of the first.
  private func versionEnds(_ bytes: [UInt8], _ claims: [Claim]) -> [(
    offset: Int, end: Int32, firstReceipt: Instant
  )] {
    bytes.withUnsafeBytes { all in
      var seen = RowIndex(rows: all.count / (RowCodec.headSize + 16))
      RowCodec.forEachRow(in: all) { row in
        if !row.id.isEmpty { seen.add(row, in: all) }
      }
      guard !seen.repeated.isEmpty else { return [] }
      var visits = Visits()
      visits.claims = claims
      let rows = seen.repeated.sorted()
      for offset in rows { RowCodec.Row(all, at: offset).append(to: &visits) }
      let ends = RecordLives.versionEnds(visits, zone: zone)
      let receipts = visits.firstReceipts()
      return rows.indices.map { (rows[$0], ends[$0], receipts[$0]) }
    }
  }

  /// Counts part by part, and adds up.
  private func countHouseholds(
    _ rows: PartitionedRows, _ claims: [Claim], _ stream: VisitStream
  ) throws -> TallyCells {
    let claimed = ClaimedDesa(claims, in: geography.tree)
    let sum = Mutex(CellSum())
    try inParallel(rows.count) { part in
      let bytes = try rows.take(part)
      var visits = Visits(reserving: bytes.count / (RowCodec.headSize + 24))
      visits.claims = claims
      visits.hasOfficers = stream.hasOfficers
      visits.hasOrigins = stream.hasOrigins
      var ends: [Int32] = []
      var receipts: [Instant] = []
      let wantsCalls = configuration.targets != nil
      bytes.withUnsafeBytes { all in
        RowCodec.forEachRow(in: all) { row in
          row.append(to: &visits)
          ends.append(row.end)
          if wantsCalls { receipts.append(row.firstReceipt) }
        }
      }
      let spots = VisitSpots(
        of: visits, rows: 0..<visits.count, geography: geography, rules: configuration.counting,
        claimed: claimed)
      var cells = TallyCells(
        visits,
        lives: RecordLives(visits, zone: zone, start: configuration.plan.start, ends: ends),
        spots: spots, locator: geography.locator, claimed: claimed, zone: zone,
        firstReceipts: wantsCalls ? receipts : nil)
      cells.dropClaims()
      let part = cells
      sum.withLock { $0.add(numbered: part) }
    }
    return sum.withLock { sum in
      let all = sum
      sum = CellSum()
      return all.total(claims: claims)
    }
  }
}

/// One thread's blocks; only that thread touches them.
private final class WorkerBuffers: Sendable {
  private let state: Mutex<State>

  private struct State {
    var buffers: RowBuffers
    /// The numbers of the worker's claims in the table of all, as far as they are known.
    var numbers: [Int32] = []
  }

  init(_ rows: PartitionedRows) { state = Mutex(State(buffers: RowBuffers(rows))) }

  func add(_ chunk: VisitChunk, _ claims: SharedClaims) throws {
    try state.withLock { state in
      let visits = chunk.visits
      if state.numbers.count < visits.claims.count {
        state.numbers += claims.numbers(of: visits.claims[state.numbers.count...])
      }
      let mask = state.buffers.count - 1
      for row in 0..<visits.count {
        let claim = visits.claim[row]
        let number = claim >= 0 ? state.numbers[Int(claim)] : -1
        try state.buffers.add(to: Int(hash(row, of: visits) >> 40) & mask) {
          RowCodec.append(row, of: visits, claim: number, end: .max, to: &$0)
        }
      }
    }
  }

  func flush() throws { try state.withLock { try $0.buffers.flush() } }

  /// What a row is parted by: its id, else its household, else nothing that matters.
  private func hash(_ row: Int, of visits: Visits) -> UInt64 {
    if visits.id[row] != TextTable.missing {
      return visits.ids.withText(visits.id[row], TextTable.hash)
    }
    if visits.household[row] != TextTable.missing {
      return visits.households.withText(visits.household[row], TextTable.hash)
    }
    return UInt64(visits.position[row].line) &* 0x9e37_79b9_7f4a_7c15
  }
}

/// The distinct claims of all threads.
private final class SharedClaims: Sendable {
  private let state = Mutex((numbers: [Claim: Int32](), all: [Claim]()))

  var all: [Claim] { state.withLock { $0.all } }

  func numbers(of claims: ArraySlice<Claim>) -> [Int32] {
    state.withLock { state in
      claims.map { claim in
        if let number = state.numbers[claim] { return number }
        let number = Int32(state.all.count)
        state.numbers[claim] = number
        state.all.append(claim)
        return number
      }
    }
  }
}

/// Finds the rows whose id occurs more than once.
private struct RowIndex {
  /// Where rows begin, + 1; 0 is free.
  private var slots: [UInt32]
  private let mask: Int
  /// The rows, by where they begin, that share their id with another; may hold one twice.
  private(set) var repeated: Set<Int> = []

  init(rows: Int) {
    var size = 1024
    while size < rows * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  mutating func add(_ row: RowCodec.Row, in all: UnsafeRawBufferPointer) {
    let id = row.id
    var slot = Int(truncatingIfNeeded: TextTable.hash(id)) & mask
    while slots[slot] != 0 {
      let other = RowCodec.Row(all, at: Int(slots[slot]) - 1)
      if other.id.elementsEqual(id) {
        repeated.insert(other.start)
        repeated.insert(row.start)
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(row.start + 1)
  }
}
