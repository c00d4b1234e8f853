import Foundation
import GDAL
import Geography
import Testing

@Suite struct EqualAreaProjectionTests {
  private let malinau = point(115.9, 2.6)

  @Test func theCentreIsTheOrigin() throws {
    let projection = try EqualAreaProjection(centeredAt: malinau)
    let origin = try #require(try projection.project([malinau]).first)
    #expect(abs(origin.x) < 1e-6 && abs(origin.y) < 1e-6)
    #expect(projection.center == malinau)
  }

  @Test func areasAreThoseOnTheGround() throws {
    let projection = try EqualAreaProjection(centeredAt: malinau)
    for shape in [square(115.9, 2.6, 0.1), square(117.5, 4, 0.1), square(95.2, 5.4, 0.1)] {
      let ring = try #require(shape.polygons.first?.exterior.points)
      // Edges become curves, so each is given some points.
      let dense = (0..<4).flatMap { side in
        (0..<50).map { step in
          let (a, b) = (ring[side], ring[(side + 1) % 4])
          let part = Double(step) / 50
          return point(
            a.longitude + part * (b.longitude - a.longitude),
            a.latitude + part * (b.latitude - a.latitude))
        }
      }
      let plane = try projection.project(dense)
      let doubled = plane.indices.reduce(0.0) { sum, index in
        let (a, b) = (plane[index], plane[(index + 1) % plane.count])
        return sum + a.x * b.y - b.x * a.y
      }
      #expect(abs(doubled / 2 / groundArea(shape) - 1) < 1e-6)
    }
  }

  @Test func distancesNearTheCentreAreThoseOnTheGround() throws {
    let projection = try EqualAreaProjection(centeredAt: malinau)
    let place = point(116, 2.7)
    let plane = try #require(try projection.project([place]).first)
    let ground = groundDistance(malinau, place)
    #expect(abs((plane.x * plane.x + plane.y * plane.y).squareRoot() / ground - 1) < 1e-5)
    #expect(plane.x > 0 && plane.y > 0)
  }

  @Test func theWayBack() throws {
    let projection = try EqualAreaProjection(centeredAt: malinau)
    let places = [point(114.6, 1.2), point(118.1, 4.4), malinau, point(-60, -20)]
    for (there, back) in zip(places, try projection.unproject(projection.project(places))) {
      #expect(abs(there.longitude - back.longitude) < 1e-7)
      #expect(abs(there.latitude - back.latitude) < 1e-7)
    }
    #expect(try projection.project([]).isEmpty)
  }

  @Test func whatHasNoPlaceIsAnError() throws {
    #expect(throws: GDALError.self) { try EqualAreaProjection(centeredAt: point(200, 0)) }
    #expect(throws: GDALError.self) { try EqualAreaProjection(centeredAt: point(.nan, 0)) }
    let projection = try EqualAreaProjection(centeredAt: malinau)
    let error = gdalError { _ = try projection.project([malinau, point(.nan, 3)]) }
    #expect(error?.messages.first?.hasPrefix("point 1 is") == true)
    #expect(throws: GDALError.self) { try projection.unproject([PlanarPoint(x: 1e9, y: 0)]) }
  }

  @Test func threadsMayShareIt() async throws {
    let projection = try EqualAreaProjection(centeredAt: malinau)
    let places = (0..<1000).map { point(114 + Double($0) / 250, 1 + Double($0) / 300) }
    let expected = try projection.project(places)
    let all = try await withThrowingTaskGroup(of: [PlanarPoint].self) { group in
      for _ in 0..<32 { group.addTask { try projection.project(places) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 32 && all.allSatisfy { $0 == expected })
  }
}
