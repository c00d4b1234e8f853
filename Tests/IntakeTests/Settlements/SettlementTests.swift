import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Inhabited places of text, points, polygons and rasters over two desa from 115° east, 3° north.
@Suite("Reading settlements")
struct SettlementTests {
  private func read(_ file: String, _ text: String, _ more: String = "") throws -> SettlementTable {
    let folder = try TemporaryFolder()
    _ = try folder.file(file, text)
    let yaml = minimum + "settlements:\n  source: \(file)\n\(more)"
    let tree = try BoundaryFixture().read([
      .init("6501010001", "Long Sule", square(115, 3)),
      .init("6501010002", "Long Pipa", square(115.1, 3)),
    ]).tree
    return try readSettlements(
      configured(yaml, folder: folder.url.path), geography: CoverageGeography(tree: tree))
  }

  private func wrong(_ file: String, _ text: String, _ more: String = "") -> IntakeError? {
    intakeError { _ = try read(file, text, more) }
  }

  private static let columns =
    "  fields: {name: nama, people: jiwa, families: kk, latitude: lintang, longitude: bujur}\n"

  @Test func textByItsColumns() throws {
    let table = try read(
      "tempat.csv",
      """
      nama;lintang;bujur;jiwa;kk
      Long Sule;3,05;115,05;1.250;210
      Pipa;3,05;115,15;;
      Laut;3,05;119;5;1
      Kosong;;;5;1
      Aneh;3,01;115,01;banyak;-4
      Nol;3,01;115,01;0;12
      """, Self.columns)
    #expect(!table.isGrid)
    #expect(table.settlements.map(\.name) == ["Long Sule", "Pipa", "Aneh", "Nol"])
    #expect(table.settlements.map(\.desa) == [0, 1, 0, 0])
    #expect(table.settlements.map(\.people) == [1250, nil, nil, nil])
    #expect(table.settlements.map(\.families) == [210, nil, nil, 12])
    #expect(
      table.findings.map(\.short) == [
        "settlement_outside ×1 @4", "settlement_unusable ×1 @5", "settlement_number ×2 @6,6",
      ])
  }

  @Test func pointsAndPolygons() throws {
    let table = try read(
      "tempat.geojson",
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"nama":"Titik","jiwa":40},
       "geometry":{"type":"Point","coordinates":[115.02,3.02]}},
      {"type":"Feature","properties":{"nama":"Luas","jiwa":null},"geometry":\(square(115.12, 3.02, 0.04))},
      {"type":"Feature","properties":{"nama":"Tanpa","jiwa":1},"geometry":null}]}
      """, "  fields: {name: nama, people: jiwa}\n")
    #expect(table.settlements.map(\.name) == ["Titik", "Luas"])
    #expect(table.settlements.map(\.people) == [40, nil])
    let middle = try #require(table.settlements.last?.position)
    #expect(abs(middle.longitude - 115.14) < 0.001 && abs(middle.latitude - 3.04) < 0.001)
    #expect(table.findings.map(\.short) == ["settlement_unusable ×1 @3"])
  }

  private static func grid(_ rows: String, west: Double = 115) -> String {
    "ncols 2\nnrows 2\nxllcorner \(west)\nyllcorner 3\ncellsize 0.1\nNODATA_value -1\n\(rows)\n"
  }

  @Test func cellsOfARaster() throws {
    let table = try read("penduduk.asc", Self.grid("9 9\n12.5 -1"))
    #expect(table.isGrid)
    // The upper row lies north of both desa; that is no finding, for a raster ends at no border.
    #expect(table.settlements.map(\.people) == [12.5])
    #expect(table.settlements.map(\.desa) == [0])
    #expect(table.findings == [])
  }

  @Test(arguments: [
    ("penduduk.asc", grid("0 0\n0 -1")), ("penduduk.asc", grid("5 5\n5 5", west: 10)),
  ])
  func aRasterWithNobodyIsAFinding(_ file: String, _ text: String) throws {
    let table = try read(file, text)
    #expect(table.settlements == [])
    #expect(table.findings.map(\.short) == ["settlement_none ×1 penduduk.asc"])
  }

  @Test func wrongSources() throws {
    #expect(wrong("a.csv", "", Self.columns)?.cause == "the file is empty")
    #expect(wrong("a.asc", "")?.cause == "the file is empty")
    #expect(wrong("a.geojson", "no such thing")?.kind == .data)
    let missing = intakeError {
      _ = try readSettlements(
        configured(minimum + "settlements: {source: none.tif}"),
        geography: CoverageGeography(tree: AdminTree(units: [], scheme: .bps)))
    }
    #expect(missing?.kind == .missing)
    let band = wrong("p.asc", Self.grid("1 1\n1 1"), "  band: 2\n")
    #expect(band?.description.contains("the raster has 1 bands, so no 2") == true)
    let field = wrong(
      "t.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
        + "{\"nama\":\"a\"},\"geometry\":null}]}", "  fields: {name: nema}\n")
    #expect(field?.description.contains("Did you mean `nama`?") == true)
  }

  @Test func theReachAlone() throws {
    let configuration = try configured(minimum + "settlements: {reach_km: 1.5}\n")
    #expect(configuration.settlements?.rules.reach == 1500)
    #expect(configuration.settlements?.source == nil)
    for wrong in ["0.4", "101", "jauh"] {
      #expect(refusal(of: minimum + "settlements: {reach_km: \(wrong)}\n")?.line == 8)
    }
    #expect(
      refusal(of: minimum + "settlements: {fields: {name: a}}\n")?.cause.contains("no `source`")
        == true)
    #expect(
      refusal(of: minimum + "settlements: {source: a, fields: {latitude: b}}\n")?.cause
        .contains("belong together") == true)
  }
}
