import Foundation
import Testing

/// A small survey that is all right, from `Tests/Hostile/base`, in a folder of its own; a test puts
/// one wrong file in the place of a good one.
struct Survey {
  let folder: TemporaryFolder

  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Hostile")

  init() throws {
    folder = try TemporaryFolder()
    for name in ["jangkau.yml", "desa.geojson", "targets.csv", "visits.csv"] {
      try put("base/" + name, as: name)
    }
  }

  /// The same survey with officers, settlements, notes, a curve from a file and transport: the parts
  /// in `Tests/Hostile/field` beside those in `base`.
  static func withAllParts() throws -> Survey {
    let survey = try Survey()
    for name in try files(of: "field") {
      try survey.put(name, as: String(name.dropFirst("field/".count)))
    }
    return survey
  }

  /// Puts a file of the corpus in its place; of a raster, its coordinate system and the configuration
  /// that reads one as well.
  func replace(with name: String) throws {
    try put(name, as: Self.target(of: name))
    guard name.hasSuffix(".asc") else { return }
    try put("field/raster.yml", as: "jangkau.yml")
    let system = name.dropLast("asc".count) + "prj"
    if try Self.files(of: "settlements").contains(String(system)) {
      try put(String(system), as: "settlements.prj")
    }
  }

  /// Copies a file of the corpus.
  func put(_ name: String, as target: String) throws {
    let data = try Data(contentsOf: Self.corpus.appendingPathComponent(name))
    _ = try folder.file(target, data)
  }

  /// Which file of the survey a file of the corpus stands in for.
  static func target(of name: String) throws -> String {
    let kind = try #require(name.split(separator: "/").first.map(String.init))
    if kind == "settlements", name.hasSuffix(".asc") { return "settlements.asc" }
    return try #require(
      [
        "configuration": "jangkau.yml", "boundaries": "desa.geojson", "targets": "targets.csv",
        "visits": "visits.csv", "officers": "officers.csv", "notes": "notes.csv",
        "settlements": "settlements.csv", "curve": "curve.csv", "milestones": "jangkau.yml",
        "transport": "targets.csv",
      ][kind])
  }

  static func files(of kind: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: corpus.appendingPathComponent(kind).path
    ).map { kind + "/" + $0 }.sorted()
  }

  /// The header of the visits and three good rows.
  static func visits() throws -> String {
    String(
      decoding: try Data(contentsOf: corpus.appendingPathComponent("base/visits.csv")),
      as: UTF8.self)
  }

  func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: folder.url)
  }

  func build() throws -> Program.Outcome { try run("build", "--as-of", "2022-10-20") }

  /// Reads what `check --json` says.
  func check() throws -> CheckedReport {
    let outcome = try run("check", "--as-of", "2022-10-20", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    expectNothingPersonal(outcome.output)
    return try JSONDecoder().decode(CheckedReport.self, from: Data(outcome.output.utf8))
  }
}

/// What stands in the output of `check --json`.
struct CheckedReport: Decodable {
  struct Finding: Decodable {
    struct Place: Decodable {
      var source: String
      var line: Int
    }
    var rule: String
    var count: Int
    var subject: String
    var places: [Place]
  }
  var ledger: [String: Int]
  var findings: [Finding]

  /// `rule ×count subject @line,line`.
  var short: [String] {
    findings.map { finding in
      let lines = finding.places.map { "\($0.line)" }.joined(separator: ",")
      return "\(finding.rule) ×\(finding.count)"
        + (finding.subject.isEmpty ? "" : " \(finding.subject)")
        + (lines.isEmpty ? "" : " @\(lines)")
    }
  }

  /// The buckets that hold something.
  var buckets: String {
    ledger.filter { $0.value > 0 && $0.key != "read" }.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  var isBalanced: Bool {
    ledger["read"] == ledger.filter { $0.key != "read" }.values.reduce(0, +)
  }
}

/// Names, households and positions of the corpus' rows must not be told to a terminal or a log.
func expectNothingPersonal(_ text: String) {
  for secret in [
    "Budi", "Santoso", "Siti", "Aminah", "Markus", "Lawai", "KK-", "2.04321", "115.04321", "05432",
    "06543", "04321",
  ] {
    #expect(!text.contains(secret), "\(secret) in: \(text)")
  }
}
