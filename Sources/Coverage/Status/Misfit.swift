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

/// The design's thresholds of a misfit.
enum MisfitRule {
  static let minimumClaims = 20
  static let minimumOfficers = 2
  /// From this share of the claimed desa on the boundary file does not fit the survey.
  static let shareOfProvince = 0.1
}

/// All misfits, ascending by desa.
func misfits(in tally: Tally) -> [Misfit] {
  tally.located.keys.sorted().compactMap { desa in
    guard let claims = tally.located[desa], claims.total >= MisfitRule.minimumClaims,
      tally.claimants[desa, default: []].count >= MisfitRule.minimumOfficers,
      claims.confirmed * 2 < claims.total
    else { return nil }
    // Most first; of equals the smaller code, which has the smaller index.
    let mostly = claims.elsewhere.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Misfit(
      desa: desa, located: claims.total, confirmed: claims.confirmed, mostlyIn: mostly?.key)
  }
}
