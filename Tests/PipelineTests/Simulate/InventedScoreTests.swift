import Coverage
import Foundation
import Geography
import Testing

@testable import Pipeline

/// What the check of clusters finds of invented interviews, at several rates of inventing officers.
@Suite struct InventedScoreTests {
  private func score(inventing: Double, seed: UInt64) throws -> InventedScore {
    var faults = FaultRates()
    faults.inventing = inventing
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("boundaries/kaltara-skematik.geojson").path
    let folder = try TemporaryFolder()
    var output = try CampaignFolder(path: folder.url.path)
    try simulateCampaign(
      tree: schematicProvince, plan: try octoberPlan(),
      options: SimulationOptions(
        families: 20_000, seed: seed, until: try day("2022-11-14"), faults: faults,
        population: try demoPopulation(), seats: try demoSeats())
    ).write(
      to: &output,
      boundaries: CampaignBoundaries(
        source: source, fields: [("code", "kode_bps"), ("name", "desa")]))
    let inputs = try loadInputs(folder.url.path + "/jangkau.yml", progress: .quiet)
    let report = computeCheckedCoverage(inputs.coverageInput(asOf: try day("2022-12-31")))
    let truth = try Data(contentsOf: URL(fileURLWithPath: folder.url.path + "/truth_visits.csv"))
    let invented = rows(Array(truth)).dropFirst().filter { $0[3].contains("invented") }
      .map { $0[0] }
    let officers = try Data(
      contentsOf: URL(fileURLWithPath: folder.url.path + "/truth_officers.csv"))
    let spots = try rows(Array(officers)).dropFirst().map { row in
      InventedScore.Spot(officer: row[0], day: try day(row[1]), visits: Int(row[5]) ?? 0)
    }
    return InventedScore(
      try #require(report.quality), visits: inputs.visits.visits, invented: Set(invented),
      spots: spots)
  }

  /// Nobody invents, nobody is named; and the more invent, the more is found, hardly anybody wrongly.
  @Test(arguments: [0, 0.02, 0.1, 0.3]) func precisionAndRecall(inventing: Double) throws {
    let score = try score(inventing: inventing, seed: 7)
    print(
      "inventing \(inventing): flagged \(score.flagged), invented \(score.invented), "
        + "precision \(score.precision ?? .nan), recall \(score.recall ?? .nan); "
        + "clusters \(score.trueClusters) of \(score.clusters) true, "
        + "\(score.spotsFound) of \(score.spots) spots found")
    guard inventing > 0 else {
      #expect(score.invented == 0 && score.flagged == 0)
      return
    }
    // Honest neighbours within the radius of a spot are swept in with it.
    #expect(try #require(score.precision) > 0.9)
    #expect(try #require(score.recall) > 0.75)
    #expect(try #require(score.clusterPrecision) > 0.98)
    #expect(try #require(score.spotRecall) > 0.85)
  }

  @Test func theScoreIsOfRecords() {
    var visits = Visits()
    for id in ["a", "b", "c", "a"] {
      visits.position.append(.init(source: 0, line: 1))
      visits.id.append(visits.ids.intern(id))
    }
    var quality = QualityReport(rules: QualityRules())
    quality.rows[.householdCluster] = [0, 1, 3]
    let none = InventedScore(quality, visits: visits, invented: [])
    #expect(none.precision == 0 && none.recall == nil && none.spotRecall == nil)
    let score = InventedScore(quality, visits: visits, invented: ["a", "c", "never read"])
    #expect(score.flagged == 2 && score.invented == 2 && score.hits == 1)
    #expect(score.precision == 0.5 && score.recall == 0.5)
  }
}
