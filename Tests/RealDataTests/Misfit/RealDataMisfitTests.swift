import Coverage
import Foundation
import Geography
import Intake
import Pipeline
import TestSupport
import Testing

/// Visits simulated over the BPS polygons with BPS claims, counted over those and over the Kemendagri
/// polygons of the same desa: the second is a misfit of boundaries and no officer's error.
@Suite(.enabled(if: RealBoundaries.areThere && Shared.data(bridge) != nil))
struct RealDataMisfitTests {
  /// The campaign, counted over the polygons it was made for and over the others.
  private struct Counted {
    var own: CoverageReport
    var other: CoverageReport
  }

  private func counted() throws -> Counted {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "jangkau-misfit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let real = try RealBoundaries.of(.bps)
    let plan = try configuredPlan()
    var output = try CampaignFolder(path: folder.path)
    try simulateCampaign(
      tree: real.boundaries.tree, plan: plan,
      options: SimulationOptions(families: 30_000, seed: 11, until: plan.end)
    ).write(
      to: &output,
      boundaries: CampaignBoundaries(
        source: try #require(Shared.bps),
        fields: [("code", "village_code"), ("name", "village"), ("kecamatan", "district")]))
    let own = folder.path + "/jangkau.yml"
    let renamed = folder.path + "/kemendagri-bps.geojson"
    try renamedBoundaries().write(to: URL(fileURLWithPath: renamed))
    let text = try String(contentsOfFile: own, encoding: .utf8)
    let other = folder.path + "/other.yml"
    try text.replacingOccurrences(of: try #require(Shared.bps), with: renamed)
      .replacingOccurrences(of: "village_code", with: "kode_bps")
      .replacingOccurrences(of: "\"village\"", with: "\"nama\"")
      .replacingOccurrences(of: "\"district\"", with: "\"kecamatan\"")
      .write(toFile: other, atomically: true, encoding: .utf8)
    func report(_ file: String) throws -> CoverageReport {
      let inputs = try loadInputs(file, progress: .quiet)
      // Of the 482 Kemendagri polygons 468 have a desa of BPS.
      #expect(inputs.boundaries.tree.desaRange.count >= 468)
      return computeCheckedCoverage(inputs.coverageInput(asOf: plan.end + 30))
    }
    return Counted(own: try report(own), other: try report(other))
  }

  private func configuredPlan() throws -> SurveyPlan {
    SurveyPlan(
      title: "Uji", start: try #require(Day(iso: "2022-10-15")),
      end: try #require(Day(iso: "2022-11-14")),
      zone: try #require(SurveyZone(identifier: "Asia/Makassar")))
  }

  /// The Kemendagri polygons with the BPS codes of the same desa, by the bridge between the two.
  private func renamedBoundaries() throws -> Data {
    let table = try String(contentsOfFile: try #require(Shared.data(bridge)), encoding: .utf8)
    var code: [String: String] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // Some polygons stand for several desa of the other file; the smallest code is theirs.
      code[cells[6]] = min(code[cells[6]] ?? cells[0], cells[0])
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(Shared.kemendagri)))
    var collection = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    collection["features"] = features.compactMap { feature -> [String: Any]? in
      var feature = feature
      guard var properties = feature["properties"] as? [String: Any],
        let renamed = (properties["kode"] as? String).flatMap({ code[$0] })
      else { return nil }
      properties["kode_bps"] = renamed
      feature["properties"] = properties
      return feature
    }
    return try JSONSerialization.data(withJSONObject: collection)
  }

  @Test func anotherVintageIsAMisfitOfBoundariesAndNobodysError() throws {
    let counted = try counted()
    let (own, other) = (counted.own, counted.other)
    print(
      "own: \(own.misfits.count) of \(own.claimedDesa) misfits, "
        + "\(own.claimMatrix.elsewhereCount) of \(own.claimMatrix.located) elsewhere; other: "
        + "\(other.misfits.count) of \(other.claimedDesa), \(other.claimMatrix.elsewhereCount) of "
        + "\(other.claimMatrix.located); officers apart \(own.officersApart), "
        + "\(other.officersApart)")
    // Over its own polygons the campaign fits.
    #expect(!own.boundariesMisfit)
    #expect(own.misfitAdvice == .fits || own.misfitAdvice == .someDesa)
    #expect(own.misfits.count * 50 < own.claimedDesa)
    // Over the others it does not, and the verdict says so.
    #expect(other.boundariesMisfit)
    #expect(other.misfitAdvice == .boundaries)
    #expect(other.claimMatrix.elsewhereCount * 3 > other.claimMatrix.located)
    #expect(other.findings.contains { $0.rule == .misfitBoundaries })
    // Nobody is accused of it: elsewhere is nobody's, and what else there is to check is the same.
    let quality = try #require(other.quality)
    let before = try #require(own.quality)
    #expect(quality.ignoresElsewhere && !before.ignoresElsewhere)
    #expect(quality.count(.officerElsewhere) == 0)
    for rule in [Finding.Rule.householdCluster, .speedImpossible, .manyADay, .visitAtNight] {
      #expect(quality.rows[rule] == before.rows[rule], "\(rule)")
    }
    #expect(other.ledger == own.ledger)
  }
}

/// From the codes of one scheme to those of the other.
private let bridge = "tables/bridge_bps2020_kemendagri.csv"
