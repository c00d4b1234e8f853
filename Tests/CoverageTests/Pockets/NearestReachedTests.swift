import Geography
import Testing

@testable import Coverage

/// The nearest reached desa by latitude against a look at all of them.
struct NearestReachedTests {
  /// Numbers of no pattern, the same in every run.
  private struct Numbers {
    var state: UInt64
    mutating func below(_ most: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) * most
    }
  }

  private static func facts(_ places: [Coordinate?], isReached: [Bool]) -> PocketFacts {
    var units = [
      AdminUnit(code: .survey, level: .kecamatan, name: "K")
    ]
    for (index, place) in places.enumerated() {
      units.append(
        AdminUnit(
          code: AdminCode(value: UInt64(6_501_000_000 + index), length: 10) ?? .survey,
          level: .desa, name: "D", parent: 0, referencePoint: place))
    }
    return PocketFacts(
      tree: AdminTree(units: units, scheme: .bps), neighbours: places.map { _ in [] }, edge: [],
      isUnreached: isReached.map { !$0 }, isReached: isReached, outstanding: places.map { _ in 1 })
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func itIsTheNearestOfAll(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let isWide = seed > 3
    let places: [Coordinate?] = (0..<300).map { _ in
      if numbers.below(1) < 0.05 { return nil }
      // Rounded, so that some are as far as others.
      let longitude =
        (numbers.below(isWide ? 359 : 4) * 10).rounded() / 10 - (isWide ? 179.5 : -115)
      let latitude = (numbers.below(isWide ? 150 : 4) * 10).rounded() / 10 - (isWide ? 75 : 2)
      return Coordinate(longitude: longitude, latitude: latitude)
    }
    let isReached = places.map { _ in numbers.below(1) < 0.4 }
    let reached = ReachedDesa(Self.facts(places, isReached: isReached))
    for _ in 0..<30 {
      let members = Set((0..<5).map { _ in Int(numbers.below(300)) })
      var expected: (desa: Int, metres: Double)?
      for candidate in 0..<300 where isReached[candidate] && !members.contains(candidate) {
        guard let there = places[candidate] else { continue }
        for member in members {
          guard let here = places[member] else { continue }
          let metres = groundDistance(here, there)
          if metres < expected?.metres ?? .infinity { expected = (candidate, metres) }
        }
      }
      let found = reached.nearest(
        to: members.sorted().compactMap { places[$0] }, unless: members.contains)
      #expect(found?.desa == expected?.desa)
      #expect(found?.metres == expected?.metres)
    }
  }

  @Test func whereNobodyWasReachedThereIsNone() {
    let place = Coordinate(longitude: 116, latitude: 3)
    let reached = ReachedDesa(Self.facts([place, place], isReached: [false, false]))
    #expect(reached.nearest(to: [place]) { _ in false } == nil)
  }
}
