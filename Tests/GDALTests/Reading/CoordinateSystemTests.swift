import Foundation
import Geography
import Testing

@testable import GDAL

/// Every source comes to WGS 84 with longitude first.
@Suite struct CoordinateSystemTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let utm = "POLYGON ((500000 300000, 501000 300000, 501000 301000, 500000 300000))"

  @Test func aShapefileInUTMIsProjected() throws {
    let path = folder.path("utm.shp")
    try write([.wellKnownText(utm)], to: path, driver: "ESRI Shapefile", crs: "EPSG:32650")
    let layer = try VectorDataset(opening: path).layer(named: nil)
    #expect(layer.crsName == "WGS 84 / UTM zone 50N (EPSG:32650)")
    let shape = try #require(try features(in: layer).first?.geometry.shape)
    let west = try #require(shape.polygons.first?.exterior.points.map(\.longitude).min())
    // The central meridian of zone 50 is 117 E; its scale there is 0.9996.
    #expect(abs(west - 117) < 1e-9)
    #expect(abs(groundArea(shape) * 0.9996 * 0.9996 - 500_000) < 100)
  }

  @Test func aShapefileWithoutPrjIsUnusableIfItIsNoLongitudeAndLatitude() throws {
    let path = folder.path("lost.shp")
    try write([.wellKnownText(utm)], to: path, driver: "ESRI Shapefile", crs: nil)
    let layer = try VectorDataset(opening: path).layer(named: nil)
    #expect(layer.crsName == nil)
    let reason = try #require(try features(in: layer).first?.geometry.reason)
    #expect(reason.contains("names no coordinate system") && reason.contains("500000.0, 300000.0"))
  }

  @Test func aShapefileWithoutPrjIsTakenAsDegreesIfItCanBe() throws {
    let path = folder.path("degrees.shp")
    try write([.area(square(117, 3, 1))], to: path, driver: "ESRI Shapefile", crs: nil)
    let shape = try #require(try features(of: path).first?.geometry.shape)
    #expect(shape.boundingBox == square(117, 3, 1).boundingBox)
  }

  @Test func metresDeclaredAsDegreesAreUnusable() throws {
    let ring = "[[500000,300000],[501000,300000],[501000,301000],[500000,300000]]"
    let path = try folder.file(
      "wrong.geojson", geoJSON(geometry: #"{"type":"Polygon","coordinates":[\#(ring)]}"#))
    let reason = try #require(try features(of: path).first?.geometry.reason)
    #expect(reason.contains("outside the globe") && reason.contains("500000.0, 300000.0"))
  }

  @Test func degreesDeclaredAsMetresOfAnotherPlaceStayOnTheGlobe() throws {
    // Nothing tells that they are wrong here; the tree of units finds that they lie far off.
    let path = folder.path("degrees.gpkg")
    try write([.area(square(117, 3, 1))], to: path, driver: "GPKG", crs: "EPSG:32650")
    #expect(try features(of: path).first?.geometry.shape != nil)
  }

  @Test func coordinatesThatTheirSystemDoesNotKnowAreUnusable() throws {
    let path = folder.path("far.gpkg")
    try write(
      [.wellKnownText("POLYGON ((1e30 1e30, 2e30 1e30, 2e30 2e30, 1e30 1e30))")], to: path,
      driver: "GPKG", crs: "EPSG:32650")
    let reason = try #require(try features(of: path).first?.geometry.reason)
    #expect(reason.contains("UTM zone 50N"))
  }

  /// GML writes EPSG:4326 with latitude first, as EPSG has it.
  @Test(arguments: ["YES", "NO"])
  func theOrderOfAxesInGMLDoesNotMatter(inverted: String) throws {
    let gml = """
      <?xml version="1.0" encoding="utf-8"?>
      <ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="f">
      <ogr:featureMember><ogr:desa gml:id="d.0"><ogr:geometryProperty>
      <gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326" gml:id="g.0"><gml:exterior><gml:LinearRing>
      <gml:posList>3.1 117.2 3.1 118.2 4.1 118.2 3.1 117.2</gml:posList>
      </gml:LinearRing></gml:exterior></gml:Polygon>
      </ogr:geometryProperty><ogr:code>6501040004</ogr:code></ogr:desa></ogr:featureMember>
      </ogr:FeatureCollection>
      """
    let dataset = try VectorDataset(
      opening: folder.file("a\(inverted).gml", gml),
      options: ["INVERT_AXIS_ORDER_IF_LAT_LONG=\(inverted)"])
    let feature = try #require(try features(in: dataset.layer(named: nil)).first)
    // Bit for bit: no projection may round them.
    #expect(feature.geometry.shape == area([[(117.2, 3.1), (118.2, 3.1), (118.2, 4.1)]]))
  }

  @Test(arguments: ["EPSG:4326", "OGC:CRS84", "EPSG:4979"])
  func degreesOfWGS84AreNotTouched(crs: String) throws {
    let shape = area([[(115.24243390000004, 1.639311500000076), (115.3, 1.7), (115.4, 1.5)]])
    let path = folder.path("same.gpkg")
    try write([.area(shape)], to: path, driver: "GPKG", crs: crs)
    #expect(try features(of: path).first?.geometry.shape == shape)
  }

  /// DGN95 and SRGI2013 are what Indonesian files declare; the same place has the same degrees
  /// there to some decimetres.
  @Test(arguments: ["EPSG:4755", "EPSG:9470"])
  func theIndonesianDatumsComeToWGS84(crs: String) throws {
    let path = folder.path("datum.gpkg")
    try write([.area(square(117.25, 3.5, 0.5))], to: path, driver: "GPKG", crs: crs)
    let box = try #require(try features(of: path).first?.geometry.shape).boundingBox
    #expect(abs(box.minLongitude - 117.25) < 1e-5 && abs(box.minLatitude - 3.5) < 1e-5)
  }

  @Test func bordersThatMeetStillMeetOnceProjected() throws {
    let path = folder.path("pair.gpkg")
    try write(
      [
        .wellKnownText("POLYGON ((0 0, 1000.3 0.7, 1000.9 999.1, 0 1000, 0 0))"),
        .wellKnownText("POLYGON ((1000.3 0.7, 2000 0, 2000 1000, 1000.9 999.1, 1000.3 0.7))"),
      ], to: path, driver: "GPKG", crs: "EPSG:3857")
    let shapes = try features(of: path).compactMap(\.geometry.shape)
    let points = try #require(shapes.first?.polygons.first?.exterior.points)
    let others = try #require(shapes.last?.polygons.first?.exterior.points)
    #expect(Set(points).intersection(others).count == 2)
    // Web Mercator at the equator: 111,319.49 m a degree.
    #expect(abs(points[1].longitude - 1000.3 / 111_319.490_793_27) < 1e-12)
  }

  @Test func aSystemNamedInOldGeoJSONCounts() throws {
    let ring = "[[500000,300000],[501000,300000],[501000,301000],[500000,300000]]"
    let text = geoJSON(
      [("{}", #"{"type":"Polygon","coordinates":[\#(ring)]}"#)],
      crs: "urn:ogc:def:crs:EPSG::32650")
    let shape = try #require(
      try features(of: folder.file("old.geojson", text)).first?.geometry.shape)
    #expect(abs(shape.boundingBox.minLongitude - 117) < 1e-9)
  }
}
