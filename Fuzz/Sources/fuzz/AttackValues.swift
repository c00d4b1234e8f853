import Coverage
import Geography

@testable import Intake

/// Any bytes as a number, a count, a time and a code: what is taken means what is written, no crash.
func attackValues(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  bytes.withUnsafeBufferPointer { buffer in
    if let number = parseNumber(buffer) {
      precondition(number.isFinite, "a number that is none")
      if let plain = Double(text.replacing(",", with: ".")) {
        precondition(number == plain, "another number than the library reads")
      }
    }
    if let zone, let instant = TimeParser(zone: zone).parse(buffer) {
      let day = zone.day(of: instant)
      precondition(day.description.count >= 10, "a day without a date")
    }
  }
  if let count = parseCount(text) {
    precondition(count.magnitude < 1_000_000_000, "a count beyond its bounds")
  }
  if let parsed = CodeParser.parse(text) {
    let digits = parsed.code.description
    precondition(digits.allSatisfy { ("0"..."9").contains($0) }, "a code of other than digits")
    precondition(CodeParser.parse(digits)?.code == parsed.code, "a code that is not canonical")
  }
}

private let zone = SurveyZone(identifier: "Asia/Makassar")
