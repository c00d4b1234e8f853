import Geography
import Locks

/// The edges of many desa, filed by bands of latitude, so that a question about a point looks at a few
/// edges instead of all.
///
/// All lies in three flat arrays, so that asking costs no reference count: those of a hundred thousand
/// small arrays would be counted at each point, by all threads at once.
struct ShapeStore: Sendable {
  private let parts: [LaidShapes.Part]
  /// Edge `i` runs from vertex `i` to vertex `i + 1`; rings are closed by repeating their first vertex.
  private let vertices: [Coordinate]
  /// The edges of band `b` are `edges[starts[b]..<starts[b + 1]]`.
  private let starts: [Int32]
  private let edges: [Int32]

  /// Files shapes, on all cores; a shape's number is its position here.
  ///
  /// All of a shape is done while it is in a core's cache: its box and bands are found, its vertices laid where
  /// they belong and its edges into lists of the piece of work, which are put together at last. So there is no
  /// array per band or shape.
  init(holding shapes: [MultiPolygon]) {
    let size = 256
    var firstVertex = [0]
    firstVertex.reserveCapacity(shapes.count + 1)
    for shape in shapes {
      var next = firstVertex[firstVertex.count - 1]
      shape.forEachRing { next += $0.points.count + 1 }
      firstVertex.append(next)
    }
    let count = firstVertex[shapes.count]
    var pieces: [LaidShapes] = []
    vertices = [Coordinate](unsafeUninitializedCapacity: count) { [firstVertex] buffer, used in
      let vertices = SharedPlaces(buffer)
      pieces = inParallel((shapes.count + size - 1) / size) { piece in
        var laid = LaidShapes()
        for number in piece * size..<min(shapes.count, (piece + 1) * size) {
          laid.lay(shapes[number], from: firstVertex[number], vertices)
        }
        return laid
      }
      used = count
    }
    let laid = LaidShapes(joining: pieces)
    parts = laid.parts
    starts = laid.starts
    edges = laid.edges
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
