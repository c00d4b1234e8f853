import Coverage
import Foundation
import Intake
import Testing

@testable import Pipeline

/// Tallies of parts add up to the tally of the whole, and that says what the visits say.
@Suite struct TallyPartsTests {
  @Test(arguments: UInt64(1)...6) func partsAddUp(seed: UInt64) throws {
    let survey = try TallySurvey(rows: 400, seed: seed)
    let whole = try survey.read([try survey.tally(to: "whole.tally")])
    var paths: [String] = []
    for (number, rows) in survey.parts(4, seed: seed).enumerated() {
      try survey.write(rows, to: "part-\(number).csv")
      paths.append(try survey.tally("part-\(number).csv", to: "part-\(number).tally"))
    }
    let sum = try survey.read(paths)
    #expect(sum.cells.records == 400, "seed \(seed)")
    #expect(sum.cells == whole.cells, "seed \(seed)")
    let reversed = try survey.read(paths.reversed())
    #expect(reversed.cells == sum.cells, "seed \(seed)")
  }

  /// Household by household, whatever waits in memory or in a file.
  @Test(arguments: UInt64(11)...14) func spilledRowsCountAlike(seed: UInt64) throws {
    let survey = try TallySurvey(rows: 300, seed: seed)
    let whole = try Data(contentsOf: URL(fileURLWithPath: try survey.tally(to: "whole.tally")))
    let spilled = try survey.tally(
      to: "spilled.tally", limits: TallyLimits(threads: 2, rowsInMemory: 1))
    #expect(try Data(contentsOf: URL(fileURLWithPath: spilled)) == whole, "seed \(seed)")
  }

  /// Rows that share nothing are counted by themselves; the full rules say the same of them.
  @Test(arguments: UInt64(71)...78, [1, 1 << 20])
  func theFullRulesSayTheSameOfAllRows(seed: UInt64, rowsInMemory: Int) throws {
    // A third without id and household, so that many share nothing.
    let survey = try TallySurvey(rows: 500, seed: seed, keys: seed % 2 == 0 ? 500 : 5000)
    let configuration = try readConfiguration(survey.configurationFile)
    let counter = TallyCounter(
      configuration: configuration,
      geography: CoverageGeography(tree: try readBoundaries(configuration).tree),
      limits: TallyLimits(threads: 2, rowsInMemory: rowsInMemory))
    let expected = try counter.count(progress: .quiet, sharesAll: true)
    let tally = try counter.count(progress: .quiet)
    #expect(tally.file.cells == expected.file.cells, "seed \(seed)")
    #expect(tally.file.cells.records == 500, "seed \(seed)")
    let cells = try all(tally.counted.cells)
    #expect(try !cells.isEmpty && cells == all(expected.counted.cells), "seed \(seed)")
    #expect(try all(tally.counted.calls) == all(expected.counted.calls), "seed \(seed)")
    #expect(try all(tally.counted.signs) == all(expected.counted.signs), "seed \(seed)")
    #expect(
      try all(tally.counted.officerClaims) == all(expected.counted.officerClaims), "seed \(seed)")
  }

  private func all<Cell>(_ parts: SortedParts<Cell>) throws -> [Cell] {
    var cells: [Cell] = []
    try parts.forEach { cells.append($0) }
    return cells
  }

  @Test(arguments: UInt64(21)...24) func theSameAsFromRecords(seed: UInt64) throws {
    let survey = try TallySurvey(rows: 300, seed: seed)
    let inputs = try loadInputs(survey.configurationFile, progress: .quiet)
    let tally = try survey.tally(to: "all.tally")
    let sum = try survey.read([tally])
    #expect(sum.cells == inputs.cells.inOrder, "seed \(seed)")
  }

  /// The order of the rows has no influence on anything but the lines of findings.
  @Test func shuffledRows() throws {
    let survey = try TallySurvey(rows: 300, seed: 31)
    let first = try survey.read([try survey.tally(to: "a.tally")])
    var random = SeededRandom(seed: 31)
    try survey.write(survey.rows.shuffled(using: &random), to: "visits.csv")
    let second = try survey.read([try survey.tally(to: "b.tally")])
    #expect(second.cells == first.cells)
    #expect(second.findings.map(\.count) == first.findings.map(\.count))
  }

  @Test func aBuildFromPartsHasTheSameFigures() throws {
    let survey = try TallySurvey(rows: 300, seed: 41)
    var paths: [String] = []
    for (number, rows) in survey.parts(3, seed: 41).enumerated() {
      try survey.write(rows, to: "part-\(number).csv")
      paths.append(try survey.tally("part-\(number).csv", to: "part-\(number).tally"))
    }
    func build(_ output: String, _ tallies: [String]) throws -> [Data] {
      var options = BuildOptions(
        configuration: survey.configurationFile, asOf: Day(iso: "2022-10-19"),
        output: survey.survey.folder.path(output), editions: [.internal], now: Date())
      options.tallies = tallies
      _ = try Pipeline.build(options, progress: .quiet)
      return try ["coverage.csv", "daily.csv", "status.json"].map {
        Data(try survey.survey.folder.text("\(output)/data/\($0)").utf8)
      }
    }
    #expect(try build("plain", []) == build("parts", paths))
  }

  @Test func aTemporaryFolderThatCannotBeWritten() throws {
    let survey = try TallySurvey(rows: 50, seed: 51)
    let folder = survey.survey.folder.path("nowhere")
    let error = try #require(throws: PipelineError.self) {
      try survey.tally(
        to: "x.tally", limits: TallyLimits(threads: 1, rowsInMemory: 1, temporary: folder))
    }
    #expect(error.status == .cannotCreate)
    #expect(error.path == folder)
    #expect(error.remedy.contains("TMPDIR"))
    #expect(!FileManager.default.fileExists(atPath: survey.survey.folder.path("x.tally")))
  }

  /// A tally calls its sources as the command line did, so that a part counted again in another
  /// folder has the same bytes.
  @Test func sourcesAreCalledAsTheyWereGiven() throws {
    let survey = try TallySurvey(rows: 20, seed: 61)
    _ = try survey.survey.folder.file(
      "visits.csv", try survey.survey.folder.text("visits.csv") + "too,few\n")
    let outcome = try survey.survey.run("tally", "--visits", "visits.csv", "-o", "x.tally")
    #expect(outcome.status == 0, "\(outcome.error)")
    let file = try survey.read([survey.survey.folder.path("x.tally")])
    #expect(file.sources == ["visits.csv"])
    #expect(file.findings.flatMap(\.places).allSatisfy { $0.source == "visits.csv" })
    #expect(file.rejections.count == 1)
  }
}
