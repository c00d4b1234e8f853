import Coverage
import Foundation
import Testing

@testable import Intake

/// Archives as they are downloaded, and what is wrong with some.
@Suite struct ArchiveTests {
  /// Packs files of the fixtures, or texts, as the collection systems do.
  private func zip(_ folder: TemporaryFolder, _ name: String, _ files: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-c", folder.path(name)] + files
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private let form = FormatFixture.folder + "/odk-repeats/kunjungan.csv"
  private let families = FormatFixture.folder + "/odk-repeats/kunjungan-keluarga.csv"

  @Test func repeatsInAnArchive() throws {
    let folder = try TemporaryFolder()
    try zip(folder, "e.zip", [form, families])
    let submissions = try FormatFixture.report(
      "source: \(folder.path("e.zip")), fields: {desa: desa}")
    #expect(submissions.ledger.read == 2)
    let report = try FormatFixture.report(
      "source: \(folder.path("e.zip")), repeat: keluarga, fields: {desa: desa, outcome: hasil}")
    #expect(
      report.short == "read 5: rejected 1, withdrawn 1, counted 3; Satu 3/2/3 confirmed 3; "
        + "Dua 0/0/0 confirmed 0")
  }

  @Test func archiveInAnArchive() throws {
    let folder = try TemporaryFolder()
    try zip(folder, "a.zip", [form])
    try zip(folder, "b.zip", [folder.path("a.zip")])
    let error = intakeError {
      _ = try FormatFixture.table("source: \(folder.path("b.zip")), fields: {desa: desa}")
    }
    #expect(error?.cause == "the archive holds another archive")
  }

  @Test func archiveCutInTheMiddle() throws {
    let folder = try TemporaryFolder()
    try zip(folder, "a.zip", [form])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.zip")))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: folder.path("c.zip")))
    let error = intakeError {
      _ = try FormatFixture.table("source: \(folder.path("c.zip")), fields: {desa: desa}")
    }
    #expect(error?.kind == .missing)
  }

  @Test func severalTablesAreNamed() throws {
    let folder = try TemporaryFolder()
    try zip(folder, "a.zip", [form, FormatFixture.folder + "/epicollect/export.csv"])
    let error = intakeError {
      _ = try FormatFixture.table("source: \(folder.path("a.zip")), fields: {desa: desa}")
    }
    #expect(error?.cause == "the archive holds 2 tables: `export.csv`, `kunjungan.csv`")
  }

  @Test func lockedSheet() throws {
    let folder = try TemporaryFolder()
    let mark: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    try Data(mark + [UInt8](repeating: 0, count: 2000)).write(
      to: URL(fileURLWithPath: folder.path("a.xlsx")))
    let error = intakeError {
      _ = try FormatFixture.table("source: \(folder.path("a.xlsx")), fields: {desa: desa}")
    }
    #expect(error?.cause.contains("locked with a password") == true)
  }

  @Test func textCutInTheMiddleLosesItsLastRowAlone() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: form, encoding: .utf8)
    let path = try folder.file("a.csv", String(text.dropLast(60)))
    let table = try FormatFixture.table("source: \(path), fields: {desa: desa}")
    #expect(table.visits.count == 1)
    #expect(table.rejected == ["3 columns"])
  }

  @Test func aThousandColumns() throws {
    let folder = try TemporaryFolder()
    let header = (0..<1000).map { "k\($0)" }.joined(separator: ",")
    let row = (0..<1000).map { "\($0)" }.joined(separator: ",")
    let path = try folder.file("a.csv", "SubmissionDate,KEY,\(header)\n2022-10-15,a,\(row)\n")
    #expect(try FormatFixture.table("source: \(path)").visits.count == 1)
  }

  /// A form whose columns were renamed between versions: two exports of one survey, each with its own
  /// columns; a household of both counts once, and of a record the newer version.
  @Test func columnsRenamedBetweenVersions() throws {
    let folder = try TemporaryFolder()
    let old = try folder.file(
      "v1.csv",
      "SubmissionDate,lokasi-desa,kk,hasil,KEY\n"
        + "2022-10-15T08:00:00Z,6501040004,7,belum,a\n2022-10-15T09:00:00Z,6501040004,8,selesai,b\n"
    )
    let new = try folder.file(
      "v2.csv",
      "SubmissionDate,identitas-kode_desa,identitas-no_kk,akhir-status_kunjungan,KEY\n"
        + "2022-10-16T08:00:00Z,6501040004,7,selesai,a\n"
        + "2022-10-16T09:00:00Z,6501040004,8,selesai,c\n"
        + "2022-10-16T10:00:00Z,6501040005,9,selesai,d\n")
    let report = try FormatFixture.report(
      "source: \(old), fields: {desa: lokasi-desa, household: kk, outcome: hasil}}\n  - {"
        + "source: \(new), fields: {desa: identitas-kode_desa, household: identitas-no_kk, "
        + "outcome: akhir-status_kunjungan}")
    #expect(
      report.short == "read 5: superseded 1, duplicate 1, counted 3; Satu 2/2/2 confirmed 0; "
        + "Dua 1/1/1 confirmed 0")
    // One mapping over both names what the newer file has instead.
    let error = intakeError {
      _ = try FormatFixture.table(
        "source: \(folder.path("v*.csv")), fields: {desa: lokasi-desa, household: kk}")
    }
    #expect(error?.kind == .configuration)
    #expect(error?.remedy.contains("identitas-kode_desa") == true)
  }

  /// Packed with a password as office programs do: the one flag of the entry's header says so.
  @Test func archiveWithAPassword() throws {
    let folder = try TemporaryFolder()
    try zip(folder, "a.zip", [form])
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("a.zip"))))
    for index in 0..<(bytes.count - 10) where bytes[index] == 0x50 && bytes[index + 1] == 0x4b {
      if bytes[index + 2] == 3, bytes[index + 3] == 4 { bytes[index + 6] |= 1 }
      if bytes[index + 2] == 1, bytes[index + 3] == 2 { bytes[index + 8] |= 1 }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path("c.zip")))
    let error = intakeError {
      _ = try FormatFixture.table("source: \(folder.path("c.zip")), fields: {desa: desa}")
    }
    #expect(error?.cause == "the archive is locked with a password")
  }
}
