import Geography

/// The counts of every unit, to date and by day (*rekap*).
public struct Tally: Sendable {
  /// Counts to date, by index of the tree.
  public var units: [UnitCounts]
  /// Counts by day, by index of the tree; days on which nothing was counted are absent.
  public var days: [[Day: DayCounts]]
  /// The officers with a located claim of each desa, for the misfit rule: numbers of the visits'
  /// officers, by index of the tree.
  var claimants: [Int: Set<UInt32>] = [:]
  /// Located claims of each desa and how many of them lie in it, by index of the tree.
  var located: [Int: LocatedClaims] = [:]
  /// Desa that somebody validly claims.
  var claimedDesa: Set<Int> = []
  /// Desa in which some position lies, claimed or not.
  var positionedDesa: Set<Int> = []
  /// Located claims of each officer and how many of them are confirmed, by number of the visits'
  /// officers.
  var byOfficer: [OfficerClaims] = []
  /// Counted rows whose placement is `elsewhere`, in the order of reading.
  var elsewhereRows: [UInt32] = []
  /// Completed listed families that claim one desa and lie in another, for the interval of rates.
  var crossing: [DesaPair: Int] = [:]

  /// A claimed desa and the desa where the position lies, indices of the tree.
  struct DesaPair: Hashable, Sendable {
    var claimed: Int
    var lying: Int
  }

  /// Counted records with a usable position that claim one desa, and where they lie.
  struct LocatedClaims: Sendable {
    var total = 0
    var confirmed = 0
    /// Where those lie that are in another desa.
    var elsewhere: [Int: Int] = [:]
  }

  /// Located claims of one officer.
  struct OfficerClaims: Sendable {
    var total = 0
    var confirmed = 0
  }

  init(unitCount: Int) {
    units = [UnitCounts](repeating: UnitCounts(), count: unitCount)
    days = [[Day: DayCounts]](repeating: [:], count: unitCount)
  }

  /// Adds up from the bottom to the top; to be done once, after all records.
  mutating func rollUp(_ tree: AdminTree) {
    // Parents stand before their children, so walking backwards finishes each unit before it is
    // added to the one above.
    for index in tree.units.indices.reversed() {
      guard let parent = tree.units[index].parent else { continue }
      units[parent] += units[index]
      for (day, counts) in days[index] { days[parent][day, default: DayCounts()] += counts }
    }
  }
}

/// Counts all records that stand for a household.
///
/// - Parameters:
///   - visits: the records.
///   - buckets: their buckets, as ``buckets(of:asOf:zone:)`` gives them.
///   - placer: decides where each counts.
///   - zone: whose local date is the day of a visit.
func tally(visits: Visits, buckets: [Bucket], placer: VisitPlacer, zone: SurveyZone) -> Tally {
  let tree = placer.tree
  var tally = Tally(unitCount: tree.units.count)
  tally.byOfficer = [Tally.OfficerClaims](
    repeating: Tally.OfficerClaims(), count: visits.officers.count)
  for row in buckets.indices where buckets[row] == .counted || buckets[row] == .duplicate {
    let placed = placer.place(row, of: visits)
    let day = zone.day(of: visits.effectiveVisit(row))
    // A record of no desa stands in the top row alone.
    let unit = placed.unit ?? 0
    if placed.unit != nil || buckets[row] == .counted {
      tally.units[unit].lastVisitDay = merge(tally.units[unit].lastVisitDay, day, max)
    }
    guard buckets[row] == .counted else { continue }
    let counts = dayCounts(visits, row, isPlaced: placed.unit != nil)
    tally.days[unit][day, default: DayCounts()] += counts
    tally.units[unit].add(
      counts, visits: visits, row: row, placement: placed.placement, day: day)
    tally.noteClaim(placed, visits: visits, row: row, tree: tree)
    if visits.outcome[row] == .complete, visits.origin[row] == .listed {
      tally.addInterval(placed, tree: tree)
    }
  }
  tally.rollUp(tree)
  return tally
}

private func dayCounts(_ visits: Visits, _ row: Int, isPlaced: Bool) -> DayCounts {
  var counts = DayCounts()
  let isListed = isPlaced && visits.origin[row] == .listed
  counts.found = 1
  if visits.outcome[row] == .complete {
    counts.completed = 1
    counts.completedListed = isListed ? 1 : 0
  }
  if visits.outcome[row].isFinal {
    counts.resolved = 1
    counts.resolvedListed = isListed ? 1 : 0
  }
  return counts
}

extension UnitCounts {
  fileprivate mutating func add(
    _ counts: DayCounts, visits: Visits, row: Int, placement: Placement, day: Day
  ) {
    found += counts.found
    completed += counts.completed
    resolved += counts.resolved
    completedListed += counts.completedListed
    resolvedListed += counts.resolvedListed
    if visits.origin[row] == .new { new += 1 }
    if placement.isConfirmed {
      confirmed += 1
      confirmedCompleted += counts.completed
    }
    byOutcome[Int(visits.outcome[row].rawValue)] += 1
    byPlacement[Int(placement.rawValue)] += 1
    firstDay = merge(firstDay, day, min)
    lastDay = merge(lastDay, day, max)
    lastReceived = merge(lastReceived, visits.effectiveReceipt(row), max)
  }
}

extension Tally {
  /// The honest interval of section 4, filed so that adding up gives it for every level: `low` where
  /// claim and position agree on the unit, `high` where either names it.
  fileprivate mutating func addInterval(_ placed: PlacedVisit, tree: AdminTree) {
    switch (placed.claimed, placed.positionDesa) {
    case (nil, nil):
      return
    case (nil, let position?):
      units[position].low += 1
      units[position].high += 1
    case (let claimed?, nil):
      units[claimed].high += 1
    case (let claimed?, let position?):
      let claimedDesa = tree.ancestor(of: claimed, at: .desa) ?? claimed
      units[claimed].high += 1
      if claimedDesa == position {
        units[position].low += 1
      } else {
        let common = commonAncestor(claimedDesa, position, tree)
        crossing[DesaPair(claimed: claimedDesa, lying: position), default: 0] += 1
        units[position].high += 1
        // Both names have been added up to here once; from here on they are one family.
        units[common].high -= 1
        units[common].low += 1
      }
    }
  }

  fileprivate mutating func noteClaim(
    _ placed: PlacedVisit, visits: Visits, row: Int, tree: AdminTree
  ) {
    if let position = placed.lyingDesa { positionedDesa.insert(position) }
    guard let claimed = placed.claimed, let desa = tree.ancestor(of: claimed, at: .desa) else {
      return
    }
    claimedDesa.insert(desa)
    guard placed.placement != .unlocated else { return }
    located[desa, default: LocatedClaims()].total += 1
    if placed.placement.isConfirmed { located[desa]?.confirmed += 1 }
    if placed.placement == .elsewhere, let position = placed.positionDesa {
      located[desa]?.elsewhere[position, default: 0] += 1
      elsewhereRows.append(UInt32(row))
    }
    if visits.officer[row] != TextTable.missing {
      claimants[desa, default: []].insert(visits.officer[row])
      byOfficer[Int(visits.officer[row])].total += 1
      if placed.placement.isConfirmed { byOfficer[Int(visits.officer[row])].confirmed += 1 }
    }
  }
}

/// The lowest unit above both, of two different desa.
func commonAncestor(_ a: Int, _ b: Int, _ tree: AdminTree) -> Int {
  let above = Set(tree.ancestors(of: a))
  return tree.ancestors(of: b).first { above.contains($0) } ?? 0
}
