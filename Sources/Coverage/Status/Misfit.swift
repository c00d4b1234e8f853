import Geography

/// A desa whose claims lie mostly elsewhere: a misfit of boundary or code, not an officer's error
/// (design, section 4).
public struct Misfit: Sendable, Equatable {
  /// The claimed desa, an index into the tree.
  public var desa: Int
  /// Located claims.
  public var located: Int
  /// Those of them that are `inside` or `near`.
  public var confirmed: Int
  /// The desa that holds most of the others; nil when they lie in none.
  public var mostlyIn: Int?
}

/// The design's thresholds of a misfit; its two officers are ``Tally/LocatedClaims/haveTwoOfficers``.
enum MisfitRule {
  static let minimumClaims = 20
  /// From this share of the claimed desa on the boundary file does not fit the survey.
  static let shareOfProvince = 0.1
}

/// All misfits, ascending by desa.
func misfits(in tally: Tally, tree: AdminTree) -> [Misfit] {
  var mostly: [Int: Tally.DesaPair] = [:]
  // Most first; of equals the smaller code, which has the smaller index.
  for pair in tally.elsewhere.keys.sorted() {
    let count = tally.elsewhere[pair, default: 0]
    if let other = mostly[pair.claimed], tally.elsewhere[other, default: 0] >= count { continue }
    mostly[pair.claimed] = pair
  }
  return tree.desaRange.compactMap { desa in
    let claims = tally.located[desa - tree.desaRange.lowerBound]
    guard claims.total >= MisfitRule.minimumClaims, claims.haveTwoOfficers,
      claims.confirmed * 2 < claims.total
    else { return nil }
    return Misfit(
      desa: desa, located: claims.total, confirmed: claims.confirmed,
      mostlyIn: mostly[desa]?.lying)
  }
}
