import Geography
import Testing

@testable import Coverage

/// What counting notices, and what it leaves alone.
struct FindingTests {
  private func findings(_ records: [Record], _ rule: Finding.Rule, scheme: CodeScheme = .bps) throws
    -> [Finding]
  {
    try Survey(rowOfFive, scheme: scheme).report(records).findings.filter { $0.rule == rule }
  }

  @Test func unknownClaimsAreReportedByCode() throws {
    let found = try findings(
      [visit("6599010001"), visit("6599010001"), visit("6599010002"), visit(a1)], .claimUnknown)
    #expect(found.map(\.subject) == ["6599010001", "6599010002"])
    #expect(found.map(\.count) == [2, 1])
    #expect(found[0].places == [2, 3].map { Finding.Place(source: "visits.csv", line: $0) })
  }

  @Test func claimsOfAnotherSchemeAreOneFinding() throws {
    var dotted = visit()
    dotted.claim = claim("6502042003", scheme: .kemendagri)
    var other = visit()
    other.claim = claim(a1, scheme: .kemendagri)
    let found = try findings([dotted, other, visit(a1)], .claimOtherScheme)
    #expect(found.map(\.count) == [2])
    #expect(found.map(\.subject) == ["bps"])
  }

  @Test func recordsWithoutAClaimAreNoted() throws {
    let found = try findings([visit(), visit(at: inSquare(0)), visit(a1)], .claimMissing)
    #expect(found.map(\.count) == [2])
    #expect(found.first?.severity == .note)
  }

  /// Longitude and latitude exchanged: nowhere as they stand, in a desa the other way round.
  @Test func exchangedCoordinatesAreReported() throws {
    let swapped = visit(a1, at: at(3.05, 115.05))
    let elsewhere = visit(a1, at: at(3.05, 80))
    let found = try findings([swapped, elsewhere, visit(a1, at: inSquare(0))], .coordinateSwapped)
    #expect(found.map(\.count) == [1])
    #expect(found.first?.places.map(\.line) == [2])
  }

  @Test func unplacedAndElsewhereAreCounted() throws {
    let records = [visit(), visit(at: at(115, 4)), visit(a1, at: inSquare(1)), visit(a1)]
    #expect(try findings(records, .visitUnplaced).map(\.count) == [2])
    #expect(try findings(records, .visitElsewhere).map(\.count) == [1])
  }

  @Test func aCleanSurveyHasNothingToReport() throws {
    var survey = try Survey()
    for unit in [a1, a2, b1, b2, c1] { survey.expect(3, in: unit) }
    let report = survey.report([visit(a1, at: inSquare(0)), visit(b1, at: inSquare(2))])
    #expect(report.findings == [])
  }

  /// The smallest lines are named, at most five, whatever the order of reading.
  @Test func theFirstPlacesAreNamed() throws {
    let found = try findings(times(9, visit("6599010001")), .claimUnknown)
    #expect(found.first?.places.map(\.line) == [2, 3, 4, 5, 6])
  }
}
