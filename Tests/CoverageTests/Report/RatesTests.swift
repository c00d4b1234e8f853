import Testing

@testable import Coverage

/// Section 5: rates by sum, of the desa that have a target, never clipped.
struct RatesTests {
  @Test func ratesAreQuotientsOfSumsNotMeansOfQuotients() throws {
    var survey = try Survey()
    survey.expect(1, in: a1)
    survey.expect(9, in: a2)
    let unit = try survey.report([visit(a1)]).unit(kecamatanA)
    #expect(unit.rates.coverage == 0.1)
    #expect(unit.target == 10)
  }

  @Test func completedAndResolvedHaveARateEach() throws {
    var survey = try Survey()
    survey.expect(4, in: a1)
    let rates = try survey.report([visit(a1), visit(a1, .moved), visit(a1, .absent)]).unit(a1).rates
    #expect(rates.coverage == 0.25)
    #expect(rates.resolution == 0.5)
  }

  @Test func aDesaWithoutATargetIsLeftOutAboveAndBelowTheLine() throws {
    var survey = try Survey()
    survey.expect(4, in: a1)
    let report = survey.report([visit(a1)] + times(3, visit(a2)))
    let unit = try report.unit(kecamatanA)
    #expect(unit.counts.completedListed == 4)
    #expect(unit.rates.coverage == 0.25)
    #expect(unit.rates.desaWithTarget == 1)
    #expect(unit.rates.desaWithoutTarget == 1)
    #expect(report.top.rates.desaWithoutTarget == 4)
    #expect(report.top.rates.coverage == 0.25)
    #expect(unit.outstanding == 3)
  }

  /// No figure: not 0 and not 1.
  @Test func withoutATargetThereIsNoRate() throws {
    let report = try Survey().report([visit(a1)])
    let unit = try report.unit(a1)
    #expect(unit.target == nil)
    #expect(unit.rates.coverage == nil)
    #expect(unit.rates.resolution == nil)
    #expect(unit.outstanding == nil)
    #expect(report.top.rates.coverage == nil)
    #expect(report.top.outstanding == nil)
    #expect(!report.hasTargets)
  }

  @Test func aRowWithoutFamiliesIsNoTarget() throws {
    var survey = try Survey()
    survey.expect(nil, in: a1)
    let unit = try survey.report([visit(a1)]).unit(a1)
    #expect(unit.target == nil)
    #expect(unit.rates.coverage == nil)
    #expect(unit.status == .noTarget)
  }

  /// Families beyond a target of 0 stand above the line of the units above.
  @Test func aTargetOfNobodyIsATarget() throws {
    var survey = try Survey()
    survey.expect(0, in: a1)
    survey.expect(10, in: a2)
    let report = survey.report([visit(a1)])
    #expect(try report.unit(a1).rates.coverage == nil)
    #expect(try report.unit(a1).status == .done)
    #expect(try report.unit(kecamatanA).rates.coverage == 0.1)
    #expect(try report.unit(kecamatanA).rates.desaWithTarget == 2)
  }

  @Test func coverageIsNeverClipped() throws {
    var survey = try Survey()
    survey.expect(2, in: a1)
    let unit = try survey.report(times(5, visit(a1))).unit(a1)
    #expect(unit.rates.coverage == 2.5)
    #expect(unit.rates.resolution == 2.5)
    #expect(unit.attention.contains(.staleTarget))
  }

  /// At least 0, and a surplus in one desa does not pay for another.
  @Test func outstandingIsNeverNegative() throws {
    var survey = try Survey()
    survey.expect(2, in: a1)
    survey.expect(3, in: a2)
    let report = survey.report(times(5, visit(a1)))
    #expect(try report.unit(a1).outstanding == 0)
    #expect(try report.unit(a2).outstanding == 3)
    #expect(try report.unit(kecamatanA).outstanding == 3)
    #expect(report.top.outstanding == 3)
  }
}
