import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// The tree that features make, and what is noticed on the way.
@Suite struct BoundaryTests {
  private typealias Feature = BoundaryFixture.Feature
  private let parents = ["kec": "Kayan Hilir", "kab": "Malinau", "prov": "Kalimantan Utara"]

  @Test func bpsCodesMakeTheTree() throws {
    let read = try BoundaryFixture().read([
      Feature("id6501040004", "Long Sule", square(115, 2), parents),
      Feature("6501040005", "Long Pipa", square(115.1, 2), parents),
      Feature(
        "6571010001", "Selumit", square(117.5, 3.3),
        ["kec": "Tarakan Tengah", "kab": "Kota Tarakan", "prov": "Kalimantan Utara"]),
    ])
    #expect(
      read.outline == [
        "provinsi 65 Kalimantan Utara", "kabupaten 6501 Malinau < 65",
        "kabupaten 6571 Kota Tarakan < 65", "kecamatan 6501040 Kayan Hilir < 6501",
        "kecamatan 6571010 Tarakan Tengah < 6571", "desa 6501040004 Long Sule < 6501040",
        "desa 6501040005 Long Pipa < 6501040", "desa 6571010001 Selumit < 6571010",
      ])
    #expect(read.tree.scheme == .bps)
    #expect(read.findings == [])
    #expect(read.source.credit == "desa.geojson")
    #expect(!read.source.isSchematic)
    let desa = try #require(read.tree.units.last)
    #expect(desa.shape != nil && desa.referencePoint != nil)
    // A tenth of a degree here is some 11 km.
    #expect(abs((desa.area ?? 0) / 1e6 - 122.8) < 0.5)
    #expect(
      read.tree.units[0].area
        == read.tree.units.filter { $0.level == .desa }
        .compactMap(\.area).reduce(0, +))
  }

  @Test func kemendagriCodesMakeTheTree() throws {
    let read = try BoundaryFixture().read([
      Feature("65.02.04.2003", "Long Sule", square(115, 2), parents)
    ])
    #expect(
      read.outline == [
        "provinsi 65 Kalimantan Utara", "kabupaten 6502 Malinau < 65",
        "kecamatan 650204 Kayan Hilir < 6502", "desa 6502042003 Long Sule < 650204",
      ])
    #expect(read.tree.units.map(\.writtenCode) == ["65", "65.02", "65.02.04", "65.02.04.2003"])
    #expect(read.tree.scheme == .kemendagri)
  }

  /// The order of the features means nothing.
  @Test func theOrderOfFeaturesDoesNotMatter() throws {
    let features = (1...9).map {
      Feature("650104000\($0)", "Desa \($0)", square(115 + Double($0) / 10, 2), parents)
    }
    let forwards = try BoundaryFixture().read(features)
    let backwards = try BoundaryFixture().read(features.reversed())
    #expect(forwards.outline == backwards.outline)
    #expect(forwards.tree.units.map(\.shape) == backwards.tree.units.map(\.shape))
  }

  @Test func parentsWithoutANameFieldAreCalledByConfigurationOrCode() throws {
    var fixture = BoundaryFixture(fields: "{code: kode, name: nama}")
    fixture.more = "  names: {65: Kalimantan Utara, 6501040: Kayan Hilir}\n"
    let read = try fixture.read([Feature("6501040004", "Long Sule", square(115, 2))])
    #expect(
      read.tree.units.map(\.name) == ["Kalimantan Utara", "6501", "Kayan Hilir", "Long Sule"])
    let dotted = try BoundaryFixture(fields: "{code: kode}").read([
      Feature("65.02.04.2003", "Long Sule", square(115, 2))
    ])
    #expect(dotted.tree.units.map(\.name) == ["65", "65.02", "65.02.04", "65.02.04.2003"])
  }

  /// Of several names of a parent the most frequent is shown, and the desa concerned is noted.
  @Test func parentsWithSeveralNames() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "A", square(115, 2), parents),
      Feature("6501040005", "B", square(115.1, 2), parents),
      Feature("6501040006", "C", square(115.2, 2), parents.merging(["kab": "Kab. Malinau"]) { $1 }),
    ])
    #expect(read.tree.units[1].name == "Malinau")
    #expect(read.findings.map(\.short) == ["boundary_name_repeated ×1 6501 @0"])
  }

  /// Names that take turns are counted as those that follow each other, and for each unit by itself.
  @Test func namesOfParentsThatTakeTurns() throws {
    func feature(_ code: String, kecamatan: String, kabupaten: String) -> Feature {
      let column = Double(code.suffix(2)) ?? 0
      let names = parents.merging(["kec": kecamatan, "kab": kabupaten]) { $1 }
      let row: Double = code.hasPrefix("6501040") ? 2 : 3
      return Feature(code, "D\(code)", square(115 + column / 10, row), names)
    }
    let read = try BoundaryFixture().read([
      feature("6501050002", kecamatan: "Kayan Hulu", kabupaten: "B"),
      feature("6501040004", kecamatan: "Kayan Hilir", kabupaten: "B"),
      feature("6501040005", kecamatan: "Kayan hilir", kabupaten: "A"),
      feature("6501040006", kecamatan: "Kayan Hilir", kabupaten: "B"),
      feature("6501050001", kecamatan: "Kayan Hulu", kabupaten: "A"),
      feature("6501040007", kecamatan: "Kayan hilir", kabupaten: "A"),
      feature("6501040008", kecamatan: "Kayan Hilir", kabupaten: "B"),
    ])
    #expect(read.tree.units[1...3].map(\.name) == ["B", "Kayan Hilir", "Kayan Hulu"])
  }

  @Test func missingNames() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "", square(115, 2), parents),
      Feature("6501040005", " \u{00A0}", square(115.1, 2), parents),
    ])
    #expect(read.tree.units.suffix(2).map(\.name) == ["6501040004", "6501040005"])
    #expect(
      read.findings.map(\.short) == [
        "boundary_name_missing ×1 6501040004 @1", "boundary_name_missing ×1 6501040005 @2",
      ])
  }

  @Test func featuresOfOneCodeAreMerged() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "Long Sule", square(115, 2), parents),
      Feature("6501040004", "Long Sule", square(115.05, 2), parents),
      Feature("6501040004", "Long Sule", square(116, 2), parents),
      Feature("6501040005", "A", square(115, 3), parents),
      Feature("6501040005", "B", square(115, 3.1), parents),
    ])
    let desa = read.tree.desaRange.map { read.tree.units[$0] }
    #expect(desa.map(\.name) == ["Long Sule", "A"])
    // Two squares overlap by half, so the first desa is 1.5 squares and one apart.
    #expect(desa[0].shape?.polygons.count == 2)
    #expect(abs((desa[0].area ?? 0) / (desa[1].area ?? 1) - 1.25) < 0.01)
    #expect(
      read.findings.map(\.short) == [
        "boundary_merged ×2 6501040004 @2,3", "boundary_merged ×1 6501040005 @5",
        "boundary_name_repeated ×1 6501040005 @4",
      ])
    #expect(read.findings.map(\.severity) == [.note, .warning, .warning])
  }

  @Test func aFeatureWithoutGeometryIsAUnitWithoutAShape() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "Long Sule", nil, parents),
      Feature("6501040005", "B", square(115, 2), parents),
      Feature("6501040006", "C", "{\"type\":\"Polygon\",\"coordinates\":[]}", parents),
      Feature("6501040007", "D", "{\"type\":\"Point\",\"coordinates\":[115,2]}", parents),
      Feature(
        "6501040008", "E", "{\"type\":\"LineString\",\"coordinates\":[[115,2],[116,2]]}", parents),
    ])
    let shapes = read.tree.desaRange.map { read.tree.units[$0].shape != nil }
    #expect(shapes == [false, true, false, false, false])
    #expect(
      read.findings.map(\.short) == [
        "boundary_without_geometry ×2 @1,3",
        "boundary_unusable_geometry ×1 a LINESTRING is neither an area nor a single point @5",
        "boundary_unusable_geometry ×1 a point, not a polygon @4",
      ])
  }

  @Test func aSelfCrossingRingIsRepairedWithItsPlace() throws {
    let bow = "{\"type\":\"Polygon\",\"coordinates\":[[[115,2],[116,3],[116,2],[115,3],[115,2]]]}"
    let read = try BoundaryFixture().read([
      Feature("6501040004", "Long Sule", bow, parents),
      Feature("6501040005", "B", square(116.5, 2), parents),
    ])
    #expect(
      read.findings.map(\.short) == ["boundary_repaired ×1 Self-intersection (115.5, 2.5) @1"])
    #expect(read.findings[0].severity == .note)
    #expect((read.findings[0].amount ?? 0) > 1e9)
    #expect(read.tree.units[3].shape?.polygons.count == 2)
  }

  @Test func disagreeingParents() throws {
    let fixture = BoundaryFixture(fields: "{code: kode, name: nama, kecamatan_code: kec}")
    let read = try fixture.read([
      Feature("6501040004", "A", square(115, 2), ["kec": "6501040"]),
      Feature("6501040005", "B", square(115.1, 2), ["kec": "6501050"]),
      Feature("6501040006", "C", square(115.2, 2), ["kec": ""]),
    ])
    #expect(
      read.outline == [
        "provinsi 65 65", "kabupaten 6501 6501 < 65", "kecamatan 6501040 6501040 < 6501",
        "kecamatan 6501050 6501050 < 6501", "desa 6501040004 A < 6501040",
        "desa 6501040005 B < 6501050", "desa 6501040006 C < 6501040",
      ])
    #expect(
      read.findings.map(\.short) == ["boundary_parent_disagrees ×1 6501040005 → 6501050 @2"])
  }

  @Test func severalProvincesHaveTheSurveyOnTop() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "A", square(115, 2), parents),
      Feature("6401010001", "B", square(115.1, 1), ["prov": "Kalimantan Timur"]),
    ])
    #expect(read.outline.first == "survei 0 Uji")
    #expect(
      read.outline.filter { $0.hasPrefix("provinsi") } == [
        "provinsi 64 Kalimantan Timur < 0", "provinsi 65 Kalimantan Utara < 0",
      ])
  }

  @Test func farAwayUnits() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "A", square(115, 2), parents),
      Feature("6501040005", "B", square(115.1, 2), parents),
      Feature("6501040006", "C", square(2, 115 - 90), parents),
    ])
    #expect(read.findings.map(\.short) == ["boundary_far_away ×1 6501040006 @0"])
  }

  @Test func creditAndVintage() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "A", square(115, 2), ["sumber": "BPS", "tahun": "2020"]),
      Feature("6501040005", "B", square(115.1, 2), ["sumber": "BPS", "tahun": "2021"]),
    ])
    #expect(read.source.credit == "BPS")
    #expect(read.source.vintage == nil)
    var fixture = BoundaryFixture()
    fixture.more = "  credit: BIG\n  vintage: 2022\n"
    let configured = try fixture.read([
      Feature("6501040004", "A", square(115, 2), ["sumber": "BPS", "tahun": "2020"])
    ])
    #expect(configured.source.credit == "BIG")
    #expect(configured.source.vintage == "2022")
  }

  @Test func schematicBoundariesSaySo() throws {
    let read = try BoundaryFixture().read([
      Feature("6501040004", "A", square(115, 2), ["jenis": "Skematik"])
    ])
    #expect(read.source.isSchematic)
  }
}
