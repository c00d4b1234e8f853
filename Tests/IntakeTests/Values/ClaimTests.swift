import Geography
import Testing

@testable import Intake

/// Codes as spreadsheets leave them, in one column and in several.
@Suite struct ClaimTests {
  private func claim(_ cells: [String], _ scheme: CodeScheme? = nil) -> String? {
    parseClaim(cells, scheme: scheme).map { "\($0.code)\($0.isMended ? " mended" : "")" }
  }

  @Test(arguments: [
    ("6501040004", "6501040004"), ("id6501040004", "6501040004"), ("ID6501040004", "6501040004"),
    ("65.02.04.2003", "6502042003"), ("65010400040012", "65010400040012"),
    ("6501040004001201", "6501040004001201"), ("65.02.04.2003.0012", "65020420030012"),
    ("65.2.4.2003", "6502042003 mended"), ("'6501040004", "6501040004 mended"),
    ("\u{2019}6501040004", "6501040004 mended"), ("6501040004.0", "6501040004 mended"),
    ("6501040004,00", "6501040004 mended"), (" 6501040004\u{00A0}", "6501040004 mended"),
    ("6501 040\u{202F}004", "6501040004 mended"), ("\u{200B}6501040004", "6501040004 mended"),
    ("6.501.040.004", "6501040004 mended"), ("6,501,040,004", "6501040004 mended"),
    ("6.501040004E+09", "6501040004 mended"), ("6,501040004E+9", "6501040004 mended"),
    ("6.501040004e9", "6501040004 mended"), ("=\"6501040004\"", "6501040004 mended"),
  ])
  func mending(text: String, expected: String) {
    #expect(claim([text]) == expected)
  }

  @Test(arguments: [
    "", " ", "1,20603E+15", "6.50104E+09", "Long Sule", "65-01-040-004", "6501040004x", "#N/A",
    "65..04.2003", "6501040004.5", "-6501040004", "+6501040004", "65010400040012010203", "６５０１",
    "65.02.04.203", "6501040004E+00", "0.6501040004E+10",
  ])
  func beyondMending(text: String) {
    #expect(claim([text]) == nil)
  }

  @Test func severalColumnsArePadded() {
    #expect(claim(["65", "01", "040", "004"]) == "6501040004")
    #expect(claim(["65", "1", "40", "4"]) == "6501040004")
    #expect(claim(["65", "1", "40", "4.0"]) == "6501040004 mended")
    #expect(claim(["65.0", "1,0", "040.0", "4"]) == "6501040004 mended")
    #expect(claim(["65", "1", "40", "4.5"]) == nil)
    #expect(claim(["65", "1", "40", "'004"]) == "6501040004 mended")
    #expect(claim(["65", "2", "4", "2003"], .kemendagri) == "6502042003")
    #expect(claim(["65", "2", "4", "2003"], .bps) == nil)
    #expect(claim(["65", "1", "40", "4", "12"]) == "65010400040012")
    #expect(claim(["65", "1", "40", "4", "12", "1"]) == "6501040004001201")
  }

  @Test func partsThatAreMissing() {
    #expect(claim(["65", "1", "40", "4", ""]) == "6501040004")
    #expect(claim(["65", "1", "40", "4", "", ""]) == "6501040004")
    #expect(claim(["65", "1", "40", "4", "12", " "]) == "65010400040012")
    #expect(claim(["65", "1", "40", ""]) == nil)
    #expect(claim(["65", "", "40", "4"]) == nil)
    #expect(claim(["", "", "", ""]) == nil)
    #expect(claim(["65", "1", "40", "4", "", "1"]) == nil)
    #expect(claim(["65", "1", "40", "4", "x"]) == nil)
    #expect(claim(["65", "1", "1040", "4"]) == nil)
  }
}
