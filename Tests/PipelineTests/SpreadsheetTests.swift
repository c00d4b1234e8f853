import Coverage
import Foundation
import GDAL
import Geography
import Site
import Testing

@testable import Pipeline

/// The spreadsheet beside the text file with the same rows.
@Suite struct SpreadsheetTests {
  /// A province of one desa whose name looks like a formula.
  private func data(desa name: String = "=HYPERLINK(\"x\")", visits: Int = 1) throws -> DataFiles {
    let codes = ["06", "0601", "0601010", "0601010001"].compactMap(AdminCode.init(digits:))
    let levels: [Level] = [.provinsi, .kabupaten, .kecamatan, .desa]
    let names = ["Utara", "Malinau", "Kayan", name]
    let units = codes.indices.map {
      AdminUnit(
        code: codes[$0], level: levels[$0], name: names[$0], parent: $0 == 0 ? nil : $0 - 1)
    }
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    let start = try #require(Day(iso: "2022-10-15"))
    let report = computeCoverage(
      CoverageInput(
        plan: SurveyPlan(title: "Uji", start: start, end: start + 30, zone: zone),
        geography: CoverageGeography(tree: AdminTree(units: units, scheme: .bps)),
        targets: [Target(code: codes[3], families: 7, access: "air")], visits: Visits(),
        asOf: start + 4))
    return DataFiles(
      report: report, edition: .public, source: BoundarySource(credit: "BPS"), version: "1")
  }

  private func rows(_ bytes: [UInt8]) throws -> (names: [String], rows: [[String?]]) {
    let path = FileManager.default.temporaryDirectory.appending(path: "jangkau-\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(bytes).write(to: path)
    let layer = try VectorDataset(opening: path.path).layer(named: "coverage")
    var rows: [[String?]] = []
    try layer.forEachFeature { rows.append($0.values) }
    return (layer.fieldNames, rows)
  }

  @Test func itHasTheRowsAndColumnsOfTheTextFile() throws {
    let data = try data()
    let sheet = try rows(try #require(try coverageSpreadsheet(data)))
    let text = String(decoding: data.coverageCSV(), as: UTF8.self).split(separator: "\n")
    #expect(sheet.names == text[0].split(separator: ",").map(String.init))
    #expect(sheet.rows.count == text.count - 1)
    #expect(sheet.rows.map { $0[0] } == ["06", "0601", "0601010", "0601010001"])
  }

  @Test func codesStayTextAndFiguresAreNumbers() throws {
    let row = try data().coverageRow(3)
    #expect(row[0] == .word("0601010001"))
    #expect(row[4] == .count(7))
    let sheet = try rows(try #require(try coverageSpreadsheet(try data())))
    let desa = try #require(sheet.rows.last)
    #expect(desa[0] == "0601010001")
    #expect(desa[4] == "7")
    #expect(desa[16] == "0.1613")
  }

  @Test func aNameLikeAFormulaIsHarmless() throws {
    let sheet = try rows(try #require(try coverageSpreadsheet(try data())))
    #expect(sheet.rows.last?[2] == "'=HYPERLINK(\"x\")")
  }

  @Test func markupAndEmojiAreKept() throws {
    let name = "<b>\"Long\" & 🛶</b>"
    let sheet = try rows(try #require(try coverageSpreadsheet(try data(desa: name))))
    #expect(sheet.rows.last?[2] == name)
  }

  @Test func theSameReportGivesTheSameBytes() async throws {
    let first = try coverageSpreadsheet(try data())
    // ZIP counts time in steps of two seconds.
    try await Task.sleep(for: .seconds(2.1))
    #expect(try coverageSpreadsheet(try data()) == first)
  }
}
