import Geography
import TestSupport

@testable import Coverage

/// Records with everything that can be odd about them, from a seed.
enum RandomSurvey {
  private static let claims: [Claim?] = [
    claim(a1), claim(a1), claim(a2), claim(b1), claim(b2), claim(c1), claim(a1 + "0001"),
    claim(a1 + "000102"), claim(a1, scheme: .kemendagri), claim("6599010001"),
    Claim(text: "1,2E+9", code: nil, scheme: nil), Claim(text: "?", code: nil, scheme: nil), nil,
  ]
  private static let points: [Coordinate?] = [
    nil, at(0, 0), at(115.05, 91), at(115.2, 3.05), at(115.1, 3), at(115.1005, 3.05), at(115, 4),
    at(.nan, 3),
  ]

  static func records(_ count: Int, seed: UInt64) -> [Record] {
    var random = SplitMix(seed: seed)
    func pick<T>(_ values: [T]) -> T { values[random.below(values.count)] }
    return (0..<count).map { _ in
      let day = random.below(8) - 1
      var record = Record(visited: clock(day: day, hour: random.below(3)))
      record.received = clock(day: day + random.below(3), hour: random.below(3))
      if random.below(20) == 0 { record.visited = nil }
      if random.below(20) == 0, record.visited != nil { record.received = nil }
      record.id = random.below(3) == 0 ? nil : "r\(random.below(count))"
      record.household = random.below(3) == 0 ? nil : "k\(random.below(count))"
      record.officer = pick([nil, "A", "B", "C"])
      record.claim = pick(claims)
      record.outcome = pick(Outcome.allCases + [.complete, .complete, .complete])
      record.origin = random.below(10) == 0 ? .new : .listed
      record.review = random.below(10) == 0 ? .withdrawn : .none
      let point = random.below(3) == 0 ? pick(points) : inSquare(random.below(6))
      record.latitude = point?.latitude ?? .nan
      record.longitude = point?.longitude ?? .nan
      record.accuracy = pick([.nan, -1, 3, 300, 900])
      return record
    }
  }
}
