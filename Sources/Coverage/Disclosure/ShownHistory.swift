import Geography

/// What the public edition showed of each unit day after day, without the reports themselves: of a
/// country's campaign these would take gigabytes.
struct ShownHistory {
  /// A unit of which a day showed something else than the day before.
  private struct Change {
    var unit: Int32
    var before: ShownCounts
  }

  private var days: [(day: Day, changes: [Change])] = []
  /// The figures of the latest day, by index of the tree.
  private var latest: [ShownCounts] = []

  /// Takes the next day's report.
  mutating func add(_ report: CoverageReport) {
    if latest.isEmpty {
      latest = [ShownCounts](repeating: ShownCounts(), count: report.units.count)
    }
    var changes: [Change] = []
    for index in latest.indices {
      let now = ShownCounts(cumulative: report.units[index].counts)
      guard now != latest[index] else { continue }
      changes.append(Change(unit: Int32(index), before: latest[index]))
      latest[index] = now
    }
    days.append((report.asOf, changes))
  }

  /// What each day showed more than the day before, by unit: for every unit above desa the figures of
  /// the latest day add up from it. Where a correction took figures back, the days before it count
  /// less, so that no day is negative.
  func gains() -> [DailyCounts] {
    var result = [DailyCounts](repeating: DailyCounts(), count: latest.count)
    // The lowest figures of this day and all after it. They differ from those of the day itself only
    // where it is corrected later; so where a day changed nothing it gained nothing either.
    var next = latest
    for (day, changes) in days.reversed() {
      for change in changes {
        let unit = Int(change.unit)
        let before = change.before.lower(than: next[unit])
        let gained = next[unit].minus(before)
        if gained != ShownCounts() { result[unit].add(gained.counts, on: day) }
        next[unit] = before
      }
    }
    return result
  }
}

/// The figures of a unit that make up its series of days.
private struct ShownCounts: Equatable {
  private var found: Int32 = 0
  private var completed: Int32 = 0
  private var resolved: Int32 = 0
  private var completedListed: Int32 = 0
  private var resolvedListed: Int32 = 0

  init() {}

  init(cumulative counts: UnitCounts) {
    found = Int32(counts.found)
    completed = Int32(counts.completed)
    resolved = Int32(counts.resolved)
    completedListed = Int32(counts.completedListed)
    resolvedListed = Int32(counts.resolvedListed)
  }

  func lower(than other: Self) -> Self { combined(other, min) }
  func minus(_ other: Self) -> Self { combined(other, -) }

  private func combined(_ other: Self, _ combine: (Int32, Int32) -> Int32) -> Self {
    var result = Self()
    result.found = combine(found, other.found)
    result.completed = combine(completed, other.completed)
    result.resolved = combine(resolved, other.resolved)
    result.completedListed = combine(completedListed, other.completedListed)
    result.resolvedListed = combine(resolvedListed, other.resolvedListed)
    return result
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
}
