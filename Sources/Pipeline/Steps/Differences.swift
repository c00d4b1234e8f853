import Coverage
import Geography
import Synchronization

/// What the report says otherwise than one for the day before would have; nil before the survey.
func sinceYesterday(_ inputs: Inputs, report: CoverageReport) -> DayDifference? {
  guard report.asOf >= inputs.configuration.plan.start else { return nil }
  let previous = computeCoverage(inputs.coverageInput(asOf: report.asOf + -1))
  return dayDifference(
    report, after: previous, input: inputs.coverageInput(asOf: report.asOf))
}

/// The records of the archive, each with what changed since the day before; days side by side.
///
/// - Parameter reports: the report of each day by its place from the survey's start.
func daysCompared(_ inputs: Inputs, _ reports: [Int: CoverageReport], count: Int) throws
  -> [DayRecord]
{
  let summaries = Mutex([Int: DaySummary]())
  try inParallel(count) { offset in
    guard let report = reports[offset], let previous = reports[offset - 1] else { return }
    let difference = dayDifference(
      report, after: previous, input: inputs.coverageInput(asOf: report.asOf))
    let summary = DaySummary(difference, tree: report.tree)
    summaries.withLock { $0[offset] = summary }
  } progress: { _ in
  }
  let compared = summaries.withLock { $0 }
  return (0..<count).compactMap { offset in
    reports[offset].map { report in
      var record = dayRecord(report, after: reports[offset - 1])
      record.difference = compared[offset]
      return record
    }
  }
}
