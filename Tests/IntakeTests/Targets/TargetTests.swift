import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Targets: each row is taken as it says, or named by its line.
@Suite struct TargetTests {
  private func read(
    _ csv: String, _ fields: String = "{code: kode, families: kk}", more: String = "",
    scheme: CodeScheme = .bps
  ) throws -> TargetTable {
    let folder = try TemporaryFolder()
    _ = try folder.file("target.csv", csv)
    let yaml = minimum + "targets:\n  source: target.csv\n  fields: \(fields)\n\(more)"
    return try readTargets(configured(yaml, folder: folder.url.path), scheme: scheme)
  }

  private func refusal(
    _ csv: String, _ fields: String = "{code: kode, families: kk}", more: String = ""
  ) -> String? {
    intakeError { _ = try read(csv, fields, more: more) }?.description
      .replacing("cannot read the targets: target.csv:", with: "")
  }

  @Test func allFields() throws {
    let table = try read(
      """
      kode;kk;akses;km;mulai;berlaku
      6501040004;1.030;Air ;"85,5";20/10/2022;2022-11-01
      id6501040005;0;;;;
      65010400040012;;river;;;
      """,
      "{code: kode, families: kk, access: akses, seat_km: km, planned_start: mulai, "
        + "valid_from: berlaku}")
    #expect(table.findings == [])
    let codes = ["6501040004", "6501040005", "65010400040012"].compactMap {
      AdminCode(digits: $0)
    }
    #expect(
      table.targets == [
        Target(
          code: codes[0], families: 1030, access: "air", seatKilometres: 85.5,
          plannedStart: Day(iso: "2022-10-20"), validFrom: Day(iso: "2022-11-01")),
        Target(code: codes[1], families: 0), Target(code: codes[2], families: nil, access: "river"),
      ])
  }

  @Test func noneAreConfigured() throws {
    #expect(try readTargets(configured(minimum), scheme: .bps).targets == [])
  }

  @Test func codeOfSeveralColumns() throws {
    let table = try read(
      "prov,kab,kec,desa,kk\n65,1,40,4,7\n", "{code: [prov, kab, kec, desa], families: kk}")
    #expect(table.targets.map(\.code.description) == ["6501040004"])
  }

  @Test(arguments: [
    (
      "-4",
      "3: \"-4\" is no number of families. Write a whole number from 0, or leave the cell "
        + "empty where none is known."
    ),
    (
      "empat",
      "3: \"empat\" is no number of families. Write a whole number from 0, or leave the "
        + "cell empty where none is known."
    ),
    (
      "4.5",
      "3: \"4.5\" is no number of families. Write a whole number from 0, or leave the cell "
        + "empty where none is known."
    ),
    (
      "NaN",
      "3: \"NaN\" is no number of families. Write a whole number from 0, or leave the cell "
        + "empty where none is known."
    ),
    (
      "99999999999",
      "3: \"99999999999\" is no number of families. Write a whole number from 0, or leave "
        + "the cell empty where none is known."
    ),
  ])
  func wrongFamilies(cell: String, expected: String) {
    #expect(refusal("kode,kk\n6501040004,7\n6501040005,\(cell)\n") == expected)
  }

  @Test(arguments: [
    (
      "6,50104E+09",
      "2: \"6,50104E+09\" is no code. Format the code's column as text before saving, and "
        + "export it again."
    ),
    (
      "",
      "2: the row has no code. Fill it in, or remove the row."
    ),
    (
      "Long Sule",
      "2: \"Long Sule\" is no code. Format the code's column as text before saving, and "
        + "export it again."
    ),
  ])
  func wrongCode(cell: String, expected: String) {
    #expect(refusal("kode,kk\n\"\(cell)\",7\n") == expected)
  }

  @Test(arguments: [
    (
      "jauh,,",
      "2: \"jauh\" is no distance. Write kilometres, such as 85.5."
    ),
    (
      "-5,,",
      "2: \"-5\" is no distance. Write kilometres, such as 85.5."
    ),
    (
      ",besok,",
      "2: \"besok\" is no day. Write it as 2022-10-15 or 15/10/2022."
    ),
    (
      ",,31/02/2022",
      "2: \"31/02/2022\" is no day. Write it as 2022-10-15 or 15/10/2022."
    ),
  ])
  func wrongDistanceOrDay(cells: String, expected: String) {
    #expect(
      refusal(
        "kode,km,mulai,berlaku\n6501040004,\(cells)\n",
        "{code: kode, seat_km: km, planned_start: mulai, valid_from: berlaku}") == expected)
  }

  @Test(arguments: [
    (
      "6501040005,1,2\n",
      "3: the row has more or fewer cells than the header. Give every row as many "
        + "cells as the header; quote cells that hold the delimiter."
    ),
    (
      "6501040005\n",
      "3: the row has more or fewer cells than the header. Give every row as many "
        + "cells as the header; quote cells that hold the delimiter."
    ),
    (
      "6501040005,\"1\n",
      "3: a quote opens in the row and does not close where a cell ends. Close the quote, "
        + "or double the quotes inside a quoted cell."
    ),
    (
      "6501040005,\0\n",
      "3: the row holds NUL bytes. The file is damaged or no text: export it again."
    ),
    (
      "6501040005,-1\n6501040006,x\n,\n",
      "3: \"-1\" is no number of families; 2 more lines are wrong too. Write a whole "
        + "number from 0, or leave the cell empty where none is known."
    ),
    (
      "6501040004,8\n",
      "3: 6501040004 has another target in line 2. Remove one, or give the newer a `valid_from`."
    ),
  ])
  func wrongRow(row: String, expected: String) {
    #expect(refusal("kode,kk\n6501040004,7\n\(row)") == expected)
  }

  @Test func missingFileAndColumn() throws {
    let folder = try TemporaryFolder()
    let absent = intakeError {
      let yaml = minimum + "targets: {source: t.csv, fields: {code: kode}}"
      _ = try readTargets(configured(yaml, folder: folder.url.path), scheme: .bps)
    }
    #expect(absent?.kind == .missing)
    #expect(
      absent?.description
        == "cannot read the targets: t.csv: there is no such file. Correct `source` in the "
        + "configuration; paths start from the configuration's folder.")
    let column = intakeError { _ = try read("kode,KK_2022\n", "{code: kode, families: kk2022}") }
    #expect(column?.kind == .configuration)
    #expect(
      column?.description
        == "cannot read the targets: jangkau.yml:9: target.csv has no column `kk2022`. "
        + "Its columns are `kode`, `KK_2022`. Did you mean `KK_2022`?")
  }

  @Test func aRowThatSaysTheSameAgainIsNoted() throws {
    let table = try read("kode,kk\n6501040004,7\n6501040005,1\nid6501040004,7\n")
    #expect(table.targets.count == 2)
    #expect(table.findings.map(\.short) == ["target_repeated ×1 6501040004 @4"])
  }

  @Test func newerRowsHaveTheirDay() throws {
    let table = try read(
      "kode,kk,berlaku\n6501040004,7,\n6501040004,9,2022-11-01\n6501040004,9,2022-11-08\n",
      "{code: kode, families: kk, valid_from: berlaku}")
    #expect(table.targets.map(\.families) == [7, 9, 9])
    #expect(
      table.targets.map { $0.validFrom?.description } == [nil, "2022-11-01", "2022-11-08"])
  }

  /// Codes of another scheme name other places, so they are left out and reported.
  @Test func codesOfAnotherScheme() throws {
    let csv = "kode,kk\n65.02.04.2003,7\n6501040004,8\n"
    let bps = try read(csv)
    #expect(bps.targets.map(\.families) == [8])
    #expect(bps.findings.map(\.short) == ["target_other_scheme ×1 bps @2"])
    let kemendagri = try read(csv, scheme: .kemendagri)
    #expect(kemendagri.targets.map(\.families) == [7])
    #expect(kemendagri.findings.map(\.short) == ["target_other_scheme ×1 kemendagri @3"])
    let declared = try read(csv, more: "  scheme: kemendagri", scheme: .kemendagri)
    #expect(declared.targets.map(\.families) == [7, 8])
    let fields = try read(csv, scheme: .fields)
    #expect(fields.targets.map(\.families) == [7, 8])
    #expect(try read(csv, more: "  scheme: bps", scheme: .fields).targets == [])
  }

  @Test func mendedCodesAreTaken() throws {
    let table = try read("kode,kk\n'6501040004,7\n6501040005.0,8\n")
    #expect(table.targets.map(\.code.description) == ["6501040004", "6501040005"])
  }

  @Test func population() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("a.csv", "code;name;population\n6501;Malinau;87582\n")
    let malinau = try #require(AdminCode(digits: "6501"))
    #expect(try readPopulation(good) == [malinau: 87582])
    let bad = try folder.file("b.csv", "code;name;population\n6501;Malinau;banyak\n")
    let error = intakeError { _ = try readPopulation(bad) }
    #expect(error?.line == 2)
    #expect(error?.kind == .data)
  }
}
