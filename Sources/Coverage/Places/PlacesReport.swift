import Geography

/// How many inhabited places of a unit a visit has reached.
public struct PlaceCounts: Sendable, Hashable {
  /// All places.
  public var all = 0
  /// Those reached.
  public var reached = 0
  /// People of the places where they are known.
  public var people = 0.0
  /// Those of the reached ones.
  public var peopleReached = 0.0
  /// How many places have a known number of people.
  public var withPeople = 0

  /// No places.
  public init() {}

  static func += (sum: inout PlaceCounts, other: PlaceCounts) {
    sum.all += other.all
    sum.reached += other.reached
    sum.people += other.people
    sum.peopleReached += other.peopleReached
    sum.withPeople += other.withPeople
  }
}

/// A place without a visit.
public struct UnreachedPlace: Sendable, Hashable {
  /// The place.
  public var settlement: Settlement
  /// Its desa, an index of the tree.
  public var desa: Int
  /// Metres to the nearest confirmed visit; nil where none is within 100 km, or not asked for.
  public var nearestVisit: Double?
}

/// Which inhabited places no visit has reached, and what ground lies beyond reach.
public struct PlacesReport: Sendable {
  /// The reach, metres.
  public var reach: Double
  /// Whether settlements are configured.
  public var hasSettlements = false
  /// Whether a source is configured and holds none of the survey's area.
  public var isSourceEmpty = false
  /// Whether they are the cells of a raster.
  public var isGrid = false
  /// The counts of all units to desa, by index of the tree.
  public var counts: [PlaceCounts] = []
  /// The places that no visit has reached: by desa, then most people, then by name and position.
  public var unreached: [UnreachedPlace] = []
  /// The areas of all units to desa, by index of the tree; empty where they were not measured.
  public var areas: [ReachGrid.Area] = []
  /// The side of the cells in which areas were measured, metres.
  public var cellMetres = 0.0
  /// How many confirmed visits within the reach make a place reached: 1, and more where counts of few
  /// families are withheld.
  public var leastVisits = 1
  /// Whether areas were measured and are not told.
  public var isGroundWithheld = false

  /// Nothing known.
  public init(reach: Double) { self.reach = reach }
}

/// How far the nearest visit of an unreached place is looked for, metres.
private let farthestVisit = 100_000.0

/// Which settlements a confirmed visit has reached: one within the reach on the ground (design,
/// section 5). The figure is reached ÷ all, and weighted by people where they are known.
///
/// - Parameters:
///   - settlements: the places, in any order.
///   - isGrid: whether they are cells; then no distances are looked for.
///   - visits: the positions of confirmed visits, in any order.
///   - disclosure: the rule of the public edition; nil to tell all.
public func placesReport(
  _ settlements: [Settlement], isGrid: Bool, visits: [Coordinate], rules: ReachRules,
  tree: AdminTree, disclosure: PublicReach? = nil
) -> PlacesReport {
  var report = PlacesReport(reach: rules.reach)
  report.hasSettlements = true
  report.isGrid = isGrid
  report.counts = [PlaceCounts](repeating: PlaceCounts(), count: tree.desaRange.upperBound)
  let index = ReachIndex(visits, side: rules.reach)
  // Sums of fractions depend on their order. That of a raster's cells is its own.
  let places = isGrid ? settlements : settlements.sorted(by: isBefore)
  var isReached = places.map {
    index.isReached($0.position, byAtLeast: disclosure?.smallCount ?? 1)
  }
  if let disclosure {
    isReached = disclosure.told(places, isReached: isReached, reach: rules.reach)
  }
  for (settlement, isReached) in zip(places, isReached) {
    let desa = tree.desaRange.lowerBound + settlement.desa
    report.counts[desa] += counts(settlement, isReached: isReached)
    guard !isReached else { continue }
    report.unreached.append(
      UnreachedPlace(
        settlement: settlement, desa: desa,
        nearestVisit: isGrid || disclosure != nil
          ? nil : index.nearest(to: settlement.position, within: farthestVisit)))
  }
  for unit in report.counts.indices.reversed() {
    if let parent = tree.units[unit].parent { report.counts[parent] += report.counts[unit] }
  }
  report.unreached.sort { isBefore($0.settlement, $1.settlement) }
  return report
}

private func counts(_ settlement: Settlement, isReached: Bool) -> PlaceCounts {
  var counts = PlaceCounts()
  counts.all = 1
  counts.reached = isReached ? 1 : 0
  if let people = settlement.people {
    counts.withPeople = 1
    counts.people = people
    counts.peopleReached = isReached ? people : 0
  }
  return counts
}

private func isBefore(_ left: Settlement, _ right: Settlement) -> Bool {
  if left.desa != right.desa { return left.desa < right.desa }
  let people = (left.people ?? -1, right.people ?? -1)
  if people.0 != people.1 { return people.0 > people.1 }
  return (
    left.name ?? "", left.position.latitude, left.position.longitude, left.families ?? -1
  ) < (right.name ?? "", right.position.latitude, right.position.longitude, right.families ?? -1)
}
