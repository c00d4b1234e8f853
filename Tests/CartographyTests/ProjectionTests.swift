import GDAL
import Geography
import Testing

@testable import Cartography

@Suite("Projection")
struct ProjectionTests {
  @Test(
    "Points lie where PROJ puts them, to a micrometre near the centre and a millimetre a quarter round the globe"
  )
  func asPROJ() throws {
    var random = SplitMix(seed: 20_221_015)
    for _ in 0..<200 {
      let center = Coordinate(
        longitude: .random(in: -180...180, using: &random),
        latitude: .random(in: -80...80, using: &random))
      let own = try #require(AzimuthalEqualArea(centeredAt: center))
      let proj = try EqualAreaProjection(centeredAt: center)
      for reach in [0.001, 0.3, 10, 60] {
        let points = (0..<20).map { _ in
          Coordinate(
            longitude: center.longitude + .random(in: -reach...reach, using: &random),
            latitude: max(
              -85, min(85, center.latitude + .random(in: -reach...reach, using: &random))))
        }
        for (a, b) in zip(try own.project(points), try proj.project(points)) {
          let far = max(abs(b.x), abs(b.y))
          #expect(
            abs(a.x - b.x) < 1e-6 + far * 1e-10 && abs(a.y - b.y) < 1e-6 + far * 1e-10, "\(center)")
        }
      }
    }
  }

  @Test("Near a pole PROJ's own is used, and the antipode is an error")
  func edges() throws {
    #expect(AzimuthalEqualArea(centeredAt: Coordinate(longitude: 0, latitude: 89.5)) == nil)
    #expect(AzimuthalEqualArea(centeredAt: Coordinate(longitude: 0, latitude: .nan)) == nil)
    let polar = try equalArea(centeredAt: Coordinate(longitude: 0, latitude: -90))
    #expect(try polar.project([Coordinate(longitude: 20, latitude: -80)]).count == 1)
    let own = try #require(AzimuthalEqualArea(centeredAt: Coordinate(longitude: 117, latitude: 3)))
    #expect(throws: GDALError.self) {
      try own.project([Coordinate(longitude: -63, latitude: -3)])
    }
    #expect(throws: GDALError.self) {
      try own.project([Coordinate(longitude: .nan, latitude: 0)])
    }
  }
}
