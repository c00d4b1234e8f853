import Coverage
import Foundation
import GDAL
import Testing

@testable import Intake

/// Points, sheets, pictures and archives as sources of visits.
@Suite struct PointAndSheetTests {
  @Test func pointsOfGeoJSON() throws {
    let source =
      "source: points/titik.geojson, "
      + "fields: {id: id, desa: desa, visited_at: waktu, outcome: hasil}"
    let report = try FormatFixture.report(source)
    #expect(
      report.short == "read 4: rejected 1, counted 3; Satu 1/1/1 confirmed 1; "
        + "Dua 2/1/2 confirmed 1")
    #expect(try FormatFixture.table(source).rejected == ["3 noDate"])
  }

  /// The same points through every format that GDAL writes here.
  @Test(arguments: ["gpkg", "shp", "fgb"]) func pointsOfOtherFormats(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("titik." + ending)
    let driver = ["gpkg": "GPKG", "shp": "ESRI Shapefile", "fgb": "FlatGeobuf"][ending] ?? ""
    try copyPoints(to: path, driver: driver)
    let report = try FormatFixture.report(
      "source: \(path), fields: {id: id, desa: desa, visited_at: waktu, outcome: hasil}")
    #expect(report.ledger[.counted] == 2)
    #expect(report.top.counts.confirmed == 2)
  }

  private func copyPoints(to path: String, driver: String) throws {
    let writer = try VectorWriter(creating: path, driver: driver)
    let layer = try writer.addLayer(
      named: "titik",
      fields: ["id", "desa", "waktu", "hasil"].map { WrittenField($0, .text) }, geometry: .point)
    try layer.append(
      ["p1", "6501040004", "2022-10-15 08:00", "selesai"].map { .text($0) },
      geometry: .point(.init(longitude: 0.5, latitude: 0.5)))
    try layer.append(
      ["p2", "6501040005", "2022-10-15 09:00", "selesai"].map { .text($0) },
      geometry: .point(.init(longitude: 1.5, latitude: 0.5)))
    try writer.close()
  }

  @Test func waypointsAndPlacemarks() throws {
    #expect(
      try FormatFixture.report("source: points/jejak.gpx").short
        == "read 2: counted 2; Satu 1/1/1 confirmed 1; Dua 1/1/1 confirmed 1")
    #expect(
      try FormatFixture.report("source: points/titik.kml").short
        == "read 1: counted 1; Satu 1/1/1 confirmed 1; Dua 0/0/0 confirmed 0")
  }

  @Test(arguments: ["xlsx", "ods"]) func sheets(_ ending: String) throws {
    let source =
      "source: sheets/kunjungan.\(ending), fields: {id: id, desa: desa, visited_at: waktu, "
      + "outcome: hasil, latitude: lat, longitude: lon}"
    let report = try FormatFixture.report(source)
    #expect(
      report.short == "read 3: counted 3; Satu 1/1/1 confirmed 1; Dua 2/1/2 confirmed 1")
    let table = try FormatFixture.table(source)
    #expect(table.claimTexts == ["6501040004", "6501040005", "6501040005"])
    #expect(table.lines == (ending == "xlsx" ? [7, 8, 9] : [4, 5, 6]))
    #expect(
      table.visits.visitedAt.map { ($0 + 8 * 3_600_000_000) / 60_000_000 % 1440 }
        == [510, 540, 540])
    #expect(table.shortFindings == [])
  }

  @Test func photographs() throws {
    let table = try FormatFixture.table("source: photos")
    #expect(table.visits.latitude == [0.5, -0.25])
    #expect(table.visits.longitude == [0.5, 1.5])
    #expect(table.visits.accuracy == [8, 8])
    #expect(
      try FormatFixture.report("source: photos").short
        == "read 2: counted 2; Satu 1/1/1 confirmed 1; Dua 0/0/0 confirmed 0")
  }

  @Test func titlesAboveADelimitedText() throws {
    let fixture = VisitFixture()
    try fixture.file("a.csv", "DAFTAR\n\nid,visited_at\na,2022-10-15\nb,x\n")
    let table = try fixture.read(
      "visits: [{source: a.csv, header_row: 3, fields: {id: id, visited_at: visited_at}}]")
    #expect(table.lines == [4])
    #expect(table.rejected == ["5 noDate"])
  }

  @Test func serialsOfExcelAreDates() throws {
    let fixture = VisitFixture()
    try fixture.file(
      "a.csv", "id;visited_at\na;44849\nb;44849,354166667\nc;20221\nd;6501040004\ne;44849.5x\n")
    let table = try fixture.read(
      "visits: [{source: a.csv, fields: {id: id, visited_at: visited_at}}]")
    #expect(table.lines == [2, 3])
    let local = table.visits.visitedAt.map { $0 / 1_000_000 + 8 * 3600 }
    #expect(local == [1_665_792_000, 1_665_792_000 + 30_600])
  }
}
