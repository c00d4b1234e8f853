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
    rowsInMemory: Int = 1 << 29, temporary: String = NSTemporaryDirectory()
  ) {
    self.threads = max(1, threads)
    self.rowsInMemory = rowsInMemory
    self.temporary = temporary
  }
}

/// Reads all visits of a configuration and counts them, in memory that does not grow with them.
///
/// Most rows share neither their id nor their household with another. Which ones do shows when all are
/// read; they are counted by the full rules (``SharedCount``), all others as what they are
/// (``LoneCells``), and the cells add up.
struct TallyCounter {
  let configuration: Configuration
  let geography: CoverageGeography
  let limits: TallyLimits

  /// - Parameter sharesAll: whether all rows are counted as if each shared something with another.
  /// - Throws: ``IntakeError``; ``SpillFile/Failure``.
  func count(progress: Progress, sharesAll: Bool = false) throws -> CountedTally {
    let stream = try VisitStream(configuration)
    let pool = RowPool(bytes: limits.rowsInMemory)
    let spill = SpillFile(folder: limits.temporary)
    let waiting = WaitingRows(
      name: configuration.file, bytes: stream.bytes, pool: pool, spill: spill)
    let rejections = Mutex([Rejection]())
    let writers = (0..<limits.threads).map { _ in
      RowWriter(waiting, geography: geography, rules: configuration.counting)
    }
    let findings = try stream.forEachRowChunk(threads: limits.threads) { name, number, count in
      progress.step("Reading the visits: \(name) (\(number)/\(count))")
    } _: { chunk in
      if !chunk.rejections.isEmpty { rejections.withLock { $0 += chunk.rejections } }
      try writers[chunk.worker].add(chunk)
    }
    for writer in writers { try writer.flush() }
    progress.step("Looking for records that belong together")
    let repeated = try waiting.findRepeated()
    let shared = sharesAll ? RowSet(rows: waiting.count, all: true) : repeated
    let counted = CountedCells(pool: pool, spill: spill)
    progress.step("Counting the households")
    let claims = try count(waiting, shared: shared, pool, spill, to: counted)
    let file = TallyFile(
      rules: TallyHeader.Rules(configuration, tree: geography.tree),
      cells: TallyCells(
        claims: claims, hasCalls: wantsCalls, records: waiting.count,
        hasOfficers: stream.hasOfficers, hasOrigins: stream.hasOrigins),
      sources: stream.sources, rejections: rejections.withLock { $0 }, findings: findings)
    return CountedTally(file, counted)
  }

  /// Counts all rows, and gives the claims in the order in which cells name them.
  private func count(
    _ waiting: WaitingRows, shared: RowSet, _ pool: RowPool, _ spill: SpillFile,
    to counted: CountedCells
  ) throws -> [Claim] {
    let order = ClaimOrder(waiting.claims.all)
    let tables = CountTables(
      claims: order.claims, claimNumbers: order.numbers,
      claimed: ClaimedDesa(order.claims, in: geography.tree), officers: waiting.officers.all,
      zone: configuration.plan.zone, wantsCalls: wantsCalls)
    let sharedCount = SharedCount(
      rows: shared.count, tables: tables, geography: geography, start: configuration.plan.start,
      pool: pool, spill: spill)
    try waiting.countLone(except: shared, tables, to: counted) { try sharedCount.add($0) }
    try sharedCount.count(to: counted)
    return order.claims
  }

  /// Without targets nothing is foreseen.
  private var wantsCalls: Bool { configuration.targets != nil }
}

/// What all rows are counted with.
struct CountTables: Sendable {
  /// The distinct claims in the order of what they say, and for each of those of ``WaitingRows`` its
  /// number here.
  let claims: [Claim]
  let claimNumbers: [Int32]
  let claimed: ClaimedDesa
  let officers: TextTable
  let fingerprints: [UInt64]
  let zone: SurveyZone
  /// Whether calls are gathered.
  let wantsCalls: Bool

  init(
    claims: [Claim], claimNumbers: [Int32], claimed: ClaimedDesa, officers: TextTable,
    zone: SurveyZone, wantsCalls: Bool
  ) {
    self.claims = claims
    self.claimNumbers = claimNumbers
    self.claimed = claimed
    self.officers = officers
    self.zone = zone
    self.wantsCalls = wantsCalls
    fingerprints = officerFingerprints(of: officers)
  }
}
