import Dispatch
import Synchronization

/// How many households were completed in a desa on a day.
struct PlainGroup {
  /// The desa's place among all.
  var desa: Int
  /// Days since the survey's start.
  var day: Int
  var households: Int
}

/// Counts each household once a desa and day; partitions are worked off side by side, each in a table
/// that fits a core's cache.
///
/// - Parameter days: those that occur, as ``PlainVisit`` counts them.
func distinctHouseholds(
  _ parts: [PartitionedVisits], desa: Int, days: [Int], threads: Int
) -> [PlainGroup] {
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
  let all = counts.withLock { $0 }
  return (0..<desa * days.count).compactMap { place in
    let households = all.reduce(0) { $0 + Int($1[place]) }
    guard households > 0 else { return nil }
    let (desa, day) = place.quotientAndRemainder(dividingBy: days.count)
    return PlainGroup(desa: desa, day: days[day] + PlainVisit.firstDay, households: households)
  }
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
