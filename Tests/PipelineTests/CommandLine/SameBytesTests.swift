import Foundation
import Testing

/// A build is a function of its inputs: neither the order of the visits nor a second run changes a
/// byte of what it writes.
@Suite(.serialized) struct SameBytesTests {
  /// A simulated campaign over the small survey, with all its faults.
  private func campaign() throws -> Survey {
    let survey = try Survey()
    let made = try survey.run(
      "simulate", "--families", "600", "--seed", "3", "--until", "2022-11-02", "-o", "sim")
    #expect(made.status == 0)
    return survey
  }

  private func build(_ survey: Survey, _ folder: String, edition: String = "public") throws
    -> [String: Data]
  {
    let outcome = try survey.run(
      "build", "-c", "sim/jangkau.yml", "--as-of", "2022-11-02", "-o", folder, "--edition",
      edition)
    #expect(outcome.status == 0, "\(outcome.error)")
    return try survey.folder.contents(below: folder)
  }

  /// Whether a file says by sum which files were read: other bytes with the same records have another.
  private static func namesSums(_ name: String) -> Bool {
    ["manifest.json", "data/provenance.json", "metode/index.html"].contains { name.hasSuffix($0) }
  }

  private func shuffle(_ survey: Survey, seed: UInt64) throws {
    var lines = try survey.folder.text("sim/visits.csv").split(separator: "\n").map(String.init)
    let header = lines.removeFirst()
    #expect(lines.count > 500)
    var random = SeededRandom(seed: seed)
    lines.shuffle(using: &random)
    _ = try survey.folder.file(
      "sim/visits.csv", ([header] + lines).joined(separator: "\n") + "\n")
  }

  @Test func shuffledVisitsAndASecondRun() throws {
    let survey = try campaign()
    let first = try build(survey, "a")
    #expect(first.keys.contains("data/coverage.csv"))
    // Over the same folder, where files are linked instead of written.
    #expect(try build(survey, "a") == first)
    for seed in UInt64(1)...2 {
      try shuffle(survey, seed: seed)
      let shuffled = try build(survey, "b\(seed)")
      #expect(shuffled.keys == first.keys, "seed \(seed)")
      for (name, bytes) in first where !Self.namesSums(name) {
        #expect(shuffled[name] == bytes, "seed \(seed): \(name)")
      }
    }
  }

  /// The internal edition names the lines of findings, which are others when the lines are moved;
  /// all else is the same.
  @Test func shuffledVisitsInTheInternalEdition() throws {
    func masked(_ files: [String: Data]) -> [String: String] {
      files.filter { !Self.namesSums($0.key) }.mapValues {
        String(decoding: $0, as: UTF8.self).replacing(/baris [0-9, ]+/, with: "baris …")
      }
    }
    let survey = try campaign()
    let first = masked(try build(survey, "a", edition: "internal"))
    try shuffle(survey, seed: 3)
    let shuffled = masked(try build(survey, "b", edition: "internal"))
    for (name, text) in first { #expect(shuffled[name] == text, "\(name)") }
  }

  /// Halves in two files, in another encoding and with another delimiter, are the same visits.
  @Test func splitAndReencodedVisits() throws {
    let survey = try campaign()
    let first = try build(survey, "a")
    let lines = try survey.folder.text("sim/visits.csv").split(separator: "\n").map(String.init)
    let semicolons = lines.map { $0.replacing(",", with: ";") }
    #expect(!lines.contains { $0.contains("\"") || $0.contains(";") })
    let half = lines.count / 2
    let upper = ([lines[0]] + lines[half...]).joined(separator: "\r\n")
    let lower = semicolons[..<half].joined(separator: "\n")
    let folder = survey.folder
    _ = try folder.file("sim/visits.csv", Data("\u{FEFF}\(upper)".utf8))
    _ = try folder.file("sim/visits-2.csv", try #require(lower.data(using: .utf16)))
    let yaml = try folder.text("sim/jangkau.yml")
    _ = try folder.file(
      "sim/jangkau.yml", yaml.replacing("source: visits.csv", with: "source: visits*.csv"))
    let split = try build(survey, "b")
    for (name, bytes) in first where name.contains("data/") && !Self.namesSums(name) {
      #expect(split[name] == bytes, "\(name)")
    }
  }
}
