import Coverage
import Geography
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

/// The exact figures, for the internal edition, and those that the public one may show, for which all
/// days are replayed from the day before the survey's start, so that they move in steps without anything
/// being kept between builds. Only what is written is worked out.
///
/// - Parameter report: the exact report of the as-of day.
func figures(
  _ report: CoverageReport, inputs: Inputs, editions: [Edition], progress: Progress
) throws -> (exact: EditionFigures?, shown: EditionFigures?) {
  let smallCount = inputs.configuration.site.smallCount
  // Where nothing is withheld the public edition says what the internal one does.
  let isPublic = editions.contains(.public) && smallCount > 1
  let isExact = !isPublic || editions.contains { $0 != .public }
  let input = inputs.coverageInput(asOf: report.asOf)
  var exact: EditionFigures?
  if isExact {
    // What looks at single records is left out where there are only tallies; the site says so.
    let work = input.hasRecords ? officerWork(input, report: report) : nil
    progress.step("Looking ahead")
    let outlook =
      input.hasRecords || inputs.cells.hasCalls
      ? outlook(report: report, input: input) : Outlook()
    exact = EditionFigures(
      report: report, outlook: outlook, days: [], since: nil, work: work,
      findings: inputs.findings + report.findings, rejections: inputs.visits.rejections)
  }
  var walk = DayWalk(
    inputs, report: report, exactly: isExact, smallCount: isPublic ? smallCount : nil)
  try walk.walk(progress: progress)
  exact?.days = walk.exact.days
  exact?.since = walk.exact.since
  guard isPublic else { return (exact, exact) }
  guard let shown = walk.shownReport else { return (exact, nil) }
  giveBackMemory()
  progress.step("Looking ahead from what is shown")
  return (
    exact,
    EditionFigures(
      report: shown, outlook: publicOutlook(shown, input: input), days: walk.shown.days,
      since: walk.shown.since, work: nil,
      findings: publicFindings(inputs.findings, smallCount: smallCount) + shown.findings,
      rejections: [])
  )
}
