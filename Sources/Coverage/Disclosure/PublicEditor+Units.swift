import Geography

extension PublicEditor {
  /// A unit above desa: the sum of what is shown below it.
  mutating func above(_ index: Int, exact: CoverageReport, safe: CoverageReport)
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
      // The other figure of the list may be small where the first is, or where somebody was found at
      // all; a 0 would say that it is not.
      if isByCoverage(exact) {
        if cells.withheld.contains(.found) { parts.insert(.resolved) }
      } else if parts.contains(.resolved) {
        parts.insert(.completed)
      }
      cells.add(to: &unit, isByCoverage: isByCoverage(exact))
    }
    for outcome in Outcome.allCases { unit.counts[outcome] = 0 }
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
    withholdSmallRates(&unit)
    if unit.counts.firstDay == nil, parts.contains(.days) { unit.withheld.insert(.days) }
    unit.status = aggregateStatus(
      figure: unit.rates.figure(exact.statusRules.doneBy), expected: unit.expected,
      rules: exact.statusRules)
    return unit
  }

  /// The rates are of desa with a target alone, and can be small where the counts are not. What is
  /// withheld for that adds nothing to the units above, from which it could be subtracted.
  private func withholdSmallRates(_ unit: inout UnitReport) {
    let small = 1..<smallCount
    if small.contains(unit.rates.resolvedListed) { unit.withheld.insert(.resolved) }
    guard small.contains(unit.rates.completedListed) else { return }
    unit.withheld.insert(.completed)
    unit.counts.completed = 0
    unit.counts.completedListed = 0
    unit.rates.completedListed = 0
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
  func addUnplaced(_ exact: CoverageReport, to top: inout UnitCounts) {
    let placed = tree.desaRange.reduce(0) { $0 + exact.units[$1].counts.found }
    let unplaced = PublicCells(smallCount: smallCount)
      .cell(max(0, exact.top.counts.found - placed)).lowerBound
    top.found += unplaced
    top[.unplaced] = unplaced
  }

  func setPockets(_ safe: inout CoverageReport) {
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
  func withholdRecords(of exact: CoverageReport, in safe: inout CoverageReport) {
    let cells = PublicCells(smallCount: smallCount)
    safe.ledger = Ledger(read: 0)
    for bucket in Bucket.allCases {
      let count =
        bucket == .counted ? safe.top.counts.found : cells.cell(exact.ledger[bucket]).lowerBound
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
