import Coverage
import Geography
import Locks
import Site

/// All that an edition's pages and data are made from. Of the public edition nothing in it is exact
/// that decision 50 withholds, so that no page can show it.
struct EditionFigures {
  var report: CoverageReport
  var outlook: Outlook
  var days: [DayRecord]
  var since: DayDifference?
  /// What officers did; for the office alone.
  var work: OfficerWork?
  /// What reading and counting noticed.
  var findings: [Finding]
  /// Rows that could not be understood; for the office alone.
  var rejections: [Rejection]
}

/// The figures of the public edition: all days replayed from the day before the survey's start, so that
/// they move in steps without anything being kept between builds.
///
/// - Parameters:
///   - exact: the figures of the internal edition.
///   - past: the exact reports of the archive's days.
func publicFigures(
  _ exact: EditionFigures, past: [CoverageReport], inputs: Inputs, progress: Progress
) throws -> EditionFigures {
  let smallCount = inputs.configuration.site.smallCount
  guard smallCount > 1 else { return exact }
  let days = try replayedDays(exact.report, past: past, inputs: inputs, progress: progress)
  let reports = publicReports(days, geography: inputs.geography, smallCount: smallCount)
  guard let report = reports.last else { return exact }
  var figures = exact
  figures.report = report
  figures.outlook = publicOutlook(reports, input: inputs.coverageInput(asOf: report.asOf))
  let archived = reports.drop { $0.asOf < report.plan.start }.prefix(past.count)
  figures.days = publicArchive(Array(archived))
  figures.since =
    reports.count > 1
    ? publicDifference(report, after: reports[reports.count - 2]) : nil
  figures.work = nil
  figures.findings =
    publicFindings(inputs.findings, smallCount: smallCount) + report.findings
  figures.rejections = []
  return figures
}

/// The exact reports from the day before the survey's start to the report's own, each day once: the
/// steps of a day depend on all days before it, so none may be missing on which a figure changes. Long
/// after the survey's end most days bring nothing and are left out.
private func replayedDays(
  _ report: CoverageReport, past: [CoverageReport], inputs: Inputs, progress: Progress
) throws -> [CoverageReport] {
  let first = report.plan.start + -1
  // Before that there is no replay, and nothing was to be counted yet.
  guard report.asOf > first else { return [report.withoutCounts] }
  let known = Dictionary(past.map { ($0.asOf, $0) }) { first, _ in first }
  let days = replayedDays(from: first, to: report.asOf, inputs: inputs)
  return inParallel(days.count) { place in
    let day = days[place]
    if day == report.asOf { return report }
    return known[day] ?? computeFigures(inputs.coverageInput(asOf: day))
  } progress: { _ in
  }
}

/// The days of the archive, those after it on which something becomes known, and the last two.
private func replayedDays(from first: Day, to last: Day, inputs: Inputs) -> [Day] {
  let usual = min(last, inputs.configuration.plan.end + archivedDaysAfterEnd)
  var days = Set((first.number...max(first.number, usual.number)).map { Day($0) })
  days.formUnion([max(first, last + -1), last])
  for cell in inputs.cells.cells {
    let from = Day(Int(cell.key.from))
    if from > usual, from < last { days.insert(from) }
  }
  for day in inputs.targets.targets.compactMap(\.validFrom) where day > usual && day < last {
    days.insert(day)
  }
  return days.sorted()
}
