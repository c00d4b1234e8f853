import Coverage

/// Where the mapped fields of a visit stand in one file.
struct VisitColumns {
  let id: Int?
  let visitedAt: Int?
  let receivedAt: Int?
  let officer: Int?
  let desa: [Int]
  let household: [Int]
  let outcome: Int?
  let origin: Int?
  let latitude: Int?
  let longitude: Int?
  let accuracy: Int?
  let review: [Int]
  let endedAt: Int?

  /// - Throws: ``IntakeError`` of kind `configuration` for a column that is not there.
  init(_ source: Configuration.VisitSource, in header: Header, configuration: String) throws {
    func columns(_ field: VisitField) throws -> [Int] {
      try (source.fields[field] ?? []).map {
        try header.column(
          $0, step: "read the visits", configuration: configuration, line: source.line)
      }
    }
    id = try columns(.id).first
    visitedAt = try columns(.visitedAt).first
    receivedAt = try columns(.receivedAt).first
    officer = try columns(.officer).first
    desa = try columns(.desa)
    household = try columns(.household)
    outcome = try columns(.outcome).first
    origin = try columns(.origin).first
    latitude = try columns(.latitude).first
    longitude = try columns(.longitude).first
    accuracy = try columns(.accuracy).first
    review = try columns(.review)
    endedAt = try columns(.endedAt).first
    guard visitedAt != nil || receivedAt != nil else {
      throw IntakeError(
        .configuration, step: "read the visits", path: configuration, line: source.line,
        cause: "neither `visited_at` nor `received_at` is mapped, so no visit has a day",
        remedy: "Name the column of one of them. \(columnsSentence(header.cells))")
    }
  }
}
