import Geography
import Locks

/// Shapes laid one after the other, with their edges in bands: what a ``ShapeStore`` is put together from.
struct LaidShapes: Sendable {
  /// One shape's part of the arrays.
  struct Part {
    var box: BoundingBox
    var bands: LatitudeBands
    /// Its band `b` is band `firstBand + b` of all.
    var firstBand: Int

    /// The band of all in which a latitude is.
    @inline(__always)
    func band(of latitude: Double) -> Int { firstBand + bands.band(of: latitude) }
  }

  private(set) var parts: [Part] = []
  /// The edges of band `b` are `edges[starts[b]..<starts[b + 1]]`.
  private(set) var starts: [Int32] = [0]
  /// Each by the number of the vertex it begins at.
  private(set) var edges: [Int32] = []

  /// No shapes yet.
  init() {}

  /// Lays one more.
  ///
  /// - Parameters:
  ///   - first: where its vertices begin; each ring takes one place more than it has points, for its first again.
  ///   - vertices: where they are laid.
  mutating func lay(
    _ shape: MultiPolygon, from first: Int, _ vertices: SharedPlaces<Coordinate>
  ) {
    let bands = LatitudeBands(of: shape)
    parts.append(Part(box: shape.boundingBox, bands: bands, firstBand: starts.count - 1))
    // An edge is counted two places further on, so that filing the edges leaves each band's end, which is where the
    // next begins, one place further on.
    var ends = [Int32](repeating: 0, count: bands.count + 2)
    shape.forEachRingEdge(from: first, bands) { _, band in ends[band + 2] += 1 }
    ends[1] = starts[starts.count - 1]
    for band in 2..<ends.count { ends[band] += ends[band - 1] }
    edges += repeatElement(0, count: Int(ends[bands.count + 1]) - edges.count)
    edges.withUnsafeMutableBufferPointer { edges in
      shape.forEachRingEdge(from: first, bands) { edge, band in
        edges[Int(ends[band + 1])] = Int32(edge)
        ends[band + 1] += 1
      }
    }
    starts += ends[1...bands.count]
    var next = first
    shape.forEachRing { ring in
      for point in ring.points {
        vertices[next] = point
        next += 1
      }
      vertices[next] = ring.points[0]
      next += 1
    }
  }

  /// Puts pieces together that follow each other.
  init(joining pieces: [LaidShapes]) {
    parts.reserveCapacity(pieces.reduce(0) { $0 + $1.parts.count })
    starts.reserveCapacity(pieces.reduce(1) { $0 + $1.starts.count - 1 })
    var firstEdge = [0]
    for piece in pieces {
      let (band, edge) = (starts.count - 1, firstEdge[firstEdge.count - 1])
      for part in piece.parts {
        var moved = part
        moved.firstBand += band
        parts.append(moved)
      }
      for start in piece.starts.dropFirst() { starts.append(start + Int32(edge)) }
      firstEdge.append(edge + piece.edges.count)
    }
    let count = firstEdge[pieces.count]
    edges = [Int32](unsafeUninitializedCapacity: count) { [firstEdge] buffer, used in
      let edges = SharedPlaces(buffer)
      inParallel(pieces.count) { number in
        edges.copy(pieces[number].edges, to: firstEdge[number])
      }
      used = count
    }
  }
}

extension MultiPolygon {
  /// Calls `body` with each ring that has an edge.
  func forEachRing(_ body: (Ring) -> Void) {
    for polygon in polygons {
      if polygon.exterior.points.count > 1 { body(polygon.exterior) }
      for hole in polygon.holes where hole.points.count > 1 { body(hole) }
    }
  }

  /// Calls `body` with each edge and each band it touches. Edges have the numbers of their first vertices.
  ///
  /// - Parameter first: the number of the first vertex.
  @inline(__always)
  fileprivate func forEachRingEdge(
    from first: Int, _ bands: LatitudeBands, _ body: (Int, Int) -> Void
  ) {
    var edge = first
    forEachRing { ring in
      let points = ring.points
      let begin = bands.band(of: points[0].latitude)
      var last = begin
      for place in points.indices {
        let next = place + 1 < points.count ? bands.band(of: points[place + 1].latitude) : begin
        var band = min(last, next)
        while band <= max(last, next) {
          body(edge, band)
          band += 1
        }
        last = next
        edge += 1
      }
      // The repeated first vertex begins no edge.
      edge += 1
    }
  }
}
