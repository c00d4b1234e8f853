import Geography

/// What one day was like, as today's files know it: the line of the archive.
public struct DayRecord: Sendable, Equatable {
  /// The day.
  public var day: Day
  /// The top unit's counts and rates on that day.
  public var top: PublishedFigures.Figures
  /// The share that should have been finished.
  public var expected: Double
  /// How many desa were in each status.
  public var desaByStatus: [Status: Int]
  /// How many interior desa were untouched, silent or stalled.
  public var uncoveredInterior: Int
  /// How many pockets there were.
  public var pockets: Int
  /// Desa first met on that day: unreached the day before, reached now; indices into the tree.
  public var newlyReached: [Int]
  /// Desa that became stalled.
  public var newlyStalled: [Int]
  /// Desa that became done.
  public var newlyDone: [Int]
  /// The figures of the units above desa, for comparison with what was published then.
  public var figures: PublishedFigures
  /// What changed since the day before, and by which records; nil on a day that is not compared.
  public var difference: DaySummary?
}

/// Sums up one day, and what changed since the day before.
///
/// - Parameter previous: the report of the day before, over the same boundaries; nil on the first day,
///   on which nothing has changed yet.
public func dayRecord(_ report: CoverageReport, after previous: CoverageReport?) -> DayRecord {
  let desa = report.tree.desaRange
  func changed(_ isSo: (Status) -> Bool) -> [Int] {
    guard let previous else { return [] }
    return desa.filter { isSo(report.units[$0].status) && !isSo(previous.units[$0].status) }
  }
  func isReached(_ report: CoverageReport, _ index: Int) -> Bool {
    let counts = report.units[index].counts
    return counts[.complete] + counts[.partial] + counts[.refused] > 0
  }
  let reached = desa.filter { index in
    isReached(report, index) && !(previous.map { isReached($0, index) } ?? false)
  }
  let figures = PublishedFigures(report)
  return DayRecord(
    day: report.asOf, top: PublishedFigures.Figures(report.top), expected: report.top.expected,
    desaByStatus: report.top.desaByStatus, uncoveredInterior: report.uncoveredInterior.count,
    pockets: report.pockets.count, newlyReached: reached,
    newlyStalled: changed { $0 == .stalled }, newlyDone: changed { $0 == .done },
    figures: figures)
}
