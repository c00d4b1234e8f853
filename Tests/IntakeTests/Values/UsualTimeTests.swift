import Coverage
import TestSupport
import Testing

@testable import Intake

/// The fast reading of usual times against the general one: what it takes it reads the same.
@Suite struct UsualTimeTests {
  @Test(arguments: ["Etc/GMT-8", "Asia/Makassar", "Europe/Amsterdam"])
  func readsWhatTheParserReads(identifier: String) throws {
    let zone = try #require(SurveyZone(identifier: identifier))
    let parser = TimeParser(zone: zone)
    var random = SplitMix(seed: 7)
    var taken = 0
    let marks = Array("0123456789-:T +.Z/a".utf8)
    for _ in 0..<20_000 {
      var text = Array("2022-10-20T13:28:30+08:00".utf8)
      if random.below(2) == 0 { text.removeLast(6) }
      for _ in 0..<random.below(4) { text[random.below(text.count)] = marks[random.below(19)] }
      text.withUnsafeBufferPointer { bytes in
        guard let fast = usualTime(bytes, onlyOffset: zone.onlyOffset) else { return }
        taken += 1
        #expect(fast == parser.general(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(taken > (zone.onlyOffset == nil ? 2000 : 4000))
  }
}
