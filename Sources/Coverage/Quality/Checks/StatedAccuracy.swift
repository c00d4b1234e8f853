/// Positions whose stated accuracy is 0, which no receiver measures: placed by hand, or by an
/// application that pretends to be one.
func zeroAccuracyRows(_ rows: some Sequence<Int>, _ visits: Visits) -> [Int] {
  rows.filter { visits.accuracy[$0] == 0 && visits.point($0) != nil }
}

/// Positions whose stated accuracy is over `counting.max_accuracy_m`: it counts as missing, and the
/// position as good as its luck.
func overAccuracyRows(_ rows: some Sequence<Int>, _ visits: Visits, limit: Double) -> [Int] {
  rows.filter { visits.accuracy[$0] > limit && visits.point($0) != nil }
}
