import CustomDump
import Geography
import TestSupport
import Testing

@testable import Coverage

/// The public reports of random surveys over several days; a failure names the seed.
struct PublicReportsTests {
  private static let smallCount = 5

  private func survey(_ seed: UInt64) throws -> Survey {
    var survey = try Survey()
    survey.counting.countBy = seed % 2 == 0 ? .claim : .gps
    survey.status.doneBy = seed % 3 == 0 ? .coverage : .resolution
    survey.expect(40, in: a1)
    survey.expect(3, in: a2)
    survey.expect(30, in: b1, from: 3)
    survey.expect(12, in: b2)
    survey.expect(20, in: b2, from: nil)
    return survey
  }

  private func exact(_ seed: UInt64, count: Int = 300) throws -> [CoverageReport] {
    var survey = try survey(seed)
    let records = RandomSurvey.records(count, seed: seed)
    return (-1...8).map { day in
      survey.asOf = day
      return survey.report(records)
    }
  }

  private func safe(_ reports: [CoverageReport]) throws -> [CoverageReport] {
    publicReports(
      reports, geography: try Survey().geography, smallCount: Self.smallCount)
  }

  @Test(arguments: UInt64(1)...40)
  func noSmallCountIsShownAtAll(_ seed: UInt64) throws {
    for report in try safe(exact(seed)) {
      for (place, unit) in zip(report.tree.units, report.units) {
        let counts: [(Withheld, Int)] = [
          (.found, unit.counts.found), (.completed, unit.counts.completed),
          (.completed, unit.counts.completedListed), (.resolved, unit.counts.resolved),
          (.resolved, unit.counts.resolvedListed), (.new, unit.counts.new),
          (.confirmed, unit.counts.confirmed), (.interval, unit.counts.low),
          (.interval, unit.counts.high), (.completed, unit.rates.completedListed),
          (.resolved, unit.rates.resolvedListed),
        ]
        for (what, count) in counts where !unit.withheld.contains(what) {
          #expect(
            !(1..<Self.smallCount).contains(count), "seed \(seed): \(place.code) \(what)")
        }
        if let target = unit.target { #expect(target == 0 || target >= Self.smallCount) }
        if let left = unit.outstanding { #expect(left == 0 || left >= Self.smallCount) }
      }
      for bucket in Bucket.allCases {
        #expect(!(1..<Self.smallCount).contains(report.ledger[bucket]), "seed \(seed)")
      }
      #expect(report.ledger.isBalanced)
      #expect(report.tree.units.count == report.tree.desaRange.upperBound, "no SLS")
    }
  }

  /// What is shown is never more than the truth where counts only grow.
  @Test(arguments: UInt64(1)...40)
  func whatIsShownIsALowerBound(_ seed: UInt64) throws {
    let exact = try exact(seed)
    let grows = zip(exact, exact.dropFirst()).allSatisfy { before, after in
      before.tree.desaRange.allSatisfy {
        before.units[$0].counts.resolvedListed <= after.units[$0].counts.resolvedListed
          && before.units[$0].counts.completedListed <= after.units[$0].counts.completedListed
      }
    }
    for (truth, shown) in zip(exact, try safe(exact)) where grows {
      for index in shown.units.indices {
        let (a, b) = (shown.units[index].counts, truth.units[index].counts)
        #expect(a.resolvedListed <= b.resolvedListed, "seed \(seed)")
        #expect(a.completedListed <= b.completedListed || index >= shown.tree.desaRange.lowerBound)
        #expect(a.found <= b.found, "seed \(seed)")
        #expect(a.new <= b.new, "seed \(seed)")
        #expect(a.confirmed <= b.confirmed, "seed \(seed)")
      }
    }
  }

  /// Figures above desa are sums of those below, and days add up to what is shown.
  @Test(arguments: UInt64(1)...40)
  func sumsAreOfWhatIsShown(_ seed: UInt64) throws {
    let reports = try safe(exact(seed))
    let last = try #require(reports.last)
    let isByCoverage = last.statusRules.doneBy == .coverage
    for report in reports {
      for index in 0..<report.tree.desaRange.lowerBound {
        let below = report.tree.children[index].map { report.units[$0].counts }
        let figure: (UnitCounts) -> Int = { isByCoverage ? $0.completedListed : $0.resolvedListed }
        #expect(
          figure(report.units[index].counts) == below.map(figure).reduce(0, +), "seed \(seed)")
      }
    }
    for index in 0..<last.tree.desaRange.lowerBound {
      var sum = DayCounts()
      for (_, day) in last.days[index] {
        sum += day
        #expect(day.found >= 0 && day.resolvedListed >= 0, "seed \(seed)")
      }
      #expect(sum.found == last.units[index].counts.found, "seed \(seed)")
      #expect(sum.resolvedListed == last.units[index].counts.resolvedListed, "seed \(seed)")
    }
  }

  /// Yesterday's report is the same whether made yesterday or today: there are no two truths.
  @Test(arguments: UInt64(1)...10)
  func daysAreReplayed(_ seed: UInt64) throws {
    let exact = try exact(seed)
    var whole = try safe(exact)
    var part = try safe(Array(exact.dropLast(3)))
    whole = Array(whole.dropLast(3))
    for index in whole.indices {
      whole[index].days = []
      part[index].days = []
    }
    expectNoDifference(whole.map(figures), part.map(figures))
  }

  /// Whatever is not in the basis may be anything: the report does not change by a byte.
  @Test(arguments: UInt64(1)...40)
  func nothingButTheBasisMatters(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let exact = try exact(seed)
    let scrambled = exact.map { report in
      var report = report
      for index in report.tree.desaRange {
        var counts = report.units[index].counts
        counts.low = random.below(1000)
        counts.high = random.below(1000)
        counts.confirmedCompleted = random.below(1000)
        for place in counts.byPlacement.indices { counts.byPlacement[place] = random.below(100) }
        // Somebody was met, or nobody was: more is not told.
        if counts.met > 0 {
          for outcome in [Outcome.complete, .partial, .refused] {
            counts.byOutcome[Int(outcome.rawValue)] = 1 + random.below(50)
          }
        }
        counts.lastReceived = counts.lastReceived.map {
          report.plan.zone.startOfDay(of: $0) + Int64(random.below(1_000_000))
        }
        report.units[index].counts = counts
        report.days[index] = DailyCounts()
        report.units[index].attention.removeAll { $0 == .manyNotFound || $0 == .staleTarget }
      }
      for index in report.tree.desaRange.upperBound..<report.tree.units.count {
        report.units[index] = UnitReport()
      }
      report.claimMatrix = ClaimMatrix()
      report.quality = nil
      report.officersApart = OfficersApart(judged: random.below(50), affected: random.below(50))
      return report
    }
    for (a, b) in zip(try safe(exact), try safe(scrambled)) {
      if let difference = diff(figures(a), figures(b)) {
        Issue.record("seed \(seed): \(difference)")
        return
      }
    }
  }

  /// The steps of every desa over the days keep their distance, whatever is corrected.
  @Test(arguments: UInt64(1)...40)
  func theDaysOfADesaAreApart(_ seed: UInt64) throws {
    let reports = try safe(exact(seed))
    let isByCoverage = reports[0].statusRules.doneBy == .coverage
    for index in reports[0].tree.desaRange {
      let what: Withheld = isByCoverage ? .completed : .resolved
      let shown = reports.filter { !$0.units[index].withheld.contains(what) }.map {
        isByCoverage
          ? $0.units[index].counts.completedListed : $0.units[index].counts.resolvedListed
      }
      for a in shown {
        for b in shown { #expect(a == b || abs(a - b) >= Self.smallCount, "seed \(seed)") }
      }
    }
  }

  @Test func nothingIsWithheldWithoutASmallCount() throws {
    let exact = try exact(1)
    for smallCount in 0...1 {
      let reports = publicReports(
        exact, geography: try Survey().geography, smallCount: smallCount)
      expectNoDifference(reports.map(figures), exact.map(figures))
    }
  }

  /// What a report says, in an order of its own.
  private func figures(_ report: CoverageReport) -> [String] {
    var lines = report.units.enumerated().map { index, unit in
      var unit = unit
      let statuses = unit.desaByStatus.sorted { $0.key.rawValue < $1.key.rawValue }
      unit.desaByStatus = [:]
      return "\(report.tree.units[index].code) \(unit) \(statuses)"
    }
    lines += report.days.map { days in
      days.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
    }
    lines.append("\(report.ledger) \(report.smallBuckets.map(\.name).sorted())")
    lines.append("\(report.pockets) \(report.misfits) \(report.findings)")
    return lines
  }
}
