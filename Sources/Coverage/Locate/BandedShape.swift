import Geography

/// The edges of one desa, filed by bands of latitude, so that a question about a point looks at a
/// few edges instead of all.
///
/// The vertices are those of the shape itself, in the same memory: a country has 16 million of them.
/// Edges are numbered through all rings; edge `i` of a ring runs from its vertex `i` to the next, the
/// last one to the first.
struct BandedShape: Sendable {
  let boundingBox: BoundingBox
  private let rings: [[Coordinate]]
  /// The number of the first edge of each ring but the first.
  private let laterStarts: [Int32]
  /// The edges of band `b` are `edges[starts[b]..<starts[b + 1]]`.
  private var starts: [Int32] = []
  private var edges: [Int32] = []
  private let bandsPerDegree: Double
  private let bandCount: Int

  init(_ shape: MultiPolygon) {
    boundingBox = shape.boundingBox
    rings = shape.polygons.flatMap(\.rings).map(\.points).filter { $0.count > 1 }
    var count = 0
    var later: [Int32] = []
    for ring in rings {
      if count > 0 { later.append(Int32(count)) }
      count += ring.count
    }
    laterStarts = later
    // About four edges a band keeps both the bands and their repeats of long edges few.
    bandCount = max(1, count / 4)
    let height = boundingBox.maxLatitude - boundingBox.minLatitude
    bandsPerDegree = height > 0 ? Double(bandCount) / height : 0
    fileEdges(count)
  }

  /// Counts first, then places: two passes and no array per band.
  private mutating func fileEdges(_ count: Int) {
    var counts = [Int32](repeating: 0, count: bandCount + 1)
    for edge in 0..<count {
      for band in bands(ofEdge: edge) { counts[band + 1] += 1 }
    }
    for band in 0..<bandCount { counts[band + 1] += counts[band] }
    starts = counts
    edges = [Int32](repeating: 0, count: Int(starts[bandCount]))
    for edge in 0..<count {
      for band in bands(ofEdge: edge) {
        edges[Int(counts[band])] = Int32(edge)
        counts[band] += 1
      }
    }
  }

  private func bands(ofEdge edge: Int) -> ClosedRange<Int> {
    let (start, end) = ends(ofEdge: edge)
    let a = band(of: start.latitude)
    let b = band(of: end.latitude)
    return min(a, b)...max(a, b)
  }

  /// Where an edge begins and ends.
  @inline(__always)
  private func ends(ofEdge edge: Int) -> (Coordinate, Coordinate) {
    // Nearly every desa is one ring.
    if laterStarts.isEmpty { return Self.ends(edge, of: rings[0]) }
    var low = 0
    var high = laterStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(laterStarts[middle]) <= edge { low = middle + 1 } else { high = middle }
    }
    return Self.ends(low == 0 ? edge : edge - Int(laterStarts[low - 1]), of: rings[low])
  }

  @inline(__always)
  private static func ends(_ edge: Int, of ring: [Coordinate]) -> (Coordinate, Coordinate) {
    (ring[edge], ring[edge + 1 < ring.count ? edge + 1 : 0])
  }

  /// Rising latitudes never get a lower band, whatever the rounding: that is all exactness needs.
  private func band(of latitude: Double) -> Int {
    let raw = (latitude - boundingBox.minLatitude) * bandsPerDegree
    return min(bandCount - 1, max(0, Int(raw)))
  }

  /// Where `point` lies, exactly.
  func containment(of point: Coordinate) -> Containment {
    guard boundingBox.contains(point) else { return .outside }
    var ray = RayCrossing(point)
    let band = band(of: point.latitude)
    for position in Int(starts[band])..<Int(starts[band + 1]) {
      let (start, end) = ends(ofEdge: Int(edges[position]))
      ray.add(start, end)
    }
    return ray.containment
  }

  /// The metres from `point` to the nearest border, if that is at most `limit`; else nil.
  func borderDistance(from point: Coordinate, within limit: Double) -> Double? {
    let plane = LocalPlane(at: point)
    let reach = limit * 1.001
    let box = boundingBox.expanded(
      longitude: reach / plane.metresPerLongitude, latitude: reach / plane.metresPerLatitude)
    guard box.contains(point) else { return nil }
    let from = band(of: point.latitude - reach / plane.metresPerLatitude)
    let to = band(of: point.latitude + reach / plane.metresPerLatitude)
    var nearest = Double.infinity
    for position in Int(starts[from])..<Int(starts[to + 1]) {
      let (start, end) = ends(ofEdge: Int(edges[position]))
      let squared = squaredDistanceToOrigin(plane.metres(start), plane.metres(end))
      nearest = min(nearest, squared)
    }
    let distance = nearest.squareRoot()
    return distance <= limit ? distance : nil
  }
}

/// The squared distance from the origin to the segment between two points of a plane.
private func squaredDistanceToOrigin(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double))
  -> Double
{
  let dx = b.x - a.x
  let dy = b.y - a.y
  let length2 = dx * dx + dy * dy
  let t = length2 > 0 ? min(1, max(0, -(a.x * dx + a.y * dy) / length2)) : 0
  let x = a.x + t * dx
  let y = a.y + t * dy
  return x * x + y * y
}
