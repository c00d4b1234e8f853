import Coverage
import Geography

/// Turns the rows of one file into visits, rejections and findings.
struct VisitRowReader: Sendable {
  let source: Configuration.VisitSource
  let columns: VisitColumns
  let name: String
  let number: UInt16
  let times: TimeParser
  /// Whether any source has household keys, so that a record without one needs a key of its own.
  let hasHouseholds: Bool
  private var visits = Visits()
  private var rejections: [Rejection] = []
  private var collector = FindingCollector()
  private var claims = ClaimTable()
  /// Values of outcome, origin and review as written, each looked up once.
  private var values = TextTable()
  private var outcomeOfValue: [Outcome?] = [nil]
  private var scratch: [UInt8] = []

  init(
    source: Configuration.VisitSource, columns: VisitColumns, name: String, number: UInt16,
    times: TimeParser, hasHouseholds: Bool
  ) {
    self.source = source
    self.columns = columns
    self.name = name
    self.number = number
    self.times = times
    self.hasHouseholds = hasHouseholds
  }

  /// What was read so far.
  var state: VisitState {
    VisitState(visits: visits, rejections: rejections, collector: collector, claims: claims)
  }

  mutating func read(_ record: inout DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>) {
    if let problem = record.problem { return reject(record.line, problem) }
    let visited = time(columns.visitedAt, record, text)
    let received = time(columns.receivedAt, record, text)
    guard visited != Visits.noTime || received != Visits.noTime else {
      return reject(record.line, .noDate)
    }
    visits.position.append(.init(source: number, line: UInt32(record.line)))
    visits.visitedAt.append(visited)
    visits.receivedAt.append(received)
    if columns.endedAt != nil { setEnd(time(columns.endedAt, record, text)) }
    let id = columns.id.map { column in
      record.withCell(column, of: text) { visits.ids.intern($0) }
    }
    visits.id.append(id ?? TextTable.missing)
    visits.officer.append(
      columns.officer.map { column in
        record.withCell(column, of: text) { visits.officers.intern($0) }
      } ?? TextTable.missing)
    appendHousehold(record, text)
    appendClaim(record, text)
    let state = reviewState(record, text)
    visits.outcome.append(state.limited(outcome(record, text)))
    visits.origin.append(origin(record, text))
    visits.review.append(state.review)
    appendPosition(record, text)
  }

  private mutating func reject(_ line: Int, _ reason: Rejection.Reason) {
    rejections.append(
      Rejection(position: .init(source: number, line: UInt32(line)), reason: reason))
    collector.add(.rowRejected, subject: reason.rawValue, source: name, line: line)
  }

  private mutating func time(
    _ column: Int?, _ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>
  ) -> Instant {
    guard let column else { return Visits.noTime }
    let times = times
    let (instant, isEmpty) = record.withCell(column, of: text) { (times.parse($0), $0.isEmpty) }
    if instant == nil, !isEmpty { collector.add(.dateUnreadable, source: name, line: record.line) }
    return instant ?? Visits.noTime
  }

  /// The column exists from the first source on that has it; what came before has no end.
  private mutating func setEnd(_ end: Instant) {
    let missing = visits.position.count - 1 - visits.endedAt.count
    if missing > 0 {
      visits.endedAt.append(contentsOf: repeatElement(Visits.noTime, count: missing))
    }
    visits.endedAt.append(end)
  }

  /// A key of several columns needs all of them: with a part missing, two families would be one.
  private mutating func appendHousehold(
    _ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>
  ) {
    var key = TextTable.missing
    if columns.household.count == 1 {
      key = record.withCell(columns.household[0], of: text) { visits.households.intern($0) }
    } else if columns.household.count > 1 {
      scratch.removeAll(keepingCapacity: true)
      var missing = 0
      for (index, column) in columns.household.enumerated() {
        record.withCell(column, of: text) { cell in
          // The unit separator occurs in no key, so parts cannot run into each other.
          if index > 0 { scratch.append(0x1f) }
          scratch.append(contentsOf: cell)
          if cell.isEmpty { missing += 1 }
        }
      }
      if missing == 0 {
        key = scratch.withUnsafeBufferPointer { visits.households.intern($0) }
      } else if missing < columns.household.count {
        collector.add(.householdIncomplete, source: name, line: record.line)
      }
    }
    if key == TextTable.missing, hasHouseholds, let column = columns.id {
      // The record's own id is the household, among the others' keys.
      key = record.withCell(column, of: text) { visits.households.intern($0) }
    }
    visits.household.append(key)
  }

  private mutating func appendClaim(
    _ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>
  ) {
    scratch.removeAll(keepingCapacity: true)
    for (index, column) in columns.desa.enumerated() {
      record.withCell(column, of: text) { cell in
        if index > 0 { scratch.append(0x1f) }
        scratch.append(contentsOf: cell)
      }
    }
    let result = scratch.withUnsafeBufferPointer { claims.claim($0, scheme: source.scheme) }
    visits.claim.append(result.index)
    switch result.state {
    case .fine, .missing: break
    case .mended:
      collector.add(.claimMended, severity: .note, source: name, line: record.line)
    case .damaged:
      collector.add(.claimDamaged, source: name, line: record.line)
    }
  }

  private mutating func outcome(_ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>)
    -> Outcome
  {
    guard let column = columns.outcome else { return .complete }
    let value = record.withCell(column, of: text) { values.intern($0) }
    if Int(value) >= outcomeOfValue.count {
      outcomeOfValue.append(source.outcomes[foldedWord(values[value] ?? "")])
    }
    if let outcome = outcomeOfValue[Int(value)] { return outcome }
    collector.add(
      .outcomeUnlisted, subject: String((values[value] ?? "").prefix(40)), source: name,
      line: record.line)
    return .other
  }

  private mutating func origin(_ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>)
    -> Origin
  {
    guard let column = columns.origin else { return .listed }
    let value = record.withCell(column, of: text) {
      foldedWord(String(decoding: $0, as: UTF8.self))
    }
    if let origin = source.origins[value] { return origin }
    collector.add(
      .originUnlisted, subject: String(value.prefix(40)), source: name, line: record.line)
    return .listed
  }

  /// What the columns of review say together.
  private func reviewState(_ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>)
    -> ReviewState
  {
    if columns.review.isEmpty { return .submitted }
    return .joined(
      columns.review.map { column in
        let value = record.withCell(column, of: text) {
          foldedWord(String(decoding: $0, as: UTF8.self))
        }
        return source.state(value)
      })
  }

  private mutating func appendPosition(
    _ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>
  ) {
    let (latitude, isLatitudeWrong) = number(columns.latitude, record, text)
    let (longitude, isLongitudeWrong) = number(columns.longitude, record, text)
    let (accuracy, isAccuracyWrong) = number(columns.accuracy, record, text)
    visits.latitude.append(latitude)
    visits.longitude.append(longitude)
    visits.accuracy.append(accuracy)
    if latitude == 0, longitude == 0 {
      collector.add(.coordinateZero, source: name, line: record.line)
    } else if isLatitudeWrong || isLongitudeWrong || abs(latitude) > 90 || abs(longitude) > 180 {
      collector.add(.coordinateUnusable, source: name, line: record.line)
    }
    if isAccuracyWrong || accuracy < 0 {
      collector.add(.accuracyUnusable, severity: .note, source: name, line: record.line)
    }
  }

  /// The number of a cell, NaN where it holds none, and whether it holds something else.
  private func number(
    _ column: Int?, _ record: DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>
  ) -> (Double, Bool) {
    guard let column else { return (.nan, false) }
    return record.withCell(column, of: text) { cell in
      if let value = parseNumber(cell) { return (value, false) }
      return (.nan, !cell.isEmpty)
    }
  }
}
