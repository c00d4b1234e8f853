import Foundation
import GDAL
import Testing

@Suite struct OpenErrorTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(of source: String) -> GDALError? {
    gdalError { _ = try VectorDataset(opening: source) }
  }

  @Test func aMissingFile() throws {
    let path = folder.path("none.geojson")
    let error = try #require(failure(of: path))
    #expect(error.step == "open")
    #expect(error.source == path)
    #expect(error.messages.contains { $0.contains("No such file or directory") })
    #expect(error.description.hasPrefix("\(path): cannot open: "))
  }

  @Test func aFileOfAnotherKind() throws {
    let error = try #require(failure(of: folder.file("surat.txt", "Kepada Yth.\n")))
    #expect(error.messages.contains { $0.contains("not recognized as a supported file format") })
    #expect(failure(of: try folder.file("empty.geojson", "")) != nil)
  }

  @Test func aFolderWithoutBoundaries() throws {
    _ = try folder.file("surat.txt", "Kepada Yth.\n")
    #expect(failure(of: folder.url.path) != nil)
  }

  @Test func aGeoJSONThatIsCutInTheMiddle() throws {
    let whole = geoJSON(geometry: #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#)
    let path = try folder.file("cut.geojson", String(whole.prefix(whole.count / 2)))
    let error = gdalError { _ = try features(of: path) }
    #expect(error != nil)
  }

  @Test(arguments: [("FlatGeobuf", "cut.fgb"), ("ESRI Shapefile", "cut.shp"), ("GPKG", "cut.gpkg")])
  func aBinaryFileThatIsCutInTheMiddleIsNoFileOfFewerFeatures(driver: String, name: String) throws {
    let path = folder.path(name)
    let shapes = (0..<200).map { WrittenGeometry.area(square(Double($0) / 2, 3, 0.25)) }
    try write(shapes, to: path, driver: driver)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
    var all: [VectorFeature] = []
    let error = gdalError { all = try features(of: path) }
    // Either it says so, or each feature whose place is lost says so.
    let isTold = error != nil || all.filter { $0.geometry.reason != nil }.count >= 50
    #expect(isTold, "\(all.count) \(String(describing: error))")
  }

  @Test func anUnknownLayerNamesThoseThereAre() throws {
    let path = folder.path("a.gpkg")
    try write([], to: path, driver: "GPKG")
    let dataset = try VectorDataset(opening: path)
    let error = try #require(gdalError { _ = try dataset.layer(named: "kota") })
    #expect(error.step == "find layer kota")
    #expect(error.messages == ["the layers are: desa"])
  }

  @Test(arguments: [
    "PG:host=127.0.0.1 port=1 dbname=desa user=bps password=rahasia",
    "PG:host=127.0.0.1 port=1 dbname=desa password='rahasia besar'",
    "postgresql://bps:rahasia@127.0.0.1:1/desa",
    "PG:postgresql://bps:r%61hasia@127.0.0.1:1/desa",
    "/vsicurl/http://bps:rahasia@127.0.0.1:1/desa.geojson",
  ])
  func aPasswordStaysOut(source: String) throws {
    let error = try #require(failure(of: source))
    let told = "\(error) \(error.source) \(error.messages)"
    #expect(!told.contains("rahasia") && !told.contains("r%61hasia") && !told.contains("besar"))
    #expect(told.contains("…"))
    #expect(told.contains("127.0.0.1"))
  }

  @Test func aPasswordStaysOutOfMessagesThatRepeatIt() {
    let error = GDALError(
      step: "open", source: "PG:user=bps password=rahasia",
      messages: [#"user "bps" with "rahasia" was refused"#, "PWD=lain; x", "MySQL:a,password=b c"])
    #expect(
      error.messages == [#"user "bps" with "…" was refused"#, "PWD=… x", "MySQL:a,password=… c"])
    #expect(
      error.description == "PG:user=bps password=…: cannot open: "
        + #"user "bps" with "…" was refused; PWD=… x; MySQL:a,password=… c"#)
  }
}
