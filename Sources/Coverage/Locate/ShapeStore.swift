import Geography

/// The edges of many desa, filed by bands of latitude, so that a question about a point looks at a few
/// edges instead of all.
///
/// All lies in three flat arrays, so that asking costs no reference count: those of a hundred thousand
/// small arrays would be counted at each point, by all threads at once.
struct ShapeStore: Sendable {
  /// One desa's part of the arrays.
  private struct Part {
    var box: BoundingBox
    var bandsPerDegree: Double
    /// Its band `b` is band `firstBand + b` of all.
    var firstBand: Int
    var bandCount: Int
  }

  private var parts: [Part] = []
  /// Edge `i` runs from vertex `i` to vertex `i + 1`; rings are closed by repeating their first vertex.
  private var vertices: [Coordinate] = []
  /// The edges of band `b` are `edges[starts[b]..<starts[b + 1]]`.
  private var starts: [Int32] = [0]
  private var edges: [Int32] = []

  /// Room for shapes of so many vertices.
  init(reserving vertexCount: Int = 0) {
    vertices.reserveCapacity(vertexCount + vertexCount / 64)
  }

  /// A store of one shape, number 0.
  init(holding shape: MultiPolygon) {
    self.init(reserving: shape.vertexCount)
    _ = add(shape)
  }

  /// Files a shape.
  ///
  /// - Returns: its number, from 0.
  mutating func add(_ shape: MultiPolygon) -> Int {
    var edgeStarts: [Int32] = []
    edgeStarts.reserveCapacity(shape.vertexCount)
    for polygon in shape.polygons {
      for ring in polygon.rings where ring.points.count > 1 {
        let first = vertices.count
        vertices.append(contentsOf: ring.points)
        vertices.append(ring.points[0])
        for edge in first..<vertices.count - 1 { edgeStarts.append(Int32(edge)) }
      }
    }
    let box = shape.boundingBox
    // About four edges a band keeps both the bands and their repeats of long edges few.
    let bandCount = max(1, edgeStarts.count / 4)
    let height = box.maxLatitude - box.minLatitude
    let part = Part(
      box: box, bandsPerDegree: height > 0 ? Double(bandCount) / height : 0,
      firstBand: starts.count - 1, bandCount: bandCount)
    parts.append(part)
    file(edgeStarts, part)
    return parts.count - 1
  }

  /// Counts first, then places: two passes and no array per band.
  private mutating func file(_ edgeStarts: [Int32], _ part: Part) {
    var counts = [Int32](repeating: 0, count: part.bandCount + 1)
    for edge in edgeStarts {
      for band in bands(ofEdge: Int(edge), part) { counts[band + 1] += 1 }
    }
    for band in 0..<part.bandCount { counts[band + 1] += counts[band] }
    let base = edges.count
    for band in 1...part.bandCount { starts.append(Int32(base) + counts[band]) }
    edges.append(contentsOf: repeatElement(0, count: Int(counts[part.bandCount])))
    for edge in edgeStarts {
      for band in bands(ofEdge: Int(edge), part) {
        edges[base + Int(counts[band])] = edge
        counts[band] += 1
      }
    }
  }

  private func bands(ofEdge edge: Int, _ part: Part) -> ClosedRange<Int> {
    let a = band(of: vertices[edge].latitude, part)
    let b = band(of: vertices[edge + 1].latitude, part)
    return min(a, b)...max(a, b)
  }

  /// Rising latitudes never get a lower band, whatever the rounding: that is all exactness needs.
  @inline(__always)
  private func band(of latitude: Double, _ part: Part) -> Int {
    let raw = (latitude - part.box.minLatitude) * part.bandsPerDegree
    return min(part.bandCount - 1, max(0, Int(raw)))
  }

  /// The box around a shape.
  func boundingBox(of shape: Int) -> BoundingBox { parts[shape].box }

  /// Where `point` lies with regard to a shape, exactly.
  func containment(of point: Coordinate, in shape: Int) -> Containment {
    let part = parts[shape]
    guard part.box.contains(point) else { return .outside }
    var ray = RayCrossing(point)
    let band = part.firstBand + band(of: point.latitude, part)
    for position in Int(starts[band])..<Int(starts[band + 1]) {
      let edge = Int(edges[position])
      ray.add(vertices[edge], vertices[edge + 1])
    }
    return ray.containment
  }

  /// The metres from `point` to the nearest border of a shape, if that is at most `limit`; else nil.
  func borderDistance(from point: Coordinate, to shape: Int, within limit: Double) -> Double? {
    let part = parts[shape]
    let plane = LocalPlane(at: point)
    let reach = limit * 1.001
    let box = part.box.expanded(
      longitude: reach / plane.metresPerLongitude, latitude: reach / plane.metresPerLatitude)
    guard box.contains(point) else { return nil }
    let from = part.firstBand + band(of: point.latitude - reach / plane.metresPerLatitude, part)
    let to = part.firstBand + band(of: point.latitude + reach / plane.metresPerLatitude, part)
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
