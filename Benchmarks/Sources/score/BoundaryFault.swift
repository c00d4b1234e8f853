import Coverage
import Geography

/// What is wrong with a file of boundaries.
enum BoundaryFault: CaseIterable {
  /// Two neighbours have each other's code.
  case swapped
  /// A polygon lies east of its place by half its width.
  case shiftedHalf
  /// A polygon lies east of its place by its whole width.
  case shifted

  var name: String {
    switch self {
    case .swapped: "codes of neighbours exchanged"
    case .shiftedHalf: "moved by half its width"
    case .shifted: "moved by its width"
    }
  }
}

extension ScoreGround {
  /// The ground with a share of its desa wrong, and which they are (indices of the tree); chosen by
  /// the seed.
  ///
  /// Who borders whom stays as it was: no misfit depends on it.
  func damaged(_ fault: BoundaryFault, share: Double, seed: UInt64)
    -> (geography: CoverageGeography, wrong: Set<Int>)
  {
    let order = shuffled(Array(tree.desaRange), seed: seed)
    let wanted = Int((share * Double(order.count)).rounded())
    var shapes = tree.units.map(\.shape)
    var wrong = Set<Int>()
    for desa in order where wrong.count < wanted && !wrong.contains(desa) {
      if fault == .swapped {
        let first = tree.desaRange.lowerBound
        guard
          let other = geography.neighbours[desa - first].map({ $0 + first })
            .first(where: { !wrong.contains($0) })
        else { continue }
        shapes.swapAt(desa, other)
        wrong.formUnion([desa, other])
      } else {
        shapes[desa] = shapes[desa]?.movedEast(byWidths: fault == .shifted ? 1 : 0.5)
        wrong.insert(desa)
      }
    }
    let units = zip(tree.units, shapes).map { unit, shape in
      var unit = unit
      unit.shape = shape
      return unit
    }
    var result = geography
    result.tree = AdminTree(units: units, scheme: tree.scheme)
    result.locator = DesaLocator(shapes: tree.desaRange.map { shapes[$0] })
    return (result, wrong)
  }
}

extension MultiPolygon {
  /// The shape moved by a multiple of the width of its box.
  fileprivate func movedEast(byWidths factor: Double) -> MultiPolygon {
    let distance = (boundingBox.maxLongitude - boundingBox.minLongitude) * factor
    func moved(_ ring: Ring) -> Ring {
      Ring(
        ring.points.map {
          Coordinate(longitude: $0.longitude + distance, latitude: $0.latitude)
        })
    }
    return MultiPolygon(
      polygons.map { Polygon(exterior: moved($0.exterior), holes: $0.holes.map(moved)) })
  }
}

/// Elements in an order that the seed alone decides (Fisher and Yates; SplitMix64).
private func shuffled(_ elements: [Int], seed: UInt64) -> [Int] {
  var state = seed
  func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
  var result = elements
  for last in stride(from: result.count - 1, to: 0, by: -1) {
    result.swapAt(last, Int(next() % UInt64(last + 1)))
  }
  return result
}
