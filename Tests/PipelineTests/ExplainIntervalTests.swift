import Coverage
import Geography
import Testing

@testable import Pipeline

/// What `explain` says of the interval: each kind once, none that does not occur.
@Suite struct ExplainIntervalTests {
  @Test func theKindsStandUnderTheirSide() throws {
    var visits = Visits()
    visits.sources = ["visits.csv"]
    let code = try #require(AdminCode(digits: "6501010001"))
    visits.claims = [Claim(text: code.description, code: code, scheme: nil)]
    // Two in the first square, one in the second, one without a position.
    for longitude in [115.05, 115.05, 115.15, .nan] {
      visits.position.append(.init(source: 0, line: UInt32(visits.count + 2)))
      visits.id.append(visits.ids.intern("r\(visits.count)"))
      visits.visitedAt.append(1_666_000_000_000_000)
      visits.receivedAt.append(1_666_000_000_000_000)
      visits.officer.append(TextTable.missing)
      visits.claim.append(0)
      visits.household.append(TextTable.missing)
      visits.outcome.append(.complete)
      visits.origin.append(.listed)
      visits.review.append(.none)
      visits.latitude.append(2.05)
      visits.longitude.append(longitude)
      visits.accuracy.append(.nan)
    }
    let plan = try octoberPlan()
    let input = CoverageInput(
      plan: plan, geography: CoverageGeography(tree: sixSquares), visits: visits, asOf: plan.end)
    let report = computeCoverage(input)
    let unit = try #require(report.tree.index(of: code))
    let text = UnitExplanation(
      report: report, unit: unit, evidence: unitEvidence(of: unit, report: report, input: input)
    ).text()
    #expect(text.contains("  certain: 2\n         2  claimed here, and lying here or near\n"))
    #expect(text.contains("  counted, not certain: 2\n         1  claimed here, without a usable"))
    #expect(text.contains("         1  claimed here, lying in a desa elsewhere\n"))
    #expect(!text.contains("possible, not counted"))
    #expect(!text.contains("no valid claim"))
  }
}
