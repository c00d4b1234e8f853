import Geography

/// Where each visit's position lies, worked out once for any number of days: it depends on the
/// boundaries, the claims and the tolerance, never on what is known by when.
public struct VisitSpots: Sendable {
  /// Where one position lies.
  struct Spot: Equatable {
    /// The desa it lies in as a position in ``AdminTree/desaRange``, the claimed one before others;
    /// nil for none.
    var desa: Int?
    /// Whether it lies outside the claimed desa by no more than the tolerance.
    var isNear = false

    /// Nowhere.
    init() {}

    init(desa: Int?, isNear: Bool = false) {
      self.desa = desa
      self.isNear = isNear
    }

    /// Takes it from a row of ``VisitSpots/packed``.
    init(packed: Int32) {
      let ordinal = Int(packed >> 1) - 1
      desa = ordinal >= 0 ? ordinal : nil
      isNear = packed & 1 != 0
    }

    /// The same as a number: a row of ``VisitSpots/packed``.
    var packed: Int32 { Int32((desa ?? -1) + 1) << 1 | (isNear ? 1 : 0) }
  }

  /// A row each: the desa's ordinal + 1 shifted by one, and in the lowest bit whether it is near.
  public private(set) var packed: [Int32]

  /// Takes what was worked out before, as in ``packed``.
  public init(packed: [Int32]) { self.packed = packed }

  /// Locates some rows; pieces are put together by ``init(joining:)``, so they can be made side by
  /// side.
  public init(
    of visits: Visits, rows: Range<Int>, geography: CoverageGeography, rules: CountingRules
  ) {
    self.init(
      of: visits, rows: rows, geography: geography, rules: rules,
      claimed: ClaimedDesa(visits.claims, in: geography.tree))
  }

  /// Locates some rows, where the claims have been looked up already.
  public init(
    of visits: Visits, rows: Range<Int>, geography: CoverageGeography, rules: CountingRules,
    claimed: ClaimedDesa
  ) {
    let finder = SpotFinder(locator: geography.locator, rules: rules, claimed: claimed.desa)
    packed = rows.map { finder.spot($0, of: visits).packed }
  }

  /// Puts pieces together that follow each other.
  public init(joining pieces: [VisitSpots]) {
    packed = []
    packed.reserveCapacity(pieces.reduce(0) { $0 + $1.packed.count })
    for piece in pieces { packed += piece.packed }
  }

  /// How many rows are located.
  public var count: Int { packed.count }

  subscript(row: Int) -> Spot { Spot(packed: packed[row]) }
}

/// The desa that each distinct claim names.
public struct ClaimedDesa: Sendable {
  /// For each claim the desa, as a position in ``AdminTree/desaRange``; nil when it is not valid.
  let desa: [Int?]

  /// Looks up claims in a tree.
  public init(_ claims: [Claim], in tree: AdminTree) {
    desa = claims.map { resolveClaim($0, in: tree).map { $0.desa - tree.desaRange.lowerBound } }
  }
}

/// Locates a position with regard to what its record claims.
public struct SpotFinder: Sendable {
  let locator: DesaLocator
  let rules: CountingRules
  /// For each distinct claim the desa, as a position in `desaRange`; nil when it is not valid.
  private(set) var claimed: [Int?]

  init(locator: DesaLocator, rules: CountingRules, claimed: [Int?]) {
    self.locator = locator
    self.rules = rules
    self.claimed = claimed
  }

  /// A finder that knows no claim yet.
  public init(geography: CoverageGeography, rules: CountingRules) {
    self.init(locator: geography.locator, rules: rules, claimed: [])
  }

  /// Looks up claims that follow those before.
  public mutating func learn(_ claims: ArraySlice<Claim>, in tree: AdminTree) {
    claimed += ClaimedDesa(Array(claims), in: tree).desa
  }

  /// Where records lie, as in ``VisitSpots/packed``.
  public func packedSpots(of rows: [VisitRow]) -> [Int32] {
    let nowhere = Coordinate(longitude: .nan, latitude: .nan)
    let glances = locator.glances(at: rows.map { $0.point ?? nowhere })
    return rows.indices.map { row in
      let visit = rows[row]
      return spot(
        at: visit.point, after: glances[row], claim: visit.claim, accuracy: visit.accuracy
      ).packed
    }
  }

  func spot(_ row: Int, of visits: Visits) -> VisitSpots.Spot {
    let point = visits.point(row)
    return spot(
      at: point, after: point.map { locator.glance(at: $0) }, claim: visits.claim[row],
      accuracy: visits.accuracy[row])
  }

  @inline(__always)
  private func spot(
    at point: Coordinate?, after glance: DesaLocator.Glance?, claim: Int32, accuracy: Double
  ) -> VisitSpots.Spot {
    guard let point, let glance else { return VisitSpots.Spot() }
    guard claim >= 0, let claimed = claimed[Int(claim)] else {
      return VisitSpots.Spot(desa: locator.desa(at: point, after: glance))
    }
    let found = locator.desa(at: point, after: glance, preferring: claimed)
    return VisitSpots.Spot(
      desa: found,
      isNear: found != claimed
        && locator.isNear(point, to: claimed, within: tolerance(of: accuracy)))
  }

  /// max(accuracy, tolerance), where an accuracy over the limit, negative or NaN counts as missing.
  private func tolerance(of accuracy: Double) -> Double {
    guard accuracy >= 0, accuracy <= rules.maximumAccuracy else { return rules.borderTolerance }
    return max(accuracy, rules.borderTolerance)
  }
}
