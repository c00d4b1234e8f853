import Coverage

/// How well the check of clusters finds invented interviews, against the truth of a simulation.
///
/// Records at spots of fewer households than the rule asks for count against its recall all the same.
public struct InventedScore: Sendable, Equatable {
  /// Invented interviews of one officer at one spot on one day: a row of `truth_officers.csv`.
  public struct Spot: Sendable, Hashable {
    /// The officer's id.
    public var officer: String
    /// The local day.
    public var day: Day
    /// Interviews.
    public var visits: Int

    /// Makes a spot.
    public init(officer: String, day: Day, visits: Int) {
      self.officer = officer
      self.day = day
      self.visits = visits
    }
  }

  /// Records in clusters, as the check says.
  public var flagged = 0
  /// Records that were invented, among those read.
  public var invented = 0
  /// Records that are both.
  public var hits = 0
  /// Clusters, as the check says.
  public var clusters = 0
  /// Clusters of which at least one record was invented.
  public var trueClusters = 0
  /// Spots with as many interviews as the rule asks for.
  public var spots = 0
  /// Those of them whose officer has a cluster on the day.
  public var spotsFound = 0

  /// Of the records in clusters the share that was invented; nil where there are none.
  public var precision: Double? { share(hits, of: flagged) }
  /// Of the invented records the share in clusters; nil where none was invented.
  public var recall: Double? { share(hits, of: invented) }
  /// Of the clusters the share that is truly one; nil where there are none.
  public var clusterPrecision: Double? { share(trueClusters, of: clusters) }
  /// Of the spots large enough for the rule the share that was found; nil where there are none.
  public var spotRecall: Double? { share(spotsFound, of: spots) }

  /// Scores what a check of quality found.
  ///
  /// - Parameters:
  ///   - quality: made of `visits`.
  ///   - invented: the ids of the records whose `faults` in `truth_visits.csv` name `invented`.
  ///   - spots: the rows of `truth_officers.csv`.
  public init(
    _ quality: QualityReport, visits: Visits, invented: Set<String>, spots truth: [Spot] = []
  ) {
    func isInvented(_ row: Int) -> Bool {
      visits.ids[visits.id[row]].map(invented.contains) ?? false
    }
    func ids(_ rows: some Sequence<Int>) -> Set<UInt32> { Set(rows.map { visits.id[$0] }) }
    let rows = quality.rows[.householdCluster] ?? []
    flagged = ids(rows).count
    hits = ids(rows.filter(isInvented)).count
    self.invented = ids((0..<visits.count).filter(isInvented)).count
    let named = quality.clusters.filter { !$0.isShared }
    clusters = named.count
    trueClusters = named.count { $0.rows.contains(where: isInvented) }
    let found = Set(named.map { Spot(officer: $0.officer, day: $0.day, visits: 0) })
    let large = truth.filter { $0.visits >= quality.rules.clusterFamilies }
    spots = large.count
    spotsFound = large.count {
      found.contains(Spot(officer: $0.officer, day: $0.day, visits: 0))
    }
  }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
