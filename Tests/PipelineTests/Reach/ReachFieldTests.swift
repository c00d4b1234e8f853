import Coverage
import Geography
import Testing

@testable import Pipeline

@Suite("Ground beyond reach")
struct ReachFieldTests {
  /// One desa of half a degree at the equator, some 55 km wide.
  private static let shape = MultiPolygon([
    Polygon(
      exterior: Ring([
        Coordinate(longitude: 116, latitude: 0), Coordinate(longitude: 116.5, latitude: 0),
        Coordinate(longitude: 116.5, latitude: 0.5), Coordinate(longitude: 116, latitude: 0.5),
      ]))
  ])

  private var tree: AdminTree {
    let units = [(Level.provinsi, "65"), (.kabupaten, "6501"), (.kecamatan, "6501010")].enumerated()
      .map { index, unit in
        AdminUnit(
          code: AdminCode(digits: unit.1) ?? .survey, level: unit.0, name: unit.1,
          parent: index == 0 ? nil : index - 1)
      }
    return AdminTree(
      units: units + [
        AdminUnit(
          code: AdminCode(digits: "6501010001") ?? .survey, level: .desa, name: "a", parent: 2,
          shape: Self.shape)
      ], scheme: .bps)
  }

  private func areas(_ visits: [Coordinate], reach: Double = 3000) throws -> (
    ReachGrid.Area, rings: [[Coordinate]], cell: Double
  ) {
    let field = try #require(try ReachField(tree, reach: reach))
    let grid = try field.grid(
      visits: visits, reach: reach, locator: CoverageGeography(tree: tree).locator)
    return (
      grid.areas(tree)[3], try field.outlines(of: grid), grid.cellMetres
    )
  }

  /// A visit in the middle takes a disc of π·3² = 28.27 km² away; the ground itself is what PROJ's
  /// ellipsoid says, to a border of cells.
  @Test func aVisitTakesADiscAway() throws {
    let middle = Coordinate(longitude: 116.25, latitude: 0.25)
    let (area, rings, cell) = try areas([middle, middle])
    #expect(cell == 500)
    let whole = groundArea(Self.shape)
    #expect(abs(area.all / whole - 1) < 0.02)
    #expect(abs((area.all - area.beyond) / 1e6 - 28.27) < 1.5)
    // The outer border and the disc in it.
    #expect(rings.count == 2)
    let hole = try #require(rings.max { $0.count < $1.count })
    for point in hole {
      #expect(abs(groundDistance(point, middle) - 3000) < 900)
    }
  }

  @Test func withoutVisitsAllOfItIsBeyond() throws {
    let (area, rings, _) = try areas([])
    #expect(area.beyond == area.all && area.all > 0)
    #expect(rings.count == 1)
  }

  @Test func aVisitJustOutsideReachesIn() throws {
    let outside = Coordinate(longitude: 115.995, latitude: 0.25)
    let (area, _, _) = try areas([outside])
    #expect(area.beyond < area.all)
  }

  /// A box over 180° spans the globe in its longitudes; the field is as wide as the desa are.
  @Test func acrossTheAntimeridian() throws {
    func box(_ west: Double, _ east: Double) -> Polygon {
      Polygon(
        exterior: Ring([
          Coordinate(longitude: west, latitude: -17), Coordinate(longitude: east, latitude: -17),
          Coordinate(longitude: east, latitude: -16.6),
          Coordinate(longitude: west, latitude: -16.6),
        ]))
    }
    let shape = MultiPolygon([box(179.8, 180), box(-180, -179.8)])
    let tree = AdminTree(
      units: tree.units.map { unit in
        var unit = unit
        if unit.level == .desa { unit.shape = shape }
        return unit
      }, scheme: .bps)
    let field = try #require(try ReachField(tree, reach: 3000))
    #expect(Double(field.columns) * field.cellMetres < 60_000)
    let grid = try field.grid(
      visits: [Coordinate(longitude: -179.99, latitude: -16.8)], reach: 3000,
      locator: CoverageGeography(tree: tree).locator)
    let area = grid.areas(tree)[3]
    #expect(abs(area.all / groundArea(shape) - 1) < 0.03)
    #expect(area.beyond > 0 && area.beyond < area.all)
  }

  /// 20 m of reach would need 270 million cells; the grid stays below four million.
  @Test func memoryIsBounded() throws {
    let field = try #require(try ReachField(tree, reach: 20))
    #expect(field.columns * field.rows <= 4_100_000)
    #expect(try ReachField(AdminTree(units: [], scheme: .bps), reach: 3000) == nil)
  }
}
