import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Officers: each row is an assignment, a finding or an error by its line, and no message says who.
@Suite struct OfficerTests {
  private let fields =
    "{officer: ppl, desa: kode, supervisor: pml, coordinator: koseka, last_sync: sinkron}"

  private func read(_ csv: String, _ fields: String? = nil, more: String = "") throws
    -> OfficerTable
  {
    let folder = try TemporaryFolder()
    _ = try folder.file("petugas.csv", csv)
    let yaml =
      minimum + "officers:\n  source: petugas.csv\n  fields: \(fields ?? self.fields)\n\(more)"
    return try readOfficers(configured(yaml, folder: folder.url.path), scheme: .bps)
  }

  private func refusal(_ rows: String) -> String? {
    intakeError { _ = try read("ppl,kode,pml,koseka,sinkron\n" + rows) }?.description
      .replacing("cannot read the officers: petugas.csv:", with: "")
  }

  private func short(_ rows: String, more: String = "") throws -> [String] {
    try read("ppl,kode,pml,koseka,sinkron\n" + rows, more: more).findings.map(\.short)
  }

  @Test func allFields() throws {
    let table = try read(
      """
      ppl;kode;pml;koseka;sinkron
      P1;6501040004;M1;K1;2/11/2022 08:30
      "P2, Ani";'65010400040001;M1;;
      P3;;M2;K1;
      """)
    #expect(table.findings == [])
    let time = try #require(SurveyZone(identifier: "Asia/Makassar")).instant(
      ofLocal: Int64(try #require(Day(iso: "2022-11-02")).number) * 86_400_000_000
        + 30_600_000_000)
    #expect(
      table.assignments == [
        OfficerAssignment(
          officer: "P1", unit: AdminCode(digits: "6501040004"), supervisor: "M1",
          coordinator: "K1", lastSync: time),
        OfficerAssignment(
          officer: "P2, Ani", unit: AdminCode(digits: "65010400040001"), supervisor: "M1"),
        OfficerAssignment(officer: "P3", unit: nil, supervisor: "M2", coordinator: "K1"),
      ])
  }

  @Test func noneAreConfigured() throws {
    #expect(try readOfficers(configured(minimum), scheme: .bps).assignments == [])
  }

  @Test func codeOfSeveralColumns() throws {
    let table = try read(
      "ppl,a,b,c,d\nP1,65,1,40,4\n", "{officer: ppl, desa: [a, b, c, d]}")
    #expect(table.assignments.map { $0.unit?.description } == ["6501040004"])
  }

  @Test func findings() throws {
    #expect(try short(",6501040004,M1,,\n") == ["officer_empty ×1 @2"])
    #expect(try short("") == ["officer_file_empty ×1 @1"])
    #expect(
      try short("P1,6501040004,,,\nP1,id6501040004,,,\n") == ["officer_repeated ×1 @3"])
    #expect(try short("P1,65.01.04.2004,,,\n") == ["officer_other_scheme ×1 bps @2"])
    #expect(
      try short("P1,6501040004,,,\n", more: "  scheme: kemendagri\n")
        == ["officer_other_scheme ×1 bps @2"])
  }

  @Test(arguments: [
    (
      "P1,Long Sule,,,\n",
      "2: its code cannot be read. Format the code's column as text before saving, and export "
        + "it again."
    ),
    (
      "P1,6501040004,,,kemarin\nP1,\"1,2E+15\",,,\n",
      "2: its last sync is no time; 1 more line is wrong too. Write it as 2022-10-15 08:30, "
        + "or leave the cell empty."
    ),
    (
      "P1,6501040004\n",
      "2: the row has more or fewer cells than the header. Give every row as many cells as the "
        + "header; quote cells that hold the delimiter."
    ),
  ])
  func wrongRow(rows: String, expected: String) {
    #expect(refusal(rows) == expected)
  }

  @Test func missingFileAndColumn() throws {
    let absent = intakeError {
      let yaml = minimum + "officers: {source: p.csv, fields: {officer: a, desa: b}}"
      _ = try readOfficers(configured(yaml, folder: "/nonexistent"), scheme: .bps)
    }
    #expect(absent?.kind == .missing)
    let column = intakeError { _ = try read("ppl,kode\n", "{officer: ppls, desa: kode}") }
    #expect(column?.kind == .configuration)
    #expect(column?.remedy.contains("Did you mean `ppl`?") == true)
  }
}
