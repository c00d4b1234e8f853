/// When two units count as neighbours (design, section 5).
public struct NeighbourRules: Sendable {
  /// Metres of common border that make two units neighbours.
  public var commonBorder = 100.0
  /// Metres of one border close to the other that do so where the two do not coincide.
  public var closeBorder = 300.0
  /// How close that is, metres.
  public var closeness = 50.0
  /// Borders this close coincide: two centimetres, below what any boundary file means.
  public var coincidence = 0.02

  /// The design's rules.
  public init() {}
}

/// The neighbours of each unit: by common border, or by borders that run close to each other where
/// the source draws every unit for itself.
///
/// - Parameter shapes: the areas; a unit without one has no neighbours.
/// - Returns: for each unit the positions of its neighbours in `shapes`, ascending.
public func neighbours(of shapes: [MultiPolygon?], rules: NeighbourRules = NeighbourRules())
  -> [[Int]]
{
  var result = [[Int]](repeating: [], count: shapes.count)
  let boxes = shapes.map { shape in
    guard let shape, !shape.isEmpty else { return BoundingBox.empty }
    let box = shape.boundingBox
    let plane = LocalPlane(at: box.center)
    // Half the closeness on each side makes two boxes meet when the shapes may be close.
    let margin = rules.closeness * 0.51
    return box.expanded(
      longitude: margin / plane.metresPerLongitude, latitude: margin / plane.metresPerLatitude)
  }
  let order = boxes.indices.filter { !boxes[$0].isEmpty }
    .sorted { (boxes[$0].minLongitude, $0) < (boxes[$1].minLongitude, $1) }
  for (position, first) in order.enumerated() {
    for second in order[(position + 1)...] {
      if boxes[second].minLongitude > boxes[first].maxLongitude { break }
      guard boxes[first].intersects(boxes[second]), let a = shapes[first], let b = shapes[second],
        areNeighbours(a, boxes[first], b, boxes[second], rules)
      else { continue }
      result[first].append(second)
      result[second].append(first)
    }
  }
  return result.map { $0.sorted() }
}

private func areNeighbours(
  _ a: MultiPolygon, _ boxA: BoundingBox, _ b: MultiPolygon, _ boxB: BoundingBox,
  _ rules: NeighbourRules
) -> Bool {
  let common = BoundingBox(
    minLongitude: max(boxA.minLongitude, boxB.minLongitude),
    minLatitude: max(boxA.minLatitude, boxB.minLatitude),
    maxLongitude: min(boxA.maxLongitude, boxB.maxLongitude),
    maxLatitude: min(boxA.maxLatitude, boxB.maxLatitude))
  let plane = LocalPlane(at: common.center)
  // Another half closeness lets each border reach what is close to the common box's edge.
  let box = common.expanded(
    longitude: rules.closeness / plane.metresPerLongitude,
    latitude: rules.closeness / plane.metresPerLatitude)
  let borderA = segments(of: a, in: box, plane)
  let borderB = segments(of: b, in: box, plane)
  if borderA.isEmpty || borderB.isEmpty { return false }
  if nearLength(of: borderA, to: borderB, within: rules.coincidence) >= rules.commonBorder {
    return true
  }
  return nearLength(of: borderA, to: borderB, within: rules.closeness) >= rules.closeBorder
    || nearLength(of: borderB, to: borderA, within: rules.closeness) >= rules.closeBorder
}

/// The edges whose boxes meet `box`, in metres around the plane's origin, sorted from south.
private func segments(of shape: MultiPolygon, in box: BoundingBox, _ plane: LocalPlane)
  -> [PlanarSegment]
{
  var result: [PlanarSegment] = []
  shape.forEachEdge { a, b in
    guard max(a.longitude, b.longitude) >= box.minLongitude,
      min(a.longitude, b.longitude) <= box.maxLongitude,
      max(a.latitude, b.latitude) >= box.minLatitude,
      min(a.latitude, b.latitude) <= box.maxLatitude
    else { return }
    let (ax, ay) = plane.metres(a)
    let (bx, by) = plane.metres(b)
    result.append(PlanarSegment(ax: ax, ay: ay, bx: bx, by: by))
  }
  return result.sorted { ($0.minY, $0.minX) < ($1.minY, $1.minX) }
}
