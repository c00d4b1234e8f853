import Geography

/// Where a visit is counted, and how sure that is (design, section 4).
public enum Placement: UInt8, CaseIterable, Sendable {
  /// The position lies in the claimed desa, or in a desa and nothing valid is claimed.
  case inside
  /// The position lies outside the claimed desa by no more than the tolerance.
  case near
  /// The position lies in another desa than the claimed one.
  case elsewhere
  /// The position lies in no desa.
  case outside
  /// There is no usable position.
  case unlocated
  /// Nothing valid is claimed and the position is of no help.
  case unplaced

  /// The word in data files.
  public var name: String {
    switch self {
    case .inside: "inside"
    case .near: "near"
    case .elsewhere: "elsewhere"
    case .outside: "outside"
    case .unlocated: "unlocated"
    case .unplaced: "unplaced"
    }
  }

  /// Whether the position confirms the desa.
  public var isConfirmed: Bool { self == .inside || self == .near }
}

/// The placement of one record: units are indices into the tree.
struct PlacedVisit: Sendable {
  var placement: Placement
  /// The deepest unit it counts in; nil when unplaced.
  var unit: Int?
  /// The deepest unit that is validly claimed.
  var claimed: Int?
  /// The desa where the position lies, by the rule for borders; the claimed one when near.
  var positionDesa: Int?
  /// The desa where the position lies even when it is near another one.
  var lyingDesa: Int?
}

/// What a claim means over one tree: the claimed desa and the deepest unit known.
struct ResolvedClaim: Sendable {
  var desa: Int
  var unit: Int
}

/// Places visits by claim and position.
struct VisitPlacer: Sendable {
  let tree: AdminTree
  let rules: CountingRules
  /// For each distinct claim what it means; nil when it is not valid.
  let claims: [ResolvedClaim?]
  /// Where the positions lie, where that was worked out beforehand.
  private let spots: VisitSpots?
  private let finder: SpotFinder

  init(
    tree: AdminTree, locator: DesaLocator, rules: CountingRules, claims: [Claim],
    spots: VisitSpots? = nil
  ) {
    self.tree = tree
    self.rules = rules
    self.claims = claims.map { resolveClaim($0, in: tree) }
    self.spots = spots
    let first = tree.desaRange.lowerBound
    finder = SpotFinder(
      locator: locator, rules: rules, claimed: self.claims.map { $0.map { $0.desa - first } })
  }

  func place(_ row: Int, of visits: Visits) -> PlacedVisit {
    let isLocated = visits.point(row) != nil
    let spot = isLocated ? spots?[row] ?? finder.spot(row, of: visits) : VisitSpots.Spot()
    return place(claim: visits.claim[row], isLocated: isLocated, at: spot)
  }

  /// - Parameters:
  ///   - claim: an index into the claims; -1 without one.
  ///   - isLocated: whether the position is usable.
  ///   - spot: where it lies.
  func place(claim: Int32, isLocated: Bool, at spot: VisitSpots.Spot) -> PlacedVisit {
    let claim = claim >= 0 ? claims[Int(claim)] : nil
    let found = spot.desa.map { $0 + tree.desaRange.lowerBound }
    guard let claim else {
      return PlacedVisit(
        placement: found == nil ? .unplaced : .inside, unit: found, positionDesa: found,
        lyingDesa: found)
    }
    guard isLocated else {
      return PlacedVisit(placement: .unlocated, unit: claim.unit, claimed: claim.unit)
    }
    if found == claim.desa || spot.isNear {
      return PlacedVisit(
        placement: found == claim.desa ? .inside : .near, unit: claim.unit, claimed: claim.unit,
        positionDesa: claim.desa, lyingDesa: found)
    }
    guard let found else {
      return PlacedVisit(placement: .outside, unit: claim.unit, claimed: claim.unit)
    }
    return PlacedVisit(
      placement: .elsewhere, unit: rules.countBy == .claim ? claim.unit : found,
      claimed: claim.unit, positionDesa: found, lyingDesa: found)
  }
}

/// The unit a claim names in `tree`; nil when the claim is of another scheme, too damaged, of a
/// length that is no desa's, or unknown.
func resolveClaim(_ claim: Claim, in tree: AdminTree) -> ResolvedClaim? {
  guard let code = claim.code, claim.fits(tree.scheme) else { return nil }
  if let desa = tree.index(of: code, at: .desa) { return ResolvedClaim(desa: desa, unit: desa) }
  guard let desaLength = tree.scheme.length(of: .desa),
    let slsLength = tree.scheme.length(of: .sls),
    let subslsLength = tree.scheme.length(of: .subsls),
    code.length == slsLength || code.length == subslsLength,
    let desaCode = code.prefix(desaLength), let desa = tree.index(of: desaCode, at: .desa)
  else { return nil }
  let deepest =
    tree.index(of: code, at: .subsls)
    ?? code.prefix(slsLength).flatMap { tree.index(of: $0, at: .sls) }
  return ResolvedClaim(desa: desa, unit: deepest ?? desa)
}
