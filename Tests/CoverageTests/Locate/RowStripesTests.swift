import Geography
import TestSupport
import Testing

@testable import Coverage

/// Building the index on several cores: whatever the cuts, each desa is filed once, and all are found.
@Suite struct RowStripesTests {
  /// Squares of several sizes all over a field, so many that the grid is cut.
  private func squares(_ random: inout SplitMix) -> [MultiPolygon] {
    (0..<4000).map { _ in
      let (west, south) = (random.double(in: 110...118), random.double(in: -4...4))
      let size = random.double(in: 0.001...0.08)
      return MultiPolygon([
        Polygon(
          exterior: Ring([
            Coordinate(longitude: west, latitude: south),
            Coordinate(longitude: west + size, latitude: south),
            Coordinate(longitude: west + size, latitude: south + size),
            Coordinate(longitude: west, latitude: south + size),
          ]))
      ])
    }
  }

  @Test(arguments: UInt64(1)...5)
  func eachDesaIsInOneStripeOrAcross(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let shapes = squares(&random)
    let boxes = shapes.map(\.boundingBox)
    let frame = CellFrame(covering: boxes, edges: shapes.count * 4)
    let stripes = RowStripes(frame, boxes: boxes, weights: shapes.map(\.vertexCount))
    #expect(stripes.count > 3, "seed \(seed)")
    #expect(
      (stripes.members.joined() + stripes.straddlers).sorted() == Array(shapes.indices),
      "seed \(seed)")
    #expect(stripes.straddlers.count < shapes.count / 4, "seed \(seed)")
    var next = 0
    for (stripe, members) in stripes.members.enumerated() {
      let cells = stripes.cells(of: stripe, frame)
      #expect(cells.lowerBound == next)
      next = cells.upperBound
      #expect(members == members.sorted())
      for number in members {
        let rows = frame.rows(of: boxes[number])
        #expect(rows.lowerBound * frame.columns >= cells.lowerBound)
        #expect((rows.upperBound + 1) * frame.columns <= cells.upperBound)
      }
    }
    #expect(next == frame.count)
  }

  @Test(arguments: UInt64(1)...5)
  func allDesaOfAPointAreFound(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let shapes = squares(&random)
    let locator = DesaLocator(shapes: shapes)
    for _ in 0..<300 {
      let corner = shapes[random.below(shapes.count)].polygons[0].exterior.points[0]
      for point in [
        corner,
        Coordinate(
          longitude: random.double(in: 109.9...118.1), latitude: random.double(in: -4.1...4.1)),
      ] {
        let expected = shapes.indices.filter { shapes[$0].containment(of: point) != .outside }
        #expect(locator.allDesa(at: point) == expected, "seed \(seed) \(point)")
        #expect(locator.desa(at: point) == expected.first, "seed \(seed) \(point)")
      }
    }
  }
}
