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
    func bandsOfEdge(_ edge: Int) -> ClosedRange<Int> {
      bands.bands(vertices[edge], vertices[edge + 1])
    }
    var counts = [Int](repeating: 0, count: bands.count)
    forEachEdge { edge in
      for band in bandsOfEdge(edge) { counts[band] += 1 }
    }
    guard counts.reduce(0, { $0 + $1 * ($1 - 1) / 2 }) <= vertices.count * Self.mostPairs
    else { return false }
    var starts: [Int] = [0]
    starts.reserveCapacity(bands.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var edges = [Int32](repeating: 0, count: starts[bands.count])
    var next = starts
    forEachEdge { edge in
      for band in bandsOfEdge(edge) {
        edges[next[band]] = Int32(edge)
        next[band] += 1
      }
    }
    // Looked at as memory: this is nearly all that is done.
    return vertices.withUnsafeBufferPointer { vertices in
      edges.withUnsafeBufferPointer { edges in
        (0..<bands.count).allSatisfy { band in
          areApart(edges[starts[band]..<starts[band + 1]], vertices)
        }
      }
    }
  }

  /// Calls `body` with each edge, ascending.
  private func forEachEdge(_ body: (Int) -> Void) {
    var edge = 0
    while edge < vertices.count {
      let last = Int(lastOfRing[edge])
      for edge in edge...last { body(edge) }
      edge = last + 2
    }
  }

  /// Whether any two of the edges of a band, which ascend, are neighbours or have certainly no point in common.
  private func areApart(
    _ edges: Slice<UnsafeBufferPointer<Int32>>, _ vertices: UnsafeBufferPointer<Coordinate>
  ) -> Bool {
    for second in edges.indices {
      let (c, d) = (vertices[Int(edges[second])], vertices[Int(edges[second]) + 1])
      let (west, east) = (min(c.longitude, d.longitude), max(c.longitude, d.longitude))
      let (south, north) = (min(c.latitude, d.latitude), max(c.latitude, d.latitude))
      for first in edges.startIndex..<second {
        let (a, b) = (vertices[Int(edges[first])], vertices[Int(edges[first]) + 1])
        // Of most the boxes are apart.
        if a.longitude < west && b.longitude < west || a.longitude > east && b.longitude > east
          || a.latitude < south && b.latitude < south || a.latitude > north && b.latitude > north
        {
          continue
        }
        if edges[second] == edges[first] + 1 || lastOfRing[Int(edges[first])] == edges[second] {
          continue
        }
        guard areOnOneSide(c, d, of: a, b) || areOnOneSide(a, b, of: c, d) else { return false }
      }
    }
    return true
  }

  /// Whether both ends of an edge lie strictly on one side of the line through another.
  private func areOnOneSide(
    _ c: Coordinate, _ d: Coordinate, of a: Coordinate, _ b: Coordinate
  ) -> Bool {
    let (one, other) = (orientation(a, b, c), orientation(a, b, d))
    return one > 0 && other > 0 || one < 0 && other < 0
  }
}
