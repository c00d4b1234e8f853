import Geography

/// A record whose id occurs once, in a household that nobody else visited: nothing ever changes about
/// it, so it is in one bucket from its receipt on and for good.
public struct LoneRecord: Sendable {
  /// An index into the claims; -1 without a claim.
  public var claim: Int32
  /// Where its position lies, as in ``TallyCell/Key/spot``.
  public var spot: Int32
  /// The officer's number, as in ``Visits/officer``.
  public var officer: UInt32
  /// What it is, with the bucket it stays in.
  public var kind: TallyCell.Kind
  /// When the visit took place; ``Visits/noTime`` when not known.
  public var visitedAt: Instant
  /// When the record was received; ``Visits/noTime`` when not known.
  public var receivedAt: Instant

  /// Makes a record.
  public init(
    claim: Int32, spot: Int32, officer: UInt32, kind: TallyCell.Kind, visitedAt: Instant,
    receivedAt: Instant
  ) {
    self.claim = claim
    self.spot = spot
    self.officer = officer
    self.kind = kind
    self.visitedAt = visitedAt
    self.receivedAt = receivedAt
  }

  /// The time the visit counts at: its own, else that of its receipt.
  @inline(__always)
  var effectiveVisit: Instant { visitedAt != Visits.noTime ? visitedAt : receivedAt }

  /// The time the record was known: that of its receipt, else of the visit.
  @inline(__always)
  var effectiveReceipt: Instant { receivedAt != Visits.noTime ? receivedAt : visitedAt }
}

extension TallyCell.Kind {
  /// What a record is on every day, its bucket apart, which is ``Bucket/counted`` here.
  ///
  /// - Parameter spot: as in ``TallyCell/Key/spot``.
  @inline(__always)
  init(_ row: VisitRow, spot: Int32, locator: borrowing DesaLocator) {
    self.init(bucket: .counted, outcome: row.outcome, origin: row.origin, review: row.review)
    isLocated = row.point != nil
    isAfterReceipt = row.effectiveVisit > row.effectiveReceipt
    // Asked only where the position lies in no desa as it is.
    if spot < 2 { isSwapped = row.liesExchanged(locator) }
  }

  /// What each record is if it is alone in its household and the only version of its id.
  ///
  /// - Parameter spots: where they lie, as in ``TallyCell/Key/spot``.
  public static func lone(_ rows: [VisitRow], spots: [Int32], locator: DesaLocator) -> [Self] {
    rows.indices.map { place in
      var kind = Self(rows[place], spot: spots[place], locator: locator)
      if kind.review == .withdrawn { kind.bucket = .withdrawn }
      kind.isFirst = true
      return kind
    }
  }
}

extension VisitRow {
  /// Whether the position lies in a desa once its two numbers are exchanged.
  fileprivate func liesExchanged(_ locator: borrowing DesaLocator) -> Bool {
    guard latitude.isFinite, longitude.isFinite else { return false }
    let swapped = Coordinate(longitude: latitude, latitude: longitude)
    return swapped.isOnGlobe && locator.desa(at: swapped) != nil
  }
}
