import GDAL
import Geography
import Testing

@Suite struct ConstructionTests {
  private func geometry(_ text: String) throws -> Geometry {
    try Geometry(wellKnownText: text)
  }

  @Test func valuesComeBackAsTheyWent() throws {
    let shape = MultiPolygon([
      Polygon(
        exterior: Ring([point(0, 0), point(0, 9), point(9, 9)]),
        holes: [Ring([point(1, 2), point(1, 3), point(2, 3)])]),
      Polygon(exterior: Ring([point(20, 0.1), point(21, 0.2), point(21, 1.3)])),
    ])
    #expect(try Geometry(shape).multiPolygon == shape)
    #expect(try Geometry(point(117.1, 3.2)).points == [point(117.1, 3.2)])
    #expect(try Geometry(MultiPolygon([])).isEmpty)
    #expect(
      try Geometry(line: [point(0, 0), point(3, 4)]).wellKnownText() == "LINESTRING (0 0,3 4)")
  }

  @Test func measures() throws {
    let square = try geometry("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))")
    #expect(square.planarArea == 16)
    #expect(square.length == 0)
    #expect(try square.boundary().length == 16)
    #expect(try square.distance(to: Geometry(point(7, 8))) == 5)
    #expect(try square.distance(to: Geometry(point(1, 1))) == 0)
    #expect(try geometry("POINT (1 1)").planarArea == 0)
  }

  @Test func whatTwoShareAndWhatIsLeft() throws {
    let (a, b) = (try Geometry(square(0, 0, 4)), try Geometry(square(3, 3, 4)))
    #expect(try a.intersection(b).planarArea == 1)
    #expect(try a.union(b).planarArea == 31)
    #expect(try a.difference(b).planarArea == 15)
    let beside = try Geometry(square(4, 0, 4))
    #expect(try a.intersection(beside).multiPolygon.isEmpty)
    #expect(try a.intersection(beside).length == 4)
  }

  @Test func theUnionOfMany() throws {
    let grid = (0..<100).map { square(Double($0 % 10), Double($0 / 10), 1) }
    let joined = try Geometry.union(of: grid + grid.prefix(7))
    #expect(joined.planarArea == 100)
    #expect(joined.multiPolygon.polygons.count == 1)
    #expect(try Geometry.union(of: []).isEmpty)
  }

  @Test func buffersGrowAndShrink() throws {
    let square = try Geometry(square(0, 0, 4))
    #expect(abs(try square.buffered(by: 1, segments: 64).planarArea - (16 + 16 + .pi)) < 0.01)
    #expect(try square.buffered(by: -1).planarArea == 4)
    #expect(try square.buffered(by: -3).isEmpty)
  }

  @Test func aPointInsideIsInside() throws {
    let moon = try geometry("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 8, 8 8, 8 1, 0 1, 0 0))")
    #expect(try moon.contains(Geometry(moon.pointInside())))
    #expect(throws: GDALError.self) { try geometry("POLYGON EMPTY").pointInside() }
  }

  @Test(arguments: RepairMethod.allCases)
  func whatIsMadeValidIsValid(method: RepairMethod) throws {
    let bowTie = try geometry("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
    let made = try bowTie.madeValid(by: method)
    #expect(made.isValid)
    #expect(made.planarArea == 2)
  }
}
