import Geography

/// What the checks of quality found: by rule, by officer, and the clusters one by one.
///
/// It holds officers and lines, so nothing but the internal edition may show more of it than totals.
public struct QualityReport: Sendable {
  /// The thresholds that were applied.
  public var rules: QualityRules
  /// Visits that were looked at: counted ones and duplicates.
  public var visits = 0
  /// Officers among them; 0 where the visits name none.
  public var officersChecked = 0
  /// Whether any visit says when it ended.
  public var hasEnds = false
  /// Rows concerned by rule, ascending; rules without any are absent.
  public var rows: [Finding.Rule: [Int]] = [:]
  /// How many officers each rule concerns.
  var officerCounts: [Finding.Rule: Int] = [:]
  /// Rules that tell of the sky and the device more than of the work: nearly every officer has a few
  /// poor positions, so by themselves they put nobody on the list.
  static let technical: Set<Finding.Rule> = [.accuracyOver, .coordinateSwapped]
  /// Officers with anything to look at: the most visits concerned first, then by id.
  public var officers: [OfficerQuality] = []
  /// The clusters, by day, then officer; shared ones among them.
  public var clusters: [HouseholdCluster] = []
  /// Clusters left out because their desa is exempt.
  public var exemptClusters = 0
  /// Whether positions elsewhere are held against nobody, since the boundaries do not fit.
  public var ignoresElsewhere = false

  /// The checks in the order in which they are shown.
  public static let checks: [Finding.Rule] = [
    .householdCluster, .samePosition, .speedImpossible, .visitShort, .manyADay, .visitAtNight,
    .accuracyZero, .accuracyOver, .coordinateSwapped, .visitBeforeStart, .visitAfterReceipt,
    .officerElsewhere,
  ]

  /// Nothing found.
  public init(rules: QualityRules) { self.rules = rules }

  /// How many visits a rule concerns.
  public func count(_ rule: Finding.Rule) -> Int { rows[rule]?.count ?? 0 }

  /// How many officers a rule concerns.
  public func officers(with rule: Finding.Rule) -> Int { officerCounts[rule] ?? 0 }
}

/// What there is to look at in the records of one officer. Not a verdict: each has its innocent
/// explanations, and who has many visits has more of them.
public struct OfficerQuality: Sendable, Equatable {
  /// The officer's id.
  public var officer: String
  /// Visits looked at.
  public var visits: Int
  /// Visits that at least one rule concerns, poor positions aside.
  public var concerned: Int
  /// Visits by rule; rules without any are absent.
  public var counts: [Finding.Rule: Int]
  /// The first lines by rule.
  public var examples: [Finding.Rule: [Finding.Place]]
}

/// Many households of one officer at one spot on one day.
public struct HouseholdCluster: Sendable, Equatable {
  /// The officer's id.
  public var officer: String
  /// The local day.
  public var day: Day
  /// The desa most of them claim, an index into the tree; nil where they claim none.
  public var desa: Int?
  /// Households.
  public var households: Int
  /// The radius of the spot in metres.
  public var radius: Double
  /// Minutes from the first to the last visit; nil where times are not known.
  public var minutes: Double?
  /// Whether another officer, too, has a cluster at the spot: a longhouse, flats, or a place where
  /// officers sit down to write. A note, and held against nobody.
  public var isShared: Bool
  /// The rows, ascending.
  public var rows: [Int]
}
