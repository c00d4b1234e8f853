import Geography
import Testing

@testable import Coverage

/// What a build says otherwise than one for the day before.
struct DayDifferenceTests {
  private func difference(_ survey: Survey, _ records: [Record]) -> DayDifference {
    var yesterday = survey
    yesterday.asOf -= 1
    return dayDifference(
      survey.report(records), after: yesterday.report(records), input: survey.input(records))
  }

  private func at(_ unit: String, _ survey: Survey, _ records: [Record]) throws -> (
    RecordChanges, FigureChanges
  ) {
    let index = try survey.report(records).index(unit)
    let difference = difference(survey, records)
    return (difference.records[index], difference.figures[index])
  }

  /// Of the day's receipts two tell of earlier days; what comes tomorrow is not known.
  @Test func receivedAndLate() throws {
    let records = [
      visit(a1, day: 4), visit(a1, day: 3, receivedDay: 4), visit(a2, day: 1, receivedDay: 4),
      visit(a1, day: 3), visit(a1, day: 4, receivedDay: 5), visit(day: 4),
    ]
    let survey = try Survey()
    #expect(
      try at(a1, survey, records).0
        == RecordChanges(received: 2, late: 1, superseded: 0, withdrawn: 0))
    #expect(
      try at(kecamatanA, survey, records).0
        == RecordChanges(received: 3, late: 2, superseded: 0, withdrawn: 0))
    #expect(try at(province, survey, records).0.received == 4)
    let figures = try at(a1, survey, records).1
    #expect(figures.found == 2 && figures.completedListed == 2 && figures.resolvedListed == 2)
  }

  /// A new version takes the place of the old one, in the desa that the old one claimed; a revoked
  /// one takes the family out.
  @Test func supersededAndWithdrawn() throws {
    let records = [
      visit(a1, day: 2, id: "r"), visit(a2, day: 2, receivedDay: 4, id: "r"),
      visit(b1, day: 2, id: "s", household: "h"),
      visit(b1, day: 2, receivedDay: 4, id: "s", household: "h", review: .withdrawn),
    ]
    let survey = try Survey()
    #expect(
      try at(a1, survey, records).0
        == RecordChanges(received: 0, late: 0, superseded: 1, withdrawn: 0))
    #expect(try at(a1, survey, records).1.found == -1)
    #expect(
      try at(a2, survey, records).0
        == RecordChanges(received: 1, late: 1, superseded: 0, withdrawn: 0))
    #expect(
      try at(b1, survey, records).0
        == RecordChanges(received: 1, late: 1, superseded: 1, withdrawn: 1))
    #expect(try at(b1, survey, records).1.completedListed == -1)
    #expect(try at(province, survey, records).1.found == -1)
    #expect(try at(c1, survey, records).0.isEmpty && at(c1, survey, records).1.isEmpty)
  }

  /// a1 is done on the day, b1 is first met, c1 has been still for three days.
  @Test func statuses() throws {
    var survey = try Survey()
    for unit in [a1, a2, b1, b2, c1] { survey.expect(2, in: unit) }
    let records = [
      visit(a1, day: 3), visit(a1, day: 4), visit(b1, day: 4), visit(c1, day: 1),
    ]
    let report = survey.report(records)
    let changes = difference(survey, records)
    let tree = report.tree
    #expect(
      changes.statuses == [
        StatusChange(unit: try report.index(a1), from: .onTrack, to: .done),
        StatusChange(unit: try report.index(b1), from: .untouched, to: .onTrack),
        StatusChange(unit: try report.index(c1), from: .onTrack, to: .stalled),
      ])
    let all = changes.statusCounts(in: 0, of: tree)
    #expect(all.map(\.count) == [1, 1, 1])
    #expect(all.map(\.from) == [.untouched, .onTrack, .onTrack])
    #expect(all.map(\.to) == [.onTrack, .done, .stalled])
    let inC = changes.statusCounts(in: try report.index(kabupaten2), of: tree)
    #expect(inC.map(\.to) == [.stalled])
    #expect(changes.statusCounts(in: try report.index(a2), of: tree).isEmpty)
  }

  /// A target revised with the first of November: told on that day alone, across the month's end.
  @Test func targetsByTheirFirstDay() throws {
    var survey = try Survey()
    survey.expect(5, in: a1)
    survey.targets.append(
      Target(code: code(a1), families: 8, validFrom: Day(iso: "2022-11-01")))
    survey.targets.append(
      Target(code: code(b1), families: 3, validFrom: Day(iso: "2022-11-01")))
    let november1 = try #require(Day(iso: "2022-11-01")) - start
    func targets(_ offset: Int) throws -> [TargetChange] {
      survey.asOf = november1 + offset
      return difference(survey, []).targets
    }
    let index = try survey.report().index(a1)
    let other = try survey.report().index(b1)
    #expect(try targets(-1).isEmpty)
    #expect(
      try targets(0) == [
        TargetChange(unit: index, from: 5, to: 8), TargetChange(unit: other, from: nil, to: 3),
      ])
    #expect(try targets(1).isEmpty)
    survey.asOf = november1
    let report = survey.report()
    let changes = difference(survey, [])
    #expect(changes.targets(in: try report.index(kecamatanB), of: report.tree).count == 1)
    #expect(DaySummary(changes, tree: report.tree).targets.count == 2)
  }

  /// Receipts of the night belong to the local day: 31 October 23:30 and 1 November 00:30.
  @Test func theDayIsLocalAtTheMonthsEnd() throws {
    let november1 = try #require(Day(iso: "2022-11-01")) - start
    var before = visit(a1, day: november1 - 1)
    before.received = clock(day: november1) - 1_800_000_000
    var after = visit(a1, day: november1 - 1)
    after.received = clock(day: november1) + 1_800_000_000
    var survey = try Survey()
    survey.asOf = november1
    let records = [before, after]
    #expect(
      try at(province, survey, records).0
        == RecordChanges(received: 1, late: 1, superseded: 0, withdrawn: 0))
    survey.asOf = november1 - 1
    #expect(
      try at(province, survey, records).0
        == RecordChanges(received: 1, late: 0, superseded: 0, withdrawn: 0))
  }
}
