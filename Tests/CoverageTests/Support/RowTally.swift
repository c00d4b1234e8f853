import Geography

@testable import Coverage

/// The count of one day made record by record, with none of the short cuts of the cells: what the fast
/// count is compared to.
struct RowTally {
  var units: [UnitCounts]
  var days: [[Day: DayCounts]]

  init(_ input: CoverageInput, tree: AdminTree) {
    let visits = input.visits
    let zone = input.plan.zone
    let buckets = buckets(of: visits, asOf: input.asOf, zone: zone)
    let placer = VisitPlacer(
      tree: tree, locator: input.geography.locator, rules: input.counting, claims: visits.claims)
    units = tree.units.map { _ in UnitCounts() }
    days = tree.units.map { _ in [:] }
    for row in buckets.indices where buckets[row] == .counted || buckets[row] == .duplicate {
      let placed = placer.place(row, of: visits)
      let day = zone.day(of: visits.effectiveVisit(row))
      let unit = placed.unit ?? 0
      if placed.unit != nil || buckets[row] == .counted {
        units[unit].lastVisitDay = max(units[unit].lastVisitDay ?? day, day)
      }
      guard buckets[row] == .counted else { continue }
      add(row, visits, placed, unit, day)
      if visits.outcome[row] == .complete, visits.origin[row] == .listed {
        addInterval(placed, tree)
      }
    }
    for index in tree.units.indices.reversed() {
      guard let parent = tree.units[index].parent else { continue }
      units[parent] += units[index]
      for (day, counts) in days[index] { days[parent][day, default: DayCounts()] += counts }
    }
  }

  private mutating func add(
    _ row: Int, _ visits: Visits, _ placed: PlacedVisit, _ unit: Int, _ day: Day
  ) {
    let isListed = placed.unit != nil && visits.origin[row] == .listed
    var counts = DayCounts()
    counts.found = 1
    if visits.outcome[row] == .complete {
      counts.completed = 1
      counts.completedListed = isListed ? 1 : 0
    }
    if visits.outcome[row].isFinal {
      counts.resolved = 1
      counts.resolvedListed = isListed ? 1 : 0
    }
    days[unit][day, default: DayCounts()] += counts
    units[unit].found += 1
    units[unit].completed += counts.completed
    units[unit].resolved += counts.resolved
    units[unit].completedListed += counts.completedListed
    units[unit].resolvedListed += counts.resolvedListed
    if visits.origin[row] == .new { units[unit].new += 1 }
    if placed.placement.isConfirmed {
      units[unit].confirmed += 1
      units[unit].confirmedCompleted += counts.completed
    }
    units[unit].byOutcome[Int(visits.outcome[row].rawValue)] += 1
    units[unit].byPlacement[Int(placed.placement.rawValue)] += 1
    units[unit].firstDay = min(units[unit].firstDay ?? day, day)
    units[unit].lastDay = max(units[unit].lastDay ?? day, day)
    let receipt = visits.effectiveReceipt(row)
    units[unit].lastReceived = max(units[unit].lastReceived ?? receipt, receipt)
  }

  /// By the wording of the design: `low` counts a family in every unit that holds its position and
  /// outside which it has no claim, `high` in every unit that holds its claim or its position. Filed
  /// here in the deepest unit, so that adding up gives it.
  private mutating func addInterval(_ placed: PlacedVisit, _ tree: AdminTree) {
    let claimed = placed.claimed
    let position = placed.positionDesa
    if let claimed { units[claimed].high += 1 }
    guard let position else { return }
    guard let claimed else {
      units[position].low += 1
      units[position].high += 1
      return
    }
    let claimedDesa = tree.ancestor(of: claimed, at: .desa) ?? claimed
    if claimedDesa == position {
      units[position].low += 1
      return
    }
    units[position].high += 1
    let common = commonAncestor(claimedDesa, position, tree)
    units[common].high -= 1
    units[common].low += 1
  }
}
