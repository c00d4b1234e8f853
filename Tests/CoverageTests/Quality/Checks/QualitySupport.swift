import Geography

@testable import Coverage

/// A position some metres east and north of the middle of a square; given to seven decimals, as no
/// two measurements are alike.
func metresFrom(_ column: Int, east: Double = 0, north: Double = 0) -> Coordinate {
  let origin = inSquare(column)
  let plane = LocalPlane(at: origin)
  return at(
    origin.longitude + east / plane.metresPerLongitude + 1.23e-6,
    origin.latitude + north / plane.metresPerLatitude + 4.56e-6)
}

extension Survey {
  /// What the checks say of some records.
  func quality(_ records: [Record], _ rules: QualityRules = QualityRules()) -> QualityReport {
    var input = input(records)
    input.quality = rules
    return computeCheckedCoverage(input).quality ?? QualityReport(rules: rules)
  }
}

/// Visits of one officer to different households at one spot, a minute or more apart.
func cluster(
  _ count: Int, in desa: String = a1, column: Int = 0, spread: Double = 2, officer: String = "A",
  day: Int = 0, accuracy: Double = 6, prefix: String = "k"
) -> [Record] {
  (0..<count).map { number in
    var record = visit(
      desa, at: metresFrom(column, east: Double(number) * spread), day: day, hour: 13,
      household: "\(prefix)\(number)", officer: officer, accuracy: accuracy)
    record.visited = clock(day: day, hour: 13) + Int64(number) * 300_000_000
    record.received = clock(day: day, hour: 20)
    return record
  }
}
