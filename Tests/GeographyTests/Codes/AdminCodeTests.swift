import Geography
import Testing

struct AdminCodeTests {
  @Test func digitsAloneMakeACode() {
    #expect(AdminCode(digits: "6501040004")?.description == "6501040004")
    for text in ["", "65.01", "id65", "65 01", " 65", "-65", "+65", "６５", "65a"] {
      #expect(AdminCode(digits: text) == nil, "\(text)")
    }
  }

  @Test func eighteenDigitsFitAndNineteenDoNot() {
    #expect(AdminCode(digits: String(repeating: "9", count: 18)) != nil)
    #expect(AdminCode(digits: String(repeating: "9", count: 19)) == nil)
    #expect(AdminCode(value: 999, length: 3) != nil)
    #expect(AdminCode(value: 1000, length: 3) == nil)
    #expect(AdminCode(value: 1, length: 0) == nil)
    #expect(AdminCode(value: 1, length: 19) == nil)
  }

  /// `0001` and `01` are different codes.
  @Test func leadingZerosCount() {
    #expect(code("0001").description == "0001")
    #expect(code("0001") != code("01"))
    #expect(code("000100").prefix(4) == code("0001"))
  }

  @Test func prefixesAreTheUnitsAbove() {
    let sls = code("65010400040001")
    #expect(sls.prefix(10) == code("6501040004"))
    #expect(sls.prefix(2) == code("65"))
    #expect(sls.prefix(14) == sls)
    #expect(sls.prefix(15) == nil)
    #expect(sls.prefix(0) == nil)
    #expect(sls.hasPrefix(code("6501")))
    #expect(!sls.hasPrefix(code("6502")))
    #expect(!code("65").hasPrefix(code("6501")))
  }

  /// A unit comes right before the units inside it.
  @Test func codesAreOrderedAsTexts() {
    let texts = [
      "65", "6501", "6501040", "6501040004", "65010400040001", "6502", "66", "7", "0065",
    ]
    #expect(texts.map(code).sorted().map(\.description) == texts.sorted())
    #expect(!(code("65") < code("65")))
  }

  @Test(arguments: [
    (CodeScheme.bps, [1, 2, 4, 7, 10, 14, 16]),
    (CodeScheme.kemendagri, [1, 2, 4, 6, 10, 14, 16]),
  ])
  func schemesSayHowManyDigitsALevelHas(_ scheme: CodeScheme, _ lengths: [Int]) {
    #expect(Level.allCases.map { scheme.length(of: $0) } == lengths)
  }

  @Test func aSchemeOfFieldsSaysNothing() {
    #expect(Level.allCases.dropFirst().allSatisfy { CodeScheme.fields.length(of: $0) == nil })
  }
}
