import Geography

extension Tally {
  /// Adds what recaps count: families of the list without a position, so none is certain to lie where
  /// it is counted (low = 0, high = the completed). To be done after ``rollUp(_:)``.
  mutating func add(_ recaps: RecapCount, tree: AdminTree) {
    for addition in recaps.additions {
      let (day, counts) = (dayCounts(addition.byOutcome), unitCounts(addition))
      guard day.found > 0 else { continue }
      for unit in [addition.unit] + tree.ancestors(of: addition.unit) {
        units[unit] += counts
        days[unit].add(day, on: addition.day)
      }
    }
  }
}

private func dayCounts(_ byOutcome: [Int]) -> DayCounts {
  var counts = DayCounts()
  counts.found = byOutcome.reduce(0, +)
  counts.completed = byOutcome[Int(Outcome.complete.rawValue)]
  counts.resolved = Outcome.allCases.filter(\.isFinal).reduce(0) {
    $0 + byOutcome[Int($1.rawValue)]
  }
  counts.completedListed = counts.completed
  counts.resolvedListed = counts.resolved
  return counts
}

private func unitCounts(_ addition: RecapCount.Addition) -> UnitCounts {
  let day = dayCounts(addition.byOutcome)
  var counts = UnitCounts()
  counts.found = day.found
  counts.completed = day.completed
  counts.resolved = day.resolved
  counts.completedListed = day.completedListed
  counts.resolvedListed = day.resolvedListed
  counts.high = day.completedListed
  counts.byOutcome = addition.byOutcome
  counts.firstDay = addition.day
  counts.lastDay = addition.day
  counts.lastVisitDay = addition.day
  return counts
}
