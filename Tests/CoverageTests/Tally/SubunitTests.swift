import Geography
import Testing

@testable import Coverage

/// SLS and sub-SLS: units without polygon, known from targets and claims (section 3).
struct SubunitTests {
  private let sls = a1 + "0001"
  private let subsls = a1 + "000102"

  @Test func aLongClaimCountsInTheDeepestUnit() throws {
    let report = try Survey().report([visit(subsls), visit(sls), visit(a1)])
    #expect(try report.counts(subsls).found == 1)
    #expect(try report.counts(sls).found == 2)
    #expect(try report.counts(a1).found == 3)
    #expect(try report.counts(kecamatanA).found == 3)
    #expect(report.tree.units[try report.index(subsls)].level == .subsls)
    #expect(report.tree.units[try report.index(sls)].shape == nil)
  }

  @Test func theirPositionIsComparedWithTheirDesa() throws {
    let counts = try Survey().report([
      visit(sls, at: inSquare(0)), visit(sls, at: inSquare(1)),
    ]).counts(sls)
    #expect(counts[Placement.inside] == 1)
    #expect(counts[Placement.elsewhere] == 1)
  }

  @Test func byPositionAnElsewhereCountsInTheDesaAlone() throws {
    var survey = try Survey()
    survey.counting.countBy = .gps
    let report = survey.report([visit(sls, at: inSquare(1)), visit(sls, at: inSquare(0))])
    #expect(try report.counts(sls).found == 1)
    #expect(try report.counts(a1).found == 1)
    #expect(try report.counts(a2).found == 1)
  }

  /// What a claim names must be counted to make a unit: a superseded one makes none.
  @Test func onlyCountedClaimsMakeUnits() throws {
    let report = try Survey().report([
      visit(sls, receivedDay: 1, id: "r"), visit(a1, receivedDay: 2, id: "r"),
    ])
    #expect(report.tree.index(of: code(sls)) == nil)
  }

  @Test func targetsMakeUnitsAndAddUpToTheirDesa() throws {
    var survey = try Survey()
    survey.expect(7, in: sls)
    survey.expect(5, in: a1 + "0002")
    let report = survey.report([visit(sls)])
    #expect(try report.unit(sls).target == 7)
    #expect(try report.unit(a1).target == 12)
    #expect(report.top.target == 12)
    #expect(try report.unit(a1).outstanding == 11)
    #expect(try report.unit(sls).outstanding == 6)
    // Nobody is counted twice above the desa.
    #expect(report.top.outstanding == 11)
    #expect(report.top.rates.target == 12)
    #expect(report.top.rates.desaWithTarget == 1)
  }

  @Test func aDesasOwnTargetHoldsBesideItsParts() throws {
    var survey = try Survey()
    survey.expect(7, in: sls)
    survey.expect(20, in: a1)
    let report = survey.report()
    #expect(try report.unit(a1).target == 20)
    #expect(report.findings.contains { $0.rule == .targetPartsDisagree && $0.subject == a1 })
  }

  @Test func aPlannedStartOfTheDesaIsThatOfItsParts() throws {
    var survey = try Survey()
    survey.expect(20, in: a1, from: 10)
    survey.expect(7, in: sls)
    survey.expect(7, in: a1 + "0002", from: 2)
    let report = survey.report()
    #expect(try report.unit(sls).plannedStart == start + 10)
    #expect(try report.unit(sls).status == .scheduled)
    #expect(try report.unit(a1 + "0002").status == .untouched)
  }
}
