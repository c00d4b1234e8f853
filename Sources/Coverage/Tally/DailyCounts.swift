/// What was counted in one unit by day of the visit, ascending; days on which nothing was counted are
/// absent. Six numbers of 32 bits a day.
public struct DailyCounts: Sendable, Equatable {
  private struct Entry: Sendable, Equatable {
    var day: Int32
    var packed: PackedCounts

    var counts: DayCounts { packed.counts }
  }

  private var entries: [Entry] = []

  /// Nothing counted.
  public init() {}

  /// The days on which something was counted, ascending.
  public var keys: [Day] { entries.map { Day(Int($0.day)) } }

  /// What was counted on a day; nil for nothing.
  public subscript(day: Day) -> DayCounts? {
    let place = place(of: Int32(day.number))
    guard place < entries.count, entries[place].day == Int32(day.number) else { return nil }
    return entries[place].counts
  }

  /// Adds what was counted on a day.
  public mutating func add(_ counts: DayCounts, on day: Day) {
    add(Entry(day: Int32(day.number), packed: PackedCounts(counts)))
  }

  /// Adds what was counted elsewhere.
  public static func += (sum: inout DailyCounts, other: DailyCounts) {
    for entry in other.entries { sum.add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    if let last = entries.last, last.day < entry.day {
      entries.append(entry)
      return
    }
    let place = place(of: entry.day)
    if place < entries.count, entries[place].day == entry.day {
      entries[place].packed = entries[place].packed.combined(entry.packed, +)
    } else {
      entries.insert(entry, at: place)
    }
  }

  /// The first place whose day is not before `day`.
  private func place(of day: Int32) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DailyCounts: Sequence {
  /// The days with their counts, ascending.
  public func makeIterator() -> AnyIterator<(key: Day, value: DayCounts)> {
    var place = 0
    return AnyIterator {
      guard place < entries.count else { return nil }
      defer { place += 1 }
      return (Day(Int(entries[place].day)), entries[place].counts)
    }
  }
}
