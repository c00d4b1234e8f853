import Geography

/// Makes the reports of day after day safe.
struct PublicEditor {
  let smallCount: Int
  let geography: CoverageGeography
  /// The tree without what lies below desa: with 7 SLS a desa nearly every count would be small.
  let tree: AdminTree
  /// What was shown of each desa, in the order of `desaRange`.
  private var steps: [DesaSteps]
  /// Resolved and not completed families of the list that a reader knows of from the desa below.
  var knownUncompleted: [Int: Int] = [:]

  init(_ tree: AdminTree, geography: CoverageGeography, smallCount: Int) {
    self.smallCount = smallCount
    self.geography = geography
    self.tree =
      tree.desaRange.upperBound == tree.units.count
      ? tree
      : AdminTree(units: Array(tree.units[..<tree.desaRange.upperBound]), scheme: tree.scheme)
    steps = tree.desaRange.map { _ in DesaSteps(smallCount: smallCount) }
  }

  /// The next day's report.
  mutating func edit(_ exact: CoverageReport) -> CoverageReport {
    var safe = exact
    safe.tree = tree
    safe.smallCount = smallCount
    safe.units = Array(exact.units[..<tree.units.count])
    safe.days = [DailyCounts](repeating: DailyCounts(), count: tree.units.count)
    let misfits = Set(exact.misfits.map(\.desa))
    for (position, index) in tree.desaRange.enumerated() {
      safe.units[index] = desa(
        exact.units[index], position, isMisfit: misfits.contains(index), report: exact)
    }
    for index in (0..<tree.desaRange.lowerBound).reversed() {
      safe.units[index] = above(index, exact: exact, safe: safe)
    }
    addUnplaced(exact, to: &safe.units[0].counts)
    safe.hasTargets = tree.desaRange.contains { safe.units[$0].target != nil }
    setPockets(&safe)
    withholdRecords(of: exact, in: &safe)
    // Exact sums that no step holds back.
    safe.approved = nil
    safe.approvedByUnit = nil
    safe.recaps = nil
    return safe
  }

  /// One desa: its step, its yes and no, and what follows from them by the usual rules.
  private mutating func desa(
    _ exact: UnitReport, _ position: Int, isMisfit: Bool, report: CoverageReport
  ) -> UnitReport {
    let isByCoverage = report.statusRules.doneBy == .coverage
    var unit = exact
    unit.target = exact.target.flatMap { (1..<smallCount).contains($0) ? nil : $0 }
    let shown = steps[position].advance(
      to: isByCoverage ? exact.counts.completedListed : exact.counts.resolvedListed,
      target: unit.target)
    unit.counts = counts(exact.counts, shown: shown.count, isByCoverage: isByCoverage, report)
    // Where nobody was found every count is 0, and may be said.
    if exact.counts.found > 0 {
      unit.withheld = .counts
      if !shown.isSmall { unit.withheld.remove(isByCoverage ? .completed : .resolved) }
      if unit.counts.firstDay == nil { unit.withheld.insert(.days) }
    }
    setRates(of: &unit)

    var facts = StatusFacts()
    facts.target = unit.target
    facts.found = min(1, exact.counts.found)
    facts.finishedListed = shown.count
    facts.met = exact.counts.met
    facts.lastVisitDay = exact.counts.lastVisitDay
    facts.plannedStart = exact.plannedStart
    facts.silentForDays = exact.silence?.days
    facts.silentLimit = exact.silence?.limit
    unit.status = desaStatus(
      facts, on: report.asOf, plan: report.plan, rules: report.statusRules)
    unit.attention = exact.attention.filter { reason in
      switch reason {
      case .gpsOnly: true
      case .noGPSSupport: shown.count >= smallCount
      case .misfit: shown.count >= MisfitRule.minimumClaims
      case .manyNotFound, .staleTarget: false
      }
    }
    if let target = unit.target, target > 0, shown.count > target {
      unit.attention.append(.staleTarget)
    }
    unit.uncoveredInterior =
      unit.interior?.isInterior == true && (unit.status.isUnreached || unit.status == .stalled)
      ? 1 : 0
    unit.pocket = nil
    return unit
  }

  private func counts(
    _ exact: UnitCounts, shown: Int, isByCoverage: Bool, _ report: CoverageReport
  ) -> UnitCounts {
    var counts = UnitCounts()
    if isByCoverage {
      counts.completedListed = shown
      counts.completed = shown
    }
    counts.resolvedListed = shown
    counts.resolved = shown
    // That somebody was found, and met, is known: what asks for it finds one.
    counts.found = max(shown, min(1, exact.found))
    counts[.complete] = min(1, exact.met)
    counts.lastVisitDay = exact.lastVisitDay
    guard shown >= smallCount else { return counts }
    // Two days tell of two families, which is no news only where more are shown.
    counts.firstDay = exact.firstDay
    counts.lastDay = exact.lastDay
    counts.lastReceived = exact.lastReceived.map { report.plan.zone.startOfDay(of: $0) }
    return counts
  }

  private func setRates(of unit: inout UnitReport) {
    unit.rates = Rates()
    unit.outstanding = nil
    guard let target = unit.target else {
      unit.rates.desaWithoutTarget = 1
      return
    }
    unit.rates.target = target
    unit.rates.completedListed = unit.counts.completedListed
    unit.rates.resolvedListed = unit.counts.resolvedListed
    unit.rates.desaWithTarget = 1
    let left = max(0, target - unit.counts.resolvedListed)
    // A new target can lie just above what was shown under the old one.
    unit.outstanding = left > 0 ? max(left, smallCount) : 0
  }
}

extension UnitCounts {
  /// Families in which somebody was met.
  var met: Int { self[.complete] + self[.partial] + self[.refused] }
}
