import Geography
import Testing

@testable import GDAL

@Suite struct CoverageTests {
  @Test func neighboursWithCommonBordersNeitherOverlapNorLeaveGaps() throws {
    var grid: [MultiPolygon] = []
    for row in 0..<5 {
      for column in 0..<5 {
        grid.append(square(117 + Double(column) / 8, 3 + Double(row) / 8, 0.125))
      }
    }
    #expect(try coverageOverlaps(grid).isEmpty)
    #expect(try coverageGaps(grid, atLeast: 1).isEmpty)
  }

  @Test func anOverlapIsMeasuredOnTheGround() throws {
    let shapes = [square(118, 3, 1), square(117, 3, 1), square(117.9, 3.9, 1), square(150, 0, 1)]
    let overlaps = try coverageOverlaps(shapes)
    #expect(overlaps.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
    let expected = [groundArea(area([[(118, 3.9), (118.9, 3.9), (118.9, 4), (118, 4)]]))]
    #expect(abs(overlaps[0].area / expected[0] - 1) < 1e-9)
  }

  @Test func sliversOfRoundingAreNoOverlap() throws {
    let shapes = [square(117, 3, 1), square(117.999_999_999_99, 3, 1)]
    #expect(try coverageOverlaps(shapes).isEmpty)
    #expect(try coverageOverlaps(shapes, atLeast: 0).count == 1)
  }

  @Test func aShapeInAnotherOverlapsIt() throws {
    #expect(try coverageOverlaps([square(117, 3, 1), square(117.2, 3.2, 0.1)]).count == 1)
    #expect(try coverageOverlaps([square(117, 3, 1), MultiPolygon([])]).isEmpty)
    #expect(try coverageOverlaps([]).isEmpty)
  }

  @Test func aGapHasItsAreaPlaceAndNeighbours() throws {
    // Eight squares around a ninth that is missing, and one far off.
    var around: [MultiPolygon] = []
    for row in 0..<3 {
      for column in 0..<3 where (row, column) != (1, 1) {
        around.append(square(117 + Double(column) / 4, 3 + Double(row) / 4, 0.25))
      }
    }
    let gaps = try coverageGaps(around + [square(130, 0, 1)])
    #expect(gaps.count == 1)
    let gap = try #require(gaps.first)
    #expect(abs(gap.area / groundArea(square(117.25, 3.25, 0.25)) - 1) < 1e-9)
    #expect(square(117.25, 3.25, 0.25).boundingBox.contains(gap.place))
    // Those at the corners touch it as well.
    #expect(gap.neighbours == Array(0..<8))
  }

  @Test func aBayIsNoGap() throws {
    #expect(try coverageGaps([square(117, 3, 1), square(118.1, 3, 1)]).isEmpty)
    #expect(try coverageGaps([]).isEmpty)
  }

  @Test func pairsOfBoxesAreThoseOfTheLongWay() {
    var seed: UInt64 = 7
    func next() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 40) / Double(1 << 24)
    }
    var boxes = (0..<300).map { _ in square(next() * 10, next() * 10, next()).boundingBox }
    boxes.append(.empty)
    var expected: [[Int]] = []
    for first in boxes.indices.dropLast() {
      for second in first + 1..<boxes.count - 1 where boxes[first].intersects(boxes[second]) {
        expected.append([first, second])
      }
    }
    let found = overlappingPairs(boxes).map { [$0.0, $0.1] }
    #expect(found.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) } == expected)
  }
}
