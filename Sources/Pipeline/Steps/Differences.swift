import Coverage
import Geography
import Locks

/// What the report says otherwise than one for the day before would have; nil before the survey.
///
/// - Parameter past: the reports of the archive, among which the day before mostly is.
func sinceYesterday(_ inputs: Inputs, report: CoverageReport, past: [CoverageReport])
  -> DayDifference?
{
  guard report.asOf >= inputs.configuration.plan.start else { return nil }
  let yesterday = report.asOf + -1
  let previous =
    past.last { $0.asOf == yesterday } ?? computeFigures(inputs.coverageInput(asOf: yesterday))
  return dayDifference(
    report, after: previous, input: inputs.coverageInput(asOf: report.asOf))
}

/// The records of the archive, each with what changed since the day before; days side by side.
///
/// - Parameter reports: the report of each day from the survey's start.
func archiveDays(_ inputs: Inputs, _ reports: [CoverageReport]) throws -> [DayRecord] {
  inParallel(reports.count) { offset in
    let report = reports[offset]
    guard offset > 0 else { return dayRecord(report, after: nil) }
    let previous = reports[offset - 1]
    var record = dayRecord(report, after: previous)
    record.difference = DaySummary(
      dayDifference(report, after: previous, input: inputs.coverageInput(asOf: report.asOf)),
      tree: report.tree)
    return record
  }
}
