/// Where a point lies with regard to an area.
public enum Containment: Sendable {
  /// In its interior.
  case inside
  /// Exactly on one of its borders.
  case border
  /// Neither.
  case outside
}

/// Counts how often a ray from a point to the east crosses edges, and notices the point on one.
///
/// Edges may come in any order, from any number of rings: even-odd counting makes holes holes and
/// islands islands. The rule is total: each edge owns its lower end and not its upper, so a ray
/// through a vertex counts once.
public struct RayCrossing: Sendable {
  /// The point in question.
  public let point: Coordinate
  @usableFromInline var crossings = 0
  @usableFromInline var touches = false

  /// Starts counting for `point`.
  @inlinable
  public init(_ point: Coordinate) {
    self.point = point
  }

  /// Takes one edge into account.
  @inlinable
  public mutating func add(_ a: Coordinate, _ b: Coordinate) {
    let y = point.latitude
    let x = point.longitude
    if (a.latitude > y) == (b.latitude > y) {
      // The edge does not cross the ray's line, but it may end on it or lie along it.
      if a.latitude != y && b.latitude != y { return }
      if a.latitude == y && a.longitude == x || b.latitude == y && b.longitude == x {
        touches = true
      } else if a.latitude == y && b.latitude == y
        && min(a.longitude, b.longitude) <= x && x <= max(a.longitude, b.longitude)
      {
        touches = true
      }
      return
    }
    if max(a.longitude, b.longitude) < x { return }
    let (low, high) = a.latitude < b.latitude ? (a, b) : (b, a)
    let side = orientation(low, high, point)
    if side == 0 {
      touches = true
    } else if side > 0 {
      crossings += 1
    }
  }

  /// The answer once all edges of the area were added.
  @inlinable
  public var containment: Containment {
    touches ? .border : crossings % 2 == 1 ? .inside : .outside
  }
}

extension MultiPolygon {
  /// Where `point` lies, by looking at every edge; parts are unions of their own.
  ///
  /// Parts are counted one by one, so that parts which overlap or touch keep their interiors.
  public func containment(of point: Coordinate) -> Containment {
    var result = Containment.outside
    for polygon in polygons {
      var ray = RayCrossing(point)
      polygon.exterior.forEachEdge { ray.add($0, $1) }
      for hole in polygon.holes { hole.forEachEdge { ray.add($0, $1) } }
      switch ray.containment {
      case .inside: return .inside
      case .border: result = .border
      case .outside: continue
      }
    }
    return result
  }
}
