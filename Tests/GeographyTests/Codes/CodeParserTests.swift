import Geography
import Testing

struct CodeParserTests {
  private func digits(_ text: String) -> String? { CodeParser.parse(text)?.code.description }

  @Test func undottedCodesAreTakenAsTheyAre() throws {
    let parsed = try #require(CodeParser.parse("6501040004"))
    #expect(parsed == ParsedCode(code: code("6501040004"), isDotted: false, isMended: false))
  }

  @Test(arguments: ["id6501040004", "ID6501040004", "Id6501040004"])
  func thePrefixOfPCodesIsAWayOfWriting(_ text: String) throws {
    let parsed = try #require(CodeParser.parse(text))
    #expect(parsed == ParsedCode(code: code("6501040004"), isDotted: false, isMended: false))
  }

  @Test(arguments: [
    ("65.02.04.2003", "6502042003"), ("65.02", "6502"), ("65.02.04", "650204"),
    ("65.02.04.2003.0007", "65020420030007"), ("65.02.04.2003.0007.01", "6502042003000701"),
  ])
  func dotsAreKemendagris(_ text: String, _ expected: String) throws {
    let parsed = try #require(CodeParser.parse(text))
    #expect(parsed == ParsedCode(code: code(expected), isDotted: true, isMended: false))
  }

  /// Two digits wide parts lose at most one zero, so this is certain.
  @Test func zerosLostBetweenDotsComeBack() throws {
    let parsed = try #require(CodeParser.parse("65.2.4.2003"))
    #expect(parsed == ParsedCode(code: code("6502042003"), isDotted: true, isMended: true))
  }

  /// Each damage of section 3 that leaves every digit readable.
  @Test(arguments: [
    "6501040004.0", "6501040004,0", "6501040004.00", "'6501040004", "\u{2019}6501040004",
    "`6501040004", "=\"6501040004\"", " 6501040004 ", "\u{a0}6501040004", "6501040004\u{202f}",
    "\u{feff}6501040004", "\u{200b}6501040004", "\t6501040004", "6501 040 004",
    "6501\u{a0}040\u{a0}004", "6.501.040.004", "6,501,040,004", "6.501040004E+09",
    "6,501040004E+09", "6.501040004e9", "'6501040004.0",
  ])
  func damageOfSpreadsheetsIsMended(_ text: String) throws {
    let parsed = try #require(CodeParser.parse(text))
    #expect(parsed == ParsedCode(code: code("6501040004"), isDotted: false, isMended: true))
  }

  @Test func longCodesAreMendedToo() {
    #expect(digits("65.010.400.040.001") == "65010400040001")
    #expect(digits("6,5010400040001E+13") == "65010400040001")
    #expect(digits("65010400040001.0") == "65010400040001")
  }

  /// Digits are gone, or there are several readings: nothing certain can be made of these.
  @Test(arguments: [
    "1,20603E+15", "1.20603E+15", "6.50104E+09", "6.501040004E+10", "6.501040004E+08",
    "6.501040004E-09", "0.6501040004E+10", "65.01040004E+08", "6501040004E",
    "6501040004.5", "6501040004.05", "65.02.04.203", "65.02.4.203", "65.002.04.2003",
    "65.02..2003", "65.02.04.2003.", ".65.02", "6.5.02.04.2003", "6.501.04.004", "65,02,04,2003",
    "65.02.04.2003.0007.01.01", "-6501040004", "6501040004-1", "65O1040004", "kode", "", " ", "'",
    "id", "#N/A", "6501/040/004",
  ])
  func whatIsNotCertainIsNotMended(_ text: String) {
    #expect(CodeParser.parse(text) == nil)
  }

  /// Zeros lost in front of an undotted code leave a shorter one: no desa of another place.
  @Test func anUndottedCodeIsNeverPadded() {
    #expect(digits("501040004") == "501040004")
  }

  /// More digits than any code has.
  @Test func nineteenDigitsAreNoCode() {
    #expect(digits("6501040004000100000") == nil)
  }
}
