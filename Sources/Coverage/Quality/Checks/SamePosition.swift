import Geography

/// Visits whose stated position is, to the last digit, that of other households.
///
/// Rule: at least ``QualityRules/samePositionFamilies`` different households at exactly one position,
/// by whatever officer and on whatever day. Positions rounded to four decimals (11 m) or fewer are
/// left out: there neighbours share one honestly.
///
/// - Returns: the rows, ascending.
func samePositionRows(
  _ rows: [UInt32], _ checked: CheckedVisits, rules: QualityRules
) -> [Int] {
  let visits = checked.visits
  // Most positions occur once. Counting hashes first finds the few that may occur more often, at two
  // bytes a visit instead of a table of all positions.
  let mask = tableMask(rows.count * 2)
  var counts = [UInt8](repeating: 0, count: mask + 1)
  func slot(_ row: Int) -> Int? {
    guard let point = visits.point(row), !isRounded(point) else { return nil }
    return Int(truncatingIfNeeded: hash(point)) & mask
  }
  for row in rows {
    if let slot = slot(Int(row)), counts[slot] < .max { counts[slot] += 1 }
  }
  var groups: [Coordinate: [Int]] = [:]
  for row in rows.map(Int.init) {
    guard let slot = slot(row), Int(counts[slot]) >= min(255, rules.samePositionFamilies),
      let point = visits.point(row)
    else { continue }
    groups[point, default: []].append(row)
  }
  return groups.values.filter { group in
    Set(group.map { checked.checked($0).household }).count >= rules.samePositionFamilies
  }.flatMap { $0 }.sorted()
}

private func tableMask(_ wanted: Int) -> Int {
  var size = 64
  while size < wanted { size *= 2 }
  return size - 1
}

/// Whether both numbers end by the fourth decimal.
private func isRounded(_ point: Coordinate) -> Bool {
  func isShort(_ degrees: Double) -> Bool {
    let scaled = degrees * 1e4
    return abs(scaled - scaled.rounded()) < 1e-4
  }
  return isShort(point.longitude) && isShort(point.latitude)
}

/// The same on every machine and in every run.
private func hash(_ point: Coordinate) -> UInt64 {
  var hash = point.longitude.bitPattern &* 0x9e37_79b9_7f4a_7c15
  hash = (hash ^ hash >> 29 ^ point.latitude.bitPattern) &* 0xbf58_476d_1ce4_e5b9
  return hash ^ hash >> 32
}
