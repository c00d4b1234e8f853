import Geography
import TestSupport
import Testing

@testable import Coverage

/// The series of days that is kept without reports is that of the reports; a failure names the seed.
struct ShownHistoryTests {
  /// The slow way: from the reports of all days.
  private func gains(_ reports: [CoverageReport]) -> [DailyCounts] {
    let last = reports[reports.count - 1]
    return last.units.indices.map { index in
      func figures(_ counts: UnitCounts) -> [Int] {
        [
          counts.found, counts.completed, counts.resolved, counts.completedListed,
          counts.resolvedListed,
        ]
      }
      var next = figures(last.units[index].counts)
      var days = DailyCounts()
      for position in reports.indices.reversed() {
        let before =
          position == 0
          ? [0, 0, 0, 0, 0]
          : zip(figures(reports[position - 1].units[index].counts), next).map(min)
        var gained = DayCounts()
        gained.found = next[0] - before[0]
        gained.completed = next[1] - before[1]
        gained.resolved = next[2] - before[2]
        gained.completedListed = next[3] - before[3]
        gained.resolvedListed = next[4] - before[4]
        if gained != DayCounts() { days.add(gained, on: reports[position].asOf) }
        next = before
      }
      return days
    }
  }

  /// Figures rise, stay, and fall where corrections take them back.
  @Test(arguments: UInt64(1)...60)
  func gainsAreThoseOfTheReports(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var survey = try Survey()
    survey.asOf = -1
    let empty = survey.report([])
    var reports: [CoverageReport] = []
    var report = empty
    for day in 0..<Int.random(in: 1...12, using: &random) {
      report.asOf = empty.asOf + day
      for index in report.units.indices where Int.random(in: 0..<3, using: &random) == 0 {
        var counts = report.units[index].counts
        func moved(_ count: Int) -> Int {
          max(0, count + Int.random(in: -4...9, using: &random))
        }
        counts.found = moved(counts.found)
        counts.completed = moved(counts.completed)
        counts.resolved = moved(counts.resolved)
        counts.completedListed = moved(counts.completedListed)
        counts.resolvedListed = moved(counts.resolvedListed)
        report.units[index].counts = counts
      }
      reports.append(report)
    }
    var history = ShownHistory()
    for report in reports { history.add(report) }
    #expect(history.gains() == gains(reports), "seed \(seed)")
  }
}
