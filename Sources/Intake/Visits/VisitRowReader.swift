import Coverage
import Geography

/// Turns the rows of one file into visits, rejections and findings, chunk by chunk.
struct VisitRowReader: Sendable {
  let source: Configuration.VisitSource
  let columns: VisitColumns
  let name: String
  let number: UInt16
  let times: TimeParser
  /// How far the zone is ahead of UTC, where that never changes: a number, so that a usual time costs
  /// no look into the zone.
  private let onlyOffset: Int64?
  /// Whether any source has household keys, so that a record without one needs a key of its own.
  let hasHouseholds: Bool
  /// What the chunk gave so far; texts of ids and households once for each row.
  private(set) var rows: [VisitRow] = []
  private(set) var ids = TextTable()
  private(set) var households = TextTable()
  private(set) var rejections: [Rejection] = []
  private(set) var collector = FindingCollector()
  /// The claims and officers of all chunks.
  private(set) var claims: ClaimTable
  private(set) var officers: TextTable
  /// Values of outcome, origin and review as written, each looked up once.
  private var outcomes = ValueTable<Outcome>()
  private var origins = ValueTable<Origin>()
  private var reviews: [ValueTable<ReviewState>] = []
  private var scratch: [UInt8] = []

  /// - Parameters:
  ///   - claims: those known from earlier files.
  ///   - officers: likewise.
  init(
    source: Configuration.VisitSource, columns: VisitColumns, name: String, number: UInt16,
    times: TimeParser, hasHouseholds: Bool, claims: ClaimTable = ClaimTable(),
    officers: TextTable = TextTable()
  ) {
    self.source = source
    self.columns = columns
    self.name = name
    self.number = number
    self.times = times
    onlyOffset = times.zone.onlyOffset
    self.hasHouseholds = hasHouseholds
    self.claims = claims
    self.officers = officers
    self.claims.scheme = source.scheme
  }

  /// What the chunk gave, with lines as in the file.
  mutating func finish(linesAbove: Int) -> (rows: [VisitRow], rejections: [Rejection]) {
    let lines = UInt32(truncatingIfNeeded: linesAbove)
    for row in rows.indices { rows[row].line &+= lines }
    for row in rejections.indices { rejections[row].position.line &+= lines }
    return (rows, rejections)
  }
}

extension VisitRowReader: RowConsumer {
  mutating func begin(bytes: Int) {
    // Whoever took the last chunk has mostly let it go, so that its room serves again.
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(bytes / Self.bytesPerRow + 8)
    ids.removeAppended()
    households.removeAppended()
    rejections = []
    collector = FindingCollector()
  }

  /// About what a row of visits has; memory for more rows is found as they come.
  private static let bytesPerRow = 100

  mutating func take(_ row: some RowCells) {
    let visited = time(columns.visitedAt, row)
    let received = time(columns.receivedAt, row)
    guard visited != Visits.noTime || received != Visits.noTime else {
      return reject(line: row.line, .noDate)
    }
    var record = VisitRow(
      line: UInt32(truncatingIfNeeded: row.line), visitedAt: visited, receivedAt: received)
    if columns.endedAt != nil { record.endedAt = time(columns.endedAt, row) }
    if let column = columns.id { record.id = row.withCell(column) { ids.append($0) } }
    if let column = columns.officer {
      record.officer = row.withCell(column) { officers.intern($0) }
    }
    record.household = household(row)
    record.claim = claim(row)
    let state = reviewState(row)
    record.outcome = state.limited(outcome(row))
    record.origin = origin(row)
    record.review = state.review
    takePosition(row, &record)
    rows.append(record)
  }

  mutating func reject(line: Int, _ reason: Rejection.Reason) {
    rejections.append(
      Rejection(
        position: .init(source: number, line: UInt32(truncatingIfNeeded: line)), reason: reason))
    collector.add(.rowRejected, subject: reason.rawValue, source: name, line: line)
  }
}

extension VisitRowReader {
  private mutating func time(_ column: Int?, _ row: some RowCells) -> Instant {
    guard let column else { return Visits.noTime }
    let (instant, isEmpty) = row.withCell(column) { cell in
      (usualTime(cell, onlyOffset: onlyOffset) ?? times.parse(cell), cell.isEmpty)
    }
    if instant == nil, !isEmpty { collector.add(.dateUnreadable, source: name, line: row.line) }
    return instant ?? Visits.noTime
  }

  /// A key of several columns needs all of them: with a part missing, two families would be one.
  private mutating func household(_ row: some RowCells) -> UInt32 {
    var key = TextTable.missing
    if columns.household.count == 1 {
      key = row.withCell(columns.household[0]) { households.append($0) }
    } else if columns.household.count > 1 {
      scratch.removeAll(keepingCapacity: true)
      var missing = 0
      for (index, column) in columns.household.enumerated() {
        row.withCell(column) { cell in
          // The unit separator occurs in no key, so parts cannot run into each other.
          if index > 0 { scratch.append(0x1f) }
          scratch.append(contentsOf: cell)
          if cell.isEmpty { missing += 1 }
        }
      }
      if missing == 0 {
        key = scratch.withUnsafeBufferPointer { households.append($0) }
      } else if missing < columns.household.count {
        collector.add(.householdIncomplete, source: name, line: row.line)
      }
    }
    if key == TextTable.missing, hasHouseholds, let column = columns.id {
      // The record's own id is the household, among the others' keys.
      key = row.withCell(column) { households.append($0) }
    }
    return key
  }

  private mutating func claim(_ row: some RowCells) -> Int32 {
    let result: (index: Int32, state: ClaimTable.State)
    if columns.desa.count == 1 {
      result = row.withCell(columns.desa[0]) { claims.claim($0) }
    } else {
      scratch.removeAll(keepingCapacity: true)
      for (index, column) in columns.desa.enumerated() {
        row.withCell(column) { cell in
          if index > 0 { scratch.append(0x1f) }
          scratch.append(contentsOf: cell)
        }
      }
      result = scratch.withUnsafeBufferPointer { claims.claim($0) }
    }
    switch result.state {
    case .fine, .missing: break
    case .mended:
      collector.add(.claimMended, severity: .note, source: name, line: row.line)
    case .damaged:
      collector.add(.claimDamaged, source: name, line: row.line)
    }
    return result.index
  }

  private mutating func outcome(_ row: some RowCells) -> Outcome {
    guard let column = columns.outcome else { return .complete }
    let known = row.withCell(column) { cell in
      outcomes.value(of: cell) { source.outcomes[$0] }
    }
    if let outcome = known.value { return outcome }
    collector.add(
      .outcomeUnlisted, subject: String(outcomes.text(known.number).prefix(40)), source: name,
      line: row.line)
    return .other
  }

  private mutating func origin(_ row: some RowCells) -> Origin {
    guard let column = columns.origin else { return .listed }
    let known = row.withCell(column) { cell in
      origins.value(of: cell) { source.origins[$0] }
    }
    if let origin = known.value { return origin }
    let word = foldedWord(origins.text(known.number))
    collector.add(
      .originUnlisted, subject: String(word.prefix(40)), source: name, line: row.line)
    return .listed
  }

  /// What the columns of review say together.
  private mutating func reviewState(_ row: some RowCells) -> ReviewState {
    if columns.review.isEmpty { return .submitted }
    if reviews.isEmpty {
      reviews = [ValueTable<ReviewState>](repeating: ValueTable(), count: columns.review.count)
    }
    if columns.review.count == 1 { return reviewState(row, at: 0) }
    return .joined(columns.review.indices.map { reviewState(row, at: $0) })
  }

  private mutating func reviewState(_ row: some RowCells, at place: Int) -> ReviewState {
    let known = row.withCell(columns.review[place]) { cell in
      reviews[place].value(of: cell) { source.state($0) }
    }
    return known.value ?? .submitted
  }

  private mutating func takePosition(_ row: some RowCells, _ record: inout VisitRow) {
    let (latitude, isLatitudeWrong) = number(columns.latitude, row)
    let (longitude, isLongitudeWrong) = number(columns.longitude, row)
    let (accuracy, isAccuracyWrong) = number(columns.accuracy, row)
    record.latitude = latitude
    record.longitude = longitude
    record.accuracy = accuracy
    if latitude == 0, longitude == 0 {
      collector.add(.coordinateZero, source: name, line: row.line)
    } else if isLatitudeWrong || isLongitudeWrong || abs(latitude) > 90 || abs(longitude) > 180 {
      collector.add(.coordinateUnusable, source: name, line: row.line)
    }
    if isAccuracyWrong || accuracy < 0 {
      collector.add(.accuracyUnusable, severity: .note, source: name, line: row.line)
    }
  }

  /// The number of a cell, NaN where it holds none, and whether it holds something else.
  private func number(_ column: Int?, _ row: some RowCells) -> (Double, Bool) {
    guard let column else { return (.nan, false) }
    return row.withCell(column) { cell in
      if let value = parseNumber(cell) { return (value, false) }
      return (.nan, !cell.isEmpty)
    }
  }
}
