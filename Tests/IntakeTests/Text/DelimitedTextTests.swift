import Coverage
import Foundation
import Testing

@testable import Intake

/// Delimited text as RFC 4180 has it, and as spreadsheets write it.
@Suite struct DelimitedTextTests {
  @Test(arguments: [",", ";", "\t", "|"])
  func delimiters(mark: String) throws {
    let text = ["id", "nama", "x"].joined(separator: mark) + "\n1\(mark)\"a\(mark)b\"\(mark)\n"
    #expect(try rows(text) == [ReadRow(2, ["1", "a\(mark)b", ""])])
  }

  /// A semicolon file has commas in its numbers, and a header may hold them in quotes.
  @Test func theHeaderDecidesTheDelimiter() throws {
    #expect(
      try rows("lat;lon;\"catatan, nama, alamat, dll\"\n3,5;116,6;a,b,c,d\n")
        == [ReadRow(2, ["3,5", "116,6", "a,b,c,d"])])
    #expect(try rows("id\n\n1\n2\n") == [ReadRow(3, ["1"]), ReadRow(4, ["2"])])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = ["a,b", "1,2", "", "3,4"].joined(separator: end)
    let expected = [ReadRow(2, ["1", "2"]), ReadRow(4, ["3", "4"])]
    #expect(try rows(text) == expected)
    #expect(try rows(text + end) == expected)
    #expect(try rows(text + end + end) == expected)
  }

  @Test func mixedLineEnds() throws {
    #expect(
      try rows("a,b\r\n1,2\n3,4\r5,6\n\r7,8\r\r\n9,0")
        == [
          ReadRow(2, ["1", "2"]), ReadRow(3, ["3", "4"]), ReadRow(4, ["5", "6"]),
          ReadRow(6, ["7", "8"]), ReadRow(8, ["9", "0"]),
        ])
  }

  @Test func quotes() throws {
    #expect(
      try rows(
        #"a,b,c"# + "\n" + #""1","",3"# + "\n" + #""say ""no""","""","""x""""# + "\n"
          + #"1"2,a"",3' 4""# + "\n" + #"" 1 ",  2  ,"3"  "# + "\n")
        == [
          ReadRow(2, ["1", "", "3"]), ReadRow(3, ["say \"no\"", "\"", "\"x\""]),
          ReadRow(4, ["1\"2", "a\"\"", "3' 4\""]), ReadRow(5, ["1", "2", "3"]),
        ])
  }

  @Test func linesRightAfterCellsOfSeveralLines() throws {
    #expect(
      try rows("a,b\n\"1\n2\n3\",x\n4,\"5\r\n6\"\r\n7,\"8\r9\"\n10,\"\n\"\"\n\"\n11,y\n")
        == [
          ReadRow(2, ["1\n2\n3", "x"]), ReadRow(5, ["4", "5\r\n6"]), ReadRow(7, ["7", "8\r9"]),
          ReadRow(9, ["10", "\""]), ReadRow(12, ["11", "y"]),
        ])
  }

  @Test func aHeaderOfSeveralLines() throws {
    let read = try rows(of: Data("\"id\nkunjungan\",b\n1,2\n".utf8))
    #expect(read.header == ["id\nkunjungan", "b"])
    #expect(read.rows == [ReadRow(3, ["1", "2"])])
  }

  @Test func blankLines() throws {
    #expect(
      try rows("\n  \na,b\n\n1,2\n   \n\t\n3,4\n \t \n")
        == [ReadRow(5, ["1", "2"]), ReadRow(8, ["3", "4"])])
    // In a file of tabs, blanks between them are cells.
    #expect(try rows("a\tb\n\t\n1\t2\n") == [ReadRow(2, ["", ""]), ReadRow(3, ["1", "2"])])
  }

  @Test func cellsTooManyAndTooFew() throws {
    #expect(
      try rows("a,b\n1,2,,\n1,2,3\n1\n1,2,\"\"\n,\n1,2, \n")
        == [
          ReadRow(2, ["1", "2", "", ""]), ReadRow(3, [], .columns), ReadRow(4, [], .columns),
          ReadRow(5, ["1", "2", ""]), ReadRow(6, ["", ""]), ReadRow(7, ["1", "2", ""]),
        ])
  }

  @Test func nulBytes() throws {
    #expect(
      try rows("a,b\n1,2\n3,\0\n\"4\0\",5\n\"4\"\0,5\n6,7\n")
        == [
          ReadRow(2, ["1", "2"]), ReadRow(3, [], .nulBytes), ReadRow(4, [], .nulBytes),
          ReadRow(5, [], .nulBytes), ReadRow(6, ["6", "7"]),
        ])
  }

  @Test func anUnclosedQuoteAtTheEnd() throws {
    #expect(
      try rows("a,b\n1,2\n3,\"4\n5,6\n7,8")
        == [
          ReadRow(2, ["1", "2"]), ReadRow(3, [], .unclosedQuote), ReadRow(4, ["5", "6"]),
          ReadRow(5, ["7", "8"]),
        ])
  }

  /// A stray quote pairs with the next one, lines below; the rows between must not vanish.
  @Test func anUnclosedQuoteInTheMiddle() throws {
    #expect(
      try rows("a,b,c\n1,\"2,3\n4,5,6\n7,\"8\",9\n10,11,12\n")
        == [
          ReadRow(2, [], .unclosedQuote), ReadRow(3, ["4", "5", "6"]), ReadRow(4, ["7", "8", "9"]),
          ReadRow(5, ["10", "11", "12"]),
        ])
    #expect(
      try rows("a,b,c\n1,2,\"3\n4,5,6\n7,8,\"9\"\n10,11,12\n")
        == [
          ReadRow(2, [], .unclosedQuote), ReadRow(3, ["4", "5", "6"]), ReadRow(4, ["7", "8", "9"]),
          ReadRow(5, ["10", "11", "12"]),
        ])
  }

  /// The number of cells shows that the quotes of two lines paired by mistake.
  @Test func aQuoteThatSwallowsARow() throws {
    #expect(
      try rows("a,b,c\n1,\"2,3\n4,5,\"\n7,8,9\n")
        == [
          ReadRow(2, [], .columns), ReadRow(3, [], .unclosedQuote), ReadRow(4, ["7", "8", "9"]),
        ])
  }

  /// What stands behind a closing quote belongs to the cell, as other readers have it.
  @Test func textBehindAClosingQuote() throws {
    #expect(
      try rows("a,b\n\"Long\" Sule,1\n\"x\"y\"z\",2\n\"\"x,3\n")
        == [
          ReadRow(2, ["Long Sule", "1"]), ReadRow(3, ["xy\"z\"", "2"]), ReadRow(4, ["x", "3"]),
        ])
  }

  /// Many quotes that never close must not make the work grow with their square.
  @Test(.timeLimit(.minutes(1)))
  func aFileFullOfStrayQuotes() throws {
    let lines = 200_000
    let text = "a,b\n" + String(repeating: "1,\"2\n", count: lines + 1)
    let read = try rows(text)
    #expect(read.allSatisfy { $0.problem != nil })
    #expect(read.count >= lines / 2)
  }

  @Test func duplicateHeadersMatterOnlyWhereMapped() throws {
    let file = try DelimitedFile(
      data: Data("id,x,x,Tanggal \n1,2,3,4\n".utf8), name: "a.csv", step: "read the visits")
    func column(_ name: String) throws -> Int {
      try file.column(name, step: "read the visits", configuration: "jangkau.yml", line: 9)
    }
    #expect(try column("id") == 0)
    #expect(try column("tanggal") == 3)
    #expect(
      intakeError { _ = try column("x") }?.description
        == "cannot read the visits: jangkau.yml:9: a.csv has 2 columns `x`. "
        + "Its columns are `id`, `x`, `x`, `Tanggal`. Rename one of them.")
    #expect(
      intakeError { _ = try column("tangal") }?.description
        == "cannot read the visits: jangkau.yml:9: a.csv has no column `tangal`. "
        + "Its columns are `id`, `x`, `x`, `Tanggal`. Did you mean `Tanggal`?")
  }

  @Test func headerOnlyAndEmptyFiles() throws {
    for text in ["a,b", "a,b\n", "a,b\r\n\r\n"] { #expect(try rows(text) == []) }
    for text in ["", "\n\n", "  \r\n", "\u{FEFF}"] {
      let error = intakeError { _ = try rows(text) }
      #expect(error?.kind == .data, "\(text.debugDescription)")
      #expect(error?.line == 1)
    }
    #expect(
      intakeError { _ = try rows("") }?.description
        == "cannot read the rows: rows.csv:1: the file is empty. "
        + "Export it again with a first line that names the columns.")
    #expect(
      intakeError { _ = try rows("\"a,b\n1,2\n") }?.cause
        == "the file has no header that can be read")
  }

  @Test func aFolderAndAFileThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    for path in [folder.url.path, folder.path("none.csv")] {
      let error = intakeError {
        _ = try DelimitedFile(path: path, name: "x.csv", step: "read the rows")
      }
      #expect(error?.kind == .missing)
    }
  }

  @Test func aFieldOfTenMegabytes() throws {
    let long = String(repeating: "panjang ", count: 10 * 1024 * 1024 / 8)
    let read = try rows("a,b\n1,\"\(long)\"\n2,\(long)\n3,x\n")
    #expect(read.map(\.line) == [2, 3, 4])
    #expect(read.map { $0.cells[1].utf8.count } == [long.utf8.count - 1, long.utf8.count - 1, 1])
  }
}
