import Geography

/// Visits that began at night, by the local clock.
///
/// Rule: from ``QualityRules/nightFrom`` until before ``QualityRules/nightTo``. A visit of which only
/// the day is known, which reads as midnight sharp, is none.
func visitsAtNight(_ visits: [CheckedVisit], rules: QualityRules) -> [Int] {
  visits.filter { $0.hour.map(rules.isNight) ?? false }.map(\.row)
}

/// Completed interviews shorter than an interview can be.
///
/// Rule: under ``QualityRules/minimumMinutes`` from the beginning to the end; an end before the
/// beginning is one too. Only where both are known.
func shortVisits(_ rows: some Sequence<Int>, _ visits: Visits, rules: QualityRules) -> [Int] {
  if visits.endedAt.isEmpty { return [] }
  return rows.filter { row in
    let end = visits.end(row)
    guard visits.outcome[row] == .complete, end != Visits.noTime,
      visits.visitedAt[row] != Visits.noTime
    else { return false }
    return Double(end - visits.visitedAt[row]) < rules.minimumMinutes * 6e7
  }
}

/// The completed visits of days on which an officer completed more families than a day holds.
///
/// Rule: more than ``QualityRules/visitsADay(_:)`` households with outcome `complete` on one local
/// day.
///
/// - Parameter day: the visits of one officer on one day.
func manyInADay(_ day: some Collection<CheckedVisit>, _ visits: Visits, limit: Int) -> [Int] {
  guard day.count > limit else { return [] }
  let complete = day.filter { visits.outcome[$0.row] == .complete }
  guard Set(complete.map(\.household)).count > limit else { return [] }
  return complete.map(\.row)
}
