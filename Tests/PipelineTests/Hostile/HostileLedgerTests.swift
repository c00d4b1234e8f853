import Foundation
import Testing

/// Bad rows, units and targets that do not stop a build: each ends in its bucket and in a finding
/// with its line, and the same build goes through.
@Suite(.serialized) struct HostileLedgerTests {
  /// A file of the corpus, the buckets it fills, and the findings.
  static let cases: [(String, String, [String])] = [
    (
      "boundaries/no-geometry.geojson", "counted 3",
      ["boundary_without_geometry ×1 @3"]
    ),
    (
      "boundaries/self-crossing.geojson", "counted 3",
      ["boundary_repaired ×1 Self-intersection (115.25, 2.05) @3"]
    ),
    (
      "targets/unknown-code.csv", "counted 3",
      ["target_unknown_unit ×1 6501040099"]
    ),
    (
      "visits/cells.csv", "counted 2, rejected 2",
      ["row_rejected ×2 columns @3,4"]
    ),
    (
      "visits/codes.csv", "counted 6",
      [
        "claim_mended ×1 @7", "claim_damaged ×2 @5,6", "claim_other_scheme ×1 bps @4",
        "claim_unknown ×1 6501040099 @3", "stale_target ×1 6501040001",
        // One officer, one day, one position: what the checks of quality are for.
        "household_cluster ×6 @2,3,4,5,6", "same_position ×6 @2,3,4,5,6",
      ]
    ),
    (
      "visits/coordinates.csv", "counted 9",
      [
        "coordinate_unusable ×5 @3,4,5,6,10", "coordinate_zero ×1 @8", "accuracy_unusable ×1 @9",
        "coordinate_swapped ×1 @3", "stale_target ×1 6501040001",
      ]
    ),
    (
      "visits/cut-row.csv", "counted 3, rejected 1",
      ["row_rejected ×1 columns @5"]
    ),
    (
      "visits/cut.csv", "counted 3, rejected 1",
      ["row_rejected ×1 unclosedQuote @5"]
    ),
    (
      "visits/dates.csv", "counted 2, rejected 2",
      ["date_unreadable ×2 @3,4", "row_rejected ×2 noDate @4,5"]
    ),
    (
      "visits/header-only.csv", "",
      ["visit_file_empty ×1 @0"]
    ),
    (
      "visits/mixed-line-ends.csv", "counted 3",
      []
    ),
    (
      "visits/nul.csv", "counted 2, rejected 1",
      ["row_rejected ×1 nulBytes @3"]
    ),
    (
      "visits/stray-quote.csv", "counted 2, rejected 1",
      ["row_rejected ×1 unclosedQuote @2"]
    ),
    (
      "visits/utf16.csv", "counted 3",
      []
    ),
  ]

  @Test func theBaseIsAllRight() throws {
    let survey = try Survey()
    let report = try survey.check()
    #expect(report.buckets == "counted 3")
    #expect(report.short == [])
    #expect(try survey.run("check").output.hasSuffix("Nothing to mend.\n"))
  }

  @Test(arguments: cases)
  func isInTheLedger(file: String, buckets: String, findings: [String]) throws {
    let survey = try Survey()
    try survey.put(file, as: Survey.target(of: file))
    let before = try survey.folder.contents()
    let report = try survey.check()
    #expect(report.isBalanced)
    #expect(report.buckets == buckets)
    #expect(report.short == findings)
    #expect(try survey.folder.contents() == before)
    let text = try survey.run("check", "--as-of", "2022-10-20")
    #expect(text.status == 0)
    #expect(text.error == "")
    expectNothingPersonal(text.output)
    let build = try survey.build()
    #expect(build.status == 0)
    #expect(build.error == "")
    expectNothingPersonal(build.output)
  }

  private func report(of visits: String) throws -> CheckedReport {
    let survey = try Survey()
    _ = try survey.folder.file("visits.csv", visits)
    return try survey.check()
  }

  @Test(arguments: ["nama", "keluarga", "hasil", "desa", "id"])
  func aFieldOfTenMegabytes(column: String) throws {
    var lines = try Survey.visits().split(separator: "\n").map(String.init)
    let header = lines[0].split(separator: ",").map(String.init)
    let position = try #require(header.firstIndex(of: column))
    var cells = lines[1].split(separator: ",").map(String.init)
    cells[position] = "\"" + String(repeating: "sangat panjang, ", count: 655_360) + "\""
    lines[1] = cells.joined(separator: ",")
    let report = try report(of: lines.joined(separator: "\n"))
    #expect(report.buckets == "counted 3")
    #expect(report.findings.allSatisfy { $0.subject.count <= 40 })
  }

  /// A field of ten megabytes that never ends takes its line alone.
  @Test func anUnclosedFieldOfTenMegabytes() throws {
    let good = try Survey.visits()
    let long = String(repeating: "sangat panjang ", count: 700_000)
    let report = try report(of: good + "a9,2022-10-19,,,,,\"" + long + "\n")
    #expect(report.buckets == "counted 3, rejected 1")
    #expect(report.short == ["row_rejected ×1 unclosedQuote @5"])
  }

  /// Bytes at random: whatever they are, the program ends by itself and accounts for each record.
  @Test(arguments: 1...24)
  func bytesAtRandom(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let survey = try Survey()
    var bytes = Array(try Survey.visits().utf8)
    let header = bytes.firstIndex(of: 10) ?? 0
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let place = Int.random(in: header..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.insert([34, 10, 13, 44, 0, 59].randomElement(using: &random) ?? 34, at: place)
      default: bytes.remove(at: place)
      }
    }
    _ = try survey.folder.file("visits.csv", Data(bytes))
    let outcome = try survey.run("check", "--as-of", "2022-10-20", "--json")
    #expect(outcome.status == 0, "seed \(seed): \(outcome.error)")
    let report = try JSONDecoder().decode(
      CheckedReport.self, from: Data(outcome.output.utf8))
    #expect(report.isBalanced, "seed \(seed)")
  }
}

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
