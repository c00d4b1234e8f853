import Geography

/// Everything a count depends on; the same input gives the same report.
public struct CoverageInput: Sendable {
  /// When the survey takes place.
  public var plan: SurveyPlan
  /// How visits are placed.
  public var counting: CountingRules
  /// What makes a desa interior.
  public var interior: InteriorRules
  /// The thresholds of the statuses.
  public var status: StatusRules
  /// The boundaries.
  public var geography: CoverageGeography
  /// All rows of the targets.
  public var targets: [Target]
  /// Which officer is assigned where; empty where that is not known.
  public var officers: [OfficerAssignment] = []
  /// The thresholds of the checks of quality.
  public var quality = QualityRules()
  /// All records that could be understood.
  public var visits: Visits
  /// All records that could not.
  public var rejections: [Rejection]
  /// Counts by unit and day where no single records exist.
  public var recaps: [RecapTable] = []
  /// The names of their sources.
  public var recapSources: [String] = []
  /// Where the visits lie, worked out beforehand for counts of several days; nil to do it in the
  /// count.
  public var spots: VisitSpots?
  /// What becomes of the visits from day to day, likewise.
  public var lives: RecordLives?
  /// The visits gathered into cells, likewise. Where the records themselves are not at hand, as when a
  /// site is built from tallies, they are all that is known.
  public var cells: TallyCells?
  /// The day whose knowledge the report shows.
  public var asOf: Day

  /// Gathers the input of a count.
  public init(
    plan: SurveyPlan, counting: CountingRules = CountingRules(),
    interior: InteriorRules = InteriorRules(), status: StatusRules = StatusRules(),
    geography: CoverageGeography, targets: [Target] = [], visits: Visits,
    rejections: [Rejection] = [], asOf: Day
  ) {
    self.plan = plan
    self.counting = counting
    self.interior = interior
    self.status = status
    self.geography = geography
    self.targets = targets
    self.visits = visits
    self.rejections = rejections
    self.asOf = asOf
  }
}

extension CoverageInput {
  /// Whether the records themselves are at hand, and not their cells alone.
  public var hasRecords: Bool { cells.map { $0.records == visits.count } ?? true }

  /// Where each record stands on the as-of day.
  func buckets() -> [Bucket] {
    lives?.buckets(asOf: asOf) ?? Coverage.buckets(of: visits, asOf: asOf, zone: plan.zone)
  }

  /// The cells, gathered now where they were not before.
  func gathered() -> TallyCells {
    if let cells { return cells }
    let spots =
      spots
      ?? VisitSpots(of: visits, rows: 0..<visits.count, geography: geography, rules: counting)
    return TallyCells(
      visits, lives: lives ?? RecordLives(visits, zone: plan.zone, start: plan.start), spots: spots,
      geography: geography, zone: plan.zone, firstReceipts: visits.firstReceipts())
  }
}

/// What a count needs of the boundaries, made once for any number of days.
public struct CoverageGeography: Sendable {
  /// The tree, from the boundaries alone.
  public var tree: AdminTree
  /// Finds the desa of a position.
  public var locator: DesaLocator
  /// The neighbours of each desa, as positions in ``AdminTree/desaRange``.
  public var neighbours: [[Int]]
  /// The desa on the outer edge, as positions in ``AdminTree/desaRange``.
  public var edge: Set<Int>

  /// Makes the index, the neighbours and the edge of a tree.
  ///
  /// - Parameter isLocating: whether positions are asked for; a country's index takes twice the memory of
  ///   its borders.
  public init(tree: AdminTree, isLocating: Bool = true) {
    self.tree = tree
    let shapes = tree.desaRange.map { tree.units[$0].shape }
    locator = DesaLocator(shapes: isLocating ? shapes : [])
    neighbours = Geography.neighbours(of: shapes)
    edge = isLocating ? locator.desaOnOuterEdge() : desaOnOuterEdge(shapes)
  }

  /// What locating alone needs: the index, and the tree without its borders.
  public init(locating tree: AdminTree) {
    locator = DesaLocator(shapes: tree.desaRange.map { tree.units[$0].shape })
    self.tree = tree.withoutShapes
    neighbours = []
    edge = []
  }
}
