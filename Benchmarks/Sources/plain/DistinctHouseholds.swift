import Dispatch
import Synchronization

/// How many households were completed in each desa on each day that occurs.
struct PlainGroups {
  /// Days since the survey's start, ascending.
  var days: [Int]
  /// The count of day `d` of desa `n` is at `n × days.count + d`.
  var households: [UInt32]

  /// All households, and how many groups there are.
  var totals: (households: Int, groups: Int) {
    var totals = (households: 0, groups: 0)
    for count in households where count > 0 {
      totals.households += Int(count)
      totals.groups += 1
    }
    return totals
  }
}

/// Counts each household once a desa and day; partitions are worked off side by side, each in a table
/// that fits a core's cache.
///
/// - Parameter days: those that occur, as ``PlainVisit`` counts them.
func distinctHouseholds(
  _ parts: [PartitionedVisits], desa: Int, days: [Int], threads: Int
) -> PlainGroups {
  var placeOfDay = [Int](repeating: 0, count: 1 << Int(PlainVisit.dayBits))
  for (place, day) in days.enumerated() { placeOfDay[day] = place }
  let next = Atomic(0)
  let counts = Mutex([[UInt32]]())
  let partitions = 1 << Int(PartitionedVisits.bits)
  DispatchQueue.concurrentPerform(iterations: threads) { [placeOfDay] _ in
    var table = HouseholdTable()
    var mine = [UInt32](repeating: 0, count: desa * days.count)
    while true {
      let partition = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard partition < partitions else { break }
      let pieces = parts.map { $0.partitions[partition] }
      table.clear(for: pieces.reduce(0) { $0 + $1.count })
      for piece in pieces {
        for visit in piece where table.insert(visit) {
          mine[visit.desa * days.count + placeOfDay[visit.day]] += 1
        }
      }
    }
    counts.withLock { $0.append(mine) }
  }
  var all = counts.withLock { $0 }
  var sum = all.popLast() ?? [UInt32](repeating: 0, count: desa * days.count)
  for other in all {
    for place in sum.indices { sum[place] += other[place] }
  }
  return PlainGroups(days: days.map { $0 + PlainVisit.firstDay }, households: sum)
}

/// A set with linear probing; 0 is free, since no visit has an empty key and the first group.
private struct HouseholdTable {
  private var slots: [PlainVisit] = []
  private var mask = 0

  /// Empties the table and makes room for `count` visits.
  mutating func clear(for count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(PlainVisit(key: 0, rest: 0), count: size))
    mask = size - 1
  }

  /// Adds a visit; false where it is there already.
  mutating func insert(_ visit: PlainVisit) -> Bool {
    var slot = Int(truncatingIfNeeded: visit.hash >> 16) & mask
    while slots[slot].key != 0 || slots[slot].rest != 0 {
      if slots[slot].key == visit.key, slots[slot].rest == visit.rest { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = visit
    return true
  }
}
