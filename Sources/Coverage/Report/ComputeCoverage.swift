import Geography

/// Counts everything: a pure function of its input.
public func computeCoverage(_ input: CoverageInput) -> CoverageReport {
  var report = computeFigures(input)
  let input = planned(input)
  // Those of the recaps stand there already.
  report.findings =
    countingFindings(report, input: input, targets: TargetBook(input.targets, on: input.asOf))
    + report.findings
  return report
}

/// Counts everything and makes the checks of quality, whose findings join the others.
public func computeCheckedCoverage(_ input: CoverageInput) -> CoverageReport {
  var report = computeCoverage(input)
  guard input.hasRecords else { return report }
  let input = planned(input)
  let buckets = input.buckets()
  let quality = checkQuality(
    input, report: report, buckets: buckets,
    elsewhere: elsewhereRows(input, tree: report.tree, buckets: buckets))
  report.findings += qualityFindings(quality, input.visits)
  report.quality = quality
  return report
}

/// Counts everything and leaves out what the counting notices: of use for past days.
public func computeFigures(_ input: CoverageInput) -> CoverageReport {
  computeFigures(input, withSeries: true)
}

/// The same without the series of days, which nothing asks of a past day.
public func computePastDay(_ input: CoverageInput) -> CoverageReport {
  computeFigures(input, withSeries: false)
}

private func computeFigures(_ input: CoverageInput, withSeries: Bool) -> CoverageReport {
  let input = planned(input)
  let cells = input.gathered()
  let asOf = input.asOf
  let targets = TargetBook(input.targets, on: asOf)
  let tree = input.geography.tree.adding(
    subunits: targets.codes + claimedCodes(cells, asOf: asOf, input.geography.tree.scheme)
      + input.recaps.flatMap { $0.rows.map(\.code) })
  let placer = VisitPlacer(
    tree: tree, locator: input.geography.locator, rules: input.counting, claims: cells.claims)
  // Recaps ask on which days records count.
  var tally = tally(
    cells, asOf: asOf, placer: placer, withSeries: withSeries || !input.recaps.isEmpty)
  let recaps = RecapCount(
    input.recaps, tree: tree, asOf: asOf, names: input.recapSources
  ) { [tally] in tally.days[$0][$1] != nil }
  tally.add(recaps, tree: tree)
  let misfits = misfits(in: tally, tree: tree)
  var builder = ReportBuilder(input: input, tree: tree, targets: targets, tally: tally)
  builder.setTargets()
  builder.setSilences(SilenceBook(input, cells: cells))
  builder.setStatuses()
  builder.setAttention(misfits: misfits)
  builder.setInteriors()
  let pockets = builder.setPockets()
  builder.sumUp()
  var report = CoverageReport(
    asOf: asOf, plan: input.plan, statusRules: input.status, countingRules: input.counting,
    interiorRules: input.interior, tree: tree, units: builder.units,
    days: withSeries ? tally.days : [],
    ledger: cells.ledger(asOf: asOf, rejected: input.rejections.count), pockets: pockets,
    misfits: misfits, claimedDesa: tally.isClaimed.count { $0 },
    hasTargets: !input.targets.isEmpty, findings: [])
  report.claimMatrix = ClaimMatrix(tally, tree: tree)
  report.officersApart = OfficersApart(cells, asOf: asOf)
  report.recaps = input.recaps.isEmpty ? nil : recaps.ledger
  report.approvedByUnit = cells.approvedByUnit(asOf: asOf, placer: placer)
  report.approved = report.approvedByUnit?.first
  report.findings = recaps.findings
  return report
}

/// The input with the plan as it was known on the as-of day: nothing of an end announced later.
func planned(_ input: CoverageInput) -> CoverageInput {
  var input = input
  input.plan = input.plan.known(on: input.asOf)
  return input
}

/// The counted rows whose placement is `elsewhere`, in the order of reading.
private func elsewhereRows(_ input: CoverageInput, tree: AdminTree, buckets: [Bucket]) -> [UInt32] {
  let visits = input.visits
  let placer = VisitPlacer(
    tree: tree, locator: input.geography.locator, rules: input.counting, claims: visits.claims,
    spots: input.spots)
  return buckets.indices.filter {
    buckets[$0] == .counted && placer.place($0, of: visits).placement == .elsewhere
  }.map(UInt32.init)
}

/// The codes that records counted on a day claim, below desa too.
private func claimedCodes(_ cells: TallyCells, asOf: Day, _ scheme: CodeScheme) -> Set<AdminCode> {
  Set(cells.countedClaims(asOf: asOf).filter { $0.fits(scheme) }.compactMap(\.code))
}

/// Fills the units' reports, one rule a step.
private struct ReportBuilder {
  let input: CoverageInput
  let tree: AdminTree
  let targets: TargetBook
  let tally: Tally
  var units: [UnitReport]

  init(input: CoverageInput, tree: AdminTree, targets: TargetBook, tally: Tally) {
    self.input = input
    self.tree = tree
    self.targets = targets
    self.tally = tally
    units = tally.units.map { counts in
      var unit = UnitReport()
      unit.counts = counts
      return unit
    }
  }

  /// Own targets first; a unit without one takes the sum of those below it. A desa's planned start
  /// holds for its SLS too, unless they have their own.
  mutating func setTargets() {
    for index in tree.units.indices where tree.units[index].level >= .desa {
      guard let target = targets[tree.units[index].code] else { continue }
      units[index].target = target.families
      units[index].access = target.access
      units[index].transport = target.transport
      units[index].plannedStart = target.plannedStart
    }
    for index in tree.units.indices.reversed() where units[index].target == nil {
      let known = tree.children[index].compactMap { units[$0].target }
      if !known.isEmpty { units[index].target = known.reduce(0, +) }
    }
    for index in tree.units.indices where tree.units[index].level > .desa {
      if units[index].plannedStart == nil, let parent = tree.units[index].parent {
        units[index].plannedStart = units[parent].plannedStart
      }
    }
    for index in tree.units.indices where tree.units[index].level >= .desa { setRates(index) }
  }

  private mutating func setRates(_ index: Int) {
    guard let target = units[index].target else {
      units[index].rates.desaWithoutTarget = 1
      return
    }
    let counts = units[index].counts
    units[index].rates.target = target
    units[index].rates.completedListed = counts.completedListed
    units[index].rates.resolvedListed = counts.resolvedListed
    units[index].rates.low = counts.low
    units[index].rates.high = counts.high
    units[index].rates.desaWithTarget = 1
    units[index].outstanding = max(0, target - counts.resolvedListed)
  }

  /// A desa's silence holds for its SLS, as its planned start does.
  mutating func setSilences(_ book: SilenceBook?) {
    guard let book else { return }
    for index in tree.units.indices where tree.units[index].level >= .desa {
      guard tree.units[index].level == .desa else {
        units[index].silence = tree.units[index].parent.flatMap { units[$0].silence }
        continue
      }
      let codes = ([index] + tree.ancestors(of: index)).map { tree.units[$0].code }
      units[index].silence = book.silence(
        ofDesa: index, plannedStart: units[index].plannedStart,
        limit: input.status.silentDays(codes: codes, access: units[index].access))
    }
  }

  mutating func setStatuses() {
    for index in tree.units.indices {
      units[index].expected = expectedShare(
        on: input.asOf, plan: input.plan, plannedStart: units[index].plannedStart)
      guard tree.units[index].level >= .desa else { continue }
      let counts = units[index].counts
      var facts = StatusFacts()
      facts.target = units[index].target
      facts.found = counts.found
      facts.finishedListed =
        input.status.doneBy == .coverage ? counts.completedListed : counts.resolvedListed
      facts.met = counts[.complete] + counts[.partial] + counts[.refused]
      facts.lastVisitDay = counts.lastVisitDay
      facts.plannedStart = units[index].plannedStart
      facts.silentForDays = units[index].silence?.days
      facts.silentLimit = units[index].silence?.limit
      units[index].status = desaStatus(
        facts, on: input.asOf, plan: input.plan, rules: input.status)
    }
  }

  mutating func setAttention(misfits: [Misfit]) {
    let misfitDesa = Set(misfits.map(\.desa))
    for index in tree.desaRange {
      units[index].attention = attention(
        AttentionFacts(
          counts: units[index].counts, target: units[index].target,
          isClaimed: tally.isClaimed[index - tree.desaRange.lowerBound],
          holdsPositions: tally.holdsPositions[index - tree.desaRange.lowerBound],
          isMisfit: misfitDesa.contains(index)))
    }
  }

  mutating func setInteriors() {
    let interiors = interiors(of: tree, targets: targets, rules: input.interior)
    for (position, index) in tree.desaRange.enumerated() {
      units[index].interior = interiors[position]
    }
  }

  mutating func setPockets() -> [Pocket] {
    let desa = tree.desaRange
    let pockets = pockets(
      PocketFacts(
        tree: tree, neighbours: input.geography.neighbours, edge: input.geography.edge,
        isUnreached: desa.map { units[$0].status.isUnreached },
        isReached: desa.map { index in
          let counts = units[index].counts
          return counts[.complete] + counts[.partial] + counts[.refused] > 0
        },
        outstanding: desa.map { units[$0].outstanding }))
    for pocket in pockets {
      for index in pocket.desa { units[index].pocket = pocket.number }
    }
    return pockets
  }

  /// Rates, outstanding families and statuses from desa up; then the statuses above desa.
  mutating func sumUp() {
    for index in tree.units.indices.reversed() where tree.units[index].level <= .desa {
      if tree.units[index].level < .desa {
        units[index].status = aggregateStatus(
          figure: units[index].rates.figure(input.status.doneBy),
          expected: units[index].expected, rules: input.status)
      } else {
        units[index].desaByStatus[units[index].status] = 1
        let isUncovered = units[index].status.isUnreached || units[index].status == .stalled
        units[index].uncoveredInterior =
          units[index].interior?.isInterior == true && isUncovered ? 1 : 0
      }
      guard let parent = tree.units[index].parent else { continue }
      units[parent].rates += units[index].rates
      units[parent].outstanding = merge(units[parent].outstanding, units[index].outstanding, +)
      units[parent].uncoveredInterior += units[index].uncoveredInterior
      units[parent].desaByStatus.merge(units[index].desaByStatus, uniquingKeysWith: +)
    }
    for index in tree.desaRange { units[index].desaByStatus = [:] }
    narrowIntervals()
  }

  /// A family that claims one desa and lies in another is uncertain for both and certain for what is
  /// above both; in the rates where both have a target, or one of them stays out of the figure.
  private mutating func narrowIntervals() {
    for (pair, count) in tally.crossing
    where units[pair.claimed].target != nil && units[pair.lying].target != nil {
      let common = commonAncestor(pair.claimed, pair.lying, tree)
      for index in [common] + tree.ancestors(of: common) {
        units[index].rates.low += count
        units[index].rates.high -= count
      }
    }
  }
}
