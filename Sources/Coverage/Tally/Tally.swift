import Geography

/// The counts of every unit on one as-of day, to date and by day of the visit (*rekap*).
public struct Tally: Sendable {
  /// Counts to date, by index of the tree.
  public var units: [UnitCounts]
  /// Counts by day of the visit, by index of the tree.
  public var days: [DailyCounts]
  /// What the located claims of each desa come to, by position in the tree's desa.
  var located: [LocatedClaims]
  /// Where those lie that claim one desa and lie in another: counted records by pair.
  var elsewhere: [DesaPair: Int] = [:]
  /// Whether somebody validly claims a desa, by position in the tree's desa.
  var isClaimed: [Bool]
  /// Whether some position lies in a desa, claimed or not, by position in the tree's desa.
  var holdsPositions: [Bool]
  /// Completed listed families that claim one desa and lie in another, for the interval of rates.
  var crossing: [DesaPair: Int] = [:]

  /// A claimed desa and the desa where the position lies, indices of the tree.
  struct DesaPair: Hashable, Sendable, Comparable {
    var claimed: Int
    var lying: Int

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.claimed, lhs.lying) < (rhs.claimed, rhs.lying)
    }
  }

  /// Counted records with a usable position that claim one desa.
  struct LocatedClaims: Sendable {
    var total = 0
    var confirmed = 0
    /// The smallest and the greatest fingerprint of their officers; 0 where none is named.
    var leastOfficer: UInt64 = 0
    var greatestOfficer: UInt64 = 0

    /// Whether at least two officers made them.
    var haveTwoOfficers: Bool { leastOfficer != greatestOfficer }
  }

  init(tree: AdminTree) {
    units = [UnitCounts](repeating: UnitCounts(), count: tree.units.count)
    days = [DailyCounts](repeating: DailyCounts(), count: tree.units.count)
    located = [LocatedClaims](repeating: LocatedClaims(), count: tree.desaRange.count)
    isClaimed = [Bool](repeating: false, count: tree.desaRange.count)
    holdsPositions = isClaimed
  }

  /// Adds up from the bottom to the top; to be done once, after all records.
  mutating func rollUp(_ tree: AdminTree) {
    // Parents stand before their children, so walking backwards finishes each unit before it is
    // added to the one above.
    for index in tree.units.indices.reversed() {
      guard let parent = tree.units[index].parent else { continue }
      units[parent] += units[index]
      days[parent] += days[index]
    }
  }
}

/// Counts all records that stand for a household on one day.
///
/// - Parameters:
///   - cells: the records, gathered.
///   - asOf: the last day whose receipts are known.
///   - placer: decides where each counts; made for the claims of `cells`.
///   - withSeries: whether ``Tally/days`` is wanted.
func tally(_ cells: TallyCells, asOf: Day, placer: VisitPlacer, withSeries: Bool = true) -> Tally {
  let tree = placer.tree
  var tally = Tally(tree: tree)
  let today = Int32(asOf.number)
  var placed = PlacedVisit(placement: .unplaced)
  var placedKey: TallyCell.Key?
  cells.forEachCell { cell in
    let kind = cell.key.kind
    guard cell.holds(on: today), kind.bucket == .counted || kind.bucket == .duplicate else {
      return
    }
    // Cells that are placed alike stand together.
    if placedKey?.isPlaced(like: cell.key) != true {
      placed = placer.place(
        claim: cell.key.claim, isLocated: kind.isLocated,
        at: VisitSpots.Spot(packed: cell.key.spot))
      placedKey = cell.key
    }
    // A record of no desa stands in the top row alone.
    let unit = placed.unit ?? 0
    if placed.unit != nil || kind.bucket == .counted {
      tally.units[unit].noteVisit(on: cell.key.day)
    }
    guard kind.bucket == .counted else { return }
    let counts = dayCounts(cell, isPlaced: placed.unit != nil)
    if withSeries { tally.days[unit].add(counts, on: Day(Int(cell.key.day))) }
    tally.units[unit].add(counts, cell: cell, placement: placed.placement)
    tally.noteClaim(placed, cell: cell, tree: tree)
    if kind.outcome == .complete, kind.origin == .listed {
      tally.addInterval(placed, count: Int(cell.count), tree: tree)
    }
  }
  tally.rollUp(tree)
  return tally
}

extension TallyCell.Key {
  /// Whether records of both are placed alike.
  @inline(__always)
  func isPlaced(like other: Self) -> Bool {
    claim == other.claim && spot == other.spot && kind.isLocated == other.kind.isLocated
  }
}

private func dayCounts(_ cell: TallyCell, isPlaced: Bool) -> DayCounts {
  let kind = cell.key.kind
  let count = Int(cell.count)
  let listed = isPlaced && kind.origin == .listed ? count : 0
  var counts = DayCounts()
  counts.found = count
  if kind.outcome == .complete {
    counts.completed = count
    counts.completedListed = listed
  }
  if kind.outcome.isFinal {
    counts.resolved = count
    counts.resolvedListed = listed
  }
  return counts
}

extension UnitCounts {
  fileprivate mutating func add(_ counts: DayCounts, cell: TallyCell, placement: Placement) {
    found += counts.found
    completed += counts.completed
    resolved += counts.resolved
    completedListed += counts.completedListed
    resolvedListed += counts.resolvedListed
    if cell.key.kind.origin == .new { new += counts.found }
    if placement.isConfirmed {
      confirmed += counts.found
      confirmedCompleted += counts.completed
    }
    self[cell.key.kind.outcome] += counts.found
    self[placement] += counts.found
    noteCounted(on: cell.key.day, lastReceived: cell.lastReceived)
  }
}

extension Tally {
  /// The honest interval of section 4, filed so that adding up gives it for every level: `low` where
  /// claim and position agree on the unit, `high` where either names it.
  fileprivate mutating func addInterval(_ placed: PlacedVisit, count: Int, tree: AdminTree) {
    switch (placed.claimed, placed.positionDesa) {
    case (nil, nil):
      return
    case (nil, let position?):
      units[position].low += count
      units[position].high += count
    case (let claimed?, nil):
      units[claimed].high += count
    case (let claimed?, let position?):
      let claimedDesa = tree.ancestor(of: claimed, at: .desa) ?? claimed
      units[claimed].high += count
      if claimedDesa == position {
        units[position].low += count
      } else {
        let common = commonAncestor(claimedDesa, position, tree)
        crossing[DesaPair(claimed: claimedDesa, lying: position), default: 0] += count
        units[position].high += count
        // Both names have been added up to here once; from here on they are one family.
        units[common].high -= count
        units[common].low += count
      }
    }
  }

  fileprivate mutating func noteClaim(_ placed: PlacedVisit, cell: TallyCell, tree: AdminTree) {
    let first = tree.desaRange.lowerBound
    if let position = placed.lyingDesa { holdsPositions[position - first] = true }
    guard let claimed = placed.claimed, let desa = tree.ancestor(of: claimed, at: .desa) else {
      return
    }
    isClaimed[desa - first] = true
    guard placed.placement != .unlocated else { return }
    located[desa - first].add(cell, isConfirmed: placed.placement.isConfirmed)
    if placed.placement == .elsewhere, let position = placed.positionDesa {
      elsewhere[DesaPair(claimed: desa, lying: position), default: 0] += Int(cell.count)
    }
  }
}

extension Tally.LocatedClaims {
  fileprivate mutating func add(_ cell: TallyCell, isConfirmed: Bool) {
    total += Int(cell.count)
    if isConfirmed { confirmed += Int(cell.count) }
    guard cell.leastOfficer != 0 else { return }
    leastOfficer = leastOfficer == 0 ? cell.leastOfficer : min(leastOfficer, cell.leastOfficer)
    greatestOfficer = max(greatestOfficer, cell.greatestOfficer)
  }
}

/// The lowest unit above both, of two different desa.
func commonAncestor(_ a: Int, _ b: Int, _ tree: AdminTree) -> Int {
  var (a, b) = (tree.units[a].parent ?? 0, tree.units[b].parent ?? 0)
  // Parents stand before their children.
  while a != b {
    if a > b { a = tree.units[a].parent ?? 0 } else { b = tree.units[b].parent ?? 0 }
  }
  return a
}
