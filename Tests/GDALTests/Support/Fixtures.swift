import Foundation
import Geography
import Testing

@testable import GDAL

/// What a GeoJSON file of these features looks like.
func geoJSON(_ features: [(properties: String, geometry: String)], crs: String? = nil) -> String {
  let rows = features.map {
    #"{"type":"Feature","properties":\#($0.properties),"geometry":\#($0.geometry)}"#
  }
  let system = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
  return #"{"type":"FeatureCollection",\#(system)"features":[\#(rows.joined(separator: ",\n"))]}"#
}

func geoJSON(geometry: String) -> String {
  geoJSON([(#"{"code":"6501040004"}"#, geometry)])
}

/// Reads all features of the only layer.
func features(of source: String) throws -> [VectorFeature] {
  try features(in: VectorDataset(opening: source).layer(named: nil))
}

func features(in layer: VectorLayer) throws -> [VectorFeature] {
  var all: [VectorFeature] = []
  try layer.forEachFeature { all.append($0) }
  return all
}

/// Writes a layer with one row a geometry.
func write(
  _ geometries: [WrittenGeometry], to path: String, driver: String, crs: String? = "EPSG:4326",
  kind: WrittenGeometry.Kind = .any, options: [String] = []
) throws {
  let writer = try VectorWriter(creating: path, driver: driver)
  let layer = try writer.addLayer(
    named: "desa", fields: [WrittenField("code", .text)], geometry: kind, crs: crs,
    options: options)
  for geometry in geometries {
    try layer.append([.text("6501040004")], geometry: geometry)
  }
  try writer.close()
}

func point(_ longitude: Double, _ latitude: Double) -> Coordinate {
  Coordinate(longitude: longitude, latitude: latitude)
}

func area(_ rings: [[(Double, Double)]]) -> MultiPolygon {
  let made = rings.map { Ring($0.map { point($0.0, $0.1) }) }
  return MultiPolygon([Polygon(exterior: made[0], holes: Array(made.dropFirst()))])
}

func square(_ west: Double, _ south: Double, _ size: Double) -> MultiPolygon {
  area([
    [
      (west, south), (west + size, south), (west + size, south + size), (west, south + size),
    ]
  ])
}

extension FeatureGeometry {
  var shape: MultiPolygon? {
    guard case .area(let shape, _) = self else { return nil }
    return shape
  }

  var repair: GeometryRepair? {
    guard case .area(_, let repair) = self else { return nil }
    return repair
  }

  var reason: String? {
    guard case .unusable(let reason) = self else { return nil }
    return reason
  }
}

/// The error that `body` throws.
func gdalError(_ body: () throws -> Void) -> GDALError? {
  do {
    try body()
    return nil
  } catch {
    return error as? GDALError
  }
}
