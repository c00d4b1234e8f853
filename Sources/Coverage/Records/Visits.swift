import Geography

/// All records that could be understood, in columns: row `i` of each array is one record.
///
/// The order of the rows means nothing; every rule that needs an order makes one from the values.
public struct Visits: Sendable {
  /// A place in an input: which source, and the line its record begins on (1-based; a feature's
  /// number where the source has no lines).
  public struct Position: Hashable, Sendable, Comparable {
    /// Index into ``Visits/sources``.
    public var source: UInt16
    /// The line or feature number.
    public var line: UInt32

    /// Makes a position.
    public init(source: UInt16, line: UInt32) {
      self.source = source
      self.line = line
    }

    /// Orders by source, then line.
    public static func < (lhs: Position, rhs: Position) -> Bool {
      (lhs.source, lhs.line) < (rhs.source, rhs.line)
    }
  }

  /// A value that stands for "no time".
  public static let noTime = Instant.min

  /// The names of the sources, as messages show them.
  public var sources: [String] = []
  /// Where each record was read.
  public var position: [Position] = []
  /// The record's own id, a number in ``ids``.
  public var id: [UInt32] = []
  /// When the visit took place; ``noTime`` when not known.
  public var visitedAt: [Instant] = []
  /// When the record was received; ``noTime`` when not known.
  public var receivedAt: [Instant] = []
  /// A number in ``officers``.
  public var officer: [UInt32] = []
  /// An index into ``claims``; -1 without a claim.
  public var claim: [Int32] = []
  /// A number in ``households``.
  public var household: [UInt32] = []
  /// What the visit came to.
  public var outcome: [Outcome] = []
  /// Listed or new.
  public var origin: [Origin] = []
  /// Whether review took the record out.
  public var review: [Review] = []
  /// Degrees north as stated; NaN when missing or no number.
  public var latitude: [Double] = []
  /// Degrees east as stated; NaN when missing or no number.
  public var longitude: [Double] = []
  /// Metres as stated; NaN when missing or no number.
  public var accuracy: [Double] = []
  /// When the interview ended; ``noTime`` when not known. Shorter than the other columns, or empty,
  /// where no source says so: read it by ``end(_:)``.
  public var endedAt: [Instant] = []
  /// The distinct claims.
  public var claims: [Claim] = []
  /// The texts of record ids.
  public var ids = TextTable()
  /// The texts of household keys.
  public var households = TextTable()
  /// The texts of officers' ids.
  public var officers = TextTable()
  /// Whether the sources have an officer field.
  public var hasOfficers = false
  /// Whether the sources have an origin field; without one nobody is new.
  public var hasOrigins = false

  /// No records.
  public init() {}

  /// No records, with room for `rows` of them in all columns but the end.
  public init(reserving rows: Int) {
    position.reserveCapacity(rows)
    id.reserveCapacity(rows)
    visitedAt.reserveCapacity(rows)
    receivedAt.reserveCapacity(rows)
    officer.reserveCapacity(rows)
    claim.reserveCapacity(rows)
    household.reserveCapacity(rows)
    outcome.reserveCapacity(rows)
    origin.reserveCapacity(rows)
    review.reserveCapacity(rows)
    latitude.reserveCapacity(rows)
    longitude.reserveCapacity(rows)
    accuracy.reserveCapacity(rows)
  }

  /// How many records there are.
  public var count: Int { position.count }

  /// The position of a record if both numbers are usable, else nil: finite, in range, not 0,0.
  public func point(_ row: Int) -> Coordinate? {
    let point = Coordinate(longitude: longitude[row], latitude: latitude[row])
    guard point.isOnGlobe, point.latitude != 0 || point.longitude != 0 else { return nil }
    return point
  }

  /// When the interview ended; ``noTime`` when not known.
  public func end(_ row: Int) -> Instant { row < endedAt.count ? endedAt[row] : Self.noTime }

  /// The time a visit counts at: its own, else that of its receipt.
  func effectiveVisit(_ row: Int) -> Instant {
    visitedAt[row] != Self.noTime ? visitedAt[row] : receivedAt[row]
  }

  /// The time a record was known: that of its receipt, else of the visit.
  func effectiveReceipt(_ row: Int) -> Instant {
    receivedAt[row] != Self.noTime ? receivedAt[row] : visitedAt[row]
  }
}

/// A record that could not be understood.
public struct Rejection: Hashable, Sendable {
  /// Why a row is rejected.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The row has more or fewer cells than the header.
    case columns
    /// Neither date can be read.
    case noDate
    /// The file ends inside a quoted cell.
    case unclosedQuote
    /// A cell is longer than the reader's limit.
    case tooLong
    /// The line holds NUL bytes.
    case nulBytes
  }

  /// Where it stands.
  public var position: Visits.Position
  /// Why it was not taken.
  public var reason: Reason

  /// Makes a rejection.
  public init(position: Visits.Position, reason: Reason) {
    self.position = position
    self.reason = reason
  }
}
