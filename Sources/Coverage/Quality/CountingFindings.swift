import Geography

/// What the counting noticed, most of it with the first places concerned.
///
/// Places are those of the smallest positions, so they do not depend on the order of reading. Where
/// only cells are known, there are no places.
func countingFindings(_ report: CoverageReport, input: CoverageInput, targets: TargetBook)
  -> [Finding]
{
  let buckets = input.hasRecords ? input.buckets() : []
  var findings: [Finding] = []
  if input.hasRecords {
    findings += claimFindings(input.visits, buckets, report.tree)
    findings += schemeSuspicion(input.visits, buckets, report.tree)
    findings += visitFindings(input, buckets)
    findings += swappedFindings(input.visits, buckets, input.geography.locator)
  } else {
    findings += cellFindings(input.gathered(), input: input, tree: report.tree)
  }
  findings += targetFindings(report, targets, hasTargets: report.hasTargets)
  findings += placementFindings(report)
  findings += officerFindings(input, buckets: buckets)
  return findings.filter { $0.count > 0 }
}

private func visitFindings(_ input: CoverageInput, _ buckets: [Bucket]) -> [Finding] {
  let visits = input.visits
  let zone = input.plan.zone
  var before: [Int] = []
  var afterAsOf: [Int] = []
  var afterReceipt: [Int] = []
  for row in buckets.indices where buckets[row] == .counted {
    let visit = visits.effectiveVisit(row)
    let day = zone.day(of: visit)
    if day < input.plan.start { before.append(row) }
    if day > input.asOf { afterAsOf.append(row) }
    if visit > visits.effectiveReceipt(row) { afterReceipt.append(row) }
  }
  return [
    Finding(
      .visitBeforeStart, count: before.count, subject: input.plan.start.description,
      places: visits.places(before)),
    Finding(
      .visitAfterAsOf, count: afterAsOf.count, subject: input.asOf.description,
      places: visits.places(afterAsOf)),
    Finding(.visitAfterReceipt, count: afterReceipt.count, places: visits.places(afterReceipt)),
  ]
}

private func targetFindings(_ report: CoverageReport, _ targets: TargetBook, hasTargets: Bool)
  -> [Finding]
{
  guard hasTargets else { return [] }
  let tree = report.tree
  var findings: [Finding] = []
  // A target above desa cannot be told apart into desa, so it counts nowhere.
  for code in targets.codes
  where tree.index(of: code).map({ tree.units[$0].level < .desa }) ?? true {
    findings.append(
      Finding(
        .targetUnknownUnit, subject: code.description,
        amount: targets[code]?.families.map(Double.init)))
  }
  for index in tree.desaRange {
    let own = targets[tree.units[index].code]?.families
    let parts = tree.children[index].compactMap { report.units[$0].target }
    if let own, !parts.isEmpty, own != parts.reduce(0, +) {
      findings.append(
        Finding(
          .targetPartsDisagree, subject: tree.units[index].code.description,
          amount: Double(parts.reduce(0, +))))
    }
  }
  let missing = tree.desaRange.filter { report.units[$0].target == nil }.count
  findings.append(Finding(.targetMissing, severity: .note, count: missing))
  return findings
}

private func placementFindings(_ report: CoverageReport) -> [Finding] {
  let tree = report.tree
  let top = report.top.counts
  var findings = report.misfits.map { misfit in
    Finding(
      .misfitDesa, count: misfit.located - misfit.confirmed,
      subject: tree.units[misfit.desa].code.description
        + (misfit.mostlyIn.map { " → " + tree.units[$0].code.description } ?? ""),
      amount: Double(misfit.located))
  }
  if report.boundariesMisfit {
    let apart = report.officersApart
    findings.append(
      report.hasManyMisfits
        ? Finding(
          .misfitBoundaries, count: report.misfits.count, amount: Double(report.claimedDesa))
        : Finding(.misfitBoundaries, count: apart.affected, amount: Double(apart.judged)))
  }
  findings.append(
    Finding(
      .visitElsewhere, severity: .note, count: top[Placement.elsewhere]))
  findings.append(Finding(.visitUnplaced, count: top[Placement.unplaced]))
  let stale = tree.desaRange.filter { report.units[$0].attention.contains(.staleTarget) }
  findings.append(Finding(.staleTarget, count: stale.count))
  return findings
}

extension Visits {
  /// The first places of some rows, by source and line.
  func places(_ rows: [Int], atMost limit: Int = 5) -> [Finding.Place] {
    rows.map { position[$0] }.sorted().prefix(limit).map {
      Finding.Place(source: sourceName($0), line: Int($0.line))
    }
  }

  /// The name of a position's source; empty where the records came without names.
  private func sourceName(_ position: Position) -> String {
    sources.indices.contains(Int(position.source)) ? sources[Int(position.source)] : ""
  }
}
