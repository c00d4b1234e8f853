import Coverage
import Geography
import Testing

@testable import Pipeline

@Suite struct SimulatedPlaceTests {
  private static let shared = try? run(
    schematicProvince,
    SimulationOptions(visits: 12_000, seed: 5, until: Day(iso: "2022-11-14") ?? Day(0)))

  @Test func positionsWithoutAFaultLieInTheTrueDesa() throws {
    let campaign = try #require(Self.shared)
    let faults: RecordFaults = [.noPosition, .poorAccuracy, .swapped, .zeroPosition]
    var tested = 0
    for record in campaign.records where record.faults.isDisjoint(with: faults) {
      let position = try #require(record.position)
      let shape = try #require(campaign.world.desa[record.family.desa].shape)
      #expect(shape.containment(of: position) == .inside)
      #expect((3...60).contains(record.accuracy ?? 0))
      tested += 1
    }
    #expect(tested > 11_000)
  }

  @Test func faultsOfPositionsAreWhatTheyAreCalled() throws {
    for record in try #require(Self.shared).records {
      if record.faults.contains(.noPosition) {
        #expect(record.position == nil && record.accuracy == nil)
      }
      if record.faults.contains(.zeroPosition) {
        #expect(record.position == Coordinate(longitude: 0, latitude: 0))
      }
      if record.faults.contains(.poorAccuracy) { #expect((record.accuracy ?? 0) > 500) }
      if record.faults.contains(.swapped) { #expect((record.position?.latitude ?? 0) > 90) }
      #expect(record.faults.contains(.wrongClaim) == (record.claimedDesa != record.family.desa))
    }
  }

  @Test func wrongClaimsNameNeighboursMostly() throws {
    let campaign = try #require(Self.shared)
    let wrong = campaign.records.filter { $0.faults.contains(.wrongClaim) }
    let near = wrong.count {
      campaign.world.desa[$0.family.desa].neighbours.contains($0.claimedDesa)
    }
    #expect(wrong.count > 20)
    #expect(Double(near) > 0.6 * Double(wrong.count))
  }

  @Test func aFamilyStaysWhereItLives() throws {
    let campaign = try #require(Self.shared)
    let faults: RecordFaults = [
      .noPosition, .poorAccuracy, .swapped, .zeroPosition, .invented,
    ]
    var homes: [FamilyKey: Coordinate] = [:]
    for record in campaign.records where record.faults.isDisjoint(with: faults) {
      guard let position = record.position else { continue }
      if let home = homes[record.family] { #expect(groundDistance(home, position) < 300) }
      homes[record.family] = position
    }
  }

  @Test func inventedVisitsLieWithinAFewMetres() throws {
    let options = SimulationOptions(
      visits: 12_000, seed: 5, until: try day("2022-11-14"), faults: onlyInventing())
    let campaign = try run(schematicProvince, options)
    #expect(!campaign.truth.clusters.isEmpty)
    let invented = campaign.records.filter { $0.faults.contains(.invented) }
    #expect(invented.count == campaign.truth.clusters.reduce(0) { $0 + $1.visits })
    for record in invented {
      let offset = Int(record.visitedAt / 86_400) - campaign.world.plan.start.number
      let cluster = try #require(
        campaign.truth.clusters.first { $0.officer == record.officer && $0.day == offset })
      #expect(groundDistance(try #require(record.position), cluster.spot) < 7.6)
      #expect(campaign.world.officers[record.officer].isInventing)
    }
  }

  private func onlyInventing() -> FaultRates {
    var rates = FaultRates.none
    rates.inventing = 0.05
    return rates
  }

  @Test func settlementsShareTheFamilies() throws {
    for desa in try #require(Self.shared).world.desa {
      #expect((1...4).contains(desa.settlements.count))
      #expect(desa.settlements.first?.families.lowerBound == 0)
      #expect(desa.settlements.last?.families.upperBound == desa.families)
      for (one, next) in zip(desa.settlements, desa.settlements.dropFirst()) {
        #expect(one.families.upperBound == next.families.lowerBound)
      }
    }
  }
}
