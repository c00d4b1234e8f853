/// What is published of a unit right above desa beside the steps of its desa (decision 50): four counts
/// that no desa below it shows, each by the lower end of its cell.
struct UnitCells {
  /// Found families that do not stand in the sum of the steps: a lower bound.
  private(set) var open = 0
  /// Listed families resolved and not completed: a lower bound; nil where not told.
  private(set) var uncompleted: Int?
  /// Families that were not on the list: a lower bound; nil where not told.
  private(set) var new: Int?
  /// Families whose position confirms the desa: a lower bound; nil where not told.
  private(set) var confirmed: Int?
  /// What is there and cannot be told.
  private(set) var withheld: Withheld = []
  /// Most families by which `uncompleted` may be too low.
  private var slack = 0
  private let shown: Int

  /// How many families of each kind the desa say yes to: their unit's cells must not tell more of them.
  struct Known {
    /// Found in desa without any family among the steps.
    var open = 0
    /// Resolved where nobody was ever met.
    var uncompleted = 0
    /// Completed, in desa without support of positions.
    var completed = 0
    /// Confirmed: in desa of which that is not said.
    var confirmed = 0
    /// Not confirmed: in those, and in misfits.
    var unconfirmed = 0
  }

  /// Finds the cells.
  ///
  /// - Parameters:
  ///   - sum: the true counts of the desa.
  ///   - shown: the sum of their steps.
  ///   - known: what their yes and no say.
  init(
    _ sum: UnitCounts, shown: Int, known: Known, isByCoverage: Bool, rule: PublicCells
  ) {
    self.shown = shown
    let notCompleted = max(0, sum.resolvedListed - sum.completedListed)
    if isByCoverage {
      let rest = sum.found - sum.completedListed
      open = rule.lower(rest, known: known.open)
      uncompleted = rule.part(notCompleted, of: open, spare: 2 * rule.smallCount)
      new = rule.part(
        sum.new, of: open, spare: (uncompleted ?? open) + 3 * rule.smallCount)
    } else {
      open = rule.lower(sum.found - sum.resolvedListed, known: known.open)
      uncompleted = rule.part(
        notCompleted, of: shown, known: known.uncompleted, spare: known.completed, isOpen: false)
      new = rule.part(sum.new, of: open)
    }
    slack = notCompleted > 0 ? rule.smallCount - 1 : 0
    if known.uncompleted > 0, notCompleted > 0 { slack = 2 * rule.smallCount - 1 }
    confirmed = rule.part(
      sum.confirmed, of: shown + open, known: known.confirmed, spare: known.unconfirmed)
    if sum.found > 0, shown + open == 0 { withheld.insert(.found) }
    if sum.new > 0, new ?? 0 == 0 { withheld.insert(.new) }
    if sum.confirmed > 0, confirmed ?? 0 == 0 { withheld.insert(.confirmed) }
    if !isByCoverage, uncompleted == nil { withheld.insert(.completed) }
  }

  /// Adds what is not a sum of the desa to their unit.
  func add(to unit: inout UnitReport, desa: [UnitReport], isByCoverage: Bool) {
    unit.counts.found = shown + open
    unit.counts.new = new ?? 0
    unit.counts.confirmed = confirmed ?? 0
    if isByCoverage {
      let more = uncompleted ?? 0
      unit.counts.resolvedListed += more
      unit.counts.resolved += more
      unit.rates.resolvedListed += more
      return
    }
    let fewer = uncompleted.map { $0 + slack }
    unit.counts.completedListed = fewer.map { max(0, unit.counts.resolvedListed - $0) } ?? 0
    unit.counts.completed = unit.counts.completedListed
    unit.rates.completedListed = fewer.map { max(0, unit.rates.resolvedListed - $0) } ?? 0
  }
}
