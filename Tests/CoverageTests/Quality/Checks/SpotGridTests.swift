import Testing

@testable import Coverage

/// The grid against a look at all points.
struct SpotGridTests {
  @Test(arguments: [1, 2, 3])
  func itFindsWhatLiesWithinTheRadius(seed: UInt64) {
    var state = seed
    func below(_ most: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) * most
    }
    let points = (0..<200).map { _ in (x: below(120) - 60, y: below(120) - 60) }
    let radius = 12.0
    var grid = SpotGrid(points: points, radius: radius)
    var isTaken = [Bool](repeating: false, count: points.count)
    func near(_ x: Double, _ y: Double) -> Set<Int> {
      Set(
        points.indices.filter { index in
          let (dx, dy) = (points[index].x - x, points[index].y - y)
          return !isTaken[index] && dx * dx + dy * dy <= radius * radius
        })
    }
    for index in points.indices {
      let found = grid.near(index, atLeast: 4)
      let expected = near(points[index].x, points[index].y)
      guard !isTaken[index], expected.count >= 4 else {
        #expect(found == nil)
        continue
      }
      let members = found ?? []
      #expect(Set(members) == expected && members.count == expected.count)
      let count = Double(members.count)
      #expect(
        Set(grid.near(middleOf: members))
          == near(
            members.reduce(0) { $0 + points[$1].x } / count,
            members.reduce(0) { $0 + points[$1].y } / count))
      grid.remove(members)
      for member in members { isTaken[member] = true }
    }
    #expect(isTaken.contains(true) && isTaken.contains(false))
  }
}
