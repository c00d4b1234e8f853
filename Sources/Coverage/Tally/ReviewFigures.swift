import Geography

extension TallyCells {
  /// Completed families whose record review has accepted, for each unit of the tree; nil where no
  /// record says anything of it. They count where they are completed, those of no desa in the top row.
  func approvedByUnit(asOf: Day, placer: VisitPlacer) -> [Int]? {
    let today = Int32(asOf.number)
    let tree = placer.tree
    var counts = [Int](repeating: 0, count: tree.units.count)
    var isKnown = false
    forEachCell { cell in
      guard cell.key.kind.review == .approved else { return }
      isKnown = true
      let kind = cell.key.kind
      guard kind.bucket == .counted, kind.outcome == .complete, cell.holds(on: today) else {
        return
      }
      let placed = placer.place(
        claim: cell.key.claim, isLocated: kind.isLocated,
        at: VisitSpots.Spot(packed: cell.key.spot))
      counts[placed.unit ?? 0] += Int(cell.count)
    }
    guard isKnown else { return nil }
    // Parents stand before their children.
    for index in tree.units.indices.reversed() {
      if let parent = tree.units[index].parent { counts[parent] += counts[index] }
    }
    return counts
  }
}
