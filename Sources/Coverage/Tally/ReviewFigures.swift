import Geography

extension TallyCells {
  /// Completed families whose record review has accepted; nil where no record says anything of it.
  func approvedCompleted(asOf: Day) -> Int? {
    let today = Int32(asOf.number)
    var count = 0
    var isKnown = false
    for cell in cells where cell.key.kind.review == .approved {
      isKnown = true
      guard cell.key.kind.bucket == .counted, cell.key.kind.outcome == .complete,
        cell.holds(on: today)
      else { continue }
      count += Int(cell.count)
    }
    return isKnown ? count : nil
  }
}
