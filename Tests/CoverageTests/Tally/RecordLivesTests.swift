import Geography
import TestSupport
import Testing

@testable import Coverage

/// The count through all days at once against that of each day for itself.
struct RecordLivesTests {
  /// Few keys and few values, so that almost every record has rivals and ties.
  private func records(_ seed: UInt64) -> [Record] {
    RandomSurvey.records(60, seed: seed) + RandomSurvey.records(60, seed: seed + 1000)
      + RandomSurvey.records(200, seed: seed + 2000)
  }

  @Test(arguments: UInt64(1)...60)
  func everyDayHasTheBucketsOfItsOwnCount(_ seed: UInt64) throws {
    let survey = try Survey()
    let visits = Visits(records(seed))
    let lives = RecordLives(visits, zone: survey.plan.zone, start: start)
    #expect(!lives.changes.isEmpty, "seed \(seed): nothing ever changes")
    for offset in -3...40 {
      let day = start + offset
      #expect(
        lives.buckets(asOf: day) == buckets(of: visits, asOf: day, zone: survey.plan.zone),
        "seed \(seed), day \(offset)")
    }
  }

  @Test(arguments: UInt64(1)...30)
  func cellsCountEveryDayAsRecordByRecord(_ seed: UInt64) throws {
    var survey = try Survey()
    survey.counting.countBy = seed % 2 == 0 ? .claim : .gps
    let records = records(seed)
    for asOf in stride(from: -1, through: 34, by: 5) {
      survey.asOf = asOf
      let input = survey.input(records)
      let report = computeFigures(input)
      let rows = RowTally(input, tree: report.tree)
      for index in report.tree.units.indices {
        let code = report.tree.units[index].code
        #expect(report.units[index].counts == rows.units[index], "seed \(seed), \(asOf), \(code)")
        let days = Dictionary(uniqueKeysWithValues: report.days[index].map { ($0.key, $0.value) })
        #expect(days == rows.days[index], "seed \(seed), \(asOf), \(code)")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func cellsAloneTellTheSameFindings(_ seed: UInt64) throws {
    let survey = try Survey()
    let input = survey.input(records(seed))
    var alone = input
    alone.cells = input.gathered()
    alone.visits = Visits()
    #expect(!alone.hasRecords)
    func plain(_ report: CoverageReport) -> [String] {
      report.findings.map { "\($0.rule) \($0.count) \($0.subject)" }.sorted()
    }
    let expected = computeCoverage(input)
    #expect(plain(computeCoverage(alone)) == plain(expected), "seed \(seed)")
    #expect(computeCoverage(alone).ledger == expected.ledger, "seed \(seed)")
  }

  @Test func aHouseholdOfManyVisitsIsFollowedThroughAllDays() throws {
    let survey = try Survey()
    var records: [Record] = []
    for day in 0..<20 {
      var record = visit(a1, day: day)
      record.household = "K1"
      record.outcome = day == 12 ? .complete : .absent
      records.append(record)
    }
    let visits = Visits(records)
    let lives = RecordLives(visits, zone: survey.plan.zone, start: start)
    for offset in 0..<25 {
      let counted = lives.buckets(asOf: start + offset).indices.filter {
        lives.buckets(asOf: start + offset)[$0] == .counted
      }
      #expect(counted == [offset < 12 ? min(offset, 19) : 12], "day \(offset)")
    }
  }
}
