import Geography

/// What becomes of every record from the day it is known: its buckets over time.
///
/// ``buckets(of:asOf:zone:)`` says where each record stands on one day. The same rules, followed
/// through all days at once: between two receipts of its own id or its own household nothing about a
/// record changes, so most records have one bucket from their receipt on, and a few have some more.
/// The order of the rows has no influence, but for records that are equal in everything.
public struct RecordLives: Sendable {
  /// A record's bucket from a day on.
  struct Change: Sendable, Equatable {
    /// The row of the record.
    var row: UInt32
    /// The first day of the bucket.
    var from: Int32
    /// What the record is from then on.
    var bucket: Bucket
    /// The day of the first visit to its household that is known then.
    var firstCall: Int32
  }

  /// The day from which each record is known: that of its receipt, else of its visit.
  private(set) var known: [Int32]
  /// What each record is on the day from which it is known, and until its first change.
  private(set) var first: [Bucket]
  /// The day of each visit.
  private(set) var days: [Int32]
  /// The day of the first visit to each record's household, as known on its own first day.
  private(set) var firstCalls: [Int32]
  /// What comes later, ascending by row and day; the bucket may stay the same.
  private(set) var changes: [Change] = []
  /// Visits dated before it are no calls: the day before which nobody worked.
  private let start: Int32

  /// Follows all records.
  ///
  /// - Parameters:
  ///   - visits: the records.
  ///   - zone: whose local date is the day of a receipt.
  ///   - start: the first day of the survey; first calls are looked for from it on.
  public init(_ visits: Visits, zone: SurveyZone, start: Day) {
    self.init(visits, zone: zone, start: start, ends: Self.versionEnds(visits, zone: zone))
  }

  /// Follows records whose versions have been followed already, as where all visits to a household are
  /// at hand, but not all versions of their records.
  ///
  /// - Parameter ends: what ``versionEnds(_:zone:)`` says of each row.
  public init(_ visits: Visits, zone: SurveyZone, start: Day, ends: [Int32]) {
    self.start = Int32(start.number)
    known = Self.knownDays(visits, zone: zone)
    days = (0..<visits.count).map { Int32(zone.day(of: visits.effectiveVisit($0)).number) }
    firstCalls = days
    first = visits.review.map { $0 == .withdrawn ? .withdrawn : .counted }
    for row in ends.indices where ends[row] != .max {
      if ends[row] == known[row] {
        first[row] = .superseded
      } else {
        changes.append(
          Change(row: UInt32(row), from: ends[row], bucket: .superseded, firstCall: days[row]))
      }
    }
    followHouseholds(visits, ends)
    changes.sort { ($0.row, $0.from) < ($1.row, $1.from) }
  }

  private static func knownDays(_ visits: Visits, zone: SurveyZone) -> [Int32] {
    (0..<visits.count).map { Int32(zone.day(of: visits.effectiveReceipt($0)).number) }
  }

  /// The bucket of each record on a day; what ``buckets(of:asOf:zone:)`` gives.
  public func buckets(asOf: Day) -> [Bucket] {
    let day = Int32(asOf.number)
    var result = first
    for row in result.indices where known[row] > day { result[row] = .later }
    for change in changes where change.from <= day { result[Int(change.row)] = change.bucket }
    return result
  }

  /// Of the versions of one record id the latest received stays; a tie goes to the greatest.
  ///
  /// - Returns: for each row the day from which a later version has taken its place, days since
  ///   1970-01-01; `Int32.max` for none.
  public static func versionEnds(_ visits: Visits, zone: SurveyZone) -> [Int32] {
    let known = knownDays(visits, zone: zone)
    var ends = [Int32](repeating: .max, count: visits.count)
    let order = VisitOrder(visits: visits)
    forEachGroup(of: visits.id, count: visits.ids.count) { group in
      let versions = group.sorted { a, b in
        let receiptA = visits.effectiveReceipt(Int(a))
        let receiptB = visits.effectiveReceipt(Int(b))
        if receiptA != receiptB { return receiptA < receiptB }
        if order.isLess(Int(a), Int(b)) { return true }
        // Equal in everything: the one read first stays, as in the count of one day.
        return !order.isLess(Int(b), Int(a)) && a > b
      }
      for (version, next) in zip(versions, versions.dropFirst()) {
        ends[Int(version)] = known[Int(next)]
      }
    }
    return ends
  }

  /// Of the visits to one household the earliest complete one stays, else the latest.
  private mutating func followHouseholds(_ visits: Visits, _ ends: [Int32]) {
    let order = VisitOrder(visits: visits)
    // A record without a household key is a household of its own.
    forEachGroup(of: visits.household, count: visits.households.count) { group in
      let rows = group.filter { first[Int($0)] == .counted }
      if rows.count > 1 { followHousehold(rows, ends, order) }
    }
  }

  /// Sweeps the days on which the visits to one household change.
  private mutating func followHousehold(_ rows: [UInt32], _ ends: [Int32], _ order: VisitOrder) {
    var turns = rows.map { known[Int($0)] }
    turns += rows.map { ends[Int($0)] }.filter { $0 != .max }
    turns.sort()
    var current = [(bucket: Bucket, firstCall: Int32)?](repeating: nil, count: rows.count)
    for (place, turn) in turns.enumerated() where place == 0 || turns[place - 1] != turn {
      var best: Int?
      var firstCall = Int32.max
      for (index, row) in rows.enumerated()
      where known[Int(row)] <= turn && ends[Int(row)] > turn {
        if days[Int(row)] >= start { firstCall = min(firstCall, days[Int(row)]) }
        if let other = best, !order.stands(Int(row), before: Int(rows[other])) { continue }
        best = index
      }
      for (index, row) in rows.enumerated()
      where known[Int(row)] <= turn && ends[Int(row)] > turn {
        let isBest = index == best
        // Only of what counts is the first call asked for.
        let now = (
          bucket: isBest ? Bucket.counted : .duplicate,
          firstCall: isBest ? min(firstCall, days[Int(row)]) : days[Int(row)]
        )
        if let known = current[index], known == now { continue }
        if known[Int(row)] == turn {
          first[Int(row)] = now.bucket
          firstCalls[Int(row)] = now.firstCall
        } else {
          changes.append(
            Change(row: row, from: turn, bucket: now.bucket, firstCall: now.firstCall))
        }
        current[index] = now
      }
    }
  }
}

/// Calls `body` with the rows that share a number with another row, ascending; number 0 means nothing
/// and makes no group.
///
/// - Parameter numbers: a number a row, below `count`.
private func forEachGroup(
  of numbers: [UInt32], count: Int, _ body: (ArraySlice<UInt32>) -> Void
) {
  var sizes = [UInt32](repeating: 0, count: max(1, count))
  for number in numbers { sizes[Int(number)] += 1 }
  sizes[Int(TextTable.missing)] = 0
  // Most numbers occur once and take no place.
  var places = [UInt32](repeating: 0, count: sizes.count)
  var total: UInt32 = 0
  for number in sizes.indices where sizes[number] > 1 {
    places[number] = total
    total += sizes[number]
  }
  guard total > 0 else { return }
  var rows = [UInt32](repeating: 0, count: Int(total))
  for (row, number) in numbers.enumerated() where sizes[Int(number)] > 1 {
    rows[Int(places[Int(number)])] = UInt32(row)
    places[Int(number)] += 1
  }
  var start = 0
  for size in sizes where size > 1 {
    body(rows[start..<start + Int(size)])
    start += Int(size)
  }
}
