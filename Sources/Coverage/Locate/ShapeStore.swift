import Geography
import Locks

/// The edges of many desa, filed by bands of latitude, so that a question about a point looks at a few
/// edges instead of all.
///
/// All lies in three flat arrays, so that asking costs no reference count: those of a hundred thousand
/// small arrays would be counted at each point, by all threads at once.
struct ShapeStore: Sendable {
  /// One desa's part of the arrays.
  private struct Part {
    var box: BoundingBox
    var bands: LatitudeBands
    var firstVertex = 0
    /// Its band `b` is band `firstBand + b` of all.
    var firstBand = 0
    /// Its vertices, the first of each ring twice.
    var vertexCount = 0

    init(_ shape: MultiPolygon) {
      box = shape.boundingBox
      bands = LatitudeBands(of: shape)
      shape.forEachRing { vertexCount += $0.points.count + 1 }
    }

    /// The band of all in which a latitude is.
    @inline(__always)
    func band(of latitude: Double) -> Int { firstBand + bands.band(of: latitude) }
  }

  private let parts: [Part]
  /// Edge `i` runs from vertex `i` to vertex `i + 1`; rings are closed by repeating their first vertex.
  private let vertices: [Coordinate]
  /// The edges of band `b` are `edges[starts[b]..<starts[b + 1]]`.
  private let starts: [Int32]
  private let edges: [Int32]

  /// Files shapes, on all cores; a shape's number is its position here.
  ///
  /// Each shape's places in the arrays are known before it is laid there: vertices are laid and the edges of its
  /// bands counted, then edges are laid where the counts say. So there is no array per band, and
  /// nothing is moved.
  init(holding shapes: [MultiPolygon]) {
    var parts = inPieces(shapes.count) { Part(shapes[$0]) }
    var (vertexCount, bandCount) = (0, 0)
    for number in parts.indices {
      parts[number].firstVertex = vertexCount
      parts[number].firstBand = bandCount
      vertexCount += parts[number].vertexCount
      bandCount += parts[number].bands.count
    }
    var starts = [Int32](repeating: 0, count: bandCount + 1)
    vertices = [Coordinate](unsafeUninitializedCapacity: vertexCount) {
      [parts] buffer, used in
      let vertices = SharedPlaces(buffer)
      starts.withUnsafeMutableBufferPointer { buffer in
        let counts = SharedPlaces(buffer)
        _ = inPieces(shapes.count) { number in
          Self.layVertices(
            of: shapes[number], parts[number], vertices, counts)
        }
      }
      used = vertexCount
    }
    for band in starts.indices.dropFirst() { starts[band] += starts[band - 1] }
    edges = [Int32](unsafeUninitializedCapacity: Int(starts[bandCount])) {
      [starts, parts, vertices] buffer, used in
      let edges = SharedPlaces(buffer)
      _ = inPieces(shapes.count) { number in
        Self.layEdges(
          of: shapes[number], parts[number], vertices, starts, edges)
      }
      used = Int(starts[bandCount])
    }
    self.starts = starts
    self.parts = parts
  }

  /// A store of one shape, number 0.
  init(holding shape: MultiPolygon) {
    self.init(holding: [shape])
  }

  /// The box around a shape.
  func boundingBox(of shape: Int) -> BoundingBox { parts[shape].box }

  /// Where `point` lies with regard to a shape, exactly.
  func containment(of point: Coordinate, in shape: Int) -> Containment {
    let part = parts[shape]
    guard part.box.contains(point) else { return .outside }
    var ray = RayCrossing(point)
    let band = part.band(of: point.latitude)
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
    let from = part.band(of: point.latitude - reach / plane.metresPerLatitude)
    let to = part.band(of: point.latitude + reach / plane.metresPerLatitude)
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

extension ShapeStore {
  /// Lays the vertices of a shape and counts the edges of each of its bands, one place further on.
  private static func layVertices(
    of shape: MultiPolygon, _ part: Part, _ vertices: SharedPlaces<Coordinate>,
    _ counts: SharedPlaces<Int32>
  ) {
    func count(_ a: Coordinate, _ b: Coordinate) {
      for band in part.bands.bands(a, b) { counts[part.firstBand + band + 1] += 1 }
    }
    var next = part.firstVertex
    shape.forEachRing { ring in
      var previous: Coordinate?
      for point in ring.points {
        vertices[next] = point
        next += 1
        if let previous { count(previous, point) }
        previous = point
      }
      guard let first = ring.points.first, let last = previous else { return }
      vertices[next] = first
      next += 1
      count(last, first)
    }
  }

  /// Lays the edges of a shape into its bands.
  private static func layEdges(
    of shape: MultiPolygon, _ part: Part, _ vertices: [Coordinate],
    _ starts: [Int32], _ edges: SharedPlaces<Int32>
  ) {
    var next = Array(starts[part.firstBand..<part.firstBand + part.bands.count])
    var edge = part.firstVertex
    shape.forEachRing { ring in
      for _ in ring.points.indices {
        for band in part.bands.bands(vertices[edge], vertices[edge + 1]) {
          edges[Int(next[band])] = Int32(edge)
          next[band] += 1
        }
        edge += 1
      }
      // The repeated first vertex begins no edge.
      edge += 1
    }
  }
}

extension MultiPolygon {
  /// Calls `body` with each ring that has an edge.
  fileprivate func forEachRing(_ body: (Ring) -> Void) {
    for polygon in polygons {
      if polygon.exterior.points.count > 1 { body(polygon.exterior) }
      for hole in polygon.holes where hole.points.count > 1 { body(hole) }
    }
  }
}

/// Does `work` with each number below `count`, some at a time on all cores; what comes of it is in their order.
private func inPieces<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result]
{
  let size = 256
  let pieces = inParallel((count + size - 1) / size) { piece in
    (piece * size..<min(count, (piece + 1) * size)).map(work)
  }
  return Array(pieces.joined())
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
