import Geography

/// The edges of one desa, filed by bands of latitude, so that a question about a point looks at a
/// few edges instead of all.
///
/// Vertices lie in flat arrays; edge `i` runs from vertex `i` to vertex `i + 1`, and rings are
/// closed by repeating their first vertex.
struct BandedShape: Sendable {
  let boundingBox: BoundingBox
  private var vertices: [Coordinate] = []
  /// The edges of band `b` are `edges[starts[b]..<starts[b + 1]]`.
  private var starts: [Int32] = []
  private var edges: [Int32] = []
  private let bandsPerDegree: Double
  private let bandCount: Int

  init(_ shape: MultiPolygon) {
    boundingBox = shape.boundingBox
    var edgeStarts: [Int32] = []
    vertices.reserveCapacity(shape.vertexCount + shape.polygons.count)
    for polygon in shape.polygons {
      for ring in polygon.rings where ring.points.count > 1 {
        let first = vertices.count
        vertices.append(contentsOf: ring.points)
        vertices.append(ring.points[0])
        edgeStarts.append(contentsOf: (first..<vertices.count - 1).map(Int32.init))
      }
    }
    // About four edges a band keeps both the bands and their repeats of long edges few.
    bandCount = max(1, edgeStarts.count / 4)
    let height = boundingBox.maxLatitude - boundingBox.minLatitude
    bandsPerDegree = height > 0 ? Double(bandCount) / height : 0
    fileEdges(edgeStarts)
  }

  /// Counts first, then places: two passes and no array per band.
  private mutating func fileEdges(_ edgeStarts: [Int32]) {
    var counts = [Int32](repeating: 0, count: bandCount + 1)
    for edge in edgeStarts {
      for band in bands(ofEdge: Int(edge)) { counts[band + 1] += 1 }
    }
    for band in 0..<bandCount { counts[band + 1] += counts[band] }
    starts = counts
    edges = [Int32](repeating: 0, count: Int(starts[bandCount]))
    for edge in edgeStarts {
      for band in bands(ofEdge: Int(edge)) {
        edges[Int(counts[band])] = edge
        counts[band] += 1
      }
    }
  }

  private func bands(ofEdge edge: Int) -> ClosedRange<Int> {
    let a = band(of: vertices[edge].latitude)
    let b = band(of: vertices[edge + 1].latitude)
    return min(a, b)...max(a, b)
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
      let edge = Int(edges[position])
      ray.add(vertices[edge], vertices[edge + 1])
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
      let edge = Int(edges[position])
      let squared = squaredDistanceToOrigin(
        plane.metres(vertices[edge]), plane.metres(vertices[edge + 1]))
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
