import Coverage

/// What one part of a file gave: its records, with lines counted from the part's first.
struct VisitPart: Sendable {
  /// The records.
  var state: VisitState
  /// How many lines of the file come before the part.
  var linesAbove: Int
}

/// Puts the parts of all files together, in their order.
///
/// Texts that several parts know get one number, so that the versions of a record and the visits to a
/// household meet wherever they stood.
func join(_ parts: [VisitPart]) -> VisitState {
  var joined = VisitState()
  guard let first = parts.first else { return joined }
  let tables: [@Sendable (VisitPart) -> TextTable] = [
    { $0.state.visits.ids }, { $0.state.visits.households }, { $0.state.visits.officers },
  ]
  let merged = inParallel(tables.count) { number in
    var table = tables[number](first)
    let numbers = parts.dropFirst().map { table.absorb(tables[number]($0)) }
    return (table: table, numbers: numbers)
  }
  joined.visits = first.state.visits
  joined.visits.ids = merged[0].table
  joined.visits.households = merged[1].table
  joined.visits.officers = merged[2].table
  joined.claims = first.state.claims
  joined.collector.absorb(first.state.collector, linesAbove: first.linesAbove)
  joined.rejections = first.state.rejections.map { $0.moved(by: first.linesAbove) }
  joined.visits.move(by: first.linesAbove)
  joined.visits.reserve(parts.reduce(0) { $0 + $1.state.visits.count })
  for (index, part) in parts.dropFirst().enumerated() {
    let claims = joined.claims.absorb(part.state.claims)
    joined.visits.append(
      part.state.visits, linesAbove: part.linesAbove, claims: claims,
      ids: merged[0].numbers[index], households: merged[1].numbers[index],
      officers: merged[2].numbers[index])
    joined.rejections += part.state.rejections.map { $0.moved(by: part.linesAbove) }
    joined.collector.absorb(part.state.collector, linesAbove: part.linesAbove)
  }
  return joined
}

extension Rejection {
  fileprivate func moved(by lines: Int) -> Rejection {
    Rejection(
      position: .init(source: position.source, line: position.line + UInt32(lines)),
      reason: reason)
  }
}

extension Visits {
  fileprivate mutating func move(by lines: Int) {
    for row in position.indices { position[row].line += UInt32(lines) }
  }

  fileprivate mutating func reserve(_ count: Int) {
    position.reserveCapacity(count)
    id.reserveCapacity(count)
    visitedAt.reserveCapacity(count)
    receivedAt.reserveCapacity(count)
    officer.reserveCapacity(count)
    claim.reserveCapacity(count)
    household.reserveCapacity(count)
    outcome.reserveCapacity(count)
    origin.reserveCapacity(count)
    review.reserveCapacity(count)
    latitude.reserveCapacity(count)
    longitude.reserveCapacity(count)
    accuracy.reserveCapacity(count)
  }

  fileprivate mutating func append(
    _ other: Visits, linesAbove: Int, claims: [Int32], ids: [UInt32], households: [UInt32],
    officers: [UInt32]
  ) {
    let lines = UInt32(linesAbove)
    if !other.endedAt.isEmpty {
      endedAt += repeatElement(Self.noTime, count: count - endedAt.count) + other.endedAt
    }
    position.append(
      contentsOf: other.position.lazy.map { Position(source: $0.source, line: $0.line + lines) })
    id.append(contentsOf: other.id.lazy.map { ids[Int($0)] })
    visitedAt += other.visitedAt
    receivedAt += other.receivedAt
    officer.append(contentsOf: other.officer.lazy.map { officers[Int($0)] })
    claim.append(contentsOf: other.claim.lazy.map { $0 < 0 ? -1 : claims[Int($0)] })
    household.append(contentsOf: other.household.lazy.map { households[Int($0)] })
    outcome += other.outcome
    origin += other.origin
    review += other.review
    latitude += other.latitude
    longitude += other.longitude
    accuracy += other.accuracy
  }
}
