import Geography

/// For every vertex of every arc, the tolerance up to which it is kept, in metres on the ground.
///
/// These are the distances of the algorithm of Douglas and Peucker (1973), made monotone: a vertex
/// weighs no more than the one whose choice brought it up. So the vertices heavier than t are those
/// the algorithm keeps at tolerance t, and no dropped one lies farther than t from the line that
/// is left: one number a vertex serves every map. Ends weigh infinity.
struct ArcWeights: Sendable {
  /// Parallel to ``Topology/arcVertices``.
  let values: [Float]

  init(_ topology: Topology) {
    var values = [Float](repeating: 0, count: topology.arcVertices.count)
    var line = LineWeigher()
    for arc in 0..<topology.arcCount {
      let range = topology.vertexRange(of: arc)
      line.weigh(
        topology.arcVertices[range].map { topology.vertices.coordinate(Int($0)) },
        into: &values[range])
    }
    self.values = values
  }
}

/// Weighs one line at a time; the arrays are kept between lines.
private struct LineWeigher {
  private var xs: [Double] = []
  private var ys: [Double] = []

  mutating func weigh(_ points: [Coordinate], into weights: inout ArraySlice<Float>) {
    let base = weights.startIndex
    let last = points.count - 1
    // The plane touches in the middle of the line, where the sum of the errors is least.
    let plane = LocalPlane(
      at: points.reduce(into: BoundingBox.empty) { $0.grow(by: $1) }.center)
    xs.removeAll(keepingCapacity: true)
    ys.removeAll(keepingCapacity: true)
    for point in points {
      let metres = plane.metres(point)
      xs.append(metres.x)
      ys.append(metres.y)
    }
    weights[base] = .infinity
    weights[base + last] = .infinity
    var pending: [(Int, Int, Float)] = [(0, last, .infinity)]
    while let (from, to, limit) = pending.popLast() {
      guard to - from > 1 else { continue }
      let (split, squared) = farthest(from, to)
      // Rounded up, so that the narrower type never promises too little.
      let weight = min(limit, Float(squared.squareRoot()).nextUp)
      weights[base + split] = weight
      pending.append((from, split, weight))
      pending.append((split, to, weight))
    }
  }

  /// The vertex between two others that is farthest from the segment between them, and how far.
  private func farthest(_ from: Int, _ to: Int) -> (Int, Double) {
    let ax = xs[from]
    let ay = ys[from]
    let dx = xs[to] - ax
    let dy = ys[to] - ay
    let length2 = dx * dx + dy * dy
    let inverse = length2 > 0 ? 1 / length2 : 0
    var best = -1.0
    var index = from + 1
    for k in (from + 1)..<to {
      let px = xs[k] - ax
      let py = ys[k] - ay
      let t = max(0, min(1, (px * dx + py * dy) * inverse))
      let ex = px - t * dx
      let ey = py - t * dy
      let squared = ex * ex + ey * ey
      if squared > best {
        best = squared
        index = k
      }
    }
    return (index, best)
  }
}
