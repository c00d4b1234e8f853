import Geography

/// Visits so far from the officer's visit before that nobody travels as fast.
///
/// Rule: (d − 1.62 √(a₁² + a₂²)) ÷ t over ``QualityRules/maximumSpeed``, with *d* the distance on the
/// ground, *a* the stated accuracies, which leave room for the error of both positions at 95 %, and
/// *t* the time between the beginnings of two visits, at least a minute since clocks are read to the
/// minute. Visits without a time or a position are passed over.
///
/// - Parameter visits: all visits of one officer in the order of time.
/// - Returns: the rows of the later visit of each pair.
func impossiblyFast(_ visits: [CheckedVisit], rules: QualityRules) -> [Int] {
  var previous: CheckedVisit?
  var rows: [Int] = []
  for visit in visits {
    guard let time = visit.time, let point = visit.point else { continue }
    defer { previous = visit }
    guard let previous, let earlier = previous.time, let from = previous.point else { continue }
    let seconds = max(60, Double(time - earlier) / 1e6)
    let limit = rules.maximumSpeed / 3.6 * seconds
    // A degree is never more than 112 km: what is near beyond doubt costs no trigonometry.
    let degrees = abs(point.longitude - from.longitude) + abs(point.latitude - from.latitude)
    if degrees * 112_000 <= limit { continue }
    let error =
      QualityRules.to95Percent
      * (visit.accuracy * visit.accuracy + previous.accuracy * previous.accuracy).squareRoot()
    if groundDistance(from, point) - error > limit { rows.append(visit.row) }
  }
  return rows
}
