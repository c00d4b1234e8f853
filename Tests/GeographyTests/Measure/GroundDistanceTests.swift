import Geography
import TestSupport
import Testing

/// Against geodesics of WGS 84 by PROJ 9 (pyproj 3.7.2, `Geod(ellps="WGS84").inv`; Karney 2013).
struct GroundDistanceTests {
  @Test(arguments: [
    // Tarakan to Malinau, Nunukan to Tanjung Selor: seats of kabupaten.
    (at(117.59152, 3.31332), at(116.62391, 3.58855), 111_744.124_7, 0.1),
    (at(117.6507, 4.13841), at(117.36528, 2.8375), 147_306.903_5, 0.1),
    (at(117, 3), at(117.000009, 3), 1.000_511_6, 1e-6),
    (at(0, 0), at(1, 0), 111_319.490_8, 0.01),
    (at(0, 0), at(0, 1), 110_574.388_6, 0.01),
    (at(10, 60), at(10.05, 60.02), 3569.943_4, 0.01),
    // Across the antimeridian.
    (at(179.9, -16.5), at(-179.9, -16.5), 21_352.830_1, 0.01),
    // The length of the country, and a third of the globe: the stated 10 m.
    (at(95.3213, 5.8926), at(140.3925, -8.4932), 5_249_506.864_8, 10),
    (at(106.8272, -6.1754), at(-0.1276, 51.5072), 11_714_755.498_8, 50),
  ])
  func distancesAreThoseOfGeodesics(
    _ from: Coordinate, _ to: Coordinate, _ metres: Double, _ tolerance: Double
  ) {
    #expect(abs(groundDistance(from, to) - metres) <= tolerance)
    #expect(groundDistance(from, to) == groundDistance(to, from))
  }

  @Test func theSamePlaceIsNoDistanceAway() {
    #expect(groundDistance(at(117.3, 2.8), at(117.3, 2.8)) == 0)
  }

  @Test func antipodesAreHalfTheGlobeAway() {
    let half = groundDistance(at(0, 0), at(180, 0))
    #expect(half.isFinite && abs(half - 20_003_931) < 40_000)
  }

  /// The plane's scale is the ellipsoid's where it touches: lengths of a thousandth of a degree.
  @Test(arguments: [
    (0.0, 111.319_491, 110.574_276), (3.05, 111.162_858, 110.577_419),
    (45.0, 78.846_835, 111.131_777),
  ])
  func theLocalPlaneHasTheEllipsoidsScale(_ latitude: Double, _ east: Double, _ north: Double) {
    let plane = LocalPlane(at: at(115, latitude))
    let moved = plane.metres(at(115.001, latitude + 0.001))
    #expect(abs(moved.x - east) < 1e-5)
    #expect(abs(moved.y - north) < 1e-5)
    #expect(plane.metres(at(115, latitude)) == (0, 0))
  }

  /// Within 10 km lengths are right to 0.2 %.
  @Test func theLocalPlaneAgreesWithGeodesicsNearby() {
    let origin = at(116.2, 3.4)
    let plane = LocalPlane(at: origin)
    var generator = SplitMix(seed: 3)
    for _ in 0..<1000 {
      let point = at(
        116.2 + generator.double(in: -0.06...0.06), 3.4 + generator.double(in: -0.06...0.06))
      let (x, y) = plane.metres(point)
      let straight = (x * x + y * y).squareRoot()
      #expect(abs(straight - groundDistance(origin, point)) <= straight * 0.002)
    }
  }
}
