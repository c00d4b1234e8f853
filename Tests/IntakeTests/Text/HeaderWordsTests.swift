import Foundation
import Testing

@testable import Intake

/// An error may name columns, but not the cells of a record that stands where a header should.
@Suite struct HeaderWordsTests {
  @Test(arguments: [
    ["kode", "keluarga"], ["instance_id", "visited_at", "P1"], ["id", "x", "x", "Tanggal"],
    ["kode", "KK_2022"], ["ppl", "kode", "pml", "koseka", "sinkron"], ["hari", "bagian"],
    ["SubmissionDate", "meta:instanceID", "q101", "desaCode"], ["Kode Desa", "Nama KRT"],
    ["nama", "lintang", "bujur", ""],
  ])
  func headers(_ cells: [String]) {
    #expect(looksLikeHeader(cells))
    #expect(columnsSentence(cells).hasPrefix("Its columns are `\(cells[0])`"))
  }

  @Test(arguments: [
    ["a1", "2022-10-16 08:00", "P1", "6501040001", "KK-7781", "Budi Santoso", "selesai"],
    ["Budi Santoso", "Siti Aminah"], ["Budi", "menolak", "Long Metun"],
    ["P1", "Budi Santoso", "M1"], ["KK-7781", "nama"], ["budi@contoh.id", "desa"], ["", " "],
    ["2.04321", "115.04321"], ["Siti Aminah", "12"], ["NIK", "6471012345670001"],
  ])
  func records(_ cells: [String]) {
    #expect(!looksLikeHeader(cells))
    let sentence = columnsSentence(cells)
    for cell in cells where cell.count > 1 { #expect(!sentence.contains(cell)) }
    #expect(sentence.contains("Its first line has \(cells.count) cells"))
  }

  @Test func theErrorOfAMissingColumnNamesNobody() throws {
    let text = "a1,2022-10-16 08:00,KK-7781,Budi Santoso\na2,2022-10-17 08:00,KK-7782,Siti Aminah\n"
    let file = try DelimitedFile(data: Data(text.utf8), name: "visits.csv", step: "read the visits")
    let error = #expect(throws: IntakeError.self) {
      try file.column("Budi Santosa", step: "read the visits", configuration: "j.yml", line: 3)
    }
    #expect(
      error?.description
        == "cannot read the visits: j.yml:3: visits.csv has no column `Budi Santosa`. Its first line "
        + "has 4 cells and does not look like a header: the first line has to name the columns.")
  }
}
