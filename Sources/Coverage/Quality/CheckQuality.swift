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
  let checked: CheckedVisits
  let places: VisitDesa
  var quality: QualityReport

  init(input: CoverageInput, report: CoverageReport, checked: CheckedVisits) {
    self.input = input
    self.checked = checked
    places = VisitDesa(input, tree: report.tree)
    quality = QualityReport(rules: input.quality)
    quality.ignoresElsewhere = report.boundariesMisfit
  }

  var visits: Visits { input.visits }

  mutating func flag(_ rule: Finding.Rule, _ rows: [Int]) {
    // In place: a sum of arrays would copy, officer by officer, all rows flagged before.
    if !rows.isEmpty { quality.rows[rule, default: []] += rows }
  }

  func unlessExempt(_ rows: [Int]) -> [Int] {
    places.exempt.isEmpty ? rows : rows.filter { !places.isExempt($0) }
  }

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

  /// The checks that need an officer's visits in their order, officers side by side.
  mutating func checkOfficers(_ byOfficer: RowsByOfficer) {
    let checks = OfficerChecks(
      visits: checked, places: places, rules: input.quality,
      visitsADay: input.quality.visitsADay(input.plan))
    for found in byOfficer.inPieces({ checks.found(in: byOfficer, officers: $0) }) {
      for rule in QualityReport.checks { flag(rule, found.rows[rule] ?? []) }
      quality.clusters += found.clusters
      quality.exemptClusters += found.exemptClusters
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
