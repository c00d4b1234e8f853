import Testing

@testable import Coverage

/// What the count makes statuses of: the facts behind section 5's rules.
struct ReportedStatusTests {
  /// Met is who was completed, partly done or refused; nothing else touches a desa.
  @Test(arguments: Outcome.allCases)
  func meetingSomebodyTouchesADesa(_ outcome: Outcome) throws {
    var survey = try Survey()
    survey.expect(50, in: a1)
    let unit = try survey.report([visit(a1, outcome, day: 4)]).unit(a1)
    let isMet = [Outcome.complete, .partial, .refused].contains(outcome)
    #expect((unit.status == .untouched) == !isMet)
  }

  @Test func onlyCountedRecordsTouchADesa() throws {
    var survey = try Survey()
    survey.expect(50, in: a1)
    // The household's counted visit lies in another desa; the refusal here is a duplicate.
    let report = survey.report([
      visit(a1, .refused, day: 3, household: "k"), visit(a2, .complete, day: 4, household: "k"),
    ])
    #expect(try report.unit(a1).status == .untouched)
  }

  /// A desa is also stalled by what was merely tried, and kept alive by it.
  @Test func anyVisitKeepsADesaFromStalling() throws {
    var survey = try Survey()
    survey.expect(2, in: a1)
    survey.asOf = 9
    let old = visit(a1, day: 0, household: "k")
    #expect(try survey.report([old]).unit(a1).status == .stalled)
    let duplicate = visit(a1, .absent, day: 7, household: "k")
    #expect(try survey.report([old, duplicate]).unit(a1).status == .onTrack)
    let withdrawn = visit(a1, day: 7, id: "r", review: .withdrawn)
    #expect(try survey.report([old, withdrawn]).unit(a1).status == .stalled)
    // A duplicate's day is that of the desa it claims itself.
    let away = visit(a2, .absent, day: 7, household: "k")
    #expect(try survey.report([old, away]).unit(a1).status == .stalled)
  }

  @Test func doneByChoosesTheFigure() throws {
    var survey = try Survey()
    survey.expect(2, in: a1)
    survey.asOf = 30
    let records = [visit(a1, day: 30), visit(a1, .moved, day: 30)]
    #expect(try survey.report(records).unit(a1).status == .done)
    survey.status.doneBy = .coverage
    let report = survey.report(records)
    #expect(try report.unit(a1).status == .behind)
    #expect(report.top.status == .behind)
  }

  /// New families finish no list.
  @Test func newFamiliesDoNotFinishADesa() throws {
    var survey = try Survey()
    survey.expect(1, in: a1)
    survey.asOf = 30
    let unit = try survey.report([visit(a1, day: 30, origin: .new)]).unit(a1)
    #expect(unit.status == .behind)
    #expect(unit.outstanding == 1)
  }

  @Test func unitsAboveCountTheStatusesOfTheirDesa() throws {
    var survey = try Survey()
    survey.expect(1, in: a1)
    survey.expect(5, in: a2)
    survey.expect(0, in: b1)
    survey.expect(5, in: b2, from: 20)
    let report = survey.report([visit(a1), visit(c1)])
    #expect(
      report.top.desaByStatus == [.done: 1, .untouched: 1, .empty: 1, .scheduled: 1, .noTarget: 1])
    #expect(try report.unit(kecamatanA).desaByStatus == [.done: 1, .untouched: 1])
    #expect(try report.unit(kecamatanB).desaByStatus == [.empty: 1, .scheduled: 1])
    #expect(try report.unit(a1).desaByStatus == [:])
    #expect(try report.unit(kabupaten2).status == .noTarget)
    #expect(try report.unit(kecamatanB).status == .behind)
  }

  /// A sum of 0 is no target.
  @Test func aSumOfNobodyIsNoTargetAboveDesa() throws {
    var survey = try Survey()
    survey.expect(0, in: a1)
    survey.expect(0, in: a2)
    let unit = try survey.report().unit(kecamatanA)
    #expect(unit.status == .noTarget)
    #expect(unit.target == 0)
    #expect(unit.rates.coverage == nil)
  }

  @Test func aboveDesaNothingIsStalledOrUntouched() throws {
    var survey = try Survey()
    survey.expect(100, in: a1)
    survey.asOf = 20
    #expect(try survey.report().unit(kecamatanA).status == .behind)
    #expect(try survey.report([visit(a1)]).unit(kecamatanA).status == .behind)
  }

  @Test func whatIsExpectedIsGivenForEveryUnit() throws {
    var survey = try Survey()
    survey.expect(5, in: a1, from: 3)
    let report = survey.report()
    #expect(report.units.allSatisfy { $0.expected > 0 })
    #expect(try report.unit(a1).expected == 2 / 28.0)
    #expect(try report.unit(a2).expected == 5 / 31.0)
    #expect(report.top.expected == 5 / 31.0)
  }
}
