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
  }

  /// A row each: the desa's ordinal + 1 shifted by one, and in the lowest bit whether it is near.
  private(set) var packed: [Int32]

  private init(packed: [Int32]) { self.packed = packed }

  /// Locates some rows; pieces are put together by ``init(joining:)``, so they can be made side by
  /// side.
  public init(
    of visits: Visits, rows: Range<Int>, geography: CoverageGeography, rules: CountingRules
  ) {
    let finder = SpotFinder(
      locator: geography.locator, rules: rules,
      claimed: visits.claims.map {
        resolveClaim($0, in: geography.tree).map { $0.desa - geography.tree.desaRange.lowerBound }
      })
    packed = rows.map { row in
      let spot = finder.spot(row, of: visits)
      return Int32((spot.desa ?? -1) + 1) << 1 | (spot.isNear ? 1 : 0)
    }
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

/// Locates a position with regard to what its record claims.
struct SpotFinder: Sendable {
  let locator: DesaLocator
  let rules: CountingRules
  /// For each distinct claim the desa, as a position in `desaRange`; nil when it is not valid.
  let claimed: [Int?]

  func spot(_ row: Int, of visits: Visits) -> VisitSpots.Spot {
    guard let point = visits.point(row) else { return VisitSpots.Spot() }
    let claim = visits.claim[row]
    guard claim >= 0, let claimed = claimed[Int(claim)] else {
      return VisitSpots.Spot(desa: locator.desa(at: point))
    }
    let found = locator.desa(at: point, preferring: claimed)
    return VisitSpots.Spot(
      desa: found,
      isNear: found != claimed
        && locator.isNear(point, to: claimed, within: tolerance(of: visits.accuracy[row])))
  }

  /// max(accuracy, tolerance), where an accuracy over the limit, negative or NaN counts as missing.
  private func tolerance(of accuracy: Double) -> Double {
    guard accuracy >= 0, accuracy <= rules.maximumAccuracy else { return rules.borderTolerance }
    return max(accuracy, rules.borderTolerance)
  }
}
