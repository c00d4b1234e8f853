import Geography
import Testing

/// Shapes are drawn in metres around one place, in a plane that is true there.
struct NeighboursTests {
  private let plane = LocalPlane(at: at(116.5, 3.2))

  private func shape(_ points: [(Double, Double)]) -> MultiPolygon {
    area(
      points.map { x, y in
        (116.5 + x / plane.metresPerLongitude, 3.2 + y / plane.metresPerLatitude)
      })
  }

  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double)
    -> MultiPolygon
  {
    shape([(west, south), (east, south), (east, north), (west, north)])
  }

  private func areNeighbours(_ a: MultiPolygon, _ b: MultiPolygon) -> Bool {
    let both = neighbours(of: [a, b])
    #expect(both == [[1], [0]] || both == [[], []])
    // The question has the same answer from the other side.
    #expect(neighbours(of: [b, a]) == both)
    return both == [[1], [0]]
  }

  @Test func aHundredMetresOfCommonBorderMakeNeighbours() {
    let left = box(0, 0, 1000, 1000)
    #expect(areNeighbours(left, box(1000, 899.8, 2000, 1800)))
    #expect(!areNeighbours(left, box(1000, 900.2, 2000, 1800)))
  }

  @Test func aCommonCornerIsNoBorder() {
    #expect(!areNeighbours(box(0, 0, 1000, 1000), box(1000, 1000, 2000, 2000)))
  }

  /// Two pieces of 60 m are 120 m.
  @Test func piecesOfCommonBorderAddUp() {
    let left = box(0, 0, 1000, 1000)
    func comb(_ tooth: Double) -> MultiPolygon {
      shape([
        (1000, 200), (2000, 200), (2000, 800), (1000, 800), (1000, 800 - tooth),
        (1500, 500), (1000, 200 + tooth),
      ])
    }
    #expect(areNeighbours(left, comb(60)))
    #expect(!areNeighbours(left, comb(40)))
  }

  /// One border has a vertex where the other runs straight, and one has none where it bends.
  @Test func bordersNeedNoCommonVertices() {
    let left = shape([(0, 0), (1000, 0), (1000, 333), (1000, 710), (1000, 1000), (0, 1000)])
    let right = shape([(1000, 100), (2000, 100), (2000, 900), (1000, 900), (1000, 480)])
    #expect(areNeighbours(left, right))
  }

  /// A gap of 40 m: the ends of the other's sides are within 50 m as well, 10 m of each.
  @Test func threeHundredMetresWithinFiftyMakeNeighbours() {
    let left = box(0, 0, 1000, 1000)
    #expect(areNeighbours(left, box(1040, 300, 2000, 580.5)))
    // The smaller: 279.5 m + 2 × 10 m of its own; of the other 2 × 30 m more than the width.
    let narrow = box(1040, 300, 2000, 520)
    #expect(areNeighbours(box(0, 0, 1000, 1000), box(1040, 300, 2000, 541)))
    #expect(!areNeighbours(left, narrow))
    #expect(!areNeighbours(left, box(1040, 300, 2000, 539)))
  }

  @Test func fiftyMetresAreTheLimitOfClose() {
    let left = box(0, 0, 1000, 1000)
    #expect(areNeighbours(left, box(1049.9, 0, 2000, 1000)))
    #expect(!areNeighbours(left, box(1050.1, 0, 2000, 1000)))
  }

  /// Of one border 200 m run along a comb of the other's, which is longer: either side will do.
  @Test func eitherSidesBorderMayBeTheLongOne() {
    let straight = box(0, 0, 200, 1000)
    var points: [(Double, Double)] = [(210, 2000), (1200, 2000), (1200, 0), (210, 0)]
    // Teeth that go 30 m to and fro.
    for step in 0..<9 {
      points.append((step % 2 == 0 ? 240 : 210, 20 + Double(step) * 20))
    }
    points += [(400, 190), (400, 1990)]
    #expect(areNeighbours(straight, shape(points)))
  }

  /// Overlapping borders, as the Kemendagri file has them, are close to each other too.
  @Test func overlappingUnitsAreNeighbours() {
    #expect(areNeighbours(box(0, 0, 1000, 1000), box(970, 0, 2000, 1000)))
  }

  /// An enclave shares its whole border with what lies around it.
  @Test func anEnclaveIsANeighbour() {
    let around = MultiPolygon([
      Polygon(
        exterior: box(0, 0, 1000, 1000).polygons[0].exterior,
        holes: [box(400, 400, 600, 600).polygons[0].exterior])
    ])
    #expect(areNeighbours(around, box(400, 400, 600, 600)))
  }

  @Test func unitsWithoutAnAreaHaveNoNeighbours() {
    let shapes: [MultiPolygon?] = [
      box(0, 0, 1000, 1000), nil, box(1000, 0, 2000, 1000), MultiPolygon([]),
    ]
    #expect(neighbours(of: shapes) == [[2], [], [0], []])
  }

  @Test func neighboursAscendWhateverTheOrderOfPlaces() {
    // From east to west, so that the sweep meets them backwards.
    let row = (0..<5).map { box(Double(-$0) * 1000, 0, Double(1 - $0) * 1000, 1000) }
    #expect(neighbours(of: row) == [[1], [0, 2], [1, 3], [2, 4], [3]])
  }
}
