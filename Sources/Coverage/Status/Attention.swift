/// A question that a good-looking figure must not hide (*perlu diperiksa*; design, section 5).
public enum Attention: UInt8, CaseIterable, Sendable {
  /// Completed families, none of them confirmed by a position.
  case noGPSSupport
  /// Positions lie here, and nobody claims the desa.
  case gpsOnly
  /// More than a tenth of the resolved families were not found or could not be met.
  case manyNotFound
  /// Most located claims lie elsewhere: the boundary or the code does not fit.
  case misfit
  /// Coverage over 100 %: more families of the list were completed than the list has.
  case staleTarget

  /// The word in data files.
  public var name: String {
    switch self {
    case .noGPSSupport: "no_gps_support"
    case .gpsOnly: "gps_only"
    case .manyNotFound: "many_not_found"
    case .misfit: "misfit"
    case .staleTarget: "stale_target"
    }
  }
}

/// What the attention of one desa is decided from.
struct AttentionFacts {
  var counts: UnitCounts
  var target: Int?
  var isClaimed: Bool
  var holdsPositions: Bool
  var isMisfit: Bool
}

/// The reasons that apply to a desa, in the order of the design.
func attention(_ facts: AttentionFacts) -> [Attention] {
  var reasons: [Attention] = []
  let counts = facts.counts
  if counts.completed > 0, counts.confirmedCompleted == 0 { reasons.append(.noGPSSupport) }
  if facts.holdsPositions, !facts.isClaimed { reasons.append(.gpsOnly) }
  let notFound = counts[.notFound] + counts[.unreachable]
  if notFound * 10 > counts.resolved { reasons.append(.manyNotFound) }
  if facts.isMisfit { reasons.append(.misfit) }
  if let target = facts.target, target > 0, counts.completedListed > target {
    reasons.append(.staleTarget)
  }
  return reasons
}
