import Foundation
import Testing

@testable import Cartography

@Suite("Numbers of pockets")
struct BadgeTests {
  /// The circles of each group of badges, in the order of the drawing.
  private func groups(_ svg: String) -> [[(x: Double, y: Double, radius: Double)]] {
    svg.matches(of: #/<g class="jbadge">(.*?)<\/g>/#).map { group in
      group.1.matches(of: #/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/#).compactMap {
        guard let x = Double($0.1), let y = Double($0.2), let radius = Double($0.3) else {
          return nil
        }
        return (x, y, radius)
      }
    }
  }

  /// Every desa of a dense part is a pocket of its own: on a phone their numbers are wider than they are.
  @Test func noneCoversAnother() throws {
    let atlas = Atlas(shapes: RandomCoverage.make(size: 6, seed: 3))
    var request = MapTests.request(36)
    request.hasTiles = false
    request.pockets = (0..<36).map { MapPocket(members: [$0], number: $0 + 1) }
    request.narrowWidth = 260
    let all = groups(try atlas.map(request).svg)
    #expect(all.count == 2)
    for group in all {
      #expect(group.count == 36)
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          let distance =
            ((one.x - other.x) * (one.x - other.x)
            + (one.y - other.y) * (one.y - other.y)).squareRoot()
          #expect(distance >= one.radius + other.radius - 0.2)
        }
      }
    }
  }
}
