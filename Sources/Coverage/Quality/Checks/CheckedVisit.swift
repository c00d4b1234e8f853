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
struct CheckedVisits {
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

/// The rows of each officer in one array: officer `n` has `rows[starts[n]..<starts[n + 1]]`, in the
/// order of their values, so that the order of reading decides nothing.
struct RowsByOfficer {
  private(set) var rows: [UInt32]
  private(set) var starts: [Int]

  /// Sorts `of` the visits by officer in one pass, then each officer's by time.
  init(_ visits: Visits, of chosen: [UInt32]) {
    starts = [Int](repeating: 0, count: visits.officers.count + 1)
    for row in chosen { starts[Int(visits.officer[Int(row)]) + 1] += 1 }
    for officer in 1..<starts.count { starts[officer] += starts[officer - 1] }
    rows = [UInt32](repeating: 0, count: chosen.count)
    var next = starts
    for row in chosen {
      let officer = Int(visits.officer[Int(row)])
      rows[next[officer]] = row
      next[officer] += 1
    }
    let order = VisitOrder(visits: visits)
    for officer in 0..<(starts.count - 1) {
      rows[starts[officer]..<starts[officer + 1]].sort { order.isLess(Int($0), Int($1)) }
    }
  }

  /// The numbers of officers that have rows, "no officer" left out.
  var officers: [Int] { (1..<max(1, starts.count - 1)).filter { starts[$0] < starts[$0 + 1] } }

  /// The rows of an officer.
  func of(_ officer: Int) -> ArraySlice<UInt32> { rows[starts[officer]..<starts[officer + 1]] }
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
