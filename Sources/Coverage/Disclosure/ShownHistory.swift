import Geography

/// What the public edition showed of each unit day after day, without the reports themselves: of a
/// country's campaign these would take gigabytes.
struct ShownHistory {
  /// A unit of which a day showed something else than the day before.
  private struct Change {
    var unit: Int32
    var before: PackedCounts
  }

  private var days: [(day: Day, changes: [Change])] = []
  /// The figures of the latest day, by index of the tree.
  private var latest: [PackedCounts] = []

  /// Takes the next day's report.
  mutating func add(_ report: CoverageReport) {
    if latest.isEmpty {
      latest = [PackedCounts](repeating: PackedCounts(), count: report.units.count)
    }
    var changes: [Change] = []
    for index in latest.indices {
      let now = PackedCounts(cumulative: report.units[index].counts)
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
        let before = change.before.combined(next[unit], min)
        let gained = next[unit].combined(before, -)
        if gained != PackedCounts() { result[unit].add(gained.counts, on: day) }
        next[unit] = before
      }
    }
    return result
  }
}
