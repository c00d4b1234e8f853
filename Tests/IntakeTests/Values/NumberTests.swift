import Foundation
import Testing

@testable import Intake

/// Numbers and counts as exports and offices write them.
@Suite struct NumberTests {
  private func number(_ text: String) -> Double? { withBytes(text, parseNumber) }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("3.123", 3.123), ("3,123", 3.123), ("-116,624", -116.624),
    ("+1", 1), ("1.", 1), (".5", 0.5), (",5", 0.5), ("-,5", -0.5), ("007", 7),
    ("1e3", 1000), ("1E-3", 0.001), ("1,5e+2", 150), ("1.5E2", 150),
    ("4.9E-324", .leastNonzeroMagnitude),
    ("71.80000305175781", 71.80000305175781), ("1e-400", 0),
  ])
  func isRead(text: String, value: Double) {
    #expect(number(text)?.bitPattern == value.bitPattern)
  }

  @Test(arguments: [
    "", " ", ".", ",", "-", "+", "e", "1e", "1e+", "e5", "NaN", "nan", "inf", "Infinity", "-inf",
    "1e400", "0x10", "1.234,5", "1,234,567", "1.2.3", "1 2", "12 m", "3°35'N", "1_000", "--1",
    "+-1",
    "1e5.5", "１２", "3\u{00A0}5", "\0", "12\0",
  ])
  func isNoNumber(text: String) {
    #expect(number(text) == nil)
  }

  /// Digits at random, short and long, against the C library's strtod.
  @Test func equalsStrtodBitForBit() {
    var random = SeededRandom(seed: 20_221_015)
    for _ in 0..<200_000 {
      var text = Bool.random(using: &random) ? "-" : ""
      text += random.digits(Int.random(in: 1...24, using: &random))
      if Int.random(in: 0..<4, using: &random) > 0 {
        text += "." + random.digits(Int.random(in: 0...24, using: &random))
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        text += "e\(Int.random(in: -330...300, using: &random))"
      }
      let expected = strtod(text, nil)
      let read = number(text)
      #expect(read?.bitPattern == (expected.isFinite ? expected.bitPattern : nil), "\(text)")
      #expect(number(text.replacing(".", with: ",")) == read, "\(text)")
      if read?.bitPattern != (expected.isFinite ? expected.bitPattern : nil) { return }
    }
  }

  /// Numbers in the middle between two doubles, where a wrong rounding shows.
  @Test(arguments: [
    "9007199254740993", "9007199254740992.5", "0.1000000000000000055511151231257827",
    "2.2250738585072011e-308", "1.7976931348623158e308", "123456789012345678",
    "0.30000000000000004",
    "1152921504606846977", "9999999999999999999", "18446744073709551616", "0.000000000000000000001",
    "116.62391000000000076398", "5708990770823839524233143877797980545530986496",
  ])
  func hardCases(text: String) {
    #expect(number(text) == strtod(text, nil))
  }

  @Test(arguments: [
    ("0", 0), ("3030", 3030), ("3.030", 3030), ("3,030", 3030), ("3 030", 3030),
    ("3\u{00A0}030", 3030), ("1.234.567", 1_234_567), ("12.0", 12), ("12,00", 12), ("12.", nil),
    ("12.0000", 12), ("12.000", 12_000), ("0.000", 0), ("-4", -4), ("+4", 4), ("007", 7),
    ("4,5", nil), ("4.5", nil), ("12.34", nil), ("1.23.456", nil), ("1234.567", nil), ("", nil),
    (".000", nil), ("empat", nil), ("1e3", nil), ("-3.030", nil), ("999999999", 999_999_999),
    ("1000000000", nil), ("-1000000000", nil), ("99999999999999.0", nil),
    ("999.999.999.999.999.999", nil), ("-9223372036854775808", nil), ("9223372036854775807", nil),
    ("99999999999999999999999", nil), ("１２", nil),
  ])
  func counts(text: String, value: Int?) {
    #expect(parseCount(text) == value)
  }
}

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// Decimal digits.
  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &self))) })
  }
}
