import Coverage
import Geography
import Testing

@testable import Pipeline

/// The rates of faults, over 50,000 records of a campaign that is finished.
@Suite struct SimulatedFaultTests {
  private static let shared = try? run(
    schematicProvince,
    SimulationOptions(visits: 50_000, seed: 11, until: Day(iso: "2022-12-20") ?? Day(0)))

  private func campaign() throws -> SimulatedRun { try #require(Self.shared) }

  /// Whether a count is what a rate makes of `trials`, to four standard deviations; what comes in
  /// runs of `cluster` has as many fewer trials.
  private func isLikely(_ count: Int, of trials: Int, rate: Double, cluster: Double = 1) -> Bool {
    let expected = rate * Double(trials)
    return abs(Double(count) - expected) < 4 * (expected * cluster).squareRoot() + 1
  }

  @Test func recordsGoWrongAtTheirRates() throws {
    let campaign = try campaign()
    let rates = FaultRates()
    func count(_ fault: RecordFaults) -> Int {
      campaign.records.count { $0.faults.contains(fault) }
    }
    let records = campaign.records.count
    let originals = records - count(.resubmission)
    #expect(records == 50_000)
    #expect(isLikely(count(.noPosition), of: records, rate: rates.noPosition))
    #expect(isLikely(count(.poorAccuracy), of: records, rate: rates.poorAccuracy))
    #expect(isLikely(count(.swapped), of: records, rate: rates.swapped))
    #expect(isLikely(count(.zeroPosition), of: records, rate: rates.zeroPosition))
    #expect(isLikely(count(.resubmission), of: originals, rate: rates.resubmission))
    // Runs of 1 to 7; some of them cross into another desa or hit the true one.
    #expect(isLikely(count(.wrongClaim), of: records, rate: rates.wrongClaim, cluster: 6))
  }

  @Test func familiesEndAsTheirRatesSay() throws {
    let campaign = try campaign()
    let rates = FaultRates()
    var ends: [FamilyKey: Outcome] = [:]
    for record in campaign.records
    where record.outcome.isFinal && !record.faults.contains(.invented) {
      ends[record.family] = record.outcome
    }
    let listed = ends.filter { !$0.key.isNew }
    let families = campaign.truth.desa.reduce(0) { $0 + $1.resolved }
    #expect(listed.count == families)
    for (outcome, rate) in [
      (Outcome.moved, rates.moved), (.deceased, rates.deceased), (.notFound, rates.notFound),
      (.ineligible, rates.ineligible), (.refused, rates.refused),
      (.unreachable, rates.unreachable),
    ] {
      #expect(isLikely(listed.values.count { $0 == outcome }, of: families, rate: rate))
    }
    #expect(isLikely(ends.count - listed.count, of: families, rate: rates.newFamilies))
    let duplicates = campaign.records.count { $0.faults.contains(.duplicate) }
    #expect(isLikely(duplicates, of: families, rate: rates.duplicate))
  }

  @Test func callsFailAtTheirRates() throws {
    let campaign = try campaign()
    let rates = FaultRates()
    let ends = campaign.records.reduce(into: [FamilyKey: Outcome]()) { ends, record in
      if record.outcome.isFinal { ends[record.family] = record.outcome }
    }
    let calls = campaign.records.filter {
      $0.faults.isDisjoint(with: [.resubmission, .duplicate, .invented]) && !$0.family.isNew
        && (ends[$0.family] == .complete || ends[$0.family] == .refused)
    }
    #expect(isLikely(calls.count { $0.outcome == .absent }, of: calls.count, rate: rates.absent))
    // Each interview is broken off once at most; a first version of what was sent again may look so.
    let again = Set(
      campaign.records.filter { $0.faults.contains(.resubmission) }.map(\.instance))
    let begun = Set(
      calls.filter { $0.outcome == .partial && !again.contains($0.instance) }.map(\.family))
    let complete = ends.count { !$0.key.isNew && $0.value == .complete }
    #expect(isLikely(begun.count, of: complete, rate: rates.partial))
  }

  @Test(arguments: FaultRates.allPaths.indices)
  func nothingIsDrawnAtRateZero(_ index: Int) throws {
    let path = FaultRates.allPaths[index]
    var rates = FaultRates()
    for other in FaultRates.allPaths { rates[keyPath: other] = max(0.05, rates[keyPath: other]) }
    rates[keyPath: path] = 0
    let run = try run(
      sixSquares,
      SimulationOptions(families: 600, until: try day("2022-12-20"), faults: rates))
    #expect(traces(of: path, in: run) == 0)
    rates[keyPath: path] = 0.5
    let other = try finished(rates)
    #expect(traces(of: path, in: other) > 0)
  }

  private func finished(_ rates: FaultRates) throws -> SimulatedRun {
    try run(
      sixSquares,
      SimulationOptions(families: 600, until: try day("2022-12-20"), faults: rates))
  }

  /// How often a rate has left its mark.
  private func traces(of path: WritableKeyPath<FaultRates, Double>, in run: SimulatedRun) -> Int {
    let faults: [WritableKeyPath<FaultRates, Double>: RecordFaults] = [
      \.wrongClaim: .wrongClaim, \.noPosition: .noPosition, \.poorAccuracy: .poorAccuracy,
      \.swapped: .swapped, \.zeroPosition: .zeroPosition, \.resubmission: .resubmission,
      \.duplicate: .duplicate, \.inventing: .invented,
    ]
    if let fault = faults[path] { return run.records.count { $0.faults.contains(fault) } }
    let outcomes: [WritableKeyPath<FaultRates, Double>: Outcome] = [
      \.moved: .moved, \.deceased: .deceased, \.notFound: .notFound, \.ineligible: .ineligible,
      \.refused: .refused, \.unreachable: .unreachable,
    ]
    if let outcome = outcomes[path] { return run.records.count { $0.outcome == outcome } }
    switch path {
    case \.newFamilies: return run.records.count { $0.family.isNew }
    case \.absent:
      let given = Set(run.records.filter { $0.outcome == .unreachable }.map(\.family))
      return run.records.count { $0.outcome == .absent && !given.contains($0.family) }
    case \.partial:
      let again = Set(run.records.filter { $0.faults.contains(.resubmission) }.map(\.instance))
      return run.records.count { $0.outcome == .partial && !again.contains($0.instance) }
    default:
      let oddities: [WritableKeyPath<FaultRates, Double>: [TargetOddity]] = [
        \.staleTarget: [.stale], \.unknownTarget: [.unknown],
        \.zeroTarget: [.emptyDesa, .zeroButInhabited], \.revisedTarget: [.revised],
      ]
      let wanted = oddities[path] ?? []
      return run.world.desa.count { wanted.contains($0.oddity) }
    }
  }
}
