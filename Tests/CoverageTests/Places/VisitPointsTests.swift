import Geography
import Testing

@testable import Coverage

@Suite("Where visits were made")
struct VisitPointsTests {
  /// What stands beside a desa: kind and position, sorted.
  private func points(of digits: String, _ points: VisitPoints, _ report: CoverageReport) throws
    -> [String]
  {
    points.indices(of: try report.index(digits)).map {
      "\(points.kinds[$0]) \(points[$0].longitude) \(points[$0].latitude)"
    }.sorted()
  }

  @Test func kindsAndDesa() throws {
    let survey = try Survey()
    let records = [
      visit(a1, at: inSquare(0)), visit(a1, at: inSquare(0), .absent),
      visit(a1 + "0001", at: inSquare(3)), visit(at: inSquare(1)), visit(a2),
      visit(b1, at: at(115.25, 4)), visit(at: at(115.25, 4)),
      visit(a1, at: inSquare(0), day: 3, receivedDay: 9),
      visit(b1, at: inSquare(2), .absent, household: "k"),
      visit(b1, at: inSquare(2), household: "k"),
    ]
    let report = survey.report(records)
    let found = VisitPoints(survey.input(records), tree: report.tree)
    #expect(
      try points(of: a1, found, report) == [
        "away 115.35 3.05", "completed 115.05 3.05", "other 115.05 3.05",
      ])
    #expect(try points(of: a2, found, report) == ["completed 115.15 3.05"])
    #expect(try points(of: b1, found, report) == ["away 115.25 4.0", "completed 115.25 3.05"])
    #expect(try points(of: b2, found, report).isEmpty)
    // The one of no desa is known too, and confirms nothing.
    #expect(found.count == 7)
    #expect(found.confirmed.count == 4)
    let turned = VisitPoints(survey.input(records.reversed()), tree: report.tree)
    for digits in [a1, a2, b1, b2, c1] {
      #expect(try points(of: digits, turned, report) == points(of: digits, found, report))
    }
  }

  @Test func nothingIsNothing() throws {
    let report = try Survey().report()
    #expect(VisitPoints().indices(of: report.tree.desaRange.lowerBound).isEmpty)
    #expect(VisitPoints(try Survey().input([]), tree: report.tree).count == 0)
  }
}
