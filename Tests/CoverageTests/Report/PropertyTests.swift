import CustomDump
import Geography
import TestSupport
import Testing

@testable import Coverage

/// Properties that hold whatever the records; a failure names the seed.
struct PropertyTests {
  private func survey(_ seed: UInt64) throws -> Survey {
    var survey = try Survey()
    survey.counting.countBy = seed % 2 == 0 ? .claim : .gps
    survey.status.doneBy = seed % 3 == 0 ? .coverage : .resolution
    survey.asOf = Int(seed % 8)
    survey.expect(20, in: a1)
    survey.expect(0, in: a2)
    survey.expect(30, in: b1, from: 3)
    survey.expect(10, in: a1 + "0001")
    survey.rejections = (0..<Int(seed % 4)).map {
      Rejection(position: .init(source: 0, line: UInt32(1000 + $0)), reason: .noDate)
    }
    return survey
  }

  @Test(arguments: UInt64(1)...40)
  func theLedgerAlwaysBalances(_ seed: UInt64) throws {
    let survey = try survey(seed)
    let records = RandomSurvey.records(250, seed: seed)
    let report = survey.report(records)
    #expect(report.ledger.isBalanced, "seed \(seed)")
    #expect(report.ledger.read == 250 + survey.rejections.count, "seed \(seed)")
    let buckets = survey.buckets(records)
    for bucket in Bucket.allCases where bucket != .rejected {
      #expect(report.ledger[bucket] == buckets.count { $0 == bucket }, "seed \(seed)")
    }
    // What is counted is found, once, somewhere.
    #expect(report.top.counts.found == report.ledger[.counted], "seed \(seed)")
    #expect(report.top.counts.byPlacement.reduce(0, +) == report.ledger[.counted])
  }

  @Test(arguments: UInt64(1)...40)
  func lowAndHighHoldTheCountBetweenThem(_ seed: UInt64) throws {
    let report = try survey(seed).report(RandomSurvey.records(250, seed: seed))
    for unit in report.units {
      #expect(unit.counts.low <= unit.counts.completedListed, "seed \(seed)")
      #expect(unit.counts.completedListed <= unit.counts.high, "seed \(seed)")
      #expect(unit.counts.low >= 0, "seed \(seed)")
      #expect(unit.counts.confirmed <= unit.counts.found, "seed \(seed)")
    }
  }

  /// The order of the input never matters, down to the last figure and finding.
  @Test(arguments: UInt64(1)...40)
  func theOrderOfTheInputNeverMatters(_ seed: UInt64) throws {
    let survey = try survey(seed)
    // Few keys and few values, so that almost every record has rivals and ties.
    var records = RandomSurvey.records(40, seed: seed)
    records += RandomSurvey.records(40, seed: seed + 1000)
    records += records.map { record in
      var twin = record
      twin.claim = record.claim.map { Claim(text: $0.text, code: $0.code, scheme: .kemendagri) }
      return twin
    }
    let expected = survey.report(records)
    var random = SplitMix(seed: seed)
    for _ in 0..<3 {
      records.shuffle(using: &random)
      if let difference = diff(figures(expected), figures(survey.report(records))) {
        Issue.record("seed \(seed): \(difference)")
      }
    }
  }

  /// Everything of a report but the lines on which findings were made.
  private func figures(_ report: CoverageReport) -> Figures {
    var figures = Figures(
      days: report.days, ledger: report.ledger, pockets: report.pockets, misfits: report.misfits,
      findings: report.findings.map { "\($0.rule) \($0.count) \($0.subject)" })
    for (unit, report) in zip(report.tree.units, report.units) {
      var rest = report
      rest.counts = UnitCounts()
      rest.desaByStatus = [:]
      figures.units[unit.code.description] = Figures.Unit(
        counts: report.counts, desaByStatus: report.desaByStatus, rest: "\(rest)")
    }
    return figures
  }

  private struct Figures: Equatable {
    struct Unit: Equatable {
      var counts: UnitCounts
      var desaByStatus: [Status: Int]
      var rest: String
    }
    var units: [String: Unit] = [:]
    var days: [DailyCounts]
    var ledger: Ledger
    var pockets: [Pocket]
    var misfits: [Misfit]
    var findings: [String]
  }
}
