import Geography

/// Makes all checks of quality on the visits that took place: counted ones and duplicates.
///
/// - Parameters:
///   - report: the count, whose misfits tell a wrong boundary from a wrong visit.
///   - buckets: the bucket of each record.
///   - elsewhere: counted rows that lie in another desa than they claim.
func checkQuality(
  _ input: CoverageInput, report: CoverageReport, buckets: [Bucket], elsewhere: [UInt32]
) -> QualityReport {
  let visits = input.visits
  let chosen = buckets.indices.filter { buckets[$0] == .counted || buckets[$0] == .duplicate }
  let swapped = swappedRows(visits, chosen, input.geography.locator)
  var checker = QualityChecker(
    input: input, report: report,
    checked: CheckedVisits(
      visits: visits, zone: input.plan.zone, maximumAccuracy: input.counting.maximumAccuracy,
      swapped: Set(swapped)))
  let rows = chosen.map { UInt32($0) }
  checker.flag(.coordinateSwapped, swapped)
  checker.flag(
    .samePosition,
    checker.unlessExempt(samePositionRows(rows, checker.checked, rules: input.quality)))
  checker.flag(.visitShort, shortVisits(chosen, visits, rules: input.quality))
  checker.flag(.accuracyZero, zeroAccuracyRows(chosen, visits))
  checker.flag(
    .accuracyOver, overAccuracyRows(chosen, visits, limit: input.counting.maximumAccuracy))
  checker.flag(.officerElsewhere, elsewhereByOfficers(elsewhere, visits, report))
  checker.checkDates(chosen)
  let byOfficer = RowsByOfficer(visits, of: rows)
  checker.checkOfficers(byOfficer)
  checker.checkClusters()
  return checker.finish(byOfficer, visitCount: chosen.count)
}

/// Gathers what the checks say.
private struct QualityChecker {
  let input: CoverageInput
  let report: CoverageReport
  let checked: CheckedVisits
  var quality: QualityReport
  /// What each claim means.
  private let claimed: [Int?]
  /// Desa in which clusters are no question, by index.
  private let exempt: Set<Int>

  init(input: CoverageInput, report: CoverageReport, checked: CheckedVisits) {
    self.input = input
    self.report = report
    self.checked = checked
    quality = QualityReport(rules: input.quality)
    quality.ignoresElsewhere = report.boundariesMisfit
    claimed = input.visits.claims.map { resolveClaim($0, in: report.tree)?.desa }
    let codes = input.quality.clusterExempt.sorted()
    exempt = Set(
      codes.flatMap { code in
        report.tree.index(of: code).map { report.tree.desa(in: $0) } ?? []
      })
  }

  var visits: Visits { input.visits }

  mutating func flag(_ rule: Finding.Rule, _ rows: [Int]) {
    // In place: a sum of arrays would copy, officer by officer, all rows flagged before.
    if !rows.isEmpty { quality.rows[rule, default: []] += rows }
  }

  func unlessExempt(_ rows: [Int]) -> [Int] {
    exempt.isEmpty ? rows : rows.filter { !isExempt($0) }
  }

  private func desa(of row: Int) -> Int? {
    let claim = Int(visits.claim[row])
    if claim >= 0, let desa = claimed[claim] { return desa }
    guard !exempt.isEmpty, let point = visits.point(row) else { return nil }
    return input.geography.locator.desa(at: point).map { $0 + report.tree.desaRange.lowerBound }
  }

  private func isExempt(_ row: Int) -> Bool { desa(of: row).map(exempt.contains) ?? false }

  /// Visits dated before the survey's start, and after their own receipt.
  mutating func checkDates(_ rows: [Int]) {
    let zone = input.plan.zone
    flag(
      .visitBeforeStart,
      rows.filter { zone.day(of: visits.effectiveVisit($0)) < input.plan.start })
    flag(
      .visitAfterReceipt,
      rows.filter { visits.effectiveVisit($0) > visits.effectiveReceipt($0) })
  }

  /// The checks that need an officer's visits in their order.
  mutating func checkOfficers(_ byOfficer: RowsByOfficer) {
    let limit = input.quality.visitsADay(input.plan)
    for officer in 0..<(byOfficer.starts.count - 1) {
      let all = byOfficer.of(officer).map { checked.checked(Int($0)) }
      flag(.visitAtNight, visitsAtNight(all, rules: input.quality))
      guard officer != Int(TextTable.missing) else { continue }
      flag(.speedImpossible, impossiblyFast(all, rules: input.quality))
      for day in all.byDay {
        flag(.manyADay, manyInADay(day, visits, limit: limit))
        guard day.count >= input.quality.clusterFamilies else { continue }
        noteClusters(day, officer: visits.officers[UInt32(officer)] ?? "")
      }
    }
  }

  private mutating func noteClusters(_ day: ArraySlice<CheckedVisit>, officer: String) {
    let found = householdClusters(day, rules: input.quality)
    for members in found.clusters {
      let times = members.compactMap(\.time)
      let rows = members.map(\.row).sorted()
      if rows.allSatisfy(isExempt) {
        quality.exemptClusters += 1
        continue
      }
      var claims: [Int: Int] = [:]
      for row in rows { if let desa = desa(of: row) { claims[desa, default: 0] += 1 } }
      quality.clusters.append(
        HouseholdCluster(
          officer: officer, day: members[0].day,
          desa: claims.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key,
          households: members.count, radius: found.radius,
          minutes: times.count < members.count
            ? nil : times.max().flatMap { last in times.min().map { Double(last - $0) / 6e7 } },
          isShared: false, rows: rows))
    }
  }

  /// Tells the clusters of one officer from places that several share.
  mutating func checkClusters() {
    markShared(&quality.clusters, visits: visits)
    for cluster in quality.clusters {
      flag(cluster.isShared ? .sharedSpot : .householdCluster, cluster.rows)
    }
    quality.clusters.sort {
      ($0.day, $0.officer, $0.rows.first ?? 0) < ($1.day, $1.officer, $1.rows.first ?? 0)
    }
  }

  /// Sorts what was found and tells it apart by officer.
  mutating func finish(_ byOfficer: RowsByOfficer, visitCount: Int) -> QualityReport {
    for rule in quality.rows.keys { quality.rows[rule]?.sort() }
    quality.visits = visitCount
    quality.officersChecked = byOfficer.officers.count
    quality.hasEnds = !visits.endedAt.isEmpty
    var byRule: [UInt32: [Finding.Rule: [Int]]] = [:]
    for rule in QualityReport.checks {
      for row in quality.rows[rule] ?? [] where visits.officer[row] != TextTable.missing {
        byRule[visits.officer[row], default: [:]][rule, default: []].append(row)
      }
    }
    for rules in byRule.values {
      for rule in rules.keys { quality.officerCounts[rule, default: 0] += 1 }
    }
    quality.officers = byRule.compactMap { officer, rules in
      let concerned = Set(
        rules.filter { !QualityReport.technical.contains($0.key) }.values.flatMap { $0 })
      if concerned.isEmpty { return nil }
      return OfficerQuality(
        officer: visits.officers[officer] ?? "", visits: byOfficer.of(Int(officer)).count,
        concerned: concerned.count,
        counts: rules.mapValues(\.count),
        examples: rules.mapValues { visits.places($0, atMost: 3) })
    }.sorted { (-$0.concerned, $0.officer) < (-$1.concerned, $1.officer) }
    return quality
  }
}

/// The checks as findings: what the ledger and `check` list. Those that counting reports by itself
/// are left out.
func qualityFindings(_ quality: QualityReport, _ visits: Visits) -> [Finding] {
  let notes: Set<Finding.Rule> = [.visitAtNight, .accuracyOver, .sharedSpot]
  let counted: Set<Finding.Rule> = [
    .coordinateSwapped, .visitBeforeStart, .visitAfterReceipt, .officerElsewhere,
  ]
  let rules = (QualityReport.checks + [.sharedSpot]).filter { !counted.contains($0) }
  return rules.compactMap { rule in
    guard let rows = quality.rows[rule] else { return nil }
    return Finding(
      rule, severity: notes.contains(rule) ? .note : .warning, count: rows.count,
      places: visits.places(rows))
  }
}
