import Coverage
import Geography
import Testing

@testable import Pipeline

/// The truth, counted again from the records.
@Suite struct SimulatedTruthTests {
  private static let shared = try? run(
    schematicProvince,
    SimulationOptions(families: 20_000, seed: 3, until: Day(iso: "2022-11-02") ?? Day(0)))

  private func campaign() throws -> SimulatedRun { try #require(Self.shared) }

  @Test func theTruthOfEachDesaIsThatOfItsRecords() throws {
    let campaign = try campaign()
    var expected = campaign.world.desa.map { DesaTruth(open: $0.families) }
    var found = Set<FamilyKey>()
    var ends: [FamilyKey: Outcome] = [:]
    var invented = Set<FamilyKey>()
    let end = clock(try day("2022-11-03"), 0, second: 0)
    for record in campaign.records {
      expected[record.family.desa].records += 1
      if record.receivedAt >= end { expected[record.family.desa].unsent += 1 }
      if record.faults.contains(.invented) {
        invented.insert(record.family)
        continue
      }
      found.insert(record.family)
      if record.outcome.isFinal { ends[record.family] = record.outcome }
    }
    for family in found {
      if family.isNew {
        expected[family.desa].new += 1
      } else {
        expected[family.desa].found += 1
      }
    }
    for family in invented { expected[family.desa].invented += 1 }
    for (family, outcome) in ends where !family.isNew {
      expected[family.desa].resolved += 1
      if outcome == .complete { expected[family.desa].completed += 1 }
    }
    for (position, truth) in campaign.truth.desa.enumerated() {
      #expect(truth.records == expected[position].records)
      #expect(truth.unsent == expected[position].unsent)
      #expect(truth.found == expected[position].found)
      #expect(truth.new == expected[position].new)
      #expect(truth.resolved == expected[position].resolved)
      #expect(truth.completed == expected[position].completed)
      #expect(truth.invented == expected[position].invented)
      #expect(truth.found + truth.invented <= campaign.world.desa[position].families)
    }
  }

  @Test func familiesAddUp() throws {
    let campaign = try campaign()
    #expect(campaign.world.desa.reduce(0) { $0 + $1.families } == 20_000)
    let finished = campaign.truth.desa.indices.filter {
      campaign.truth.desa[$0].finishedDay != nil
    }
    #expect(finished.allSatisfy { campaign.truth.desa[$0].open == 0 })
    #expect(
      Set(campaign.records.map(\.family)).count
        == campaign.truth.desa.reduce(0) {
          $0 + $1.found + $1.new + $1.invented
        })
  }

  @Test func everyListedFamilyBelongsToOneOfficer() throws {
    let campaign = try campaign()
    var owners = campaign.world.desa.map { [Int](repeating: 0, count: $0.families) }
    for officer in campaign.world.officers {
      #expect((1...4).contains(officer.desa.count))
      for piece in officer.pieces {
        for family in piece.families { owners[piece.desa][family] += 1 }
      }
    }
    #expect(owners.allSatisfy { $0.allSatisfy { $0 == 1 } })
  }

  @Test func recordsAreSentAfterTheVisit() throws {
    for record in try campaign().records {
      #expect(record.receivedAt > record.visitedAt)
      #expect((record.receivedAt - record.visitedAt) / 86_400 < 30)
    }
  }

  /// A stated sync is the last time anything was sent, or an evening on which nothing was there to
  /// send: an officer who holds records was not connected after the first of them.
  @Test func whoHoldsRecordsWasNotConnected() throws {
    let campaign = try campaign()
    let end = clock(try day("2022-11-03"), 0, second: 0)
    var oldest: [Int: ClockSecond] = [:]
    for record in campaign.records where record.receivedAt >= end {
      // Versions sent again and a colleague's second call have times of their own.
      guard record.faults.isDisjoint(with: [.resubmission, .duplicate]) else { continue }
      oldest[record.officer] = min(oldest[record.officer] ?? .max, record.visitedAt)
    }
    #expect(oldest.count > 10)
    for (officer, time) in oldest {
      #expect(try #require(campaign.states[officer].sync.last) < time)
    }
    let waiting = campaign.states.indices.filter { oldest[$0] == nil }
    let seen = waiting.count { (campaign.states[$0].sync.last ?? .min) >= end - 86_400 * 3 }
    #expect(Double(seen) > 0.8 * Double(waiting.count), "\(seen) of \(waiting.count)")
  }

  /// More desa without a signal change when records are sent, and nothing of the work.
  @Test func blankSpotsChangeNoWork() throws {
    func blank(_ factor: Double) throws -> (count: Int, calls: [ClockSecond]) {
      var options = SimulationOptions(families: 5_000, seed: 3, until: try day("2022-10-29"))
      options.blankSpots = factor
      let campaign = try run(schematicProvince, options)
      return (
        campaign.world.desa.count { $0.isBlankSpot }, campaign.records.map(\.visitedAt).sorted()
      )
    }
    let (none, ordinary, more) = (try blank(0), try blank(1), try blank(3))
    #expect(none.count == 0 && ordinary.count > 10)
    #expect(more.count > 2 * ordinary.count && more.count < 4 * ordinary.count)
    #expect(none.calls == ordinary.calls && more.calls == ordinary.calls)
  }

  @Test func officersKeepHoursAndMostSundays() throws {
    let campaign = try campaign()
    var sundays = 0
    for record in campaign.records where !record.faults.contains(.duplicate) {
      let hour = record.visitedAt % 86_400 / 3_600
      #expect((7...22).contains(hour))
      if Day(Int(record.visitedAt / 86_400)).isoWeekday == 7 { sundays += 1 }
    }
    #expect(Double(sundays) < 0.05 * Double(campaign.records.count))
  }

  @Test func nobodyCallsAtClosedDesa() throws {
    let campaign = try campaign()
    for (desa, truth) in zip(campaign.world.desa, campaign.truth.desa) {
      if let first = truth.firstDay { #expect(first >= desa.opensOn) }
    }
  }
}
