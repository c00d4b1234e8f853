import Geography
import TestSupport
import Testing

@testable import Coverage

/// Why low, counted and high differ, and the interval over the desa that have a target.
struct IntervalReasonTests {
  private func reasons(_ unit: String, _ records: [Record], _ survey: Survey) throws
    -> IntervalReasons
  {
    let input = survey.input(records)
    let report = computeCoverage(input)
    return unitEvidence(of: try report.index(unit), report: report, input: input).interval
  }

  private let records: [Record] =
    times(5, visit(a1, at: inSquare(0))) + times(1, visit(a1, at: at(115.1005, 3.05)))
    + times(2, visit(at: inSquare(0))) + times(3, visit(a1)) + times(4, visit(a1, at: at(115, 4)))
    + times(6, visit(a1, at: inSquare(1))) + times(7, visit(b1, at: inSquare(0)))
    + [visit(a1, at: inSquare(0), .absent), visit(a1, at: inSquare(0), origin: .new)]

  @Test func everyKindByClaim() throws {
    let found = try reasons(a1, records, try Survey())
    #expect(
      found.counts == [
        .confirmed: 6, .claimMissing: 2, .unlocated: 3, .outside: 4, .lyingElsewhere: 6,
        .lyingHere: 7,
      ])
    #expect(found.low == 8 && found.uncertain == 13 && found.possible == 7)
    // In the kecamatan the six that lie in a2 are certain.
    #expect(try reasons(kecamatanA, records, try Survey())[.confirmed] == 12)
  }

  @Test func byPositionTheSidesChange() throws {
    var survey = try Survey()
    survey.counting.countBy = .gps
    let found = try reasons(a1, records, survey)
    #expect(found[.claimedElsewhere] == 7 && found[.claimedHere] == 6)
    #expect(found[.lyingHere] == 0 && found[.lyingElsewhere] == 0)
  }

  /// low + uncertain = counted, counted + possible = high, for every unit of any survey.
  @Test(arguments: [UInt64(1), 2, 3, 4], CountingRules.CountBy.allCases)
  func theKindsAddUp(seed: UInt64, countBy: CountingRules.CountBy) throws {
    var survey = try Survey()
    survey.counting.countBy = countBy
    survey.asOf = 8
    let input = survey.input(RandomSurvey.records(400, seed: seed))
    let report = computeCoverage(input)
    for index in 0..<report.tree.desaRange.upperBound {
      let reasons = unitEvidence(of: index, report: report, input: input).interval
      let counts = report.units[index].counts
      #expect(reasons.low == counts.low)
      #expect(reasons.low + reasons.uncertain == counts.completedListed)
      #expect(counts.completedListed + reasons.possible == counts.high)
    }
  }

  /// a1 has a target, a2 and b1 have none until they get one.
  @Test func ratesHaveAnIntervalOfTheirOwnDesa() throws {
    var survey = try Survey()
    survey.expect(40, in: a1)
    func rates(_ unit: String) throws -> [Int] {
      let rates = try survey.report(records).unit(unit).rates
      return [rates.low, rates.completedListed, rates.high]
    }
    #expect(try rates(a1) == [8, 21, 28])
    #expect(try rates(kecamatanA) == [8, 21, 28])
    #expect(try rates(province) == [8, 21, 28])
    // With a2 the six that cross from a1 are certain for the kecamatan.
    survey.expect(10, in: a2)
    #expect(try rates(kecamatanA) == [14, 21, 28])
    #expect(try rates(a2) == [0, 0, 6])
    // With b1 the seven that cross from there are certain for the kabupaten, and counted.
    survey.expect(10, in: b1)
    #expect(try rates(kecamatanA) == [14, 21, 28])
    #expect(try rates(kabupaten1) == [21, 28, 28])
  }

  /// Over all desa with a target the interval of rates is that of the counts.
  @Test(arguments: [UInt64(5), 6, 7]) func withAllTargetsBothIntervalsAgree(seed: UInt64) throws {
    var survey = try Survey()
    for unit in [a1, a2, b1, b2, c1] { survey.expect(50, in: unit) }
    survey.asOf = 8
    let report = survey.report(RandomSurvey.records(400, seed: seed))
    for index in 0..<report.tree.desaRange.upperBound {
      let unit = report.units[index]
      #expect(unit.rates.low == unit.counts.low && unit.rates.high == unit.counts.high)
    }
  }

  @Test(arguments: [UInt64(8), 9, 10], CountingRules.CountBy.allCases)
  func ratesKeepTheirOrder(seed: UInt64, countBy: CountingRules.CountBy) throws {
    var survey = try Survey()
    survey.counting.countBy = countBy
    survey.expect(50, in: a1)
    survey.expect(50, in: b2)
    survey.asOf = 8
    for unit in survey.report(RandomSurvey.records(400, seed: seed)).units {
      #expect(unit.rates.low <= unit.rates.completedListed)
      #expect(unit.rates.completedListed <= unit.rates.high)
    }
  }
}
