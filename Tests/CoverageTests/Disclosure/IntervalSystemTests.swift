import TestSupport
import Testing

@testable import Coverage

struct IntervalSystemTests {
  @Test func aSumAndItsOtherPartsForceTheLast() {
    var system = IntervalSystem()
    let parts = [
      system.addVariable(1...4), system.addVariable(10...10), system.addVariable(20...20),
    ]
    system.add(parts.map { ($0, 1) }, in: 33...33)
    system.propagate()
    #expect(system.range(of: parts[0]) == 3...3)
  }

  @Test func differencesPassBoundsOn() {
    var system = IntervalSystem()
    let days = (0..<3).map { _ in system.addVariable(20...24) }
    for day in 1..<3 { system.add([(days[day], 1), (days[day - 1], -1)], in: 0...100) }
    system.add([(days[0], 1)], in: 23...23)
    system.propagate()
    #expect(system.range(of: days[2]) == 23...24)
    system.add([(days[2], 1)], in: 0...22)
    system.propagate()
    #expect(days.contains { system.range(of: $0) == nil })
  }

  /// Against trying out all values: bounds are never narrower than what is possible, and of a single sum
  /// exactly that.
  @Test(arguments: UInt64(1)...100)
  func boundsHoldEveryPossibleValue(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let ranges = (0..<3).map { _ in
      let low = random.below(6)
      return low...low + random.below(6)
    }
    let sums = (0..<1 + random.below(2)).map { _ in
      (
        terms: (0..<3).map { _ in [-1, 1][random.below(2)] },
        range: random.below(8)...8 + random.below(8)
      )
    }
    var system = IntervalSystem()
    let variables = ranges.map { system.addVariable($0) }
    for sum in sums {
      system.add(zip(variables, sum.terms).map { ($0, $1) }, in: sum.range)
    }
    system.propagate()
    var possible: [[Int]] = [[], [], []]
    for a in ranges[0] {
      for b in ranges[1] {
        for c in ranges[2]
        where sums.allSatisfy({
          $0.range.contains($0.terms[0] * a + $0.terms[1] * b + $0.terms[2] * c)
        }) {
          for (index, value) in [a, b, c].enumerated() { possible[index].append(value) }
        }
      }
    }
    for (index, values) in possible.enumerated() {
      guard let low = values.min(), let high = values.max() else { continue }
      let range = system.range(of: variables[index])
      #expect(range?.contains(low) == true && range?.contains(high) == true, "seed \(seed)")
      if sums.count == 1 { #expect(range == low...high, "seed \(seed)") }
    }
  }
}
