import Geography

/// The province as a small picture, made once and put on the map of each unit below it.
public struct IndexMap: Sendable {
  /// Its outline and the borders of its groups, as paths in output units.
  let outline: String
  let borders: String
  /// The size in pixels.
  let width: Double
  let height: Double
  let frame: Frame
  let projection: any MapProjection
  /// Its lines, of which the marks of units on it are made.
  let arcs: DrawnArcs
}

extension Atlas {
  /// The small map of `members` with the borders of `groups`, `size` pixels on its longer side.
  public func index(of members: [Int], groups: [MapGroup] = [], size: Double = 150) throws
    -> IndexMap
  {
    let projection = try projection(for: members)
    let source = try source(members, projection: projection)
    let (frame, height) = fit(
      source, arcs: topology.arcs(of: members), width: size, aspects: 0.3...1, margin: 5)
    let canvas = Canvas(
      members: [], context: [], topology: topology, source: source, frame: frame, tolerance: 0.5)
    // Islands and gaps of less than a pixel are specks at this size.
    let rings = canvas.outline(of: members).filter { abs(doubledArea(Canvas.spots($0))) > 2 }
    return IndexMap(
      outline: pathData(rings),
      borders: pathData(canvas.borders(between: groups.map(\.members), outside: []), closed: false),
      width: size,
      height: height, frame: frame, projection: projection, arcs: DrawnArcs(canvas.detail))
  }

  /// The outline of `members` on the small map, and whether it is too small to be seen there.
  func mark(_ members: [Int], on index: IndexMap) throws -> (path: String, box: Box) {
    let rings = try outline(of: members, on: index)
    var box = Box.empty
    for spot in rings.flatMap(Canvas.spots) { box.grow(x: spot.x, y: spot.y) }
    return (pathData(rings.filter { abs(doubledArea(Canvas.spots($0))) > 2 }), box)
  }

  /// The outline of `members` in the lines of the small map; drawn anew where it has not all of them, as
  /// one of larger units.
  private func outline(of members: [Int], on index: IndexMap) throws -> [[(x: Int64, y: Int64)]] {
    let rings = topology.outline(of: members)
    let known = rings.compactMap { index.arcs.ring($0) }
    if known.count == rings.count { return known }
    let canvas = Canvas(
      members: [], context: [], topology: topology,
      source: try source(members, projection: index.projection), frame: index.frame,
      tolerance: 0.5)
    return canvas.outline(of: members)
  }
}
