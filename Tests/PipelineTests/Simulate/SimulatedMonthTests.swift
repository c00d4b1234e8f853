import Coverage
import Geography
import Testing

@testable import Pipeline

/// The demo's month, counted by the tool itself: what a reader of its pages should find.
@Suite struct SimulatedMonthTests {
  private func report(seed: UInt64, asOf: Day) throws -> CoverageReport {
    let plan = try octoberPlan()
    let run = try run(
      schematicProvince,
      SimulationOptions(
        seed: seed, until: asOf, population: try demoPopulation(), seats: try demoSeats()))
    var visits = Visits()
    visits.sources = ["visits.csv"]
    visits.hasOrigins = true
    visits.claims = run.world.desa.map {
      Claim(text: $0.code.description, code: $0.code, scheme: .bps)
    }
    let words = CampaignWords(world: run.world)
    for record in run.records {
      var family = CSVText()
      words.family(record.family, &family)
      visits.position.append(.init(source: 0, line: UInt32(visits.count + 2)))
      visits.id.append(visits.ids.intern(String(record.instance)))
      visits.visitedAt.append(plan.zone.instant(ofLocal: record.visitedAt * 1_000_000))
      visits.receivedAt.append(plan.zone.instant(ofLocal: record.receivedAt * 1_000_000))
      visits.officer.append(TextTable.missing)
      visits.claim.append(Int32(record.claimedDesa))
      visits.household.append(
        visits.households.intern(String(decoding: family.bytes, as: UTF8.self)))
      visits.outcome.append(record.outcome)
      visits.origin.append(record.family.isNew ? .new : .listed)
      visits.review.append(.none)
      visits.latitude.append(record.position?.latitude ?? .nan)
      visits.longitude.append(record.position?.longitude ?? .nan)
      visits.accuracy.append(record.accuracy ?? .nan)
    }
    let targets = run.world.desa.flatMap { desa in
      desa.targetRows.map {
        Target(
          code: desa.code, families: $0.families, access: desa.access.rawValue,
          plannedStart: desa.plannedStart.map { plan.start + $0 }, validFrom: $0.validFrom)
      }
    }
    return computeCoverage(
      CoverageInput(
        plan: plan, geography: CoverageGeography(tree: schematicProvince), targets: targets,
        visits: visits, asOf: asOf))
  }

  @Test func theMiddleOfTheCampaignLooksAsFieldReportsDo() throws {
    let report = try report(seed: 2022, asOf: try day("2022-11-02"))
    let resolution = try #require(report.top.rates.resolution)
    #expect(report.top.rates.target > 180_000)
    #expect((0.54...0.6).contains(resolution))
    #expect((20...45).contains(report.uncoveredInterior.count))
    #expect((3...10).contains(report.pockets.count))
    let tarakan = try #require(AdminCode(digits: "6571"))
    let town = report.units[try #require(report.tree.index(of: tarakan))]
    #expect(try #require(town.rates.resolution) > resolution)
    #expect(report.pockets.contains { $0.desa.count > 1 })
    let statuses = report.top.desaByStatus
    for status in [Status.scheduled, .done, .untouched, .stalled, .behind, .onTrack, .noTarget] {
      #expect((statuses[status] ?? 0) > 0)
    }
    #expect(report.ledger[.duplicate] > 0)
    #expect(report.ledger[.superseded] > 0)
    #expect(report.ledger[.later] > 0)
    #expect(!report.boundariesMisfit)
  }
}
