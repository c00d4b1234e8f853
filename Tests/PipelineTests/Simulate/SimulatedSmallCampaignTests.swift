import Coverage
import Geography
import Testing

@testable import Pipeline

/// A campaign small enough to add up by hand.
@Suite struct SimulatedSmallCampaignTests {
  private func options(families: Int, until: String = "2022-12-31") throws -> SimulationOptions {
    let people: [AdminCode: Double] = [
      try #require(AdminCode(digits: "6501010")): 2_000,
      try #require(AdminCode(digits: "6501020")): 1_000,
    ]
    return SimulationOptions(
      families: families, until: try day(until), faults: .none, population: people)
  }

  @Test func withoutFaultsEveryFamilyHasOneRecord() throws {
    let files = try files(sixSquares, try options(families: 60))
    let visits = rows(files["visits.csv"])
    #expect(
      visits[0] == [
        "instance_id", "visited_at", "received_at", "officer_id", "desa_code", "household_id",
        "status", "origin", "latitude", "longitude", "accuracy_m",
      ])
    #expect(visits.count == 61)
    #expect(visits.allSatisfy { $0.count == 11 })
    #expect(Set(visits.dropFirst().map { $0[5] }).count == 60)
    #expect(Set(visits.dropFirst().map { $0[0] }).count == 60)
    #expect(visits.dropFirst().allSatisfy { $0[6] == "selesai" && $0[7] == "prelist" })
    #expect(visits.dropFirst().allSatisfy { $0[1] < $0[2] })
    #expect(visits.dropFirst().allSatisfy { $0[5].hasPrefix($0[4] + "-") })
    let faults = rows(files["truth_visits.csv"]).dropFirst().map { $0[3] }
    #expect(faults == Array(repeating: "", count: 60))
    #expect(rows(files["truth_officers.csv"]).count == 1)
  }

  @Test func familiesFollowThePeople() throws {
    let files = try files(sixSquares, try options(families: 60))
    let targets = rows(files["targets.csv"])
    #expect(
      targets[0] == [
        "desa_code", "families", "access", "seat_km", "planned_start", "valid_from",
        "departure_days", "travel_days", "places",
      ])
    let counts = targets.dropFirst().compactMap { Int($0[1]) }
    #expect(counts.count == 6)
    #expect(counts[0..<3].reduce(0, +) == 40)
    #expect(counts[3..<6].reduce(0, +) == 20)
    let truth = rows(files["truth.csv"])
    #expect(truth.dropFirst().compactMap { Int($0[1]) } == counts)
    // families, found, completed, resolved
    #expect(truth.dropFirst().allSatisfy { $0[1] == $0[2] && $0[2] == $0[3] && $0[3] == $0[4] })
    #expect(truth.dropFirst().allSatisfy { $0[11] != "" })
  }

  @Test func everyDesaHasAnOfficer() throws {
    let files = try files(sixSquares, try options(families: 6_000))
    let officers = rows(files["officers.csv"]).dropFirst()
    #expect(Set(officers.map { $0[1] }).count == 6)
    // 6,000 families by 187 each.
    #expect((28...36).contains(Set(officers.map { $0[0] }).count))
    #expect(officers.allSatisfy { $0[2].hasPrefix("PML") && $0[3].hasPrefix("KSK") })
    let sent = Set(rows(files["visits.csv"]).dropFirst().map { $0[3] + $0[4] })
    #expect(sent.isSubset(of: Set(officers.map { $0[0] + $0[1] })))
  }

  @Test func nothingComesBeforeTheFirstDay() throws {
    let files = try files(sixSquares, try options(families: 60, until: "2022-10-14"))
    #expect(rows(files["visits.csv"]).count == 1)
    #expect(rows(files["truth.csv"]).dropFirst().allSatisfy { $0[2] == "0" })
    #expect(rows(files["officers.csv"]).dropFirst().allSatisfy { $0[4] == "" })
  }

  @Test func nothingComesWithoutFamilies() throws {
    for visits in [nil, 0] {
      var options = try options(families: 0)
      options.visits = visits
      let files = try files(sixSquares, options)
      #expect(rows(files["visits.csv"]).count == 1)
      #expect(rows(files["targets.csv"]).count == 7)
    }
  }

  @Test func desaWithoutAnAreaHaveNoPositions() throws {
    var units = sixSquares.units
    for index in units.indices { units[index].shape = nil }
    let tree = AdminTree(units: units, scheme: .bps)
    let records = rows(try files(tree, try options(families: 60))["visits.csv"]).dropFirst()
    #expect(records.count == 60)
    #expect(records.allSatisfy { $0[8...10] == ["", "", ""] })
  }

  @Test func kemendagriCodesAreWrittenWithDots() throws {
    let tree = AdminTree(units: sixSquares.units, scheme: .kemendagri)
    let files = try files(tree, try options(families: 60))
    #expect(rows(files["targets.csv"])[1][0] == "65.01.01.0001")
    #expect(
      rows(files["visits.csv"]).dropFirst().allSatisfy { $0[4].split(separator: ".").count == 4 })
  }

  @Test func theConfigurationNamesTheFiles() throws {
    var memory = CampaignMemory()
    let boundaries = CampaignBoundaries(
      source: "../a \"b\".gpkg", settings: [("layer", "desa")], fields: [("code", "kode")])
    let campaign = simulateCampaign(
      tree: sixSquares, plan: try octoberPlan(), options: try options(families: 60))
    try campaign.write(to: &memory, boundaries: boundaries, declaresOfficers: true)
    let lines = String(decoding: memory.files["jangkau.yml"] ?? [], as: UTF8.self)
      .split(separator: "\n").map(String.init)
    for line in [
      "  start: 2022-10-15", "  end: 2022-11-14", "  time_zone: \"Asia/Makassar\"",
      "  source: \"../a \\\"b\\\".gpkg\"", "  layer: \"desa\"", "    code: \"kode\"",
      "  source: targets.csv", "  - source: visits.csv", "  source: officers.csv",
    ] {
      #expect(lines.contains(line))
    }
  }
}
