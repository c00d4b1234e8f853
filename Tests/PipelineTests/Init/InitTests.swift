import Coverage
import Foundation
import Testing

@testable import Intake
@testable import Pipeline

/// `init` looks at files, and what it writes builds without an edit.
@Suite struct InitTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/formats").path

  private func guess(_ files: [String], output: String? = nil) throws -> String {
    try initialise(
      InitOptions(
        paths: files, output: output ?? NSTemporaryDirectory() + "jangkau.yml", title: "Uji",
        start: Day(iso: "2022-10-15"), end: Day(iso: "2022-11-14"))
    ).yaml
  }

  /// The format, the fields that the form decides, and how many records then count.
  @Test(arguments: [
    ("fasih/export.csv", "fasih", ["household": "keluarga_id", "outcome": "hasil"], 6),
    ("odk/form.csv", "odk", ["desa": "lokasi-desa", "outcome": "hasil"], 3),
    ("kobo/export.csv", "kobo", ["desa": "lokasi/desa", "outcome": "hasil"], 2),
    ("surveycto/export.csv", "surveycto", ["desa": "desa", "outcome": "hasil"], 2),
    ("survey-solutions/export.tab", "survey-solutions", ["desa": "desa", "outcome": "hasil"], 4),
    ("epicollect/export.csv", "epicollect", ["desa": "1_desa", "outcome": "3_hasil"], 2),
  ])
  func exportsAreKnownAndCount(
    _ file: String, _ format: String, _ fields: [String: String], _ counted: Int
  ) throws {
    let folder = try FileManager.default.url(
      for: .itemReplacementDirectory, in: .userDomainMask,
      appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("jangkau.yml").path
    let yaml = try guess(
      [
        Self.fixtures + "/desa.geojson", Self.fixtures + "/target.csv", Self.fixtures + "/" + file,
      ], output: path)
    let configuration = try parseConfiguration(yaml, file: "jangkau.yml", folder: "")
    let visits = try #require(configuration.visits.first)
    #expect(visits.format.rawValue == format)
    for (field, column) in fields {
      #expect(visits.fields[try #require(VisitField(rawValue: field))] == [column])
    }
    #expect(configuration.targets?.families == "keluarga")
    #expect(configuration.plan.zone.identifier == "Asia/Makassar")
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
    let inputs = try loadInputs(path, progress: .quiet)
    let report = try count(inputs, asOf: try #require(Day(iso: "2022-10-17")))
    #expect(report.ledger[.counted] == counted)
    #expect(report.top.counts[.unplaced] == 0)
  }

  @Test func aFolderIsSortedOut() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (from, to) in [
      ("desa.geojson", "batas.geojson"), ("target.csv", "prelist.csv"),
      ("odk/form.csv", "kunjungan.csv"), ("README.md", "baca.txt"),
    ] {
      try FileManager.default.copyItem(
        atPath: Self.fixtures + "/" + from, toPath: folder.appendingPathComponent(to).path)
    }
    let result = try initialise(
      InitOptions(paths: [folder.path], output: folder.path + "/jangkau.yml"))
    let configuration = try parseConfiguration(result.yaml, file: "jangkau.yml", folder: "")
    #expect(configuration.boundaries.source == "batas.geojson")
    #expect(configuration.targets?.source == "prelist.csv")
    #expect(configuration.visits.map(\.source) == ["kunjungan.csv"])
    #expect(configuration.plan.start == Day(iso: "2022-10-15"))
    #expect(result.notes.contains("left aside: baca.txt"))
    #expect(result.notes.contains { $0.hasPrefix("visits.format: odk (") })
  }

  @Test func outcomesThatAreNoUsualWordsAreNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.csv").path
    try Data(
      "waktu,kode_desa,hasil\n2022-10-15,6501040004,tuntas\n2022-10-15,6501040005,selesai\n".utf8
    ).write(to: URL(fileURLWithPath: path))
    let yaml = try guess([Self.fixtures + "/desa.geojson", path])
    #expect(yaml.contains("says what they mean: tuntas\n"))
  }

  @Test func noBoundaries() {
    #expect(throws: IntakeError.self) { _ = try guess([Self.fixtures + "/odk/form.csv"]) }
    #expect(throws: IntakeError.self) { _ = try guess(["/nowhere"]) }
  }
}

/// The real boundary files and the real samples.
@Suite(.enabled(if: RealCrosswalk.bridge != nil))
struct RealDataInitTests {
  private func guess(_ files: String...) throws -> Configuration {
    try parseConfiguration(
      initialise(
        InitOptions(
          paths: files.map { RealCrosswalk.root + "/data/" + $0 },
          output: NSTemporaryDirectory() + "jangkau.yml")
      ).yaml, file: "jangkau.yml", folder: "")
  }

  @Test func boundariesOfBPS() throws {
    let fields = try guess("bps2020/kaltara-desa.geojson").boundaries.fields
    #expect(
      [fields.code, fields.name, fields.kecamatan, fields.kabupaten, fields.provinsi]
        == ["village_code", "village", "district", "regency", "province"])
  }

  @Test func boundariesOfKemendagri() throws {
    let boundaries = try guess("kemendagri/kaltara-desa.geojson").boundaries
    let fields = boundaries.fields
    #expect(
      [fields.code, fields.name, fields.kecamatan, fields.kabupaten, fields.provinsi]
        == ["kode", "nama", "kecamatan", "kabkota", nil])
    #expect(boundaries.scheme == .kemendagri)
    #expect(boundaries.names.values.sorted() == ["Kalimantan Utara"])
  }

  /// Every sample: the system, what the form decides (none asks for an outcome or a desa), the first
  /// day, and how many records a build without an edit then reads and counts.
  @Test(arguments: [
    ("briefcase-all-data-types", "odk", "2018-04-26", 1),
    ("briefcase-all-data-types-empty", "odk", "2018-04-26", 1),
    ("briefcase-nested-repeats", "odk", "2018-02-01", 1),
    ("briefcase-simple-form-commas", "odk", "2018-01-01", 1),
    ("briefcase-simple-form-double-quotes", "odk", "2018-01-01", 1),
    ("briefcase-simple-form-newlines", "odk", "2018-01-01", 1),
    ("kobocat-tutorial-with-repeats", "kobo", "2013-02-18", 1),
    ("odk-central-all-data-types", "odk", "2018-04-26", 1),
  ])
  func samples(_ name: String, _ format: String, _ start: String, _ counted: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("jangkau.yml").path
    let files = ["bps2020/kaltara-desa.geojson", "exports/\(name).csv"]
    let yaml = try initialise(
      InitOptions(paths: files.map { RealCrosswalk.root + "/data/" + $0 }, output: path)
    ).yaml
    _ = try folder.file("jangkau.yml", yaml)
    let inputs = try loadInputs(path, progress: .quiet)
    let source = try #require(inputs.configuration.visits.first)
    #expect(inputs.configuration.visits.count == 1)
    #expect(source.format.rawValue == format)
    // The rest is the format's own knowledge: nothing that is no question is taken for one.
    #expect(source.fields == [:])
    #expect(inputs.configuration.plan.start == Day(iso: start))
    let report = try count(inputs, asOf: inputs.configuration.plan.end)
    #expect(report.ledger.read == counted && report.ledger[.counted] == counted)
    #expect(report.top.counts.completed == counted)
  }

  /// The whole way, as an office goes it: `init`, then `build` without an edit, on both files.
  @Test(arguments: ["bps2020", "kemendagri"])
  func initThenBuild(_ boundaries: String) throws {
    let folder = try TemporaryFolder()
    let data = RealCrosswalk.root + "/data/"
    let first = try Program.run(
      [
        "init", data + "\(boundaries)/kaltara-desa.geojson",
        data + "exports/odk-central-all-data-types.csv",
      ], in: folder.url)
    #expect(first.status == 0)
    let built = try Program.run(["build"], in: folder.url, limit: 300)
    #expect(built.status == 0)
    let table = try folder.text("site/data/coverage.csv")
    #expect(table.split(whereSeparator: \.isNewline).count { $0.contains(",desa,") } == 482)
  }
}
