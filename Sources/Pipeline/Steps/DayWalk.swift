import Coverage
import Foundation
import Geography
import Locks
import Site

/// What the days before the as-of day leave behind for an edition.
struct PastFigures {
  /// The lines of the archive.
  var days: [DayRecord] = []
  /// What changed since yesterday; nil before the survey.
  var since: DayDifference?
}

/// Counts day after day and keeps of each what later steps ask for, never more than yesterday's report:
/// of a country's campaign those of all days would take gigabytes.
struct DayWalk {
  /// Days that are counted side by side at most: each takes the memory of a report.
  private static let mostAtOnce = 4

  private let inputs: Inputs
  /// The report of the as-of day.
  private let report: CoverageReport
  private let isExactWanted: Bool
  private var replay: PublicReplay?

  /// What the internal edition says of past days; nothing where it is not wanted.
  private(set) var exact = PastFigures()
  /// What the public edition says of them; nothing where it is not wanted.
  private(set) var shown = PastFigures()
  /// The public edition's report of the as-of day; nil where it is not wanted.
  private(set) var shownReport: CoverageReport?

  /// - Parameters:
  ///   - exactly: whether the internal edition is wanted.
  ///   - smallCount: what the public edition withholds, 2 or more; nil where it is not wanted.
  init(_ inputs: Inputs, report: CoverageReport, exactly: Bool, smallCount: Int?) {
    self.inputs = inputs
    self.report = report
    isExactWanted = exactly
    replay = smallCount.map {
      PublicReplay(report.tree, geography: inputs.geography, smallCount: $0)
    }
  }

  /// Walks from the first day to the last; some days at a time side by side.
  mutating func walk(progress: Progress) throws {
    progress.step("Counting past days")
    let start = inputs.configuration.plan.start
    if report.asOf < start {
      // Before that there is no replay, and nothing was to be counted yet.
      shownReport = replay?.next(report.withoutCounts)
      shownReport?.days = replay?.days ?? []
      return
    }
    let days = daysToWalk()
    let atOnce = min(Self.mostAtOnce, max(1, ProcessInfo.processInfo.activeProcessorCount))
    var previous: (exact: CoverageReport?, shown: CoverageReport?)
    for from in stride(from: 0, to: days.count, by: atOnce) {
      let piece = Array(days[from..<min(days.count, from + atOnce)])
      let reports = inParallel(piece.count) { [inputs, report] place in
        piece[place] == report.asOf
          ? report : computePastDay(inputs.coverageInput(asOf: piece[place]))
      }
      for next in reports {
        if isExactWanted {
          noteExact(next, after: previous.exact)
          previous.exact = next
        }
        if let shown = replay?.next(next) {
          noteShown(shown, after: previous.shown)
          previous.shown = shown
        }
      }
      progress.bar("Counting past days", from + piece.count, of: days.count)
    }
    shownReport = previous.shown
    shownReport?.days = replay?.days ?? []
  }

  private mutating func noteExact(_ next: CoverageReport, after previous: CoverageReport?) {
    let isArchived = isArchived(next.asOf)
    guard isArchived || next.asOf == report.asOf else { return }
    var difference: DayDifference?
    if let previous, previous.asOf == next.asOf + -1 {
      difference = dayDifference(
        next, after: previous, input: inputs.coverageInput(asOf: next.asOf))
    }
    if next.asOf == report.asOf { exact.since = difference }
    guard isArchived else { return }
    var record = dayRecord(next, after: isFirst(next.asOf) ? nil : previous)
    if !isFirst(next.asOf) {
      record.difference = difference.map { DaySummary($0, tree: next.tree) }
    }
    exact.days.append(record)
  }

  private mutating func noteShown(_ next: CoverageReport, after previous: CoverageReport?) {
    if next.asOf == report.asOf {
      shown.since = previous.map { publicDifference(next, after: $0) }
    }
    guard isArchived(next.asOf) else { return }
    shown.days.append(publicDayRecord(next, after: isFirst(next.asOf) ? nil : previous))
  }

  private func isFirst(_ day: Day) -> Bool { day == inputs.configuration.plan.start }

  /// Whether a day has a line in the archive.
  private func isArchived(_ day: Day) -> Bool {
    let plan = inputs.configuration.plan
    return day >= plan.start && day <= min(report.asOf, plan.end + archivedDaysAfterEnd)
  }

  /// The day before the survey's start, for steps are replayed from there, the days of the archive, the
  /// as-of day and the one before. For the public edition also those after the archive on which
  /// something becomes known: the steps of a day depend on all days before it, so none may be missing on
  /// which a figure changes. Long after the survey's end most days bring nothing and are left out.
  private func daysToWalk() -> [Day] {
    let plan = inputs.configuration.plan
    let (first, last) = (plan.start + -1, report.asOf)
    let usual = min(last, plan.end + archivedDaysAfterEnd)
    var days = Set((first.number...max(first.number, usual.number)).map { Day($0) })
    days.formUnion([max(first, last + -1), last])
    guard replay != nil else { return days.filter { $0 > first || $0 == last + -1 }.sorted() }
    guard usual < last else { return days.sorted() }
    for from in inputs.cells.beginnings where from > usual && from < last { days.insert(from) }
    for day in inputs.targets.targets.compactMap(\.validFrom) where day > usual && day < last {
      days.insert(day)
    }
    return days.sorted()
  }
}
