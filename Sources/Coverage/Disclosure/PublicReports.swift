import Geography

/// The reports of consecutive days as the public edition may show them (decision 50): each is a
/// function of what it and the days before publish, and what is published of a unit can be explained
/// by `smallCount` values of every count that is withheld.
///
/// - Parameters:
///   - reports: one report a day from the survey's start, ascending, over the same boundaries; the
///     figures of a day depend on those shown on the days before.
///   - geography: the boundaries' neighbours and edge.
///   - smallCount: counts from 1 to one less are withheld; under 2 withholds nothing.
public func publicReports(
  _ reports: [CoverageReport], geography: CoverageGeography, smallCount: Int
) -> [CoverageReport] {
  guard smallCount > 1, let first = reports.first else { return reports }
  var replay = PublicReplay(first.tree, geography: geography, smallCount: smallCount)
  var result = reports.map { replay.next($0) }
  if let last = result.indices.last { result[last].days = replay.days }
  return result
}

/// The same, day by day: it keeps what later days ask of those before, and no report.
public struct PublicReplay {
  private var editor: PublicEditor
  private var history = ShownHistory()

  /// Begins before the first day.
  ///
  /// - Parameters:
  ///   - tree: the tree of the first day's report.
  ///   - geography: the boundaries' neighbours and edge.
  ///   - smallCount: 2 or more.
  public init(_ tree: AdminTree, geography: CoverageGeography, smallCount: Int) {
    editor = PublicEditor(tree, geography: geography, smallCount: smallCount)
  }

  /// What the public edition may show of the next day, but for the series of days.
  public mutating func next(_ exact: CoverageReport) -> CoverageReport {
    let shown = editor.edit(exact)
    history.add(shown)
    return shown
  }

  /// What was shown on each day so far more than on the day before, by index of the tree.
  public var days: [DailyCounts] { history.gains() }
}

extension CoverageReport {
  /// The report as it would be had nothing been received: what the public edition shows before the
  /// days begin that are replayed.
  public var withoutCounts: CoverageReport {
    var report = self
    for index in report.units.indices { report.units[index].counts = UnitCounts() }
    report.ledger = Ledger(read: 0)
    report.findings = []
    return report
  }
}
