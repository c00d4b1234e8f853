import Foundation
import Geography
import Intake
import TestSupport
import Testing

@testable import Coverage

/// 716 real schools as visits. Their codes of six digits belong to a third scheme, so that none has a
/// valid claim and each lies where its position does.
@Suite(.enabled(if: RealBoundaries.areThere))
struct RealDataSchoolsTests {
  /// The schools read as visits, with a day put in front of every line.
  private func schools(_ boundaries: Configuration) throws -> VisitTable {
    let path = try #require(Shared.data("points/sekolah_kaltara_2019.csv"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).enumerated().map { number, line in
      (number == 0 ? "tanggal," : "2019-10-01,") + line
    }
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent(
      "jangkau-sekolah-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: copy) }
    try Data(lines.joined(separator: "\n").utf8).write(to: copy)
    return try readVisits(
      realConfiguration(
        boundaries: boundaries.boundaries.source,
        fields: "{code: \(boundaries.boundaries.fields.code)}", visits: copy.path))
  }

  @Test func eachSchoolEndsInTheDesaWhereGDALSaysItLies() throws {
    let real = try RealBoundaries.of(.bps)
    let table = try schools(real.configuration)
    let visits = table.visits
    #expect(visits.count == 716)
    #expect(table.rejections.isEmpty)
    let geos = try GEOSLocator(real.shapes)
    let tree = real.boundaries.tree
    let placer = VisitPlacer(
      tree: tree, locator: real.geography.locator, rules: CountingRules(), claims: visits.claims)
    var placed = 0
    var expected: [Int: Int] = [:]
    for row in 0..<visits.count {
      let record = placer.place(row, of: visits)
      #expect(record.claimed == nil)
      let desa = try visits.point(row).flatMap { try geos.allDesa(at: $0).first }
      #expect(record.unit == desa.map { $0 + tree.desaRange.lowerBound }, "line \(row + 2)")
      #expect(record.placement == (desa == nil ? .unplaced : .inside))
      guard let desa else { continue }
      placed += 1
      expected[desa + tree.desaRange.lowerBound, default: 0] += 1
    }
    #expect(placed == 716 - 12 - 8 - 2)
    // And so do the figures of the report.
    let report = report(table, real)
    for index in tree.desaRange {
      #expect(report.units[index].counts.found == expected[index, default: 0])
    }
  }

  @Test func theTwentyTwoWithoutAPlaceAreUnplacedAndReported() throws {
    let real = try RealBoundaries.of(.bps)
    let table = try schools(real.configuration)
    let visits = table.visits
    let rows = visits.latitude.indices
    let empty = rows.filter { visits.latitude[$0].isNaN || visits.longitude[$0].isNaN }
    let zero = rows.filter { visits.latitude[$0] == 0 || visits.longitude[$0] == 0 }
    #expect(empty.count == 12)
    #expect(zero.count == 8)
    let report = report(table, real)
    #expect(report.ledger.isBalanced)
    #expect(report.ledger[.counted] == 716)
    #expect(report.top.counts.found == 716)
    #expect(report.top.counts[Placement.unplaced] == 22)
    #expect(report.top.counts[Placement.inside] == 694)
    let finding = try #require(report.findings.first { $0.rule == .visitUnplaced })
    #expect(finding.count == 22)
    // In no desa, and in the top row's found alone.
    let desa = report.tree.desaRange.reduce(0) { $0 + report.units[$1].counts.found }
    #expect(desa == 694)
    #expect(report.top.counts.completed == 716)
    #expect(report.top.counts.completedListed == 694)
  }

  private func report(_ table: VisitTable, _ real: RealBoundaries) -> CoverageReport {
    let plan = real.configuration.plan
    return computeCoverage(
      CoverageInput(
        plan: plan, geography: real.geography, visits: table.visits, rejections: table.rejections,
        asOf: plan.end))
  }
}
