import Geography
import Testing

@testable import Coverage

/// Officer-days and what was resolved on them, counted by hand.
struct OfficerWorkTests {
  private func work(_ records: [Record], asOf: Int = 4, countBy: CountingRules.CountBy = .claim)
    throws -> (OfficerWork, CoverageReport)
  {
    var survey = try Survey()
    survey.asOf = asOf
    survey.counting.countBy = countBy
    survey.officers = [
      OfficerAssignment(officer: "P1", unit: code(a1)),
      OfficerAssignment(officer: "P1", unit: code(a2)),
      OfficerAssignment(officer: "P2", unit: code(c1)),
    ]
    let input = survey.input(records)
    let report = computeCoverage(input)
    return (officerWork(input, report: report), report)
  }

  /// P1 works in two desa on one day, which is one day above them, and P2 in a third.
  @Test func anOfficersDayCountsOnceAbove() throws {
    let (work, report) = try work([
      visit(a1, day: 0, officer: "P1"), visit(a2, day: 0, officer: "P1"),
      visit(a2, .absent, day: 1, officer: "P1"), visit(c1, .moved, day: 1, officer: "P2"),
      visit(day: 1, officer: "P2"),
    ])
    func days(_ digits: String) throws -> Int { work.units[try report.index(digits)].counts.days }
    #expect(try [a1, a2, kecamatanA, c1].map(days) == [1, 2, 2, 1])
    // The record of no desa adds no day to the top: P2 was at work that day anyway.
    #expect(try days(province) == 3)
    #expect(try days(kabupaten1) == 2)
    #expect(
      try [a2, kecamatanA, c1, province].map { work.units[try report.index($0)].atWork } == [
        1, 1, 1, 2,
      ])
    let top = work.units[0].counts
    #expect([top.found, top.completed, top.resolved] == [5, 3, 4])
    #expect(work.officers.map(\.id) == ["P1", "P2"])
    #expect(work.officers[0].counts.perDay == 1)
    #expect(work.officers[1].counts.perDay == 2)
    #expect(work.units.map(\.officers)[0] == 2)
    #expect(work.units[try report.index(kecamatanA)].officers == 1)
  }

  /// A day with a broken clock is no day of work, and what was resolved on it is no pace.
  @Test func daysOutsideTheSurveyAreNoOfficerDays() throws {
    let (work, _) = try work([
      visit(a1, day: -20, receivedDay: 0, officer: "P1"), visit(a1, day: 1, officer: "P1"),
      visit(a1, day: 9, receivedDay: 2, officer: "P1"),
    ])
    let counts = work.officers[0].counts
    #expect([counts.found, counts.resolved, counts.days, counts.resolvedOnDays] == [3, 3, 1, 1])
    #expect(counts.perDay == 1)
  }

  @Test func anyRecordMakesADayOfWork() throws {
    let (work, _) = try work([
      visit(a1, day: 0, household: "h", officer: "P1"),
      visit(a1, .absent, day: 2, household: "h", officer: "P1"),
      visit(a1, day: 3, receivedDay: 7, officer: "P1"),
    ])
    #expect(work.officers[0].counts.days == 2, "the duplicate's day, not the later record's")
    #expect(work.officers[0].counts.perDay == 0.5)
    #expect(work.officers[1].counts.perDay == nil)
  }

  @Test func gainedIsWhatWasReceivedOnTheDay() throws {
    let (work, report) = try work([
      visit(a1, day: 1, receivedDay: 4, officer: "P1"), visit(a2, day: 3, officer: "P1"),
      visit(c1, .absent, day: 4, officer: "P2"),
    ])
    #expect(try [a1, a2, c1].map { work.units[try report.index($0)].gained } == [1, 0, 0])
    #expect(work.units[0].gained == 1)
  }

  @Test func whoIsNotListedIsThereWithoutDesa() throws {
    let (work, report) = try work([visit(a1, day: 2, officer: "P7")])
    #expect(work.officers.map(\.id) == ["P1", "P2", "P7"])
    let stranger = work.officers[2]
    #expect(!stranger.isListed && stranger.desa == [] && stranger.silentDays == 2)
    #expect(work.byDesa[try report.index(a1)] == [0])
    #expect(work.officers[0].silentDays == 5 && work.officers[0].lastSign == nil)
  }

  @Test func byPositionWhereThatDecides() throws {
    let (work, report) = try work([visit(a1, at: inSquare(4), officer: "P1")], countBy: .gps)
    #expect(work.units[try report.index(c1)].counts.days == 1)
    #expect(work.units[try report.index(a1)].counts.days == 0)
  }
}
