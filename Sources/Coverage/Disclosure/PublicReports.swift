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
  var editor = PublicEditor(first.tree, geography: geography, smallCount: smallCount)
  var result = reports.map { editor.edit($0) }
  if let last = result.indices.last { result[last].days = publicDays(result) }
  return result
}

/// What each day's report shows more than the day before, by unit: for every unit above desa the
/// figures of the last report add up from it. Where a correction took figures back, the days before it
/// count less, so that no day is negative.
private func publicDays(_ reports: [CoverageReport]) -> [DailyCounts] {
  guard let last = reports.last else { return [] }
  return last.units.indices.map { index in
    var next = DayCounts(cumulative: last.units[index].counts)
    var days = DailyCounts()
    for position in reports.indices.reversed() {
      let before =
        position == reports.startIndex
        ? DayCounts()
        : DayCounts(cumulative: reports[position - 1].units[index].counts).lower(than: next)
      let gained = next.minus(before)
      if gained != DayCounts() { days.add(gained, on: reports[position].asOf) }
      next = before
    }
    return days
  }
}

extension DayCounts {
  /// The figures of a unit to date.
  fileprivate init(cumulative counts: UnitCounts) {
    self.init()
    found = counts.found
    completed = counts.completed
    resolved = counts.resolved
    completedListed = counts.completedListed
    resolvedListed = counts.resolvedListed
  }

  fileprivate func lower(than other: DayCounts) -> DayCounts { combined(other, min) }
  fileprivate func minus(_ other: DayCounts) -> DayCounts { combined(other, -) }

  private func combined(_ other: DayCounts, _ combine: (Int, Int) -> Int) -> DayCounts {
    var result = DayCounts()
    result.found = combine(found, other.found)
    result.completed = combine(completed, other.completed)
    result.resolved = combine(resolved, other.resolved)
    result.completedListed = combine(completedListed, other.completedListed)
    result.resolvedListed = combine(resolvedListed, other.resolvedListed)
    return result
  }
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
