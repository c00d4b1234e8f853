extension MultiPolygon {
  /// Of more rings all pairs are no longer looked at quickly.
  private static let mostRings = 200

  /// Whether the area is valid in the sense of OGC simple features, as far as that shows at once.
  ///
  /// True is proof: no two edges have a point in common, except that neighbours share their corner, so rings are
  /// simple and apart, and each lies where it may. False says nothing: then a library has to be asked, which takes
  /// ten times as long. Shapes of which the proof would take long are left to it too.
  public var isCertainlyValid: Bool {
    guard polygons.reduce(0, { $0 + 1 + $1.holes.count }) <= Self.mostRings,
      let edges = RingEdges(self)
    else { return false }
    return edges.areApart(in: LatitudeBands(of: self)) && isCertainlyNested
  }

  /// Whether holes lie in their exteriors and in no other hole, and no part lies in another but in its hole.
  /// Rings that are apart lie in each other with all their points or with none.
  private var isCertainlyNested: Bool {
    if polygons.count == 1, polygons[0].holes.isEmpty { return true }
    let rings = polygons.map { NestedRings($0) }
    for (number, part) in rings.enumerated() {
      for (place, hole) in part.holes.enumerated() {
        guard part.exterior.encloses(hole),
          part.holes.indices.allSatisfy({ $0 == place || !part.holes[$0].encloses(hole) })
        else { return false }
      }
      for (other, around) in rings.enumerated() where other != number {
        guard
          !around.exterior.encloses(part.exterior)
            || around.holes.contains(where: { $0.encloses(part.exterior) })
        else { return false }
      }
    }
    return true
  }
}

/// The rings of a polygon with their boxes.
private struct NestedRings {
  var exterior: BoxedRing
  var holes: [BoxedRing]

  init(_ polygon: Polygon) {
    exterior = BoxedRing(polygon.exterior)
    holes = polygon.holes.map { BoxedRing($0) }
  }
}

/// A ring with its box.
private struct BoxedRing {
  var ring: Ring
  var box: BoundingBox

  init(_ ring: Ring) {
    self.ring = ring
    box = ring.boundingBox
  }

  /// Whether a ring that has no point in common with this one lies in it.
  func encloses(_ other: BoxedRing) -> Bool {
    guard let point = other.ring.points.first, box.contains(point) else { return false }
    var ray = RayCrossing(point)
    ring.forEachEdge { ray.add($0, $1) }
    return ray.containment == .inside
  }
}

/// The edges of an area in bands of latitude: two with a point in common are in one band together.
private struct RingEdges {
  /// Edge `i` runs from vertex `i` to vertex `i + 1`; rings are closed by repeating their first vertex.
  private var vertices: [Coordinate] = []
  /// The last edge of the ring whose first edge this is; else -1.
  private var lastOfRing: [Int32] = []
  /// The most pairs an edge is one of, on the mean: with more a library is faster. Real borders of 482 desa have
  /// 12, and none of them more than 42.
  private static let mostPairs = 128

  /// Nil where a point is not on the globe or repeated, or a corner goes back on itself: it would have to be looked
  /// at further.
  init?(_ shape: MultiPolygon) {
    vertices.reserveCapacity(shape.vertexCount + shape.polygons.count)
    for polygon in shape.polygons {
      guard add(polygon.exterior) else { return nil }
      for hole in polygon.holes {
        guard add(hole) else { return nil }
      }
    }
    guard !vertices.isEmpty else { return nil }
  }

  private mutating func add(_ ring: Ring) -> Bool {
    let points = ring.points
    guard points.count > 2 else { return false }
    let first = vertices.count
    var before = points[points.count - 2]
    var corner = points[points.count - 1]
    for point in points {
      guard point.isOnGlobe, isLarge(point.longitude), isLarge(point.latitude),
        goesOn(before, corner, point)
      else { return false }
      (before, corner) = (corner, point)
    }
    vertices += points
    vertices.append(points[0])
    lastOfRing.append(Int32(first + points.count - 1))
    lastOfRing += repeatElement(-1, count: points.count)
    return true
  }

  /// Whether products of a number keep all their digits; of smaller ones nothing is proved.
  private func isLarge(_ number: Double) -> Bool { number == 0 || number.magnitude > 1e-100 }

  /// Whether two edges have no point in common but their corner.
  private func goesOn(_ a: Coordinate, _ corner: Coordinate, _ b: Coordinate) -> Bool {
    if orientation(a, corner, b) != 0 { return true }
    // All on one line: it must go the same way.
    if a.longitude != corner.longitude {
      return a.longitude < corner.longitude
        ? corner.longitude < b.longitude : corner.longitude > b.longitude
    }
    return a.latitude < corner.latitude
      ? corner.latitude < b.latitude
      : a.latitude > corner.latitude && corner.latitude > b.latitude
  }

  /// Whether no two edges that are no neighbours have a point in common, as far as that shows quickly.
  func areApart(in bands: LatitudeBands) -> Bool {
    let bandOfVertex = vertices.map { Int32(truncatingIfNeeded: bands.band(of: $0.latitude)) }
    /// Calls `body` with each edge, ascending, and each band it touches.
    func forEachFiling(_ body: (Int, Int) -> Void) {
      var first = 0
      while first < vertices.count {
        let last = Int(lastOfRing[first])
        for edge in first...last {
          let (one, other) = (bandOfVertex[edge], bandOfVertex[edge + 1])
          var band = min(one, other)
          while band <= max(one, other) {
            body(edge, Int(band))
            band += 1
          }
        }
        first = last + 2
      }
    }
    // The edges of a band are counted two places further on, so that filing them leaves each band's end, which is
    // where the next begins, one place further on.
    var ends = [Int32](repeating: 0, count: bands.count + 2)
    forEachFiling { ends[$1 + 2] += 1 }
    var pairs = 0
    for band in 2..<ends.count {
      pairs += Int(ends[band]) * Int(ends[band] - 1) / 2
      ends[band] += ends[band - 1]
    }
    guard pairs <= vertices.count * Self.mostPairs else { return false }
    let count = Int(ends[bands.count + 1])
    let filed = [Filed](unsafeUninitializedCapacity: count) { filed, used in
      forEachFiling { edge, band in
        filed[Int(ends[band + 1])] = Filed(edge, vertices[edge], vertices[edge + 1])
        ends[band + 1] += 1
      }
      used = count
    }
    // Looked at as memory: this is nearly all that is done.
    return vertices.withUnsafeBufferPointer { vertices in
      filed.withUnsafeBufferPointer { filed in
        for band in 0..<bands.count {
          let edges = Int(ends[band])..<Int(ends[band + 1])
          guard areApart(filed, edges, vertices) else { return false }
        }
        return true
      }
    }
  }

  /// An edge of a band with what is asked of most.
  private struct Filed {
    let west: Double
    let east: Double
    let edge: Int

    @inline(__always)
    init(_ edge: Int, _ a: Coordinate, _ b: Coordinate) {
      west = min(a.longitude, b.longitude)
      east = max(a.longitude, b.longitude)
      self.edge = edge
    }
  }

  /// Whether any two of the edges of a band, which ascend, are neighbours or have certainly no point in common.
  private func areApart(
    _ filed: UnsafeBufferPointer<Filed>, _ edges: Range<Int>,
    _ vertices: UnsafeBufferPointer<Coordinate>
  ) -> Bool {
    for second in edges {
      let one = filed[second]
      for first in edges.lowerBound..<second {
        let other = filed[first]
        // Most lie side by side.
        if other.west > one.east || other.east < one.west { continue }
        guard areApart(other.edge, one.edge, vertices) else { return false }
      }
    }
    return true
  }

  /// Whether an edge and one further on are neighbours or have certainly no point in common.
  private func areApart(
    _ first: Int, _ second: Int, _ vertices: UnsafeBufferPointer<Coordinate>
  ) -> Bool {
    let (a, b) = (vertices[first], vertices[first + 1])
    let (c, d) = (vertices[second], vertices[second + 1])
    if max(a.latitude, b.latitude) < min(c.latitude, d.latitude)
      || min(a.latitude, b.latitude) > max(c.latitude, d.latitude)
    {
      return true
    }
    if second == first + 1 || Int(lastOfRing[first]) == second { return true }
    return areOnOneSide(c, d, of: a, b) || areOnOneSide(a, b, of: c, d)
  }

  /// Whether both ends of an edge lie strictly on one side of the line through another.
  private func areOnOneSide(
    _ c: Coordinate, _ d: Coordinate, of a: Coordinate, _ b: Coordinate
  ) -> Bool {
    let (one, other) = (orientation(a, b, c), orientation(a, b, d))
    return one > 0 && other > 0 || one < 0 && other < 0
  }
}
