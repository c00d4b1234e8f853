/// A closed line: the last point joins the first, which is not repeated.
public struct Ring: Hashable, Sendable {
  /// At least three points for a ring with an area; either orientation.
  public var points: [Coordinate]

  /// Makes a ring; a repeated first point at the end is dropped.
  public init(_ points: [Coordinate]) {
    self.points = points
    if self.points.count > 1, self.points.first == self.points.last {
      self.points.removeLast()
    }
  }

  /// The smallest box around the ring.
  public var boundingBox: BoundingBox {
    points.reduce(into: .empty) { $0.grow(by: $1) }
  }

  /// Calls `body` with both ends of each edge, the closing one included.
  @inlinable
  public func forEachEdge(_ body: (Coordinate, Coordinate) -> Void) {
    guard var previous = points.last, points.count > 1 else { return }
    for point in points {
      body(previous, point)
      previous = point
    }
  }
}

/// An area with holes, as OGC simple features define it.
public struct Polygon: Hashable, Sendable {
  /// The outer border.
  public var exterior: Ring
  /// The borders of what is cut out.
  public var holes: [Ring]

  /// Makes a polygon of an outer border and its holes.
  public init(exterior: Ring, holes: [Ring] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  /// The outer border, then the holes.
  public var rings: [Ring] { [exterior] + holes }
}

/// The area of a unit: any number of parts, each with holes.
public struct MultiPolygon: Hashable, Sendable {
  /// The parts, islands among them.
  public var polygons: [Polygon]

  /// Makes an area of its parts.
  public init(_ polygons: [Polygon]) {
    self.polygons = polygons
  }

  /// Whether there is no part at all.
  public var isEmpty: Bool { polygons.isEmpty }

  /// How many points all rings have.
  public var vertexCount: Int {
    polygons.reduce(0) { sum, polygon in
      polygon.holes.reduce(sum + polygon.exterior.points.count) { $0 + $1.points.count }
    }
  }

  /// The smallest box around all parts.
  public var boundingBox: BoundingBox {
    polygons.reduce(into: .empty) { $0.grow(by: $1.exterior.boundingBox) }
  }

  /// Calls `body` with both ends of each edge of each ring.
  @inlinable
  public func forEachEdge(_ body: (Coordinate, Coordinate) -> Void) {
    for polygon in polygons {
      polygon.exterior.forEachEdge(body)
      for hole in polygon.holes { hole.forEachEdge(body) }
    }
  }
}
