import Foundation
import Testing

/// Every bad input ends with its exit code and a message that says where, what and what to do;
/// nothing is printed as a result, nothing is written.
@Suite(.serialized) struct HostileInputTests {
  /// A file of the corpus, the exit code, and what is said on standard error.
  private static let cases: [(String, Int32, String)] = [
    (
      "configuration/empty.yml", 78,
      "cannot read the configuration: jangkau.yml: the file is empty. Write at least "
        + "`survey`, `boundaries` and `visits`."
    ),
    (
      "configuration/end-before-start.yml", 78,
      "cannot read the configuration: jangkau.yml:4:8: `survey.end`: the end 2022-10-14 "
        + "comes before the start 2022-10-15. Exchange the two days."
    ),
    (
      "configuration/missing-boundaries.yml", 66,
      "cannot read the boundaries: desa-2022.gpkg: there is no such file. Correct "
        + "`boundaries.source`; paths start from the configuration's folder."
    ),
    (
      "configuration/missing-targets.yml", 66,
      "cannot read the targets: target.csv: there is no such file. Correct `source` in the "
        + "configuration; paths start from the configuration's folder."
    ),
    (
      "configuration/missing-visits.yml", 66,
      "cannot read the visits: kunjungan-*.csv: no file matches the pattern. Correct "
        + "`source` in line 13 of jangkau.yml."
    ),
    (
      "configuration/no-yaml.yml", 78,
      "cannot read the configuration: jangkau.yml:18:1: found character that cannot start "
        + "any token. Mind the indentation and the colons; tabs are not allowed in YAML."
    ),
    (
      "configuration/unknown-boundary-field.yml", 78,
      "cannot read the boundaries: jangkau.yml:8: `boundaries.fields`: the boundaries have "
        + "no field `kode_desa`. Their fields are `kode`, `desa`, `kecamatan`, `kabupaten`, "
        + "`provinsi`."
    ),
    (
      "configuration/unknown-visit-column.yml", 78,
      "cannot read the visits: jangkau.yml:13: visits.csv has no column `latitude`. Its "
        + "columns are `id`, `waktu`, `terima`, `petugas`, `desa`, `keluarga`, `nama`, `hasil`, "
        + "`asal`, `lintang`, `bujur`, `akurasi`."
    ),
    (
      "configuration/unknown-zone.yml", 78,
      "cannot read the configuration: jangkau.yml:5:14: `survey.time_zone`: the zone "
        + "\"Asia/Tarakan\" is not known. Write Asia/Jakarta, Asia/Makassar or Asia/Jayapura "
        + "(WIB, WITA, WIT)."
    ),
    (
      "configuration/wrong-date.yml", 78,
      "cannot read the configuration: jangkau.yml:4:8: `survey.end`: \"14/11/2022\" is no "
        + "day. Write the day as year-month-day, such as 2022-10-15."
    ),
    (
      "configuration/wrong-key.yml", 78,
      "cannot read the configuration: jangkau.yml:13:5: `visits[0]`: unknown key `sourc`. "
        + "Did you mean `source`? Known keys: `source`, `format`, `fields`, `scheme`, "
        + "`outcomes`, `origins`, `reviews`, `layer`, `query`, `header_row`, `repeat`."
    ),
    (
      "configuration/wrong-type.yml", 78,
      "cannot read the configuration: jangkau.yml:20:17: `status.stalled_days`: \"three\" is "
        + "no whole number. Write a whole number such as 3."
    ),
    (
      "boundaries/cut.geojson", 65,
      "cannot read the boundaries: desa.geojson: At line 3, character 131: Unterminated "
        + "object; Failed to read GeoJSON data. Repair the file, or export it again."
    ),
    (
      "boundaries/empty.geojson", 65,
      "cannot read the boundaries: desa.geojson: the file is empty. Bring the file again."
    ),
    (
      "boundaries/letter.txt", 65,
      "cannot read the boundaries: desa.geojson: its format is not known. Bring a "
        + "GeoPackage, Shapefile, GeoJSON, FlatGeobuf or another vector format of GDAL."
    ),
    (
      "boundaries/metres.geojson", 65,
      "cannot read the boundaries: desa.geojson, feature 1: no polygon can be used: "
        + "coordinates lie outside the globe: 500000.0, 221000.0 is no longitude and latitude "
        + "although the source says so; its coordinate system is wrong. Mend the source, or "
        + "bring it to longitude and latitude (EPSG:4326)."
    ),
    (
      "boundaries/no-code.geojson", 65,
      "cannot read the boundaries: desa.geojson, feature 3: the feature has no code. Every "
        + "desa needs its code of ten digits in `kode`."
    ),
    (
      "boundaries/no-features.geojson", 65,
      "cannot read the boundaries: desa.geojson: there are no features. Name a layer of "
        + "polygons, one or more for each desa."
    ),
    (
      "boundaries/points.geojson", 65,
      "cannot read the boundaries: desa.geojson: none of the 2 features is a polygon. Name a "
        + "layer of polygons, one or more for each desa."
    ),
    (
      "targets/contradiction.csv", 65,
      "cannot read the targets: targets.csv:3: 6501040001 has another target in line 2. "
        + "Remove one, or give the newer a `valid_from`."
    ),
    (
      "targets/damaged-code.csv", 65,
      "cannot read the targets: targets.csv:2: \"6,50104E+09\" is no code. Format the code's "
        + "column as text before saving, and export it again."
    ),
    (
      "targets/empty.csv", 65,
      "cannot read the targets: targets.csv:1: the file is empty. Export it again with a "
        + "first line that names the columns."
    ),
    (
      "targets/negative.csv", 65,
      "cannot read the targets: targets.csv:3: \"-3\" is no number of families. Write a "
        + "whole number from 0, or leave the cell empty where none is known."
    ),
    (
      "targets/word.csv", 65,
      "cannot read the targets: targets.csv:3: \"tiga\" is no number of families. Write a "
        + "whole number from 0, or leave the cell empty where none is known."
    ),
    (
      "visits/empty.csv", 65,
      "cannot read the visits: visits.csv:1: the file is empty. Export it again with a first "
        + "line that names the columns."
    ),
    (
      "visits/nul-header.csv", 65,
      "cannot read the visits: visits.csv:1: the file has no header that can be read. Export "
        + "it again with a first line that names the columns."
    ),
  ]

  @Test(arguments: cases)
  func isRefused(file: String, status: Int32, message: String) throws {
    let survey = try Survey()
    try survey.put(file, as: Survey.target(of: file))
    try expectRefusal(in: survey, status, message) { try survey.build() }
    try expectRefusal(in: survey, status, message) { try survey.run("check", "--json") }
  }

  /// Each file of the corpus is tried here or in the tests of the ledger.
  @Test func noFileOfTheCorpusIsForgotten() throws {
    let all = try ["configuration", "boundaries", "targets", "visits"].flatMap(Survey.files)
    let tried = Self.cases.map(\.0) + HostileLedgerTests.cases.map(\.0)
    #expect(tried.sorted() == all.sorted())
  }
}

/// Runs a command that is to be refused, and looks at all that it must not do.
func expectRefusal(
  in survey: Survey, _ status: Int32, _ message: String, _ run: () throws -> Program.Outcome
) throws {
  let before = try survey.folder.contents()
  let outcome = try run()
  #expect(outcome.status == status)
  #expect(outcome.error == "jangkau: \(message)\n")
  #expect(outcome.output == "")
  #expect(try survey.folder.contents() == before)
  expectNothingPersonal(outcome.error)
}
