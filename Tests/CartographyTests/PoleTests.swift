import Testing

@testable import Cartography

@Suite("The middle of an area")
struct PoleTests {
  /// The same search with every edge looked at for every cell.
  private static func plain(_ rings: [[Spot]], precision: Double) -> Pole? {
    let box = Box(around: rings)
    let size = max(min(box.width, box.height), max(box.width, box.height) / 64)
    func distance(_ spot: Spot) -> Double {
      var isInside = false
      var least = Double.infinity
      for ring in rings {
        for (a, b) in zip([ring[ring.count - 1]] + ring, ring) {
          if (a.y > spot.y) != (b.y > spot.y),
            spot.x < (b.x - a.x) * (spot.y - a.y) / (b.y - a.y) + a.x
          {
            isInside.toggle()
          }
          least = min(least, squaredDistance(spot, a, b))
        }
      }
      return (isInside ? 1 : -1) * least.squareRoot()
    }
    var best = (spot: box.center, radius: distance(box.center))
    var queue: [(spot: Spot, half: Double)] = []
    let half = size / 2
    for column in 0..<Int((box.width / size).rounded(.up)) {
      for row in 0..<Int((box.height / size).rounded(.up)) {
        queue.append(
          (
            Spot(
              x: box.minX + (Double(column) * 2 + 1) * half,
              y: box.minY + (Double(row) * 2 + 1) * half), half
          ))
      }
    }
    var next = 0
    while next < queue.count, next < 4000 {
      let cell = queue[next]
      next += 1
      let found = distance(cell.spot)
      if found > best.radius { best = (cell.spot, found) }
      guard found + cell.half * 2.0.squareRoot() - best.radius > precision else { continue }
      let quarter = cell.half / 2
      for (dx, dy) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
        queue.append((Spot(x: cell.spot.x + dx * quarter, y: cell.spot.y + dy * quarter), quarter))
      }
    }
    return best
  }

  @Test("Leaving a cell early changes nothing", arguments: 1...40)
  func same(seed: UInt64) {
    var random = SplitMix(seed: seed)
    // A star with a hole: concave, of many edges, as desa are.
    func ring(_ radius: ClosedRange<Double>, _ count: Int) -> [Spot] {
      (0..<count).map { index in
        let angle = Double(index) / Double(count)
        let r = Double.random(in: radius, using: &random)
        // No sine needed: a square around the middle does as well.
        let side = Int(angle * 4)
        let t = (angle * 4 - Double(side)) * 2 - 1
        let corner = [(t, -1.0), (1.0, t), (-t, 1.0), (-1.0, -t)][side]
        return Spot(x: 200 + corner.0 * r, y: 150 + corner.1 * r)
      }
    }
    let rings = [ring(60...140, 120), ring(5...20, 16)]
    let found = poleOfInaccessibility(rings)
    let expected = Self.plain(rings, precision: 0.5)
    #expect(found?.spot == expected?.spot)
    #expect(found?.radius == expected?.radius)
  }
}
