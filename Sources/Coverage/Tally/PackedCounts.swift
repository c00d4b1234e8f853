/// The five counts of a day of a unit in 32 bits each, of which a country has millions.
struct PackedCounts: Sendable, Equatable {
  private var found: Int32 = 0
  private var completed: Int32 = 0
  private var resolved: Int32 = 0
  private var completedListed: Int32 = 0
  private var resolvedListed: Int32 = 0

  /// Nothing counted.
  init() {}

  init(_ counts: DayCounts) {
    found = Int32(counts.found)
    completed = Int32(counts.completed)
    resolved = Int32(counts.resolved)
    completedListed = Int32(counts.completedListed)
    resolvedListed = Int32(counts.resolvedListed)
  }

  /// What was counted up to a day.
  init(cumulative counts: UnitCounts) {
    found = Int32(counts.found)
    completed = Int32(counts.completed)
    resolved = Int32(counts.resolved)
    completedListed = Int32(counts.completedListed)
    resolvedListed = Int32(counts.resolvedListed)
  }

  var counts: DayCounts {
    var counts = DayCounts()
    counts.found = Int(found)
    counts.completed = Int(completed)
    counts.resolved = Int(resolved)
    counts.completedListed = Int(completedListed)
    counts.resolvedListed = Int(resolvedListed)
    return counts
  }

  /// Count by count what is made of both.
  @inline(__always)
  func combined(_ other: Self, _ combine: (Int32, Int32) -> Int32) -> Self {
    var result = Self()
    result.found = combine(found, other.found)
    result.completed = combine(completed, other.completed)
    result.resolved = combine(resolved, other.resolved)
    result.completedListed = combine(completedListed, other.completedListed)
    result.resolvedListed = combine(resolvedListed, other.resolvedListed)
    return result
  }
}
