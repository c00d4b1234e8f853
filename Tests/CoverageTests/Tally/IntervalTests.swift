import Geography
import Testing

@testable import Coverage

/// Section 4, the honest interval: `low` and `high` of every level from the records.
struct IntervalTests {
  /// low and high of units, bottom up.
  private func interval(
    _ record: Record, _ units: [String], countBy: CountingRules.CountBy = .claim
  ) throws -> [[Int]] {
    var survey = try Survey()
    survey.counting.countBy = countBy
    let report = survey.report([record])
    return try units.map { unit in
      let counts = try report.counts(unit)
      #expect(counts.low <= counts.completedListed && counts.completedListed <= counts.high)
      return [counts.low, counts.high]
    }
  }

  private let certain = [1, 1]
  private let maybe = [0, 1]
  private let never = [0, 0]

  @Test(arguments: CountingRules.CountBy.allCases)
  func insideIsCertainAtEveryLevel(_ countBy: CountingRules.CountBy) throws {
    let units = [a1, kecamatanA, kabupaten1, province, a2]
    #expect(
      try interval(visit(a1, at: inSquare(0)), units, countBy: countBy)
        == [certain, certain, certain, certain, never])
    #expect(
      try interval(visit(at: inSquare(0)), units, countBy: countBy)
        == [certain, certain, certain, certain, never])
  }

  /// Near stands for the claimed desa, wherever the position lies.
  @Test func nearIsCertainForItsClaim() throws {
    #expect(
      try interval(visit(a2, at: at(115.2005, 3.05)), [a2, kecamatanA, b1, kecamatanB, province])
        == [certain, certain, never, never, certain])
  }

  /// Uncertain for both desa, certain for what holds them both.
  @Test(arguments: CountingRules.CountBy.allCases)
  func theIntervalNarrowsGoingUp(_ countBy: CountingRules.CountBy) throws {
    #expect(
      try interval(
        visit(a1, at: inSquare(1)), [a1, a2, kecamatanA, kabupaten1, province, b1], countBy: countBy
      ) == [maybe, maybe, certain, certain, certain, never])
    #expect(
      try interval(
        visit(a1, at: inSquare(3)),
        [a1, b2, kecamatanA, kecamatanB, kabupaten1, kabupaten2, province], countBy: countBy)
        == [maybe, maybe, maybe, maybe, certain, never, certain])
    #expect(
      try interval(
        visit(a1, at: inSquare(4)), [a1, c1, kecamatanA, kabupaten1, kabupaten2, province],
        countBy: countBy) == [maybe, maybe, maybe, maybe, maybe, certain])
  }

  /// Without a position nothing is certain, not even the province.
  @Test func outsideAndUnlocatedMayLieAnywhere() throws {
    let units = [a1, kecamatanA, kabupaten1, province, a2]
    let expected = [maybe, maybe, maybe, maybe, never]
    #expect(try interval(visit(a1), units) == expected)
    #expect(try interval(visit(a1, at: at(115.05, 4)), units) == expected)
  }

  @Test func unplacedIsInNoInterval() throws {
    #expect(try interval(visit(), [province]) == [never])
  }

  @Test func onlyCompletedListedFamiliesAreInIt() throws {
    for record in [
      visit(a1, at: inSquare(0), origin: .new), visit(a1, at: inSquare(0), .refused),
      visit(a1, at: inSquare(0), .partial),
    ] {
      #expect(try interval(record, [a1, province]) == [never, never])
    }
  }

  /// An SLS has no area in which a position could lie.
  @Test func anSLSIsNeverCertain() throws {
    #expect(
      try interval(visit(a1 + "0001", at: inSquare(0)), [a1 + "0001", a1, province])
        == [maybe, certain, certain])
    #expect(
      try interval(visit(a1 + "0001", at: inSquare(1)), [a1 + "0001", a1, a2, kecamatanA])
        == [maybe, maybe, maybe, certain])
  }

  @Test func intervalsAddUpOverRecords() throws {
    let counts = try Survey().report([
      visit(a1, at: inSquare(0)), visit(a1, at: inSquare(1)), visit(a1), visit(a2, at: inSquare(0)),
    ])
    #expect(try [counts.counts(a1).low, counts.counts(a1).high] == [1, 4])
    #expect(try [counts.counts(a2).low, counts.counts(a2).high] == [0, 2])
    #expect(try [counts.counts(kecamatanA).low, counts.counts(kecamatanA).high] == [3, 4])
  }
}
