import Geography

/// The records behind one unit's figures, counted again for that unit alone.
public struct UnitEvidence: Sendable {
  /// Records that name the unit: by valid claim, else by position; by bucket. Rejected rows cannot
  /// be told apart by unit.
  public var buckets: [Bucket: Int] = [:]
  /// Counted records that claim the unit and lie in another desa: that desa, and how many.
  public var claimedHereLyingThere: [(desa: Int, count: Int)] = []
  /// Counted records that lie in the unit and claim another desa: that desa, and how many.
  public var lyingHereClaimingThere: [(desa: Int, count: Int)] = []
  /// Why the honest interval is as wide as it is.
  public var interval = IntervalReasons()
}

/// Gathers the evidence for one unit of a report made from `input`.
public func unitEvidence(of unit: Int, report: CoverageReport, input: CoverageInput)
  -> UnitEvidence
{
  let visits = input.visits
  let tree = report.tree
  let buckets = input.buckets()
  let placer = VisitPlacer(
    tree: tree, locator: input.geography.locator, rules: input.counting, claims: visits.claims,
    spots: input.spots)
  let level = tree.units[unit].level
  func isInside(_ index: Int) -> Bool { tree.ancestor(of: index, at: level) == unit }
  var evidence = UnitEvidence()
  var away: [Int: Int] = [:]
  var toward: [Int: Int] = [:]
  for row in buckets.indices {
    let placed = placer.place(row, of: visits)
    guard let named = placed.claimed ?? placed.positionDesa else {
      if tree.units[unit].parent == nil { evidence.buckets[buckets[row], default: 0] += 1 }
      continue
    }
    if isInside(named) { evidence.buckets[buckets[row], default: 0] += 1 }
    if buckets[row] == .counted, visits.outcome[row] == .complete, visits.origin[row] == .listed {
      evidence.interval.add(placed, isInside: isInside)
    }
    guard buckets[row] == .counted, placed.placement == .elsewhere, let claimed = placed.claimed,
      let position = placed.positionDesa
    else { continue }
    if isInside(claimed), !isInside(position) { away[position, default: 0] += 1 }
    if isInside(position), !isInside(claimed) {
      toward[tree.ancestor(of: claimed, at: .desa) ?? claimed, default: 0] += 1
    }
  }
  evidence.claimedHereLyingThere = ranked(away)
  evidence.lyingHereClaimingThere = ranked(toward)
  return evidence
}

/// Most first; of equals the smaller code, which has the smaller index.
private func ranked(_ counts: [Int: Int]) -> [(desa: Int, count: Int)] {
  counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map {
    (desa: $0.key, count: $0.value)
  }
}
