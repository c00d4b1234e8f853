import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Counts without records: what they add, and where each row goes.
@Suite struct RecapTests {
  private func report(_ recap: String, visits: String = "", asOf: String = "2022-10-18") throws
    -> CoverageReport
  {
    let configuration = try FormatFixture.configuration("recaps:\n  - {\(recap)}\n\(visits)")
    let boundaries = try readBoundaries(configuration)
    let recaps = try readRecaps(configuration, scheme: boundaries.tree.scheme)
    let visits = try readVisits(configuration)
    var input = CoverageInput(
      plan: configuration.plan, geography: CoverageGeography(tree: boundaries.tree),
      targets: try readTargets(configuration, scheme: boundaries.tree.scheme).targets,
      visits: visits.visits, rejections: visits.rejections, asOf: Day(iso: asOf) ?? Day(0))
    input.recaps = recaps.tables
    input.recapSources = recaps.sources
    return computeCoverage(input)
  }

  private let daySource =
    "source: recaps/harian.csv, header_row: 3, fields: {code: idsls, day: tanggal, "
    + "complete: selesai, moved: pindah, absent: belum ditemui}"

  @Test func daily() throws {
    let report = try report(daySource)
    // 8 rows below the one that numbers the columns: a sum and a word are no counts.
    let ledger = try #require(report.recaps)
    #expect(ledger.isBalanced)
    #expect(
      ledger.columns.map(\.1) == [8, 2, 1, 1, 1, 0, 3, 1011])
    #expect(
      report.short == "read 0: ; Satu 1007/1005/1006 confirmed 0; Dua 4/3/4 confirmed 0")
    // No position: none is certain, all may be here.
    #expect(report.top.rates.low == 0)
    #expect(report.top.rates.high == 1008)
    let sls = try #require(report.tree.units.firstIndex { $0.level == .sls })
    #expect(report.units[sls].counts.completed == 1005)
    #expect(
      report.findings.filter { $0.rule.rawValue.hasPrefix("recap_") }.map(\.short)
        == ["recap_unknown_unit ×1 @9", "recap_repeated ×1 @8"])
  }

  @Test func unreadableRowsAreFindings() throws {
    let configuration = try FormatFixture.configuration("recaps:\n  - {\(daySource)}\n")
    let input = try readRecaps(configuration, scheme: .bps)
    #expect(input.findings.map(\.short) == ["recap_unreadable ×2 @11,12"])
  }

  @Test func cumulative() throws {
    let report = try report(
      "source: recaps/kumulatif.csv, counts: cumulative, "
        + "fields: {code: [prov, kab, kec, desa], day: tanggal, complete: selesai}")
    // 7 on the 16th were corrected to 6 on the 17th: what is taken back was never added.
    #expect(report.top.counts.completed == 9)
    let top = report.days[0]
    #expect(top.keys.sorted().map { top[$0]?.completed } == [3, 3, 3])
    #expect(report.recaps?.counted == 4)
  }

  @Test func recordsCountWhereBothAreThere() throws {
    let report = try report(
      daySource,
      visits: "visits:\n  - {source: odk/form.csv, fields: {desa: lokasi-desa, outcome: hasil}}\n")
    let ledger = try #require(report.recaps)
    #expect(ledger.isBalanced)
    // The records of the 15th claim the desa, so the SLS' recap of that day stays: it is finer.
    #expect(ledger.covered == 0)
    let coarse = try self.report(
      "source: recaps/kumulatif.csv, counts: cumulative, "
        + "fields: {code: [prov, kab, kec, desa], day: tanggal, complete: selesai}",
      visits: "visits:\n  - {source: odk/form.csv, fields: {desa: lokasi-desa, outcome: hasil}}\n")
    #expect(coarse.recaps?.covered == 1)
    #expect(coarse.top.counts.completed == 6 + 2)
    #expect(
      coarse.findings.filter { $0.rule == .recapCovered }.map(\.short)
        == ["recap_covered ×1 @2"])
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let path = FormatFixture.folder + "/recaps/harian.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let folder = try TemporaryFolder()
    let shuffled = (lines.prefix(4) + lines.dropFirst(4).reversed()).joined(separator: "\n")
    let other = try folder.file("a.csv", shuffled + "\n")
    let first = try report(daySource)
    let second = try report(daySource.replacing("recaps/harian.csv", with: other))
    #expect(first.units.map(\.counts) == second.units.map(\.counts))
    #expect(first.days == second.days)
    #expect(first.recaps == second.recaps)
  }

  @Test func theOrderOfSourcesDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    let less = try folder.file("a.csv", "kode,tgl,s\n6501040004,2022-10-15,3\n")
    let more = try folder.file("b.csv", "kode,tgl,s\n6501040004,2022-10-15,5\n")
    let fields = "fields: {code: kode, day: tgl, complete: s}"
    for (first, second) in [(less, more), (more, less)] {
      let report = try report(
        "source: \(first), \(fields)}\n  - {source: \(second), \(fields)")
      #expect(report.top.counts.completed == 5)
      #expect(report.recaps?.repeated == 1)
      #expect(report.recaps?.isBalanced == true)
    }
  }

  @Test func sheetsWithTitles() throws {
    let configuration = try FormatFixture.configuration(
      "recaps:\n  - {source: sheets/kunjungan.xlsx, fields: {code: desa, day: waktu, found: lat}}\n"
    )
    // A title, the numbers of the columns, then rows; 0.5 families are none.
    let input = try readRecaps(configuration, scheme: .bps)
    #expect(input.tables[0].rejected == 2)
    #expect(input.tables[0].rows.map(\.position.line) == [9])
  }
}
