import Geography

/// What one public report says otherwise than that of the day before: a function of the two alone. Of
/// records, which tell of single families, it says nothing.
public func publicDifference(_ report: CoverageReport, after previous: CoverageReport)
  -> DayDifference
{
  let units = 0..<report.tree.desaRange.upperBound
  return DayDifference(
    records: units.map { _ in RecordChanges() },
    figures: units.map { FigureChanges(report.units[$0], since: previous.units[$0]) },
    statuses: report.tree.desaRange.compactMap { index in
      let (from, to) = (previous.units[index].status, report.units[index].status)
      return from == to ? nil : StatusChange(unit: index, from: from, to: to)
    },
    targets: report.tree.desaRange.compactMap { index in
      let (from, to) = (previous.units[index].target, report.units[index].target)
      return from == to ? nil : TargetChange(unit: index, from: from, to: to)
    })
}

/// The line of the archive for one public report.
///
/// - Parameter previous: the public report of the day before; nil on the archive's first day.
public func publicDayRecord(_ report: CoverageReport, after previous: CoverageReport?) -> DayRecord
{
  var record = dayRecord(report, after: previous)
  if let previous {
    record.difference = DaySummary(publicDifference(report, after: previous), tree: report.tree)
  }
  return record
}
