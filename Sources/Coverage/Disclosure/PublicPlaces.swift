import Geography

/// How places are told to be reached so that no count of few families follows from it (decision 53).
///
/// A place is reached where at least `smallCount` confirmed visits lie within the reach. Places farther
/// apart than twice the reach share no visit, so a reader can add such places up; where that comes to more
/// families than the public pages show found in a kecamatan, none of its places is told to be reached.
public struct PublicReach: Sendable {
  /// How many visits make a place reached.
  let smallCount: Int
  /// What the public edition shows.
  let shown: CoverageReport

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - smallCount: counts from 1 to one less are withheld.
  ///   - shown: the public report of the day.
  public init(smallCount: Int, shown: CoverageReport) {
    self.smallCount = max(1, smallCount)
    self.shown = shown
  }

  /// Which of the places that are reached may be told so.
  ///
  /// - Parameters:
  ///   - isReached: whether `smallCount` visits or more lie within the reach of each.
  ///   - reach: metres.
  func told(_ settlements: [Settlement], isReached: [Bool], reach: Double) -> [Bool] {
    guard smallCount > 1 else { return isReached }
    let tree = shown.tree
    let unit = settlements.map { settlement -> Int in
      let desa = tree.desaRange.lowerBound + settlement.desa
      return tree.ancestor(of: desa, at: .kecamatan) ?? tree.units[desa].parent ?? 0
    }
    var parts: [Int: Set<Part>] = [:]
    for index in settlements.indices where isReached[index] {
      parts[unit[index], default: []].insert(Part(settlements[index].position, reach: reach))
    }
    return settlements.indices.map { index in
      isReached[index]
        && smallCount * (parts[unit[index]]?.count ?? 0) <= families(unit[index])
    }
  }

  /// Whether the ground within reach may be told by kabupaten: it takes no more visits than are shown.
  func mayTell(_ areas: [ReachGrid.Area], reach: Double) -> Bool {
    guard smallCount > 1 else { return true }
    return areas.indices.allSatisfy { index in
      guard shown.tree.units[index].level <= .kabupaten else { return true }
      return (areas[index].all - areas[index].beyond) / (.pi * reach * reach)
        <= Double(families(index))
    }
  }

  private func families(_ unit: Int) -> Int {
    shown.units[unit].withheld.contains(.found) ? 0 : shown.units[unit].counts.found
  }

  /// A square of the ground no two places of which are farther apart than twice the reach: there are at
  /// least as many as places that share no visit.
  private struct Part: Hashable {
    private let row: Int
    private let column: Int

    init(_ position: Coordinate, reach: Double) {
      let side = 1.4 * reach
      // Degrees are longest near a pole from south to north, and at the equator from west to east.
      let high = side / LocalPlane(at: Coordinate(longitude: 0, latitude: 89)).metresPerLatitude
      let row = (position.latitude / high).rounded(.down)
      let edge = min(abs(row), abs(row + 1)) * high
      let wide = side / LocalPlane(at: Coordinate(longitude: 0, latitude: edge)).metresPerLongitude
      self.row = Int(row)
      column = Int((position.longitude / wide).rounded(.down))
    }
  }
}

/// What of the places and the ground within reach the public edition tells.
///
/// - Parameters:
///   - exact: the areas of the internal edition, in metres.
///   - settlements: the places, in any order.
///   - visits: the positions of confirmed visits.
public func publicPlaces(
  _ exact: PlacesReport, settlements: [Settlement], visits: [Coordinate], rules: ReachRules,
  tree: AdminTree, disclosure: PublicReach
) -> PlacesReport {
  guard disclosure.smallCount > 1 else { return exact }
  var report = PlacesReport(reach: exact.reach)
  if exact.hasSettlements {
    report = placesReport(
      settlements, isGrid: exact.isGrid, visits: visits, rules: rules, tree: tree,
      disclosure: disclosure)
  }
  report.isSourceEmpty = exact.isSourceEmpty
  report.leastVisits = disclosure.smallCount
  report.cellMetres = exact.cellMetres
  if disclosure.mayTell(exact.areas, reach: exact.reach) {
    report.areas = exact.areas
  } else {
    report.isGroundWithheld = true
  }
  return report
}
