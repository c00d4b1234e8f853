import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Notes: each row is taken as it says, or named by its line without a word of it.
@Suite("Reading notes")
struct NoteReadingTests {
  private static let fields =
    "{code: kode, date: tanggal, text: isi, owner: pj, due: tenggat, public: publik}"

  private func read(_ csv: String, _ fields: String = fields) throws -> NoteTable {
    let folder = try TemporaryFolder()
    _ = try folder.file("catatan.csv", csv)
    let yaml = minimum + "notes:\n  source: catatan.csv\n  fields: \(fields)\n"
    let tree = try BoundaryFixture().read([
      .init("6501010001", "Long Sule", square(115, 3)),
      .init("6501010002", "Long Pipa", square(115.1, 3)),
    ]).tree
    return try readNotes(configured(yaml, folder: folder.url.path), tree: tree)
  }

  private func refusal(_ csv: String) -> String? {
    intakeError { _ = try read(csv) }?.description
      .replacing("cannot read the notes: catatan.csv:", with: "")
  }

  @Test func allFields() throws {
    let table = try read(
      """
      kode;tanggal;isi;pj;tenggat;publik
      6501010001;03/11/2022;"pesawat batal; jadwal ulang 12 Nov";Bu Ani;2022-11-12;ya
      65010100020001;2022-11-04;perahu rusak;;;
      """)
    #expect(table.findings == [])
    let sule = try #require(AdminCode(digits: "6501010001"))
    let sls = try #require(AdminCode(digits: "65010100020001"))
    let days = ["2022-11-03", "2022-11-12", "2022-11-04"].compactMap { Day(iso: $0) }
    #expect(
      table.notes == [
        Note(
          unit: sule, date: days[0], text: "pesawat batal; jadwal ulang 12 Nov", owner: "Bu Ani",
          due: days[1], isPublic: true),
        Note(unit: sls, date: days[2], text: "perahu rusak"),
      ])
  }

  @Test func withoutTheSectionThereAreNone() throws {
    let tree = try BoundaryFixture().read([.init("6501010001", nil, square(115, 3))]).tree
    #expect(try readNotes(configured(minimum), tree: tree).notes == [])
  }

  @Test func unknownDesaAndUnitsAboveAreReported() throws {
    let table = try read(
      """
      kode,tanggal,isi,pj,tenggat,publik
      6501010009,2022-11-03,a,,,
      6501010,2022-11-03,b,,,
      65.01.01.0001,2022-11-03,c,,,
      6501010001,2022-11-03,d,,,
      """)
    #expect(table.notes.map(\.text) == ["d"])
    #expect(
      table.findings.map(\.short).sorted() == [
        "note_unknown_unit ×1 6501010 @3", "note_unknown_unit ×1 6501010001 @4",
        "note_unknown_unit ×1 6501010009 @2",
      ])
  }

  @Test(arguments: [
    ("6501010001,kemarin,a,Bu Ani,,", "2: its date is no day."),
    ("6501010001,,a,Bu Ani,,", "2: its date is no day."),
    ("6501010001,2022-11-03,,Bu Ani,,", "2: the note says nothing."),
    (",2022-11-03,a,Bu Ani,,", "2: the note has no code."),
    ("6501010001,2022-11-03,a,Bu Ani,besok,", "2: its due day is no day."),
    ("6501010001,2022-11-03,a,Bu Ani,,mungkin", "2: it is neither public nor not."),
    ("6501010001,2022-11-03,a", "2: the row has more or fewer cells than the header."),
  ])
  func wrongRows(_ row: String, _ start: String) throws {
    let said = try #require(refusal("kode,tanggal,isi,pj,tenggat,publik\n" + row + "\n"))
    #expect(said.hasPrefix(start), "\(said)")
    #expect(!said.contains("Ani"))
  }

  @Test func anEmptyFileAndAMissingColumn() {
    #expect(refusal("")?.contains("the file is empty") == true)
    #expect(
      refusal("kode,tgl,isi,pj,tenggat,publik\n")?.contains("has no column `tanggal`") == true)
  }
}
