import Coverage
import Intake
import Locks

/// All rows of a survey, until the last of them is read: only then is it known which of them share an
/// id or a household.
///
/// Beside each row wait two marks, 32 bits of the hash of its id and of its household, in parts of
/// which equal texts have the same. So the rows themselves can be parted by claim and position, as
/// their cells are.
final class WaitingRows: Sendable {
  /// The rows; those of a claim and a spot are in one part.
  let rows: PartitionedRows
  /// The marks of ids and of households.
  let marks: [PartitionedRows]
  let claims = SharedClaims()
  let officers = SharedOfficers()
  private let read = Mutex(0)
  private let name: String

  /// - Parameters:
  ///   - name: what messages call the survey.
  ///   - bytes: how long the sources are.
  ///   - pool: how many bytes may stay in memory.
  ///   - spill: where the rest goes.
  init(name: String, bytes: Int, pool: RowPool, spill: SpillFile) {
    self.name = name
    // So few that the ends of all fit into a core's cache, and so many that what is made of one does.
    func parts(of size: Int) -> Int {
      var parts = 16
      while parts < 1024, parts * size < bytes { parts *= 2 }
      return parts
    }
    rows = PartitionedRows(
      count: parts(of: 12_000_000), pool: pool, spill: spill)
    marks = (0..<2).map { _ in
      PartitionedRows(
        count: parts(of: 6_000_000), pool: pool, spill: spill)
    }
  }

  /// How many rows there are.
  var count: Int { read.withLock { $0 } }

  /// The first of `count` numbers for rows, that nobody else has.
  ///
  /// - Throws: ``IntakeError`` where there are no more.
  fileprivate func numbers(for count: Int) throws -> UInt32 {
    let first = read.withLock { read in
      defer { read += count }
      return read
    }
    guard first + count <= TallyFile.mostRecords else {
      throw IntakeError(
        .data, step: "count the visits", path: name,
        cause: "there are more than \(TallyFile.mostRecords) records",
        remedy: "Count them in parts, as docs/tally-format.md says.")
    }
    return UInt32(first)
  }
}

/// One thread's way of rows from the chunks it has read into the parts; only that thread uses it.
final class RowWriter: Sendable {
  private let waiting: WaitingRows
  private let state: Mutex<State>

  fileprivate struct State {
    let geography: CoverageGeography
    let rows: RowBuffers
    let marks: [RowBuffers]
    /// Knows the thread's claims, as far as their numbers are known.
    var finder: SpotFinder
    /// The numbers of the thread's claims and officers in the tables of all.
    var claims: [Int32] = []
    var officers: [UInt32] = []
  }

  init(_ waiting: WaitingRows, geography: CoverageGeography, rules: CountingRules) {
    self.waiting = waiting
    state = Mutex(
      State(
        geography: geography, rows: RowBuffers(waiting.rows),
        marks: waiting.marks.map { RowBuffers($0) },
        finder: SpotFinder(geography: geography, rules: rules)))
  }

  /// Takes all rows of a chunk.
  func add(_ chunk: RowChunk) throws {
    try state.withLock { state in
      state.learn(chunk, waiting)
      let first = try waiting.numbers(for: chunk.rows.count)
      try chunk.ids.withTexts { idBytes, idEnds in
        try chunk.households.withTexts { householdBytes, householdEnds in
          try state.write(
            chunk.rows, first: first, ids: ChunkTexts(bytes: idBytes, ends: idEnds),
            households: ChunkTexts(bytes: householdBytes, ends: householdEnds))
        }
      }
    }
  }

  /// Hands on all that is left.
  func flush() throws {
    try state.withLock { state in
      try state.rows.flush()
      for marks in state.marks { try marks.flush() }
    }
  }
}

/// The texts of a chunk by number.
private struct ChunkTexts {
  let bytes: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<Int>

  @inline(__always)
  subscript(number: UInt32) -> UnsafeBufferPointer<UInt8> {
    guard number != TextTable.missing else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: bytes[ends[Int(number) - 1]..<ends[Int(number)]])
  }
}

extension RowWriter.State {
  /// Looks up the claims and officers that came since the last chunk.
  fileprivate mutating func learn(_ chunk: RowChunk, _ waiting: WaitingRows) {
    if claims.count < chunk.claims.count {
      let new = chunk.claims[claims.count...]
      claims += waiting.claims.numbers(of: new)
      finder.learn(new, in: geography.tree)
    }
    if officers.count < chunk.officers.count {
      officers += waiting.officers.numbers(
        of: chunk.officers, officers.count..<chunk.officers.count)
    }
  }

  fileprivate func write(
    _ visits: [VisitRow], first: UInt32, ids: ChunkTexts, households: ChunkTexts
  ) throws {
    let spots = finder.packedSpots(of: visits)
    let kinds = TallyCell.Kind.lone(visits, spots: spots, locator: geography.locator)
    // Read from `self`, which may change, each would be retained for each row.
    let (rows, claims, officers) = (rows, claims, officers)
    let (ofIDs, ofHouseholds) = (marks[0], marks[1])
    let markMask = UInt64(ofIDs.count - 1)
    for (place, part) in PartOrder(parts(of: visits, spots), count: rows.count) {
      let row = visits[place]
      let beside = RowCodec.Beside(
        number: first &+ UInt32(truncatingIfNeeded: place),
        claim: row.claim >= 0 ? claims[Int(row.claim)] : -1, officer: officers[Int(row.officer)],
        spot: spots[place], kind: kinds[place])
      let id = ids[row.id]
      let household = households[row.household]
      if !id.isEmpty { try mark(id, beside.number, ofIDs, markMask) }
      if !household.isEmpty { try mark(household, beside.number, ofHouseholds, markMask) }
      try RowCodec.append(row, id: id, household: household, beside, to: rows, part: part)
    }
  }

  /// The part of each row, by its claim and its spot.
  private func parts(of visits: [VisitRow], _ spots: [Int32]) -> [UInt16] {
    let claims = claims
    let mask = UInt64(rows.count - 1)
    return visits.indices.map { place in
      let own = visits[place].claim
      let claim = own >= 0 ? claims[Int(own)] : -1
      let both =
        UInt64(UInt32(bitPattern: claim)) << 32 | UInt64(UInt32(bitPattern: spots[place]))
      return UInt16(truncatingIfNeeded: (both &+ 1) &* 0x9e37_79b9_7f4a_7c15 >> 32 & mask)
    }
  }

  /// Notes the hash of a text: its lower bits choose the part, the upper ones are kept.
  @inline(__always)
  private func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ number: UInt32, _ buffers: RowBuffers, _ mask: UInt64
  ) throws {
    let hash = TextTable.hash(text)
    try buffers.room(for: 8, in: Int(hash & mask)).storeBytes(
      of: hash & 0xffff_ffff_0000_0000 | UInt64(number), as: UInt64.self)
  }
}

/// The rows of a chunk part by part, so that those of a part are written one after another.
private struct PartOrder: Sequence, IteratorProtocol {
  private let parts: [UInt16]
  private let order: [UInt32]
  private var place = 0

  init(_ parts: [UInt16], count: Int) {
    self.parts = parts
    var starts = [UInt32](repeating: 0, count: count + 1)
    for part in parts { starts[Int(part) + 1] += 1 }
    for part in 0..<count { starts[part + 1] += starts[part] }
    order = [UInt32](unsafeUninitializedCapacity: parts.count) { order, filled in
      for (row, part) in parts.enumerated() {
        order[Int(starts[Int(part)])] = UInt32(truncatingIfNeeded: row)
        starts[Int(part)] += 1
      }
      filled = parts.count
    }
  }

  @inline(__always)
  mutating func next() -> (row: Int, part: Int)? {
    guard place < order.count else { return nil }
    defer { place += 1 }
    let row = Int(order[place])
    return (row, Int(parts[row]))
  }
}
