import Geography

/// Goes through the records once and files who was at work where and when.
struct WorkSurvey {
  private let input: CoverageInput
  private let tree: AdminTree
  private let placer: VisitPlacer
  /// Distinct (desa, officer, day) of field work: 24 bits of the desa's index, 24 of the officer's
  /// number, 16 of the day from the survey's start.
  private var days: [UInt64] = []
  private var byOfficer: [OfficerWork.Counts]
  private var byUnit: [OfficerWork.Unit]

  private static let officerBits: UInt64 = 24
  private static let dayBits: UInt64 = 16
  /// So many entries may be repeated before they are thrown out, about 32 MB.
  private static let roomForRepeats = 4_000_000

  init(input: CoverageInput, tree: AdminTree) {
    self.input = input
    self.tree = tree
    placer = VisitPlacer(
      tree: tree, locator: input.geography.locator, rules: input.counting,
      claims: input.visits.claims)
    byOfficer = [OfficerWork.Counts](
      repeating: OfficerWork.Counts(), count: input.visits.officers.count)
    byUnit = [OfficerWork.Unit](repeating: OfficerWork.Unit(), count: tree.desaRange.upperBound)
  }

  mutating func read(_ buckets: [Bucket]) {
    let visits = input.visits
    let zone = input.plan.zone
    var limit = Self.roomForRepeats
    for row in buckets.indices where buckets[row] != .later {
      let officer = visits.officer[row]
      let isCounted = buckets[row] == .counted
      guard isCounted || officer != TextTable.missing else { continue }
      let desa = desa(row)
      let day = zone.day(of: visits.effectiveVisit(row))
      let isAtWork =
        officer != TextTable.missing && day >= input.plan.start && day <= input.asOf
      if isAtWork {
        days.append(
          UInt64(desa) << (Self.officerBits + Self.dayBits) | UInt64(officer) << Self.dayBits
            | UInt64(day - input.plan.start))
        if days.count > limit {
          days = distinct(days)
          limit = days.count + Self.roomForRepeats
        }
      }
      if isCounted { count(row, desa: desa, isAtWork: isAtWork) }
    }
    days = distinct(days)
  }

  private mutating func count(_ row: Int, desa: Int, isAtWork: Bool) {
    let visits = input.visits
    var counts = OfficerWork.Counts()
    counts.found = 1
    counts.completed = visits.outcome[row] == .complete ? 1 : 0
    counts.resolved = visits.outcome[row].isFinal ? 1 : 0
    counts.resolvedOnDays = isAtWork ? counts.resolved : 0
    byOfficer[Int(visits.officer[row])] += counts
    byUnit[desa].counts += counts
    if input.plan.zone.day(of: visits.effectiveReceipt(row)) == input.asOf {
      byUnit[desa].gained += counts.resolved
    }
  }

  /// The desa a record counts in; the top unit where it counts in none. A claim is enough where claims
  /// decide, so that most records need not be located again.
  private func desa(_ row: Int) -> Int {
    let claim = Int(input.visits.claim[row])
    if input.counting.countBy == .claim, claim >= 0, let resolved = placer.claims[claim] {
      return resolved.desa
    }
    guard let unit = placer.place(row, of: input.visits).unit else { return 0 }
    return tree.ancestor(of: unit, at: .desa) ?? unit
  }

  /// The work of each officer whom the records name, by id.
  func countsOfOfficers() -> [String: OfficerWork.Counts] {
    var counts = byOfficer
    let mask = (UInt64(1) << (Self.officerBits + Self.dayBits)) - 1
    for key in distinct(days.map { $0 & mask }) { counts[Int(key >> Self.dayBits)].days += 1 }
    var result: [String: OfficerWork.Counts] = [:]
    for number in 1..<max(1, counts.count) where counts[number] != OfficerWork.Counts() {
      if let id = input.visits.officers[UInt32(number)] { result[id] = counts[number] }
    }
    return result
  }

  /// The work in each unit down to desa; an officer's day in two desa is one day above them.
  func units() -> [OfficerWork.Unit] {
    var units = byUnit
    for index in units.indices.reversed() {
      guard let parent = tree.units[index].parent else { continue }
      units[parent].counts += units[index].counts
      units[parent].gained += units[index].gained
    }
    let shift = Self.officerBits + Self.dayBits
    let mask = (UInt64(1) << shift) - 1
    var keys = days
    while !keys.isEmpty {
      for unit in officers(in: keys) { units[unit].atWork += 1 }
      var above: [UInt64] = []
      for key in keys {
        let unit = Int(key >> shift)
        // The top unit's own entries are records of no desa; its days are counted below.
        guard let parent = tree.units[unit].parent else { continue }
        units[unit].counts.days += 1
        above.append(UInt64(parent) << shift | key & mask)
      }
      keys = distinct(above)
    }
    let all = distinct(days.map { $0 & mask })
    units[0].counts.days = all.count
    units[0].atWork = officers(in: all).count
    return units
  }

  /// The unit of each distinct (unit, officer) of ascending entries.
  private func officers(in keys: [UInt64]) -> [Int] {
    distinct(keys.map { $0 >> Self.dayBits }).map { Int($0 >> Self.officerBits) }
  }
}

/// The distinct values, ascending.
private func distinct(_ values: [UInt64]) -> [UInt64] {
  var sorted = values.sorted()
  var kept = 0
  for value in sorted where kept == 0 || sorted[kept - 1] != value {
    sorted[kept] = value
    kept += 1
  }
  sorted.removeLast(sorted.count - kept)
  return sorted
}
