/// What was counted in one unit; adds up from desa to province.
public struct UnitCounts: Sendable, Equatable {
  /// Families found: counted records.
  public var found = 0
  /// Families with outcome `complete`.
  public var completed = 0
  /// Families with any final outcome.
  public var resolved = 0
  /// Families that were not on the list.
  public var new = 0
  /// Completed families of the list.
  public var completedListed = 0
  /// Resolved families of the list.
  public var resolvedListed = 0
  /// Counted records whose position confirms the desa: `inside` and `near`.
  public var confirmed = 0
  /// Completed among the confirmed.
  public var confirmedCompleted = 0
  /// Completed listed families that lie here for certain (section 4, the honest interval).
  public var low = 0
  /// Completed listed families that may lie here.
  public var high = 0
  /// Found families by outcome, in the order of ``Outcome``.
  public var byOutcome = [Int](repeating: 0, count: Outcome.allCases.count)
  /// Found families by placement, in the order of ``Placement``.
  public var byPlacement = [Int](repeating: 0, count: Placement.allCases.count)
  /// The first day of a counted visit.
  public var firstDay: Day?
  /// The last day of a counted visit.
  public var lastDay: Day?
  /// The newest receipt of a counted record.
  public var lastReceived: Instant?
  /// The last day of any visit, counted or duplicate.
  public var lastVisitDay: Day?

  /// Nothing counted.
  public init() {}

  /// How many found families had `outcome`.
  public subscript(outcome: Outcome) -> Int { byOutcome[Int(outcome.rawValue)] }

  /// How many found families had `placement`.
  public subscript(placement: Placement) -> Int { byPlacement[Int(placement.rawValue)] }

  /// Adds what was counted elsewhere.
  public static func += (sum: inout UnitCounts, other: UnitCounts) {
    sum.found += other.found
    sum.completed += other.completed
    sum.resolved += other.resolved
    sum.new += other.new
    sum.completedListed += other.completedListed
    sum.resolvedListed += other.resolvedListed
    sum.confirmed += other.confirmed
    sum.confirmedCompleted += other.confirmedCompleted
    sum.low += other.low
    sum.high += other.high
    for index in sum.byOutcome.indices { sum.byOutcome[index] += other.byOutcome[index] }
    for index in sum.byPlacement.indices { sum.byPlacement[index] += other.byPlacement[index] }
    sum.firstDay = merge(sum.firstDay, other.firstDay, min)
    sum.lastDay = merge(sum.lastDay, other.lastDay, max)
    sum.lastReceived = merge(sum.lastReceived, other.lastReceived, max)
    sum.lastVisitDay = merge(sum.lastVisitDay, other.lastVisitDay, max)
  }
}

/// Combines two values that may be missing.
func merge<T>(_ a: T?, _ b: T?, _ choose: (T, T) -> T) -> T? {
  guard let a else { return b }
  guard let b else { return a }
  return choose(a, b)
}

/// What was counted in one unit on one day; not cumulative.
public struct DayCounts: Sendable, Equatable {
  /// Families found.
  public var found = 0
  /// Families with outcome `complete`.
  public var completed = 0
  /// Families with any final outcome.
  public var resolved = 0
  /// Completed families of the list.
  public var completedListed = 0
  /// Resolved families of the list.
  public var resolvedListed = 0

  /// Nothing counted.
  public init() {}

  /// Adds what was counted elsewhere on that day.
  public static func += (sum: inout DayCounts, other: DayCounts) {
    sum.found += other.found
    sum.completed += other.completed
    sum.resolved += other.resolved
    sum.completedListed += other.completedListed
    sum.resolvedListed += other.resolvedListed
  }
}
