import Coverage
import Foundation
import Geography
import Intake
import Testing

@testable import Pipeline

/// Cells that stay in their files say what the same cells in memory say.
@Suite struct StoredTalliesTests {
  private func parts(_ survey: TallySurvey, seed: UInt64) throws -> [String] {
    try survey.parts(3, seed: seed).enumerated().map { number, rows in
      try survey.write(rows, to: "part-\(number).csv")
      return try survey.tally("part-\(number).csv", to: "part-\(number).tally")
    }
  }

  @Test(arguments: UInt64(71)...74) func reportsAreTheSame(seed: UInt64) throws {
    let survey = try TallySurvey(rows: 300, seed: seed)
    let files = try parts(survey, seed: seed)
    let inputs = try loadInputs(survey.configurationFile, tallies: files, progress: .quiet)
    let stored = try #require(inputs.cells.stored as? StoredTallies)
    var inMemory = inputs
    inMemory.cells = try survey.gathered(inputs.cells)
    #expect(inMemory.cells.stored == nil && inMemory.cells.records == 300)
    for day in 15...22 {
      let asOf = try #require(Day(iso: "2022-10-\(day)"))
      let one = computeCoverage(inputs.coverageInput(asOf: asOf))
      let two = computeCoverage(inMemory.coverageInput(asOf: asOf))
      #expect(one.units.map(\.counts) == two.units.map(\.counts), "seed \(seed), \(day)")
      #expect(one.units.map(\.rates) == two.units.map(\.rates), "seed \(seed), \(day)")
      #expect(one.units.map(\.status) == two.units.map(\.status), "seed \(seed), \(day)")
      #expect(one.days == two.days, "seed \(seed), \(day)")
      #expect(one.ledger == two.ledger, "seed \(seed), \(day)")
      #expect(one.claimMatrix == two.claimMatrix, "seed \(seed), \(day)")
      #expect(one.officersApart == two.officersApart, "seed \(seed), \(day)")
      #expect(one.findings == two.findings, "seed \(seed), \(day)")
      #expect(
        forecasts(report: one, input: inputs.coverageInput(asOf: asOf))
          == forecasts(report: two, input: inMemory.coverageInput(asOf: asOf)),
        "seed \(seed), \(day)")
      let past = computePastDay(inputs.coverageInput(asOf: asOf))
      #expect(past.units.map(\.counts) == one.units.map(\.counts), "seed \(seed), \(day)")
    }
    #expect(inputs.cells.beginnings == inMemory.cells.beginnings, "seed \(seed)")
    #expect(stored.failure == nil)
  }

  /// Calls and claims of one officer stand together, whatever file they are in.
  @Test func officersAscend() throws {
    let survey = try TallySurvey(rows: 300, seed: 81)
    let cells = try survey.stored(try parts(survey, seed: 81)).cells
    let stored = try #require(cells.stored as? StoredTallies)
    var officers: [UInt64] = []
    stored.forEachCalls { officers += $0.map(\.key.officer) }
    #expect(officers.count > 100 && officers == officers.sorted())
    officers = []
    stored.forEachOfficerClaims { officers += $0.map(\.officer) }
    #expect(officers.count > 3 && officers == officers.sorted())
  }

  /// A file that becomes another one while it is counted is an error that names it.
  @Test func aFileThatChangesIsNotCounted() throws {
    let survey = try TallySurvey(rows: 60, seed: 91)
    let path = try survey.tally(to: "all.tally")
    let cells = try survey.stored([path]).cells
    let stored = try #require(cells.stored as? StoredTallies)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
    stored.forEachCells { _ in Issue.record("a cell of another file") }
    let error = try #require(throws: IntakeError.self) { try stored.check() }
    #expect(error.path == path && error.cause.contains("changed"))
  }
}
