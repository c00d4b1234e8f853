import Geography
import Testing

@testable import Coverage

/// Section 5: officers are assigned and none of them has sent anything from anywhere.
struct SilenceTests {
  private func survey(_ rows: [(String, String)], asOf: Int) throws -> Survey {
    var survey = try Survey()
    survey.asOf = asOf
    survey.officers = rows.map { OfficerAssignment(officer: $0.0, unit: code($0.1)) }
    return survey
  }

  /// Nothing at all since the start: one day on the first, three on the third.
  @Test func countedFromTheStart() throws {
    var survey = try survey([("P1", a1)], asOf: 1)
    #expect(try survey.report().unit(a1).status == .untouched)
    #expect(try survey.report().unit(a1).silence?.days == 2)
    survey.asOf = 2
    #expect(try survey.report().unit(a1).status == .silent)
    #expect(try survey.report().unit(a2).status == .untouched, "nobody is assigned there")
    #expect(try survey.report().unit(a2).silence == nil)
  }

  /// A record from anywhere is a sign of life, on the day it was received.
  @Test func aRecordFromAnywhere() throws {
    var survey = try survey([("P1", a1)], asOf: 6)
    let record = visit(c1, day: 1, receivedDay: 4, officer: "P1")
    #expect(try survey.report([record]).unit(a1).silence?.days == 2)
    #expect(try survey.report([record]).unit(a1).status == .untouched)
    survey.asOf = 7
    #expect(try survey.report([record]).unit(a1).status == .silent)
    // Before it was received nothing was known of it.
    survey.asOf = 3
    #expect(try survey.report([record]).unit(a1).silence?.days == 4)
  }

  /// Superseded, withdrawn and duplicate records show as well that a device can send.
  @Test func recordsThatDoNotCount() throws {
    let survey = try survey([("P1", a1)], asOf: 6)
    let withdrawn = visit(c1, day: 5, officer: "P1", review: .withdrawn)
    #expect(try survey.report([withdrawn]).unit(a1).silence?.days == 1)
    let versions = [
      visit(c1, day: 5, id: "1", officer: "P1"), visit(c1, day: 6, id: "1", officer: "P2"),
    ]
    #expect(try survey.report(versions).unit(a1).silence?.days == 1)
  }

  /// Whatever was sent before, three silent days make it unknown; one of two officers is enough.
  @Test func oneOfSeveralOfficersIsEnough() throws {
    var survey = try survey([("P1", a1), ("P2", a1)], asOf: 8)
    survey.expect(100, in: a1)
    let first = visit(a1, day: 2, officer: "P1")
    #expect(try survey.report([first]).unit(a1).status == .silent)
    let second = visit(c1, day: 7, officer: "P2")
    let unit = try survey.report([first, second]).unit(a1)
    #expect(unit.status == .stalled)
    #expect(unit.silence == Silence(officers: 2, silent: 1, days: 1, limit: 3))
  }

  @Test func aStatedSyncCountsUpToTheAsOfDay() throws {
    var survey = try survey([], asOf: 9)
    survey.officers = [
      OfficerAssignment(officer: "P1", unit: code(a1), lastSync: clock(day: 8, hour: 23)),
      OfficerAssignment(officer: "P2", unit: code(a2), lastSync: clock(day: 10)),
    ]
    let report = survey.report()
    #expect(try report.unit(a1).silence?.days == 1)
    #expect(try report.unit(a2).silence?.days == 10)
    #expect(report.findings.contains { $0.rule == .officerSyncLater && $0.count == 1 })
  }

  /// An SLS counts for its desa, and the desa's silence holds for its SLS.
  @Test func anAssignmentToAnSLS() throws {
    var survey = try survey([("P1", a1 + "0001")], asOf: 5)
    survey.expect(10, in: a1 + "0001")
    #expect(try survey.report().unit(a1).status == .silent)
    #expect(try survey.report().unit(a1 + "0001").status == .silent)
  }

  /// After the last day nobody has anything to send: who was not silent then does not become so.
  @Test func theDaysEndWithTheSurvey() throws {
    var survey = try survey([("P1", a1), ("P2", a2)], asOf: 60)
    let records = [visit(c1, day: 29, officer: "P1"), visit(c1, day: 20, officer: "P2")]
    #expect(try survey.report(records).unit(a1).silence?.days == 1)
    #expect(try survey.report(records).unit(a2).status == .silent)
    let late = visit(a2, day: 25, receivedDay: 40, officer: "P2")
    #expect(try survey.report(records + [late]).unit(a2).silence?.days == 0)
    survey.plan.laterEnds = [AnnouncedEnd(day: start + 46, announced: start + 26)]
    #expect(try survey.report(records).unit(a1).silence?.days == 17)
  }

  @Test func beforeAPlannedStartThereIsNothingToSend() throws {
    var survey = try survey([("P1", a1)], asOf: 11)
    survey.expect(10, in: a1, from: 10)
    #expect(try survey.report().unit(a1).status == .untouched)
    survey.asOf = 12
    #expect(try survey.report().unit(a1).status == .silent)
  }

  /// Blank spots have longer limits: by the deepest code, else by access.
  @Test func blankSpotsHaveTheirOwnLimit() throws {
    var survey = try survey([("P1", a1), ("P2", b1), ("P3", c1)], asOf: 4)
    survey.targets = [a1, b1, c1].map { Target(code: code($0), families: 5, access: "Air") }
    survey.status.silentDaysByAccess = ["air": 7]
    survey.status.silentDaysByCode = [code(kabupaten1): 6, code(kecamatanB): 5]
    var limits = try [a1, b1, c1].map { try survey.report().unit($0).silence?.limit }
    #expect(limits == [6, 5, 7])
    #expect(try survey.report().unit(b1).status == .silent)
    #expect(try survey.report().unit(a1).status == .untouched)
    survey.status.silentDaysByAccess = [:]
    survey.status.silentDaysByCode = [:]
    limits = try [a1, b1, c1].map { try survey.report().unit($0).silence?.limit }
    #expect(limits == [3, 3, 3])
  }

  /// Without officers in the records and without syncs everybody would seem silent.
  @Test func whereNothingCanTellItNobodyIsSilent() throws {
    let survey = try survey([("P1", a1)], asOf: 9)
    var input = survey.input([])
    input.visits.hasOfficers = false
    let report = computeCoverage(input)
    #expect(try report.unit(a1).status == .untouched)
    #expect(report.findings.contains { $0.rule == .officerNotInVisits })
  }

  @Test func findingsOfTheFile() throws {
    var survey = try survey([("P1", a1), ("P1", "9999999999"), ("P2", "6501010")], asOf: 1)
    survey.officers[0].supervisor = "S1"
    survey.officers[1].supervisor = "S2"
    let records = [
      visit(a1, officer: "P1"), visit(a1, officer: "P9"), visit(a1, officer: nil),
    ]
    let findings = survey.report(records).findings.filter { $0.rule.rawValue.hasPrefix("officer") }
    #expect(
      findings.map { "\($0.rule.rawValue) \($0.count) \($0.subject)" } == [
        "officer_unknown_unit 1 6501010", "officer_unknown_unit 1 9999999999",
        "officer_contradiction 1 ", "officer_missing 4 ", "officer_unlisted 1 ",
      ])
  }

  /// The order of rows decides nothing, whatever they contradict.
  @Test func theOrderOfRowsDoesNotMatter() throws {
    var survey = try survey([("P1", a1), ("P1", a2), ("P1", b1), ("P2", a1)], asOf: 9)
    for (row, name) in ["S2", "S1", "S1", nil].enumerated() {
      survey.officers[row].supervisor = name
    }
    let forward = Assignments(survey.officers, tree: survey.geography.tree)
    let backward = Assignments(survey.officers.reversed(), tree: survey.geography.tree)
    #expect(forward.officers.map(\.supervisor) == ["S1", nil])
    #expect(backward.officers.map(\.supervisor) == ["S1", nil])
    #expect(forward.byDesa == backward.byDesa)
  }
}
