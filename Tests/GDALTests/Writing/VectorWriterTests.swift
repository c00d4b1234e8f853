import Foundation
import Geography
import Testing

@testable import GDAL

@Suite struct VectorWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let fields = [
    WrittenField("code", .text), WrittenField("count", .integer), WrittenField("rate", .real),
  ]
  private let rows: [[WrittenValue]] = [
    [.text("0065"), .integer(9_007_199_254_740_991), .real(0.125)],
    [.text("=1+1"), .missing, .integer(3)], [.text("a<&>\"é\u{1}"), .integer(-1), .missing],
  ]

  private func write(_ driver: String, to path: String, geometry: WrittenGeometry = .none) throws {
    let writer = try VectorWriter(creating: path, driver: driver)
    let layer = try writer.addLayer(
      named: "desa", fields: fields, geometry: geometry == .none ? .none : .area)
    for row in rows { try layer.append(row, geometry: geometry) }
    try writer.close()
  }

  @Test func aSpreadsheetKeepsCodesText() throws {
    let path = folder.path("desa.xlsx")
    try write("XLSX", to: path)
    let layer = try VectorDataset(opening: path).layer(named: "desa")
    #expect(layer.fieldNames == ["code", "count", "rate"])
    #expect(
      try features(in: layer).map(\.values) == [
        ["0065", "9007199254740991", "0.125"], ["=1+1", nil, "3"], ["a<&>\"é", "-1", nil],
      ])
  }

  @Test func aSpreadsheetHasASheetALayer() throws {
    let path = folder.path("two.xlsx")
    let writer = try VectorWriter(creating: path, driver: "XLSX")
    for name in ["desa", "kecamatan"] {
      let layer = try writer.addLayer(named: name, fields: fields)
      try layer.append(rows[0])
    }
    try writer.close()
    #expect(try VectorDataset(opening: path).layerNames == ["desa", "kecamatan"])
  }

  @Test(arguments: [
    ("XLSX", "xlsx"), ("GPKG", "gpkg"), ("ESRI Shapefile", "shp"), ("FlatGeobuf", "fgb"),
    ("GeoJSON", "geojson"), ("CSV", "csv"),
  ])
  func theSameRowsGiveTheSameBytes(driver: String, ending: String) async throws {
    let isTable = driver == "XLSX" || driver == "CSV"
    let geometry = isTable ? WrittenGeometry.none : .area(square(117, 3, 1))
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
      try write(driver, to: folder.path("\(name)/desa.\(ending)"), geometry: geometry)
      // ZIP counts time in steps of two seconds.
      try await Task.sleep(for: .seconds(name == "a" ? 2.1 : 0))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("a"))
    #expect(!names.isEmpty)
    for name in names {
      let contents = try ["a", "b"].map {
        try Data(contentsOf: URL(fileURLWithPath: folder.path("\($0)/\(name)")))
      }
      #expect(contents[0] == contents[1], "\(name)")
    }
  }

  @Test func aWrongRowIsRefused() throws {
    let writer = try VectorWriter(creating: folder.path("a.gpkg"), driver: "GPKG")
    let layer = try writer.addLayer(named: "desa", fields: fields, geometry: .area)
    let short = gdalError { try layer.append([.missing]) }
    #expect(short?.messages == ["it has 1 values for 3 fields"])
    let kind = gdalError { try layer.append([.integer(3), .missing, .missing]) }
    #expect(kind?.messages.first?.contains("field code") == true)
    let geometry = gdalError {
      try layer.append([.missing, .missing, .missing], geometry: .wellKnownText("POLYGON (("))
    }
    #expect(geometry != nil)
    try writer.close()
    #expect(gdalError { try writer.close() }?.messages == ["it has been closed already"])
    #expect(gdalError { try layer.append([.missing, .missing, .missing]) } != nil)
  }

  @Test func whatCannotBeWrittenIsAnError() throws {
    #expect(gdalError { _ = try VectorWriter(creating: "/x", driver: "Nonsense") } != nil)
    let missing = folder.path("none/desa.gpkg")
    let error = gdalError { try write("GPKG", to: missing) }
    #expect(error?.source == missing)
    for driver in ["XLSX", "GeoJSON", "CSV", "FlatGeobuf", "ESRI Shapefile"] {
      #expect(gdalError { try write(driver, to: folder.path("none/desa.x")) } != nil, "\(driver)")
    }
  }

  @Test(arguments: ["XLSX", "GeoJSON", "CSV", "FlatGeobuf"])
  func aFullDiskIsAnError(driver: String) throws {
    #expect(gdalError { try write(driver, to: "/dev/full") } != nil, "\(driver)")
  }

  @Test func shortenedNamesAreWarnedOf() throws {
    let writer = try VectorWriter(creating: folder.path("a.shp"), driver: "ESRI Shapefile")
    _ = try writer.addLayer(
      named: "a", fields: [WrittenField("kabupaten_kota", .text)], geometry: .area)
    #expect(writer.warnings.contains { $0.contains("kabupaten_") })
    try writer.close()
  }
}
