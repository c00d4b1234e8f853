import Geography

/// The vertices a map keeps of its arcs, and where on its grid they lie.
///
/// Output is written in whole units, ``unitsPerPixel`` to a pixel. A vertex that cannot be rounded
/// so far without making lines touch has a *level*: how many decimals it keeps. Everything is
/// computed in whole numbers of ``finePerUnit``, so that tests of crossing are exact.
struct Detail: Sendable {
  /// How many output units make a pixel: rounding displaces by at most half the diagonal, 0.18 px.
  static let unitsPerPixel = 4.0
  /// How many of the numbers computed with make a unit; the finest level is its power of ten.
  static let finePerUnit = 100_000.0
  /// The finest level.
  static let maximumLevel: UInt8 = 5

  /// The arcs with their hidden vertices.
  let source: ProjectedArcs
  /// Whether a vertex is drawn; parallel to ``ProjectedArcs/vertices``.
  var isKept: [Bool]
  /// Whether a vertex was given back to mend a conflict, so must stay.
  var isPinned: [Bool]
  /// Positions before rounding; parallel to ``ProjectedArcs/points``.
  var x: [Int64]
  /// See ``x``.
  var y: [Int64]
  /// Decimals kept of each point.
  var level: [UInt8]
  /// Positions as drawn.
  var roundedX: [Int64]
  /// See ``roundedX``.
  var roundedY: [Int64]

  /// The detail of `source` at `frame`'s scale, with nothing mended yet.
  ///
  /// - Parameter tolerance: the most a dropped vertex may lie off the line, in pixels.
  init(_ source: ProjectedArcs, frame: Frame, tolerance: Double) {
    self.source = source
    // A third of the tolerance leaves enough to choose from.
    let threshold = Float(tolerance * frame.metresPerPixel / 3)
    isKept = source.weights.map { $0 > threshold }
    isPinned = [Bool](repeating: false, count: isKept.count)
    let scale = Self.unitsPerPixel * Self.finePerUnit
    // A position off the plane's edge must not trap: it is drawn far outside instead.
    func fine(_ value: Double) -> Int64 {
      value.isFinite ? Int64(max(-1e14, min(1e14, (value * scale).rounded()))) : 0
    }
    let spots = source.points.map(frame.pixels)
    x = spots.map { fine($0.x) }
    y = spots.map { fine($0.y) }
    level = [UInt8](repeating: 0, count: spots.count)
    roundedX = x.map { Self.rounded($0, level: 0) }
    roundedY = y.map { Self.rounded($0, level: 0) }
    spare(spots, tolerance: tolerance)
    keepTriangles()
  }

  /// Leaves of each arc the fewest vertices that the tolerance allows.
  private mutating func spare(_ spots: [Spot], tolerance: Double) {
    for place in source.arcs.indices {
      let range = source.range(place)
      let line = range.map { spots[Int(source.vertices[$0])] }
      let nodes = kept(place).map { $0 - range.lowerBound }
      let chosen = FewestVertices(line, tolerance: tolerance).chosen(nodes)
      for node in nodes { isKept[range.lowerBound + node] = false }
      for node in chosen { isKept[range.lowerBound + node] = true }
    }
  }

  /// `value` to the nearest multiple of its level's step, halves away from zero.
  static func rounded(_ value: Int64, level: UInt8) -> Int64 {
    var step: Int64 = 100_000
    for _ in 0..<level { step /= 10 }
    let half = value >= 0 ? step / 2 : -(step / 2)
    return (value + half) / step * step
  }

  /// Moves a point before rounding, by fine numbers.
  mutating func move(_ point: Int, x dx: Int64, y dy: Int64) {
    x[point] += dx
    y[point] += dy
    roundedX[point] = Self.rounded(x[point], level: level[point])
    roundedY[point] = Self.rounded(y[point], level: level[point])
  }

  /// Gives a point one decimal more; false when it has all.
  mutating func refine(_ point: Int) -> Bool {
    guard level[point] < Self.maximumLevel else { return false }
    level[point] += 1
    roundedX[point] = Self.rounded(x[point], level: level[point])
    roundedY[point] = Self.rounded(y[point], level: level[point])
    return true
  }

  /// The positions of an arc's kept vertices in ``ProjectedArcs/vertices``.
  func kept(_ place: Int) -> [Int] { source.range(place).filter { isKept[$0] } }

  /// Whether the arc at `place` closes on itself.
  func isClosed(_ place: Int) -> Bool {
    let range = source.range(place)
    return source.vertices[range.lowerBound] == source.vertices[range.upperBound - 1]
  }

  /// The heaviest vertex hidden between two positions of one arc; nil when none is.
  func heaviestHidden(_ from: Int, _ to: Int) -> Int? {
    var best: Int?
    for position in (from + 1)..<max(to, from + 1) where !isKept[position] {
      if best.map({ source.weights[position] > source.weights[$0] }) ?? true { best = position }
    }
    return best
  }

  /// Leaves every closed arc at least a triangle: no island is lost.
  private mutating func keepTriangles() {
    for place in source.arcs.indices where isClosed(place) {
      while true {
        let positions = kept(place)
        guard positions.count < 4 else { break }
        // The heaviest of all gaps; ties go to the first, so that the choice is always the same.
        let candidates = zip(positions, positions.dropFirst()).compactMap { heaviestHidden($0, $1) }
        guard let best = candidates.max(by: { source.weights[$0] < source.weights[$1] }) else {
          break
        }
        isKept[best] = true
        isPinned[best] = true
      }
    }
  }
}
