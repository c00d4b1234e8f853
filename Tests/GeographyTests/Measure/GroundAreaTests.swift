import Geography
import Testing

/// Against areas of WGS 84 by PROJ 9 (pyproj 3.7.2, `Geod(ellps="WGS84").polygon_area_perimeter`
/// with 2,000 points along each parallel, which geodesics do not follow).
struct GroundAreaTests {
  @Test(arguments: [
    (115.0, 3.0, 0.1, 122_921_004.626), (0.0, 0.0, 1.0, 12_308_463_894.054),
    (117.0, 4.0, 0.0001, 122.798_871), (10.0, 60.0, 0.1, 62_074_690.160),
    (140.0, -8.6, 0.5, 3_045_497_667.202),
  ])
  func areasAreThoseOfTheEllipsoid(
    _ west: Double, _ south: Double, _ size: Double, _ expected: Double
  ) {
    let measured = groundArea(ring(square(west, south, size)))
    #expect(abs(measured - expected) <= expected * 1e-6)
  }

  @Test func orientationDoesNotMatter() {
    let points = square(115, 3, 0.1)
    #expect(abs(groundArea(ring(points)) - groundArea(ring(points.reversed()))) < 1e-3)
  }

  @Test func holesAreTakenOffAndPartsAdded() {
    let outer = groundArea(ring(square(115, 3, 1)))
    let hole = groundArea(ring(square(115.4, 3.4, 0.2)))
    let island = groundArea(ring(square(120, 3, 0.1)))
    let shape = MultiPolygon([
      Polygon(exterior: ring(square(115, 3, 1)), holes: [ring(square(115.4, 3.4, 0.2).reversed())]),
      Polygon(exterior: ring(square(120, 3, 0.1))),
    ])
    #expect(abs(groundArea(shape) - (outer - hole + island)) < 1)
  }

  @Test func nothingHasNoArea() {
    #expect(groundArea(MultiPolygon([])) == 0)
    #expect(groundArea(Ring([])) == 0)
    #expect(groundArea(ring([(115, 3), (116, 4)])) == 0)
  }
}
