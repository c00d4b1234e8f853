import Foundation
import Geography
import Testing

@testable import GDAL

/// What becomes of the geometries of GeoJSON, whose coordinates need no projection.
@Suite struct GeometryReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ geometry: String) throws -> FeatureGeometry {
    let all = try features(of: folder.file("a.geojson", geoJSON(geometry: geometry)))
    return try #require(all.first).geometry
  }

  @Test func aValidAreaKeepsItsVerticesTheirOrderAndEveryBit() throws {
    let ring =
      "[[115.24243390000004,1.639311500000076],[115.3,1.7],[115.4,1.5],[115.24243390000004,1.639311500000076]]"
    let clockwise = try read(#"{"type":"Polygon","coordinates":[\#(ring)]}"#)
    #expect(clockwise.repair == nil)
    #expect(
      clockwise.shape?.polygons.first?.exterior.points == [
        point(115.24243390000004, 1.639311500000076), point(115.3, 1.7), point(115.4, 1.5),
      ])
    let counterclockwise = try read(
      #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#)
    #expect(
      counterclockwise.shape?.polygons.first?.exterior.points == [
        point(0, 0), point(1, 0), point(1, 1),
      ])
  }

  @Test func holesAndIslandsStay() throws {
    let geometry = try read(
      """
      {"type":"MultiPolygon","coordinates":[
        [[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]],
        [[[20,0],[21,0],[21,1],[20,0]]]]}
      """)
    #expect(geometry.shape?.polygons.map(\.holes.count) == [1, 0])
    #expect(geometry.repair == nil)
  }

  @Test func heightsAreLeftBehind() throws {
    let geometry = try read(
      #"{"type":"Polygon","coordinates":[[[0,0,7],[1,0,8],[1,1,9],[0,0,7]]]}"#)
    #expect(geometry.shape == area([[(0, 0), (1, 0), (1, 1)]]))
  }

  @Test func ofACollectionThePolygonsAreTaken() throws {
    let geometry = try read(
      """
      {"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[5,5]},
        {"type":"LineString","coordinates":[[0,0],[9,9]]},
        {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]},
        {"type":"GeometryCollection","geometries":[
          {"type":"Polygon","coordinates":[[[3,0],[4,0],[4,1],[3,0]]]}]}]}
      """)
    #expect(geometry.repair == nil)
    #expect(
      geometry.shape?.polygons.map(\.exterior.points.first) == [point(0, 0), point(3, 0)])
  }

  @Test func aBorderThatCrossesItselfIsRepairedWithReasonAndPlace() throws {
    let geometry = try read(
      #"{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}"#)
    let shape = try #require(geometry.shape)
    #expect(try Geometry(shape).planarArea == 2)
    #expect(geometry.repair?.reason == "Self-intersection")
    #expect(geometry.repair?.place == point(1, 1))
    // The halves cancel each other in the shoelace formula, so all of the area is new.
    let change = try #require(geometry.repair?.areaChange)
    #expect(abs(change - groundArea(shape)) < 0.001 * groundArea(shape))
  }

  @Test(arguments: [
    (
      "overlapping parts", "[[[[0,0],[2,0],[2,2],[0,2],[0,0]]],[[[1,1],[3,1],[3,3],[1,3],[1,1]]]]",
      7.0
    ),
    (
      "a part in a part", "[[[[0,0],[4,0],[4,4],[0,4],[0,0]]],[[[1,1],[2,1],[2,2],[1,2],[1,1]]]]",
      16
    ),
    (
      "parts with a common border",
      "[[[[0,0],[2,0],[2,2],[0,2],[0,0]]],[[[2,0],[3,0],[3,2],[2,2],[2,0]]]]", 6
    ),
    (
      "a hole that leaves its ring",
      "[[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[3,1],[5,1],[5,2],[3,2],[3,1]]]]", 15
    ),
    (
      "holes that overlap",
      "[[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[4,1],[4,4],[1,4],[1,1]],[[3,3],[6,3],[6,6],[3,6],[3,3]]]]",
      64
    ),
    (
      "a hole joined by a bridge",
      "[[[[0,0],[9,0],[9,9],[0,9],[0,0],[3,3],[3,6],[6,6],[6,3],[3,3],[0,0]]]]", 72
    ),
    ("a spike", "[[[[0,0],[4,0],[4,4],[2,4],[2,9],[2,4],[0,4],[0,0]]]]", 16),
  ])
  func aRepairKeepsTheGroundThatWasDrawn(name: String, coordinates: String, expected: Double) throws
  {
    let geometry = try read(#"{"type":"MultiPolygon","coordinates":\#(coordinates)}"#)
    let shape = try #require(geometry.shape)
    let repaired = try Geometry(shape)
    #expect(repaired.isValid)
    #expect(repaired.planarArea == expected)
    #expect(geometry.repair != nil)
  }

  @Test func ringsThatEncloseNothingAreUnusableOrReported() throws {
    let line = try read(#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2],[0,0]]]}"#)
    #expect(line.reason?.contains("nothing is left") == true)
    let two = try read(#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}"#)
    #expect(two.reason == "its rings have fewer than 3 points")
    let besideGood = try read(
      """
      {"type":"MultiPolygon","coordinates":[
        [[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,6],[5,5]]]]}
      """)
    #expect(besideGood.shape == area([[(0, 0), (1, 0), (1, 1)]]))
    #expect(
      besideGood.repair
        == GeometryRepair(reason: "Too few points in ring", place: point(5, 5), areaChange: 0))
  }

  @Test func anUnclosedRingIsClosed() throws {
    let geometry = try read(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#)
    #expect(geometry == .area(area([[(0, 0), (1, 0), (1, 1)]]), repair: nil))
  }

  @Test(arguments: [
    "null", #"{"type":"Polygon","coordinates":[]}"#, #"{"type":"MultiPolygon","coordinates":[]}"#,
    #"{"type":"GeometryCollection","geometries":[]}"#,
  ])
  func aFeatureMayHaveNoPlace(geometry: String) throws {
    #expect(try read(geometry) == .none)
  }

  @Test func pointsArePoints() throws {
    #expect(try read(#"{"type":"Point","coordinates":[117.5,3.25]}"#) == .point(point(117.5, 3.25)))
    #expect(
      try read(#"{"type":"MultiPoint","coordinates":[[117.5,3.25]]}"#) == .point(point(117.5, 3.25))
    )
    #expect(
      try read(#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#).reason
        == "a MULTIPOINT is neither an area nor a single point")
    #expect(
      try read(#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#).reason
        == "a LINESTRING is neither an area nor a single point")
  }

  @Test func curvesBecomeLines() throws {
    let path = folder.path("curve.gpkg")
    let circle = "CURVEPOLYGON (CIRCULARSTRING (116 3, 117 4, 118 3, 117 2, 116 3))"
    try write(
      [.wellKnownText(circle), .wellKnownText("MULTISURFACE (\(circle))")], to: path,
      driver: "GPKG")
    for feature in try features(of: path) {
      let shape = try #require(feature.geometry.shape)
      #expect(shape.vertexCount >= 90)
      #expect(feature.geometry.repair == nil)
      #expect(abs(try Geometry(shape).planarArea - .pi) < 0.01)
    }
  }
}
