import Foundation
import Geography
import Testing

@testable import GDAL

@Suite struct FormatTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ("GeoJSON", "a.geojson"), ("GPKG", "a.gpkg"), ("ESRI Shapefile", "a.shp"),
    ("FlatGeobuf", "a.fgb"), ("OpenFileGDB", "a.gdb"),
  ])
  func theSameAreaComesFromEachFormat(driver: String, name: String) throws {
    let path = folder.path(name)
    let shape = area([
      [(117, 3), (117, 4), (118, 4), (118, 3)], [(117.25, 3.25), (117.5, 3.25), (117.5, 3.5)],
    ])
    try write([.area(shape)], to: path, driver: driver, kind: .area)
    let dataset = try VectorDataset(opening: path)
    #expect(dataset.driverName == driver)
    let layer = try dataset.layer(named: nil)
    #expect(layer.fieldNames == ["code"])
    let feature = try #require(try features(in: layer).first)
    #expect(feature.values == ["6501040004"])
    #expect(feature.geometry == .area(shape, repair: nil))
  }

  @Test func anArchiveIsReadInPlace() throws {
    let archive = folder.path("desa.zip")
    let inner = "desa.geojson"
    try write([.area(square(117, 3, 1))], to: "/vsizip/\(archive)/\(inner)", driver: "GeoJSON")
    #expect(try features(of: "/vsizip/\(archive)/\(inner)").count == 1)
    #expect(try features(of: "/vsizip/\(archive)").count == 1)
  }

  @Test func aFolderOfShapefilesHasALayerEach() throws {
    for name in ["desa", "kecamatan"] {
      try write(
        [.area(square(117, 3, 1))], to: folder.path("\(name).shp"), driver: "ESRI Shapefile")
    }
    let dataset = try VectorDataset(opening: folder.url.path)
    #expect(dataset.layerNames.sorted() == ["desa", "kecamatan"])
    #expect(try features(in: dataset.layer(named: "kecamatan")).count == 1)
  }

  @Test func withoutANameTheFirstLayerWithGeometriesIsTaken() throws {
    let path = folder.path("two.gpkg")
    let writer = try VectorWriter(creating: path, driver: "GPKG")
    _ = try writer.addLayer(named: "catatan", fields: [WrittenField("isi", .text)])
    let areas = try writer.addLayer(named: "desa", fields: [], geometry: .area)
    try areas.append([], geometry: .area(square(117, 3, 1)))
    try writer.close()
    #expect(try VectorDataset(opening: path).layer(named: nil).name == "desa")
    #expect(try VectorDataset(opening: path).layer(named: "catatan").name == "catatan")
  }

  /// A layer outlives the variable of its dataset.
  @Test func aLayerKeepsItsDatasetOpen() throws {
    let path = folder.path("a.gpkg")
    try write([.area(square(117, 3, 1))], to: path, driver: "GPKG")
    var dataset: VectorDataset? = try VectorDataset(opening: path)
    let layer = try #require(try dataset?.layer(named: "desa"))
    let selected = try #require(try dataset?.query("SELECT code FROM desa"))
    dataset = nil
    #expect(try features(in: layer).count == 1)
    #expect(try features(in: selected).count == 1)
  }

  @Test func aLayerIsReadAgainFromItsStart() throws {
    let path = folder.path("a.gpkg")
    try write([.area(square(117, 3, 1)), .none], to: path, driver: "GPKG")
    let layer = try VectorDataset(opening: path).layer(named: nil)
    struct Stop: Error {}
    #expect(throws: Stop.self) { try layer.forEachFeature { _ in throw Stop() } }
    #expect(try features(in: layer).map(\.geometry.shape?.vertexCount) == [4, nil])
  }

  @Test func oneLayerAtATimeIsRead() throws {
    let path = folder.path("a.gpkg")
    try write([.none], to: path, driver: "GPKG")
    let layer = try VectorDataset(opening: path).layer(named: nil)
    let error = gdalError { try layer.forEachFeature { _ in _ = try features(in: layer) } }
    #expect(error?.messages == ["a layer of this source is being read already"])
  }
}
