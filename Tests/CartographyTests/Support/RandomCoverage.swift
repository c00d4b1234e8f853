import Geography

@testable import Cartography

/// Areas that cover a square without gaps, with borders as rough as a river.
enum RandomCoverage {
  /// `size` by `size` areas about a tenth of a degree wide, from a seed.
  static func make(size: Int, seed: UInt64) -> [MultiPolygon] {
    var random = SplitMix(seed: seed)
    func noise(_ most: Double) -> Double { Double.random(in: -most...most, using: &random) }
    var nodes: [[Coordinate]] = []
    for row in 0...size {
      nodes.append(
        (0...size).map { column in
          Coordinate(
            longitude: 116 + (Double(column) + noise(0.2)) * 0.1,
            latitude: 2 + (Double(row) + noise(0.2)) * 0.1)
        })
    }
    func rough(_ a: Coordinate, _ b: Coordinate, _ depth: Int) -> [Coordinate] {
      guard depth > 0 else { return [a] }
      let bend = noise(0.16)
      let middle = Coordinate(
        longitude: (a.longitude + b.longitude) / 2 + (b.latitude - a.latitude) * bend,
        latitude: (a.latitude + b.latitude) / 2 - (b.longitude - a.longitude) * bend)
      return rough(a, middle, depth - 1) + rough(middle, b, depth - 1)
    }
    let depth = 6
    let across = (0...size).map { row in
      (0..<size).map { rough(nodes[row][$0], nodes[row][$0 + 1], depth) }
    }
    let up = (0..<size).map { row in
      (0...size).map { rough(nodes[row][$0], nodes[row + 1][$0], depth) }
    }
    func back(_ line: [Coordinate], from end: Coordinate) -> [Coordinate] {
      [end] + line.dropFirst().reversed()
    }
    var result: [MultiPolygon] = []
    for row in 0..<size {
      for column in 0..<size {
        var points: [Coordinate] = across[row][column]
        points += up[row][column + 1]
        points += back(across[row + 1][column], from: nodes[row + 1][column + 1])
        points += back(up[row][column], from: nodes[row + 1][column])
        result.append(MultiPolygon([Polygon(exterior: Ring(points))]))
      }
    }
    return result
  }
}

extension Atlas {
  /// The borders of all areas at a width.
  func canvas(width: Double) throws -> Canvas {
    let all = (0..<topology.areaCount).filter { hasShape($0) }
    let source = try source(all, projection: try projection(for: all))
    let (frame, _) = fit(
      source, arcs: topology.arcs(of: all), width: width, aspects: 0.5...1.15)
    return Canvas(members: all, context: [], topology: topology, source: source, frame: frame)
  }
}

extension Canvas {
  /// Whether what two pieces stand for meets in the source, by comparing every pair.
  func crossesInSource(_ p: Segment, _ q: Segment) -> Bool {
    let vertices = detail.source.vertices.map(Int.init)
    return (p.from..<p.to).contains { i in
      (q.from..<q.to).contains { j in
        conflict(
          vertices[i], vertices[i + 1], vertices[j], vertices[j + 1], detail.x, detail.y) != nil
      }
    }
  }

  /// The farthest that a source vertex lies from its drawn arc, and a drawn vertex from where it
  /// belongs, in pixels.
  func displacement() -> Double {
    var worst = 0.0
    let scale = Detail.unitsPerPixel * Detail.finePerUnit
    for place in detail.source.arcs.indices {
      let drawn = detail.kept(place).map { position in
        let point = Int(detail.source.vertices[position])
        return Spot(
          x: Double(detail.roundedX[point]) / scale, y: Double(detail.roundedY[point]) / scale)
      }
      for position in detail.source.range(place) {
        let spot = frame.pixels(detail.source.points[Int(detail.source.vertices[position])])
        var least = Double.infinity
        for (a, b) in zip(drawn, drawn.dropFirst()) {
          least = min(least, squaredDistance(spot, a, b))
        }
        worst = max(worst, least)
      }
    }
    return worst.squareRoot()
  }
}
