/// What a desk officer has to do about a finding.
public enum FindingGroup: String, CaseIterable, Sendable {
  /// It keeps records or targets from counting, or from counting in their desa.
  case stops
  /// It counts, but may be wrong.
  case doubtful
  /// The configuration should say what the files mean.
  case declare
  /// There is nothing to do.
  case know
}

/// What the number of a finding counts.
public enum FindingUnit: String, CaseIterable, Sendable {
  /// Records of visits.
  case records
  /// Families expected, which stand in the finding's amount.
  case families
  /// Rows of a table that holds no visits.
  case rows
  /// Units of the tree.
  case units
  /// Officers.
  case officers
  /// Inhabited places.
  case places
  /// Pairs of units.
  case pairs
  /// Gaps between units.
  case gaps
  /// Files or tables as a whole.
  case sources
}

extension Finding.Rule {
  /// What a desk officer has to do about it.
  public var group: FindingGroup {
    switch self {
    case .boundaryUnusableGeometry, .targetUnknownUnit, .claimDamaged, .claimUnknown, .rowRejected,
      .visitUnplaced, .visitFileEmpty, .recapUnreadable, .recapUnknownUnit, .crosswalkUnknown,
      .officerEmpty,
      .officerUnknownUnit, .noteUnknownUnit, .settlementUnusable:
      .stops
    case .claimOtherScheme, .claimLooksOther, .claimMissing, .targetOtherScheme, .recapOtherScheme,
      .officerOtherScheme, .officerFileEmpty, .officerNotInVisits, .outcomeUnlisted,
      .originUnlisted, .boundaryNameMissing, .settlementNone:
      .declare
    case .boundaryRepaired, .boundaryNameRepeated, .claimMended, .targetRepeated, .targetTranslated,
      .recapCovered,
      .crosswalkUsed, .officerRepeated, .officerContradiction, .officerSyncLater,
      .settlementOutside, .settlementNumber, .countedFromTallies, .boundaryWithoutGeometry:
      .know
    case .boundaryMerged, .boundaryParentDisagrees, .boundaryFarAway, .boundaryOverlap,
      .boundaryGap, .targetPartsDisagree, .targetMissing, .departurePast, .dateUnreadable,
      .coordinateUnusable, .coordinateZero, .coordinateSwapped, .accuracyUnusable,
      .householdIncomplete, .visitBeforeStart, .visitAfterAsOf, .visitAfterReceipt,
      .visitElsewhere, .recapRepeated, .crosswalkDoubtful, .officerMissing, .officerUnlisted,
      .misfitDesa, .misfitBoundaries, .staleTarget, .householdCluster, .sharedSpot, .samePosition,
      .speedImpossible, .visitAtNight, .visitShort, .manyADay, .accuracyZero, .accuracyOver,
      .officerElsewhere:
      .doubtful
    }
  }

  /// What its count counts.
  public var unit: FindingUnit {
    switch self {
    case .targetUnknownUnit: .families
    case .targetRepeated, .targetOtherScheme, .targetTranslated, .departurePast, .recapUnreadable,
      .recapOtherScheme,
      .recapUnknownUnit, .recapRepeated, .recapCovered, .crosswalkUnknown, .noteUnknownUnit,
      .officerEmpty, .officerRepeated, .officerOtherScheme, .officerUnknownUnit, .officerSyncLater:
      .rows
    case .visitFileEmpty, .officerFileEmpty, .officerNotInVisits, .countedFromTallies,
      .settlementNone:
      .sources
    case .boundaryOverlap: .pairs
    case .boundaryGap: .gaps
    case .targetPartsDisagree, .targetMissing, .officerMissing, .misfitBoundaries, .staleTarget:
      .units
    case .officerContradiction, .officerUnlisted: .officers
    case .settlementOutside, .settlementUnusable, .settlementNumber: .places
    default: rawValue.hasPrefix("boundary_") ? .units : .records
    }
  }
}

/// All findings of one rule.
public struct RuleFindings: Sendable {
  /// The rule.
  public var rule: Finding.Rule
  /// Its findings, most frequent first, then by subject.
  public var findings: [Finding]
  /// How much it matters: as much as the weightiest of them.
  public var severity: Finding.Severity
  /// How often it spoke, in ``FindingUnit``; families where it is these.
  public var count: Int

  init(_ rule: Finding.Rule, _ findings: [Finding]) {
    self.rule = rule
    self.findings = findings.sorted {
      ($1.count, $0.subject) < ($0.count, $1.subject)
    }
    severity = findings.map(\.severity).max() ?? .note
    count = findings.reduce(0) { sum, finding in
      let families = rule.unit == .families ? finding.amount : nil
      return sum + (families.map { Int($0.rounded()) } ?? finding.count)
    }
  }

  /// Records and families that figures miss or doubt; 0 for findings about something else.
  var weight: Int { [.records, .families].contains(rule.unit) ? count : 0 }
}

/// Findings by what is to be done, in the order of ``FindingGroup``; groups without findings are left
/// out. In a group warnings come first, then what concerns most records or families, then what
/// spoke most often, then the order of the rules.
public func groupedFindings(_ findings: [Finding]) -> [(group: FindingGroup, rules: [RuleFindings])]
{
  let byRule = Dictionary(grouping: findings, by: \.rule)
  let rules = Finding.Rule.allCases.enumerated().compactMap { place, rule in
    byRule[rule].map { (place: place, rule: RuleFindings(rule, $0)) }
  }
  let ordered = rules.sorted { left, right in
    (right.rule.severity, right.rule.weight, right.rule.count, left.place)
      < (left.rule.severity, left.rule.weight, left.rule.count, right.place)
  }.map(\.rule)
  return FindingGroup.allCases.compactMap { group in
    let own = ordered.filter { $0.rule.group == group }
    return own.isEmpty ? nil : (group, own)
  }
}
