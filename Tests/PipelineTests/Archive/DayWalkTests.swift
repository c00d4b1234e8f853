import Coverage
import Foundation
import Geography
import Testing

@testable import Pipeline

/// Walking day after day gives what the reports of all days at once give; a failure names the seed.
@Suite struct DayWalkTests {
  /// The slow way: all reports at once.
  private struct AllDays {
    let inputs: Inputs
    let report: CoverageReport
    let start: Day

    private func figures(_ day: Day) -> CoverageReport {
      day == report.asOf ? report : computeFigures(inputs.coverageInput(asOf: day))
    }

    private var archived: [Day] {
      let last = min(report.asOf, inputs.configuration.plan.end + archivedDaysAfterEnd)
      return last < start ? [] : (start.number...last.number).map { Day($0) }
    }

    func exact() -> PastFigures {
      let reports = archived.map(figures)
      var past = PastFigures()
      past.days = reports.indices.map { position in
        guard position > 0 else { return dayRecord(reports[0], after: nil) }
        var record = dayRecord(reports[position], after: reports[position - 1])
        record.difference = DaySummary(
          difference(reports[position], reports[position - 1]), tree: report.tree)
        return record
      }
      if report.asOf >= start { past.since = difference(report, figures(report.asOf + -1)) }
      return past
    }

    private func difference(_ now: CoverageReport, _ before: CoverageReport) -> DayDifference {
      dayDifference(now, after: before, input: inputs.coverageInput(asOf: now.asOf))
    }

    func shown() -> (past: PastFigures, reports: [CoverageReport]) {
      guard report.asOf >= start else {
        return (
          PastFigures(),
          publicReports([report.withoutCounts], geography: inputs.geography, smallCount: 3)
        )
      }
      // Every day, though on most after the archive nothing changes.
      let days = (start.number - 1...report.asOf.number).map { Day($0) }
      let reports = publicReports(
        days.map(figures), geography: inputs.geography, smallCount: 3)
      var past = PastFigures()
      let shown = reports.filter { archived.contains($0.asOf) }
      past.days = shown.indices.map {
        publicDayRecord(shown[$0], after: $0 > 0 ? shown[$0 - 1] : nil)
      }
      past.since = publicDifference(reports[reports.count - 1], after: reports[reports.count - 2])
      return (past, reports)
    }
  }

  @Test(arguments: UInt64(1)...3) func theSameAsAllAtOnce(_ seed: UInt64) throws {
    let survey = try TallySurvey(rows: 200, seed: seed)
    let inputs = try loadInputs(survey.configurationFile, progress: .quiet)
    let start = inputs.configuration.plan.start
    for offset in [-3, -1, 0, 1, 4, 7, 95] {
      let report = try count(inputs, asOf: start + offset)
      var walk = DayWalk(inputs, report: report, exactly: true, smallCount: 3)
      try walk.walk(progress: .quiet)
      let all = AllDays(inputs: inputs, report: report, start: start)
      let (exact, shown) = (all.exact(), all.shown())
      let place = "seed \(seed), day \(offset)"
      #expect(walk.exact.days == exact.days, "\(place)")
      #expect(walk.exact.since == exact.since, "\(place)")
      #expect(walk.shown.days == shown.past.days, "\(place)")
      #expect(walk.shown.since == shown.past.since, "\(place)")
      let last = try #require(shown.reports.last)
      let walked = try #require(walk.shownReport)
      #expect(walked.units.map(\.counts) == last.units.map(\.counts), "\(place)")
      #expect(walked.units.map(\.rates) == last.units.map(\.rates), "\(place)")
      #expect(walked.units.map(\.status) == last.units.map(\.status), "\(place)")
      #expect(walked.ledger == last.ledger && walked.pockets == last.pockets, "\(place)")
      // Gains of days that are left out, since nothing changed on them, are none.
      #expect(walked.days == last.days, "\(place)")
      var alone = DayWalk(inputs, report: report, exactly: true, smallCount: nil)
      try alone.walk(progress: .quiet)
      #expect(alone.exact.days == exact.days && alone.exact.since == exact.since, "\(place)")
      #expect(alone.shownReport == nil)
    }
  }
}
