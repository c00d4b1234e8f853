import Geography

/// The bucket of every record that could be understood.
///
/// - Parameters:
///   - visits: the records.
///   - asOf: the last day whose receipts are known.
///   - zone: the zone whose local date a receipt falls on.
/// - Returns: one bucket a row, by the rules of section 4; the order of the rows has no influence.
public func buckets(of visits: Visits, asOf: Day, zone: SurveyZone) -> [Bucket] {
  var result = [Bucket](repeating: .counted, count: visits.count)
  for row in result.indices where zone.day(of: visits.effectiveReceipt(row)) > asOf {
    result[row] = .later
  }
  markSuperseded(visits, &result)
  for row in result.indices where result[row] == .counted && visits.review[row] == .withdrawn {
    result[row] = .withdrawn
  }
  markDuplicates(visits, &result)
  return result
}

/// Of the versions of one record id the latest received stays; a tie goes to the greatest.
private func markSuperseded(_ visits: Visits, _ buckets: inout [Bucket]) {
  let order = VisitOrder(visits: visits)
  var latest = [Int32](repeating: -1, count: visits.ids.count)
  for row in buckets.indices where buckets[row] == .counted {
    let id = Int(visits.id[row])
    guard id != Int(TextTable.missing) else { continue }
    guard latest[id] >= 0 else {
      latest[id] = Int32(row)
      continue
    }
    let other = Int(latest[id])
    let receipt = visits.effectiveReceipt(row)
    let otherReceipt = visits.effectiveReceipt(other)
    if receipt != otherReceipt ? receipt > otherReceipt : order.isLess(other, row) {
      buckets[other] = .superseded
      latest[id] = Int32(row)
    } else {
      buckets[row] = .superseded
    }
  }
}

/// Of the visits to one household the earliest complete one stays, else the latest.
///
/// Without a household key the record's own id is the household, without an id each line is.
private func markDuplicates(_ visits: Visits, _ buckets: inout [Bucket]) {
  let order = VisitOrder(visits: visits)
  var byHousehold = [Int32](repeating: -1, count: visits.households.count)
  var byID = [Int32](repeating: -1, count: visits.ids.count)
  func keep(_ row: Int, _ best: inout Int32) {
    guard best >= 0 else {
      best = Int32(row)
      return
    }
    let other = Int(best)
    if order.stands(row, before: other) {
      buckets[other] = .duplicate
      best = Int32(row)
    } else {
      buckets[row] = .duplicate
    }
  }
  for row in buckets.indices where buckets[row] == .counted {
    let household = Int(visits.household[row])
    let id = Int(visits.id[row])
    if household != Int(TextTable.missing) {
      keep(row, &byHousehold[household])
    } else if id != Int(TextTable.missing) {
      keep(row, &byID[id])
    }
  }
}

extension VisitOrder {
  /// Whether row `a` rather than `b` stands for the household both visited.
  func stands(_ a: Int, before b: Int) -> Bool {
    let isCompleteA = visits.outcome[a] == .complete
    let isCompleteB = visits.outcome[b] == .complete
    if isCompleteA != isCompleteB { return isCompleteA }
    return isCompleteA ? isLess(a, b) : isLess(b, a)
  }
}
