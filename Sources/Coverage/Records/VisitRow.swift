import Geography

/// One record as numbers: its texts and its claim stand in tables, each under its number.
public struct VisitRow: Sendable, Equatable {
  /// When the visit took place; ``Visits/noTime`` when not known.
  public var visitedAt: Instant
  /// When the record was received; ``Visits/noTime`` when not known.
  public var receivedAt: Instant
  /// When the interview ended; ``Visits/noTime`` when not known.
  public var endedAt = Visits.noTime
  /// Degrees north as stated; NaN when missing or no number.
  public var latitude = Double.nan
  /// Degrees east as stated; NaN when missing or no number.
  public var longitude = Double.nan
  /// Metres as stated; NaN when missing or no number.
  public var accuracy = Double.nan
  /// The line or feature number.
  public var line: UInt32
  /// The record's own id, a number in a table.
  public var id = TextTable.missing
  /// The household, likewise.
  public var household = TextTable.missing
  /// The officer, likewise.
  public var officer = TextTable.missing
  /// An index into the claims; -1 without a claim.
  public var claim: Int32 = -1
  /// What the visit came to.
  public var outcome = Outcome.complete
  /// Listed or new.
  public var origin = Origin.listed
  /// Whether review took the record out.
  public var review = Review.none

  /// A record of which nothing but its times is known.
  public init(line: UInt32, visitedAt: Instant, receivedAt: Instant) {
    self.line = line
    self.visitedAt = visitedAt
    self.receivedAt = receivedAt
  }

  /// The position if both numbers are usable, else nil: finite, in range, not 0,0.
  @inline(__always)
  var point: Coordinate? {
    let point = Coordinate(longitude: longitude, latitude: latitude)
    guard point.isOnGlobe, point.latitude != 0 || point.longitude != 0 else { return nil }
    return point
  }

  /// The time the visit counts at: its own, else that of its receipt.
  @inline(__always)
  var effectiveVisit: Instant { visitedAt != Visits.noTime ? visitedAt : receivedAt }

  /// The time the record was known: that of its receipt, else of the visit.
  @inline(__always)
  var effectiveReceipt: Instant { receivedAt != Visits.noTime ? receivedAt : visitedAt }
}

extension Visits {
  /// One record, taken from the columns.
  func row(_ row: Int) -> VisitRow {
    var result = VisitRow(
      line: position[row].line, visitedAt: visitedAt[row], receivedAt: receivedAt[row])
    result.endedAt = end(row)
    result.latitude = latitude[row]
    result.longitude = longitude[row]
    result.accuracy = accuracy[row]
    result.id = id[row]
    result.household = household[row]
    result.officer = officer[row]
    result.claim = claim[row]
    result.outcome = outcome[row]
    result.origin = origin[row]
    result.review = review[row]
    return result
  }

  /// Records of one source in columns; the tables stay empty.
  ///
  /// - Parameters:
  ///   - source: an index into ``sources``.
  ///   - hasEnds: whether the source says when interviews ended.
  public init(_ rows: [VisitRow], source: UInt16, hasEnds: Bool) {
    // A column after the other: each is written without looking whether there is room.
    position = rows.map { Position(source: source, line: $0.line) }
    id = rows.map { $0.id }
    visitedAt = rows.map { $0.visitedAt }
    receivedAt = rows.map { $0.receivedAt }
    officer = rows.map { $0.officer }
    claim = rows.map { $0.claim }
    household = rows.map { $0.household }
    outcome = rows.map { $0.outcome }
    origin = rows.map { $0.origin }
    review = rows.map { $0.review }
    latitude = rows.map { $0.latitude }
    longitude = rows.map { $0.longitude }
    accuracy = rows.map { $0.accuracy }
    if hasEnds { endedAt = rows.map { $0.endedAt } }
  }

  /// Appends a record whose texts and claim are numbered as those here.
  public mutating func append(_ row: VisitRow, source: UInt16) {
    position.append(Position(source: source, line: row.line))
    id.append(row.id)
    visitedAt.append(row.visitedAt)
    receivedAt.append(row.receivedAt)
    endedAt.append(row.endedAt)
    officer.append(row.officer)
    claim.append(row.claim)
    household.append(row.household)
    outcome.append(row.outcome)
    origin.append(row.origin)
    review.append(row.review)
    latitude.append(row.latitude)
    longitude.append(row.longitude)
    accuracy.append(row.accuracy)
  }
}
