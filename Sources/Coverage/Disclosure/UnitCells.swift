/// What is published of a unit right above desa beside the steps of its desa (decision 50): counts of
/// disjoint families that no desa below it shows, each by the lower end of its cell.
struct UnitCells {
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

  /// Found families that do not stand in the sum of the steps.
  private let open: Int
  /// Listed families resolved and not completed; nil where not told.
  private let uncompleted: ClosedRange<Int>?
  /// Families that were not on the list: completed, otherwise resolved, open.
  private let new: [Int]
  /// Families whose position confirms the desa.
  private let confirmed: Int
  private let shown: Int
  /// What is there and cannot be told.
  private(set) var withheld: Withheld = []

  /// Finds the cells.
  ///
  /// - Parameters:
  ///   - sum: the true counts of the desa.
  ///   - shown: the sum of their steps.
  ///   - known: what their yes and no say.
  init(_ sum: UnitCounts, shown: Int, known: Known, isByCoverage: Bool, rule: PublicCells) {
    self.shown = shown
    let notCompleted = max(0, sum.resolvedListed - sum.completedListed)
    let rest = sum.found - (isByCoverage ? sum.completedListed : sum.resolvedListed)
    open = rule.cell(max(0, rest), known: known.open).lowerBound
    // Of the families found beside the steps each kind leaves the others room.
    var told = 2 * rule.smallCount
    if isByCoverage {
      uncompleted = rule.part(notCompleted, of: open, spare: told)
      told += (uncompleted?.upperBound ?? open) + rule.smallCount
    } else {
      uncompleted = rule.part(
        notCompleted, of: shown, known: known.uncompleted, spare: known.completed)
    }
    let newCompleted = sum.completed - sum.completedListed
    let newResolved = sum.resolved - sum.resolvedListed
    var new: [Int] = []
    for count in [newCompleted, newResolved - newCompleted, sum.new - newResolved] {
      let lower = rule.atLeast(max(0, count), of: open, spare: told)
      new.append(lower)
      told += lower + rule.smallCount
    }
    self.new = new
    confirmed = rule.atLeast(
      sum.confirmed, of: shown + open, known: known.confirmed, spare: known.unconfirmed)
    if sum.found > 0 { withheld.insert(.found) }
    if sum.new > 0 { withheld.insert(.new) }
    if sum.confirmed > 0 { withheld.insert(.confirmed) }
    if shown > 0 { withheld.insert(.completed) }
  }

  /// Adds what is not a sum of the desa to their unit.
  func add(to unit: inout UnitReport, isByCoverage: Bool) {
    unit.counts.found = shown + open
    unit.counts.new = new.reduce(0, +)
    unit.counts.confirmed = confirmed
    if isByCoverage {
      unit.counts.resolvedListed += uncompleted?.lowerBound ?? 0
      unit.rates.resolvedListed += uncompleted?.lowerBound ?? 0
    } else {
      func least(_ resolved: Int) -> Int {
        uncompleted.map { max(0, resolved - $0.upperBound) } ?? 0
      }
      unit.counts.completedListed = least(unit.counts.resolvedListed)
      unit.rates.completedListed = least(unit.rates.resolvedListed)
    }
    unit.counts.completed = unit.counts.completedListed + new[0]
    unit.counts.resolved = unit.counts.resolvedListed + new[0] + new[1]
  }
}
