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
}
