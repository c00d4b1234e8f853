import Geography

/// What the checks look at of one visit.
struct CheckedVisit: Sendable {
  /// The record.
  var row: Int
  /// The local day.
  var day: Day
  /// When the visit began; nil where only a day is known.
  var time: Instant?
  /// The local hour of ``time``, 0 to under 24.
  var hour: Double?
  /// Stands for the household.
  var household: UInt64
  /// The position, where it is usable, precise enough and not exchanged.
  var point: Coordinate?
  /// The stated accuracy in metres; 0 where none is stated.
  var accuracy: Double
}

/// Makes what the checks look at of a record.
struct CheckedVisits: Sendable {
  let visits: Visits
  let zone: SurveyZone
  let maximumAccuracy: Double
  /// Rows whose coordinates are exchanged.
  let swapped: Set<Int>

  func checked(_ row: Int) -> CheckedVisit {
    let instant = visits.effectiveVisit(row)
    let day = zone.day(of: instant)
    var visit = CheckedVisit(
      row: row, day: day, household: household(row), accuracy: 0)
    if visits.visitedAt[row] != Visits.noTime {
      let local = instant + zone.offset(at: instant) * 1_000_000
      let sinceMidnight = local - Int64(day.number) * SurveyZone.microsecondsPerDay
      // A day without a time is read as its midnight; nobody knows the hour then.
      if sinceMidnight != 0 {
        visit.time = instant
        visit.hour = Double(sinceMidnight) / 3.6e9
      }
    }
    let accuracy = visits.accuracy[row]
    if accuracy > 0 { visit.accuracy = accuracy }
    if !(accuracy > maximumAccuracy), !swapped.contains(row) { visit.point = visits.point(row) }
    return visit
  }

  /// A household without a key is its record, a record without an id its line.
  private func household(_ row: Int) -> UInt64 {
    if visits.household[row] != TextTable.missing { return UInt64(visits.household[row]) << 2 }
    if visits.id[row] != TextTable.missing { return UInt64(visits.id[row]) << 2 | 1 }
    return UInt64(row) << 2 | 2
  }
}

extension [CheckedVisit] {
  /// The visits of each day, days ascending, the order kept.
  var byDay: [ArraySlice<CheckedVisit>] {
    var result: [ArraySlice<CheckedVisit>] = []
    var first = 0
    for index in indices where index > first && self[index].day != self[first].day {
      result.append(self[first..<index])
      first = index
    }
    if first < count { result.append(self[first...]) }
    return result
  }

  /// The first visit to each household.
  var oncePerHousehold: [CheckedVisit] {
    var seen = Set<UInt64>()
    return filter { seen.insert($0.household).inserted }
  }
}
