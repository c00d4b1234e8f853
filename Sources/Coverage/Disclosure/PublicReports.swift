import Geography

/// The reports of consecutive days as the public edition may show them (decision 50): each is a
/// function of what it and the days before publish, and what is published of a unit can be explained
/// by `smallCount` values of every count that is withheld.
///
/// - Parameters:
///   - reports: one report a day from the survey's start, ascending, over the same boundaries; the
///     figures of a day depend on those shown on the days before.
///   - geography: the boundaries' neighbours and edge.
///   - smallCount: counts from 1 to one less are withheld; under 2 withholds nothing.
public func publicReports(
  _ reports: [CoverageReport], geography: CoverageGeography, smallCount: Int
) -> [CoverageReport] {
  guard smallCount > 1, let first = reports.first else { return reports }
  var editor = PublicEditor(first.tree, geography: geography, smallCount: smallCount)
  var result = reports.map { editor.edit($0) }
  if let last = result.indices.last { result[last].days = publicDays(result) }
  return result
}

/// What each day's report shows more than the day before, by unit: for every unit above desa the
/// figures of the last report add up from it. Where a correction took figures back, the days before it
/// count less, so that no day is negative.
private func publicDays(_ reports: [CoverageReport]) -> [[Day: DayCounts]] {
  guard let last = reports.last else { return [] }
  return last.units.indices.map { index in
    var next = DayCounts(cumulative: last.units[index].counts)
    var days: [Day: DayCounts] = [:]
    for position in reports.indices.reversed() {
      let before =
        position == reports.startIndex
        ? DayCounts()
        : DayCounts(cumulative: reports[position - 1].units[index].counts).lower(than: next)
      let gained = next.minus(before)
      if gained != DayCounts() { days[reports[position].asOf] = gained }
      next = before
    }
    return days
  }
}

extension DayCounts {
  /// The figures of a unit to date.
  fileprivate init(cumulative counts: UnitCounts) {
    self.init()
    found = counts.found
    completed = counts.completed
    resolved = counts.resolved
    completedListed = counts.completedListed
    resolvedListed = counts.resolvedListed
  }

  fileprivate func lower(than other: DayCounts) -> DayCounts { combined(other, min) }
  fileprivate func minus(_ other: DayCounts) -> DayCounts { combined(other, -) }

  private func combined(_ other: DayCounts, _ combine: (Int, Int) -> Int) -> DayCounts {
    var result = DayCounts()
    result.found = combine(found, other.found)
    result.completed = combine(completed, other.completed)
    result.resolved = combine(resolved, other.resolved)
    result.completedListed = combine(completedListed, other.completedListed)
    result.resolvedListed = combine(resolvedListed, other.resolvedListed)
    return result
  }
}

/// Makes the reports of day after day safe.
struct PublicEditor {
  let smallCount: Int
  let geography: CoverageGeography
  /// The tree without what lies below desa: with 7 SLS a desa nearly every count would be small.
  let tree: AdminTree
  /// What was shown of each desa, in the order of `desaRange`.
  private var steps: [DesaSteps]
  /// Resolved and not completed families of the list that a reader knows of from the desa below.
  private var knownUncompleted: [Int: Int] = [:]

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
    safe.days = [[Day: DayCounts]](repeating: [:], count: tree.units.count)
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
    counts.byOutcome[Int(Outcome.complete.rawValue)] = min(1, exact.met)
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

extension PublicEditor {
  /// A unit above desa: the sum of what is shown below it.
  private mutating func above(_ index: Int, exact: CoverageReport, safe: CoverageReport)
    -> UnitReport
  {
    var unit = UnitReport()
    unit.expected = exact.units[index].expected
    unit.plannedStart = exact.units[index].plannedStart
    unit.withheld = [.interval, .breakdowns]
    var parts: Withheld = []
    let children = tree.children[index]
    for child in children {
      let below = safe.units[child]
      unit.counts += below.counts
      unit.rates += below.rates
      // Of what desa never show, their unit has cells of its own.
      parts.formUnion(
        tree.units[child].level >= .desa
          ? below.withheld.intersection([isByCoverage(exact) ? .completed : .resolved, .days])
          : below.withheld)
      unit.target = merge(unit.target, below.target, +)
      unit.outstanding = merge(unit.outstanding, below.outstanding, +)
      unit.uncoveredInterior += below.uncoveredInterior
      if tree.units[child].level >= .desa {
        unit.desaByStatus[below.status, default: 0] += 1
      } else {
        unit.desaByStatus.merge(below.desaByStatus, uniquingKeysWith: +)
      }
    }
    let desa = children.filter { tree.units[$0].level >= .desa }
    if !desa.isEmpty {
      let cells = cells(index, desa: desa, exact: exact, safe: safe)
      parts.formUnion(cells.withheld)
      cells.add(to: &unit, isByCoverage: isByCoverage(exact))
    }
    unit.counts.byOutcome = UnitCounts().byOutcome
    // Something is there below, and nothing or too little of it could be shown.
    let figures: [(Withheld, Int)] = [
      (.found, unit.counts.found), (.completed, unit.counts.completed),
      (.resolved, unit.counts.resolved), (.new, unit.counts.new),
      (.confirmed, unit.counts.confirmed),
    ]
    for (figure, count) in figures
    where count < smallCount && (count > 0 || parts.contains(figure)) {
      unit.withheld.insert(figure)
    }
    if unit.counts.firstDay == nil, parts.contains(.days) { unit.withheld.insert(.days) }
    unit.status = aggregateStatus(
      figure: unit.rates.figure(exact.statusRules.doneBy), expected: unit.expected,
      rules: exact.statusRules)
    return unit
  }

  private func isByCoverage(_ report: CoverageReport) -> Bool {
    report.statusRules.doneBy == .coverage
  }

  /// What is published of a unit right above desa beside the steps of its desa.
  private mutating func cells(
    _ index: Int, desa: [Int], exact: CoverageReport, safe: CoverageReport
  ) -> UnitCells {
    let isByCoverage = isByCoverage(exact)
    var sum = UnitCounts()
    // What the yes and no of the desa say is there: found and not finished; met by nobody and finished.
    var knownOpen = 0
    var knownUnmet = 0
    var unsupported = 0
    var supported = 0
    var misfits = 0
    for child in desa {
      let (counted, shown) = (exact.units[child].counts, safe.units[child])
      sum += counted
      let isFinished =
        (isByCoverage ? counted.completedListed : counted.resolvedListed) > 0
      if counted.found > 0, !isFinished { knownOpen += 1 }
      if !isByCoverage, counted.met == 0, isFinished {
        knownUnmet += max(1, shown.counts.resolvedListed)
      }
      if shown.attention.contains(.misfit) { misfits += 1 }
      if shown.attention.contains(.noGPSSupport) {
        unsupported += 1
      } else if shown.counts.resolvedListed >= smallCount {
        supported += 1
      }
    }
    let known = max(knownUncompleted[index] ?? 0, knownUnmet)
    knownUncompleted[index] = known
    return UnitCells(
      sum, shown: desa.map { safe.units[$0].counts.resolvedListed }.reduce(0, +),
      known: UnitCells.Known(
        open: knownOpen, uncompleted: known, completed: unsupported, confirmed: supported,
        unconfirmed: unsupported + misfits * (MisfitRule.minimumClaims / 2 + 1)),
      isByCoverage: isByCoverage, rule: PublicCells(smallCount: smallCount))
  }

  /// Records of no desa stand in the top row alone.
  private func addUnplaced(_ exact: CoverageReport, to top: inout UnitCounts) {
    let placed = tree.desaRange.reduce(0) { $0 + exact.units[$1].counts.found }
    let unplaced = PublicCells(smallCount: smallCount)
      .cell(max(0, exact.top.counts.found - placed)).lowerBound
    top.found += unplaced
    top.byPlacement[Int(Placement.unplaced.rawValue)] = unplaced
  }

  private func setPockets(_ safe: inout CoverageReport) {
    let desa = tree.desaRange
    safe.pockets = Coverage.pockets(
      PocketFacts(
        tree: tree, neighbours: geography.neighbours, edge: geography.edge,
        isUnreached: desa.map { safe.units[$0].status.isUnreached },
        isReached: desa.map { safe.units[$0].counts.met > 0 },
        outstanding: desa.map { safe.units[$0].outstanding }))
    for pocket in safe.pockets {
      for index in pocket.desa { safe.units[index].pocket = pocket.number }
    }
  }

  /// What tells of single records, or of few.
  private func withholdRecords(of exact: CoverageReport, in safe: inout CoverageReport) {
    let cells = PublicCells(smallCount: smallCount)
    safe.ledger = Ledger(read: 0)
    for bucket in Bucket.allCases {
      let count = bucket == .counted ? safe.top.counts.found : cells.cell(exact.ledger[bucket]).lowerBound
      safe.ledger[bucket] = count
      if count == 0, exact.ledger[bucket] > 0 { safe.smallBuckets.insert(bucket) }
    }
    safe.ledger.read = safe.ledger.sum
    safe.misfits = exact.misfits.compactMap { misfit in
      guard safe.units[misfit.desa].attention.contains(.misfit) else { return nil }
      return Misfit(desa: misfit.desa, located: 0, confirmed: 0, mostlyIn: misfit.mostlyIn)
    }
    safe.claimMatrix = ClaimMatrix()
    safe.officersApart = OfficersApart()
    safe.findings = publicFindings(exact.findings, smallCount: smallCount)
    safe.quality = exact.quality.map { QualityReport(rules: $0.rules) }
  }
}

extension UnitCounts {
  /// Families in which somebody was met.
  var met: Int { self[.complete] + self[.partial] + self[.refused] }
}

extension CoverageReport {
  /// The report as it would be had nothing been received: what the public edition shows before the
  /// days begin that are replayed.
  public var withoutCounts: CoverageReport {
    var report = self
    for index in report.units.indices { report.units[index].counts = UnitCounts() }
    report.ledger = Ledger(read: 0)
    report.findings = []
    return report
  }
}
