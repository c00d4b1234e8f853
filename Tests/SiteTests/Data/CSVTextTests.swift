import Geography
import Testing

@testable import Site

@Suite struct CSVTextTests {
  private func line(_ texts: [String]) -> String {
    var table = CSVText(columns: ["a"])
    for text in texts { table.text(text) }
    table.endLine()
    return String(String(decoding: table.take(), as: UTF8.self).dropFirst(2))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("\n=1", "\"'\n=1\""),
    (" =1", "' =1"), ("\u{200b}=1", "'\u{200b}=1"), ("\u{feff}@x", "'\u{feff}@x"),
    ("\u{202e}=1", "'=1"), ("\0\u{1b}=1", "'=1"), ("Lo\u{7}ng\u{9b} \u{2066}x", "Long x"),
    ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
    ("Long Sule", "Long Sule"), ("Ba'liku", "Ba'liku"), ("a-b", "a-b"), ("", ""),
  ])
  func textsThatBeginLikeFormulasAreNeutralised(_ text: String, _ cell: String) {
    #expect(line([text]) == cell + "\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
    ("a;=1", "\"a;=1\""), (" a ", " a "), ("Désa 村", "Désa 村"),
  ])
  func cellsAreQuotedWhereTheyMust(_ text: String, _ cell: String) {
    #expect(line([text, "x"]) == cell + ",x\n")
  }

  @Test func namesOfUnitsAreNeutralisedInEveryTable() throws {
    var toy = ToySurvey.busy()
    toy.names["6501020001"] = "=cmd|' /C calc'!A0"
    toy.targets[2].access = "@air"
    let files = try dataFiles(toy)
    for file in [DataFiles.File.coverage, .uncovered] {
      let text = String(decoding: files.bytes(file), as: UTF8.self)
      #expect(text.contains(",'=cmd|' /C calc'!A0,"), "\(file)")
      #expect(!text.contains(",=cmd"), "\(file)")
    }
    #expect(String(decoding: files.bytes(.uncovered), as: UTF8.self).contains(",'@air,"))
  }

  @Test(arguments: [
    (1, 3, "0.3333"), (2, 3, "0.6667"), (1, 20_000, "0.0001"), (1, 20_001, "0.0000"),
    (3, 32, "0.0938"), (1, 160, "0.0063"), (0, 5, "0.0000"), (12, 10, "1.2000"),
    (123, 1, "123.0000"),
  ])
  func sharesRoundHalfUp(_ numerator: Int, _ denominator: Int, _ text: String) {
    #expect(fixed(tenThousandths(numerator, dividedBy: denominator), decimals: 4) == text)
    let share = tenThousandths(Double(numerator) / Double(denominator))
    #expect(fixed(share, decimals: 4) == text)
  }

  @Test func kilometresHaveOneDecimal() {
    #expect(kilometres(0) == "0.0")
    #expect(kilometres(49.9) == "0.0")
    #expect(kilometres(50) == "0.1")
    #expect(kilometres(123_456) == "123.5")
  }
}
