import Geography

/// Something the office should know of its inputs: a rule that spoke, how often, and where first.
public struct Finding: Sendable, Equatable {
  /// The rule that spoke.
  public enum Rule: String, CaseIterable, Sendable {
    // What the boundaries say.
    case boundaryWithoutGeometry = "boundary_without_geometry"
    case boundaryRepaired = "boundary_repaired"
    case boundaryMerged = "boundary_merged"
    case boundaryNameMissing = "boundary_name_missing"
    case boundaryNameRepeated = "boundary_name_repeated"
    case boundaryParentDisagrees = "boundary_parent_disagrees"
    case boundaryFarAway = "boundary_far_away"
    case boundaryOverlap = "boundary_overlap"
    case boundaryGap = "boundary_gap"
    case boundaryUnusableGeometry = "boundary_unusable_geometry"
    // What the targets say.
    case targetUnknownUnit = "target_unknown_unit"
    case targetRepeated = "target_repeated"
    case targetOtherScheme = "target_other_scheme"
    case targetTranslated = "target_translated"
    case targetPartsDisagree = "target_parts_disagree"
    case targetMissing = "target_missing"
    case departurePast = "departure_past"
    // What the visits say.
    case claimMended = "claim_mended"
    case claimDamaged = "claim_damaged"
    case claimUnknown = "claim_unknown"
    case claimOtherScheme = "claim_other_scheme"
    case claimLooksOther = "claim_looks_other"
    case claimMissing = "claim_missing"
    case outcomeUnlisted = "outcome_unlisted"
    case originUnlisted = "origin_unlisted"
    case dateUnreadable = "date_unreadable"
    case coordinateUnusable = "coordinate_unusable"
    case coordinateZero = "coordinate_zero"
    case coordinateSwapped = "coordinate_swapped"
    case accuracyUnusable = "accuracy_unusable"
    case householdIncomplete = "household_incomplete"
    case rowRejected = "row_rejected"
    case visitFileEmpty = "visit_file_empty"
    case visitBeforeStart = "visit_before_start"
    case visitAfterAsOf = "visit_after_as_of"
    case visitAfterReceipt = "visit_after_receipt"
    case visitUnplaced = "visit_unplaced"
    case visitElsewhere = "visit_elsewhere"
    /// The site is built from tallies, so that what needs single records is left out.
    case countedFromTallies = "counted_from_tallies"
    // What the recaps say.
    case recapUnreadable = "recap_unreadable"
    case recapOtherScheme = "recap_other_scheme"
    case recapUnknownUnit = "recap_unknown_unit"
    case recapRepeated = "recap_repeated"
    case recapCovered = "recap_covered"
    // What the crosswalk says.
    case crosswalkUsed = "crosswalk_used"
    case crosswalkDoubtful = "crosswalk_doubtful"
    case crosswalkUnknown = "crosswalk_unknown"
    // What the settlements say.
    case settlementOutside = "settlement_outside"
    case settlementUnusable = "settlement_unusable"
    case settlementNumber = "settlement_number"
    case settlementNone = "settlement_none"
    // What the notes say.
    case noteUnknownUnit = "note_unknown_unit"
    // What the officers' file says.
    case officerFileEmpty = "officer_file_empty"
    case officerEmpty = "officer_empty"
    case officerRepeated = "officer_repeated"
    case officerOtherScheme = "officer_other_scheme"
    case officerUnknownUnit = "officer_unknown_unit"
    case officerContradiction = "officer_contradiction"
    case officerSyncLater = "officer_sync_later"
    case officerMissing = "officer_missing"
    case officerUnlisted = "officer_unlisted"
    case officerNotInVisits = "officer_not_in_visits"
    // What the counting says.
    case misfitDesa = "misfit_desa"
    case misfitBoundaries = "misfit_boundaries"
    case staleTarget = "stale_target"
    // What the checks of quality say (Quality/Checks).
    case householdCluster = "household_cluster"
    case sharedSpot = "shared_spot"
    case samePosition = "same_position"
    case speedImpossible = "speed_impossible"
    case visitAtNight = "visit_at_night"
    case visitShort = "visit_short"
    case manyADay = "many_a_day"
    case accuracyZero = "accuracy_zero"
    case accuracyOver = "accuracy_over"
    case officerElsewhere = "officer_elsewhere"

    /// Whether the subject is what a record says in its own words, rather than a code or a file's.
    public var quotesRecords: Bool {
      switch self {
      case .outcomeUnlisted, .originUnlisted, .claimUnknown: true
      default: false
      }
    }
  }

  /// How much it matters.
  public enum Severity: String, Sendable, Comparable {
    /// Worth knowing.
    case note
    /// Changes a figure or hides one.
    case warning

    /// Notes come before warnings.
    public static func < (lhs: Severity, rhs: Severity) -> Bool {
      lhs == .note && rhs == .warning
    }
  }

  /// The rule that spoke.
  public var rule: Rule
  /// How much it matters.
  public var severity: Severity
  /// How often.
  public var count: Int
  /// What it is about, in the words of the source: a code, a value, a pair of codes. Never a name, an
  /// id or a position of a person.
  public var subject: String
  /// A figure that goes with it, with its unit in ``Rule``'s explanation: km², degrees, families.
  public var amount: Double?
  /// The source and the first lines or features concerned.
  public var places: [Place]

  /// A line or feature of a source.
  public struct Place: Sendable, Hashable, Comparable {
    /// The source's name.
    public var source: String
    /// The line, or the feature's number where there are no lines.
    public var line: Int

    /// Makes a place.
    public init(source: String, line: Int) {
      self.source = source
      self.line = line
    }

    /// Orders by source, then line.
    public static func < (lhs: Place, rhs: Place) -> Bool {
      (lhs.source, lhs.line) < (rhs.source, rhs.line)
    }
  }

  /// Makes a finding.
  public init(
    _ rule: Rule, severity: Severity = .warning, count: Int = 1, subject: String = "",
    amount: Double? = nil, places: [Place] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.count = count
    self.subject = subject
    self.amount = amount
    self.places = places
  }
}
