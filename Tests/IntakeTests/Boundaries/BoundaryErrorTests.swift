import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Boundaries that cannot be used are refused, by feature and with what to do.
@Suite struct BoundaryErrorTests {
  private typealias Feature = BoundaryFixture.Feature

  private func message(_ features: [BoundaryFixture.Feature], _ fixture: BoundaryFixture = .init())
    -> String?
  {
    fixture.refusal(features)?.description
      .replacing("cannot read the boundaries: ", with: "")
  }

  @Test func missingAndDamagedCodes() {
    let good = Feature("6501040004", "A", square(115, 2))
    #expect(
      message([good, Feature("", "B", square(115.1, 2))])
        == "desa.geojson, feature 2: the feature has no code. Every desa needs its code of "
        + "ten digits in `kode`.")
    #expect(
      message([good, Feature(nil, "B", nil), Feature("Long Sule", "C", nil)])
        == "desa.geojson, feature 2: the feature has no code; 1 more feature is wrong too. "
        + "Every desa needs its code of ten digits in `kode`.")
    #expect(
      message([good, good, Feature("6,50104E+09", "B", square(115.1, 2))])
        == "desa.geojson, feature 3: \"6,50104E+09\" is no code. Every desa needs its code of "
        + "ten digits in `kode`.")
  }

  @Test func codesOfAnotherLength() {
    #expect(
      message([
        Feature("6501040004", "A", square(115, 2)), Feature("6501040", "B", square(115.1, 2)),
      ])
        == "desa.geojson, feature 2: the code 6501040 has 7 digits, not 10. Name the field "
        + "of the desa's full code, or set `boundaries.scheme: fields` and name the "
        + "parents' code fields.")
    #expect(
      message([Feature("6501", "A", square(115, 2)), Feature("6502", "B", square(116, 2))])
        == "desa.geojson, feature 1: the code 6501 has 4 digits, not 10; 1 more feature "
        + "is wrong too. Name the field of the desa's full code, or set "
        + "`boundaries.scheme: fields` and name the parents' code fields.")
  }

  @Test func mendedCodesAreTaken() throws {
    let read = try BoundaryFixture().read([Feature("6501040004.0", "A", square(115, 2))])
    #expect(read.tree.units.last?.writtenCode == "6501040004")
  }

  @Test func fieldsSchemeNeedsParents() throws {
    var fixture = BoundaryFixture(
      fields: "{code: kode, name: nama, kecamatan_code: kec, kabupaten_code: kab, "
        + "provinsi_code: prov}")
    fixture.more = "  scheme: fields\n"
    let parents = ["kec": "12", "kab": "3", "prov": "9"]
    let read = try fixture.read([
      Feature("77", "A", square(115, 2), parents), Feature("78", "B", square(115.1, 2), parents),
    ])
    #expect(
      read.outline == [
        "provinsi 9 9", "kabupaten 3 3 < 9", "kecamatan 12 12 < 3", "desa 77 A < 12",
        "desa 78 B < 12",
      ])
    #expect(read.tree.scheme == .fields)
    #expect(
      message([Feature("77", "A", square(115, 2), ["kec": "12", "prov": "9"])], fixture)
        == "desa.geojson, feature 1: the kabupaten of 77 is not known. With `scheme: "
        + "fields`, name `fields.kabupaten_code`; every desa needs one.")
  }

  @Test func unknownFields() {
    let fixture = BoundaryFixture(fields: "{code: kode_desa, name: nama}")
    let error = fixture.refusal([Feature("6501040004", "A", square(115, 2))])
    #expect(error?.kind == .configuration)
    #expect(
      error?.description
        == "cannot read the boundaries: jangkau.yml:4: `boundaries.fields`: the boundaries "
        + "have no field `kode_desa`. Their fields are `kab`, `kec`, `kode`, `nama`, `prov`.")
  }

  @Test func noPolygons() {
    #expect(
      message([])
        == "desa.geojson: there are no features. Name a layer of polygons, one or more for "
        + "each desa.")
    #expect(
      message([
        Feature("6501040004", "A", "{\"type\":\"Point\",\"coordinates\":[115,2]}"),
        Feature("6501040005", "B", nil),
      ])
        == "desa.geojson: none of the 2 features is a polygon. Name a layer of polygons, "
        + "one or more for each desa.")
  }

  /// Metres of a UTM zone in a file that says degrees.
  @Test func wrongCoordinateSystem() throws {
    let metres = square(500_000, 300_000, 10_000)
    #expect(
      message([Feature("6501040004", "A", metres)])
        == "desa.geojson, feature 1: no polygon can be used: coordinates lie outside the "
        + "globe: 500000.0, 300000.0 is no longitude and latitude although the source says "
        + "so; its coordinate system is wrong. Mend the source, or bring it to longitude and "
        + "latitude (EPSG:4326).")
    // One such feature among good ones is a unit without a shape.
    let read = try BoundaryFixture().read([
      Feature("6501040004", "A", square(115, 2)), Feature("6501040005", "B", metres),
    ])
    #expect(read.findings.map(\.rule) == [.boundaryUnusableGeometry])
    #expect(read.findings[0].places.map(\.line) == [2])
    #expect(read.tree.units.last?.shape == nil)
  }

  @Test func sourcesThatCannotBeOpened() throws {
    let fixture = BoundaryFixture()
    let folder = try #require(fixture.folder)
    _ = try folder.file("surat.txt", "Kepada Yth.\n")
    _ = try folder.file(
      "cut.geojson",
      String(
        BoundaryFixture.geoJSON([
          Feature("6501040004", "A", square(115, 2)), Feature("6501040005", "B", square(115, 2)),
        ]).dropLast(60)))
    _ = try folder.file("empty.geojson", "")
    func refusal(_ source: String) -> IntakeError? {
      intakeError { _ = try fixture.read(source: source) }
    }
    let absent = refusal("none.gpkg")
    #expect(absent?.kind == .missing)
    #expect(
      absent?.description
        == "cannot read the boundaries: none.gpkg: there is no such file. Correct "
        + "`boundaries.source`; paths start from the configuration's folder.")
    for (source, text) in [
      (
        "surat.txt",
        "cannot read the boundaries: surat.txt: its format is not known. Bring a GeoPackage, Shapefile, GeoJSON, FlatGeobuf or another vector format of GDAL."
      ),
      (
        "cut.geojson",
        "cannot read the boundaries: cut.geojson: At line 3, character 144: Unterminated object; Failed to read GeoJSON data. Repair the file, or export it again."
      ),
      (
        "empty.geojson",
        "cannot read the boundaries: empty.geojson: the file is empty. Bring the file "
          + "again."
      ),
    ] {
      let error = refusal(source)
      #expect(error?.kind == .data)
      #expect(error?.description == text)
    }
    let archive = refusal("/vsizip/none.zip/desa.shp")
    #expect(archive?.kind == .missing)
    #expect(
      archive?.description.replacing(folder.url.path, with: "FOLDER")
        == "cannot read the boundaries: /vsizip/none.zip/desa.shp: "
        + "`/vsizip/FOLDER/none.zip/desa.shp' does not "
        + "exist in the file system, and is not recognized as a supported dataset name. "
        + "Correct `boundaries.source`: the archive or address, and the path inside it.")
  }

  @Test func layersAndQueriesThatAreNotThere() throws {
    var fixture = BoundaryFixture()
    fixture.more = "  layer: kota\n"
    let layer = fixture.refusal([Feature("6501040004", "A", square(115, 2))])
    #expect(layer?.kind == .configuration)
    #expect(
      layer?.description
        == "cannot read the boundaries: jangkau.yml:3: `boundaries.layer`: desa.geojson has "
        + "no layer `kota`; the layers are: desa. Name one of these.")
    fixture.more = "  query: SELECT * FROM kota\n"
    let query = fixture.refusal([Feature("6501040004", "A", square(115, 2))])
    #expect(query?.kind == .configuration)
    #expect(
      query?.description
        == "cannot read the boundaries: jangkau.yml:3: `boundaries.query`: SELECT from table "
        + "kota failed, no such table/featureclass. Correct the query; it is the source's "
        + "own SQL.")
    fixture.more = "  query: DELETE FROM desa\n"
    let write = fixture.refusal([Feature("6501040004", "A", square(115, 2))])
    #expect(write?.kind == .configuration)
    #expect(
      write?.description
        == "cannot read the boundaries: jangkau.yml:3: `boundaries.query`: it has to begin "
        + "with SELECT or WITH: DELETE FROM desa. Correct the query; it is the source's own "
        + "SQL.")
  }

  @Test(arguments: [
    "PG:host=127.0.0.1 port=1 user=bps password='rahasia besar'",
    "PG:host=127.0.0.1 port=1 user=bps pwd=rahasia",
    "/vsicurl/http://bps:rahasia@127.0.0.1:1/desa.geojson",
  ])
  func passwordsStayOut(source: String) {
    let fixture = BoundaryFixture()
    for error in [
      intakeError { _ = try fixture.read(source: "\"\(source)\"") },
      intakeError {
        _ = try readVisits(
          configured(minimum + "visits: {source: \"\(source)\", fields: {visited_at: t}}"))
      },
      intakeError {
        _ = try readTargets(
          configured(minimum + "targets: {source: \"\(source)\", fields: {code: t}}"), scheme: .bps)
      },
    ] {
      #expect(error?.kind == .missing)
      #expect(error?.description.contains("127.0.0.1") == true)
      #expect(error?.description.contains("rahasia") == false)
      #expect(error?.description.contains("besar") == false)
    }
  }
}
