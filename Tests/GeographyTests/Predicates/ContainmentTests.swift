import Geography
import Testing

struct ContainmentTests {
  /// A square from 0 to 10 with a square hole from 4 to 6, and an island from 4.5 to 5.5 in it.
  private let lake = MultiPolygon([
    Polygon(exterior: ring(square(0, 0, 10)), holes: [ring(square(4, 4, 2))]),
    Polygon(exterior: ring(square(4.5, 4.5, 1))),
  ])

  @Test func aPointInTheSquareIsInsideAndOneBesideItOutside() {
    let shape = area(square(0, 0, 10))
    #expect(shape.containment(of: at(5, 5)) == .inside)
    for outside in [at(-1, 5), at(11, 5), at(5, -1), at(5, 11), at(-1, 0), at(11, 10), at(-1, 10)] {
      #expect(shape.containment(of: outside) == .outside)
    }
  }

  @Test func aHoleIsOutsideItsRimIsBorderAndAnIslandInItInside() {
    #expect(lake.containment(of: at(2, 5)) == .inside)
    #expect(lake.containment(of: at(4.2, 5)) == .outside)
    #expect(lake.containment(of: at(4, 5)) == .border)
    #expect(lake.containment(of: at(5, 5)) == .inside)
    #expect(lake.containment(of: at(4.5, 5)) == .border)
  }

  @Test func everyVertexAndEveryEdgeIsBorder() {
    for corner in square(0, 0, 10) + square(4, 4, 2) + square(4.5, 4.5, 1) {
      #expect(lake.containment(of: at(corner.0, corner.1)) == .border)
    }
    for edge in [at(0, 3), at(10, 3), at(3, 0), at(3, 10), at(5, 4), at(5, 6), at(6, 5)] {
      #expect(lake.containment(of: edge) == .border)
    }
  }

  @Test func theOrientationOfARingDoesNotMatter() {
    let turned = MultiPolygon([
      Polygon(
        exterior: ring(square(0, 0, 10).reversed()), holes: [ring(square(4, 4, 2).reversed())])
    ])
    #expect(turned.containment(of: at(2, 5)) == .inside)
    #expect(turned.containment(of: at(5, 5)) == .outside)
  }

  /// A ray to the east through vertices must count each of them once or not at all.
  @Test func raysThroughVerticesCountOnce() {
    let diamond = area([(0, -2), (2, 0), (0, 2), (-2, 0)])
    #expect(diamond.containment(of: at(0, 0)) == .inside)
    #expect(diamond.containment(of: at(-3, 0)) == .outside)
    #expect(diamond.containment(of: at(-3, 2)) == .outside)
    #expect(diamond.containment(of: at(-3, -2)) == .outside)
    // Teeth whose tips and valleys lie on the ray.
    let saw = area([(0, 0), (1, 2), (2, 0), (3, 2), (4, 0), (4, 4), (0, 4)])
    #expect(saw.containment(of: at(-1, 2)) == .outside)
    #expect(saw.containment(of: at(0.5, 2)) == .inside)
    #expect(saw.containment(of: at(-1, 0)) == .outside)
    #expect(saw.containment(of: at(2, 2)) == .inside)
    #expect(saw.containment(of: at(1, 2)) == .border)
  }

  /// A horizontal edge on the ray: a step up, and a step down.
  @Test func raysAlongEdgesCountOnce() {
    let stairs = area([(0, 0), (4, 0), (4, 2), (2, 2), (2, 1), (1, 1), (1, 3), (0, 3)])
    #expect(stairs.containment(of: at(0.5, 1)) == .inside)
    #expect(stairs.containment(of: at(-1, 1)) == .outside)
    #expect(stairs.containment(of: at(0.5, 2)) == .inside)
    #expect(stairs.containment(of: at(1.5, 2)) == .outside)
    #expect(stairs.containment(of: at(3, 2)) == .border)
    #expect(stairs.containment(of: at(1.5, 1)) == .border)
    #expect(stairs.containment(of: at(5, 2)) == .outside)
    #expect(stairs.containment(of: at(0.5, 3)) == .border)
  }

  @Test func oneUnitInTheLastPlaceBesideABorderDecides() {
    let shape = area([(116.1, 3.1), (116.7, 3.1), (116.7, 3.7), (116.1, 3.7)])
    #expect(shape.containment(of: at(116.1, 3.4)) == .border)
    #expect(shape.containment(of: at(116.1.nextUp, 3.4)) == .inside)
    #expect(shape.containment(of: at(116.1.nextDown, 3.4)) == .outside)
    #expect(shape.containment(of: at(116.4, 3.7.nextDown)) == .inside)
    #expect(shape.containment(of: at(116.4, 3.7.nextUp)) == .outside)
    // On a slope, where the side has to be computed and is not compared.
    let slope = area([(0, 0), (180, 180), (0, 180)])
    #expect(slope.containment(of: at(116.1, 116.1)) == .border)
    #expect(slope.containment(of: at(116.1, 116.1.nextUp)) == .inside)
    #expect(slope.containment(of: at(116.1, 116.1.nextDown)) == .outside)
  }

  /// Two parts that touch along an edge keep both interiors and their common edge.
  @Test func touchingPartsAreOneArea() {
    let shape = MultiPolygon([
      Polygon(exterior: ring(square(0, 0, 1))), Polygon(exterior: ring(square(1, 0, 1))),
    ])
    #expect(shape.containment(of: at(0.5, 0.5)) == .inside)
    #expect(shape.containment(of: at(1.5, 0.5)) == .inside)
    #expect(shape.containment(of: at(1, 0.5)) == .border)
    #expect(shape.containment(of: at(2.5, 0.5)) == .outside)
  }

  @Test func overlappingPartsKeepTheirInteriors() {
    let shape = MultiPolygon([
      Polygon(exterior: ring(square(0, 0, 2))), Polygon(exterior: ring(square(1, 0, 2))),
    ])
    #expect(shape.containment(of: at(1.5, 0.5)) == .inside)
    #expect(shape.containment(of: at(1, 0.5)) == .inside)
  }

  @Test func nothingLiesInAnEmptyAreaOrInNoNumber() {
    #expect(MultiPolygon([]).containment(of: at(0, 0)) == .outside)
    let shape = area(square(0, 0, 10))
    #expect(shape.containment(of: at(.nan, 5)) == .outside)
    #expect(shape.containment(of: at(5, .nan)) == .outside)
    #expect(shape.containment(of: at(.infinity, 5)) == .outside)
  }
}
