import Geography
import TestSupport
import Testing

@testable import Coverage

/// Records that share nothing, counted without following them, against the count by all rules.
struct LoneCellsTests {
  /// Every record alone: no id and no household occurs twice.
  private func records(_ seed: UInt64) -> [Record] {
    RandomSurvey.records(300, seed: seed).enumerated().map { number, record in
      var record = record
      record.id = record.id.map { "\($0)-\(number)" }
      record.household = record.household.map { "\($0)-\(number)" }
      return record
    }
  }

  @Test(arguments: UInt64(1)...40, [false, true])
  func theSameAsByAllRules(_ seed: UInt64, wantsCalls: Bool) throws {
    let survey = try Survey()
    let input = survey.input(records(seed))
    let visits = input.visits
    let spots = VisitSpots(
      of: visits, rows: 0..<visits.count, geography: input.geography, rules: input.counting)
    let expected = TallyCells(
      visits, lives: RecordLives(visits, zone: survey.plan.zone, start: start), spots: spots,
      geography: input.geography, zone: survey.plan.zone,
      firstReceipts: wantsCalls ? visits.firstReceipts() : nil)

    // Two threads that take turns at three parts.
    let kinds = TallyCell.Kind.lone(
      (0..<visits.count).map { visits.row($0) }, spots: spots.packed,
      locator: input.geography.locator)
    let claimed = ClaimedDesa(visits.claims, in: input.geography.tree)
    var threads = (0..<2).map { _ in
      LoneCells(
        zone: survey.plan.zone, claimed: claimed,
        fingerprints: officerFingerprints(of: visits.officers), wantsCalls: wantsCalls)
    }
    var all = CellParts(TallyCells())
    for part in 0..<3 {
      for row in 0..<visits.count {
        let lone = LoneRecord(
          claim: visits.claim[row], spot: spots.packed[row], officer: visits.officer[row],
          kind: kinds[row], visitedAt: visits.visitedAt[row], receivedAt: visits.receivedAt[row])
        if Int(lone.claim + 1 + lone.spot) % 3 == part { threads[part % 2].add(lone) }
      }
      all.add(threads[part % 2].takeParts(isLast: part == 1), seed)
    }
    all.add(threads[0].takeParts(isLast: true), seed)
    let cells = TallyCells(
      cells: all.cells.sorted { $0.key < $1.key }, claims: visits.claims,
      signs: summed(all.signs), officerClaims: summed(all.officerClaims),
      calls: wantsCalls ? all.calls.sorted { $0.key < $1.key } : nil, records: visits.count,
      hasOfficers: true, hasOrigins: true)
    #expect(cells == expected, "seed \(seed)")
    #expect(!cells.cells.isEmpty)
  }

  private func summed<Cell: AddingCell>(_ cells: [Cell]) -> [Cell] where Cell.Key: Hashable {
    var byKey: [Cell.Key: Cell] = [:]
    for cell in cells where byKey[cell.key]?.add(cell) == nil { byKey[cell.key] = cell }
    return byKey.values.sorted { $0.key < $1.key }
  }
}

extension CellParts {
  /// Adds a part, whose lists must ascend with each key once.
  fileprivate mutating func add(_ part: CellParts, _ seed: UInt64) {
    func isStrict<Cell: AddingCell>(_ cells: [Cell]) -> Bool {
      zip(cells, cells.dropFirst()).allSatisfy { $0.key < $1.key }
    }
    #expect(isStrict(part.cells) && isStrict(part.calls), "seed \(seed)")
    #expect(isStrict(part.signs) && isStrict(part.officerClaims), "seed \(seed)")
    cells += part.cells
    calls += part.calls
    signs += part.signs
    officerClaims += part.officerClaims
  }
}
