import Geography

/// What a build knows of one unit.
public struct UnitReport: Sendable {
  /// Families expected: the unit's own, else the sum of those known below it; nil when none is.
  public var target: Int?
  /// What was counted.
  public var counts = UnitCounts()
  /// The two rates and what they are rates of.
  public var rates = Rates()
  /// The share that should be finished by now.
  public var expected = 0.0
  /// Where the unit stands.
  public var status = Status.onTrack
  /// The questions its figures must not hide; of desa alone.
  public var attention: [Attention] = []
  /// Whether it is interior; of desa alone.
  public var interior: Interior?
  /// The number of its pocket; of desa alone.
  public var pocket: Int?
  /// Where its field work begins later than the survey.
  public var plannedStart: Day?
  /// How one gets there, from the targets.
  public var access: String?
  /// How long its officers have sent nothing; nil where nobody is known to be assigned. Of desa and
  /// the SLS in them.
  public var silence: Silence?
  /// When one can set out for it, from the targets.
  public var transport: Transport?
  /// Target − resolved listed, at least 0; above desa the sum over its desa; nil where no target is
  /// known.
  public var outstanding: Int?
  /// How many desa below are in each status; of units above desa.
  public var desaByStatus: [Status: Int] = [:]
  /// How many desa below are interior and `untouched`, `silent` or `stalled`.
  public var uncoveredInterior = 0
  /// What this edition does not say of the unit; of the internal one and of a count itself nothing.
  public var withheld: Withheld = []

  /// Nothing known.
  public init() {}
}

/// Two rates with what stands above and below the line.
public struct Rates: Sendable, Equatable {
  /// Below the line: families expected in the desa that have a target.
  public var target = 0
  /// Completed listed families of those desa.
  public var completedListed = 0
  /// Resolved listed families of those desa.
  public var resolvedListed = 0
  /// Completed listed families that lie in those desa for certain: `low` of section 4 over them.
  public var low = 0
  /// Completed listed families that may lie in those desa: `high` of section 4 over them.
  public var high = 0
  /// How many desa have a target.
  public var desaWithTarget = 0
  /// How many have none and are left out, above and below the line.
  public var desaWithoutTarget = 0

  /// Nothing known.
  public init() {}

  /// Completed ÷ target; never clipped; nil when there is nothing to divide by.
  public var coverage: Double? { target > 0 ? Double(completedListed) / Double(target) : nil }

  /// Resolved ÷ target; never clipped; nil when there is nothing to divide by.
  public var resolution: Double? { target > 0 ? Double(resolvedListed) / Double(target) : nil }

  /// The rate that finishes a unit.
  public func figure(_ doneBy: StatusRules.DoneBy) -> Double? {
    doneBy == .coverage ? coverage : resolution
  }

  static func += (sum: inout Rates, other: Rates) {
    sum.target += other.target
    sum.completedListed += other.completedListed
    sum.resolvedListed += other.resolvedListed
    sum.low += other.low
    sum.high += other.high
    sum.desaWithTarget += other.desaWithTarget
    sum.desaWithoutTarget += other.desaWithoutTarget
  }
}

/// Everything a build knows as of one day.
public struct CoverageReport: Sendable {
  /// The day whose knowledge this is.
  public var asOf: Day
  /// When the survey takes place.
  public var plan: SurveyPlan
  /// The rules that were applied.
  public var statusRules: StatusRules
  /// How visits were placed.
  public var countingRules: CountingRules
  /// The rules of the interior.
  public var interiorRules: InteriorRules
  /// The tree, with SLS and sub-SLS where targets or claims name them.
  public var tree: AdminTree
  /// One report a unit, by index of the tree.
  public var units: [UnitReport]
  /// What was counted on each day, by index of the tree.
  public var days: [DailyCounts]
  /// Where every record went.
  public var ledger: Ledger
  /// The pockets, number 1 first.
  public var pockets: [Pocket]
  /// Desa whose claims lie mostly elsewhere.
  public var misfits: [Misfit]
  /// How many desa somebody validly claims.
  public var claimedDesa: Int
  /// Whether any target is known.
  public var hasTargets: Bool
  /// What the counting noticed.
  public var findings: [Finding]
  /// Where the located claims of each desa lie.
  public var claimMatrix = ClaimMatrix()
  /// How many officers have their visits apart from the desa they claim.
  public var officersApart = OfficersApart()
  /// Where the rows of recaps went; nil without recaps.
  public var recaps: RecapLedger?
  /// Completed families that review has accepted; nil where no record says so.
  public var approved: Int?
  /// The same for each unit of the tree; what is published to everybody does not have it.
  public var approvedByUnit: [Int]?
  /// What the checks of quality found; nil where they were not made, as for past days.
  public var quality: QualityReport?
  /// Counts of families from 1 to one less are withheld in this report; 0 where nothing is.
  public var smallCount = 0
  /// The buckets that hold some records, too few to say how many.
  public var smallBuckets: Set<Bucket> = []

  /// Whether there are records, too few to say how many.
  public var isReadSmall: Bool { ledger.read == 0 && !smallBuckets.isEmpty }

  /// The report of the top unit.
  public var top: UnitReport { units[0] }

  /// Whether the boundaries do not fit the survey: so many desa are misfits (section 4), or so many
  /// officers have their visits apart (decision 31).
  public var boundariesMisfit: Bool { hasManyMisfits || officersApart.isTypical }

  /// Whether a tenth or more of the claimed desa are misfits.
  public var hasManyMisfits: Bool {
    claimedDesa > 0
      && Double(misfits.count) >= MisfitRule.shareOfProvince * Double(claimedDesa)
  }

  /// Whether it is known of any desa how long its officers have been silent.
  public var knowsSilence: Bool {
    tree.desaRange.contains { units[$0].silence != nil }
  }

  /// Whether no rule of the interior has data for any desa.
  public var isInteriorUnknown: Bool {
    tree.desaRange.allSatisfy { units[$0].interior == .unknown }
  }

  /// The desa to act on: interior and `untouched`, `silent` or `stalled`; where the interior is not
  /// known at all, every untouched or silent one. Ascending.
  public var uncoveredInterior: [Int] {
    let isUnknown = isInteriorUnknown
    return tree.desaRange.filter { index in
      let unit = units[index]
      if isUnknown { return unit.status.isUnreached }
      return unit.interior?.isInterior == true
        && (unit.status.isUnreached || unit.status == .stalled)
    }
  }
}
