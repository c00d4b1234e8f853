import TestSupport
import Testing

@testable import Coverage

struct DesaStepsTests {
  private func shown(_ counts: [Int], target: Int? = nil, smallCount: Int = 5) -> [DesaSteps.Shown]
  {
    var steps = DesaSteps(smallCount: smallCount)
    return counts.map { steps.advance(to: $0, target: target) }
  }

  private func figures(_ counts: [Int], target: Int? = nil) -> [Int] {
    shown(counts, target: target).map(\.count)
  }

  @Test func fewFamiliesAreNotNoneAndNotToldEither() {
    #expect(
      shown([0, 1, 4]) == [
        .init(count: 0), .init(count: 0, isSmall: true), .init(count: 0, isSmall: true),
      ])
    #expect(shown([5]) == [.init(count: 5)])
  }

  @Test func aFigureMovesByTheSmallCountOrMore() {
    #expect(figures([7, 8, 11, 12, 16, 17]) == [7, 7, 7, 12, 12, 17])
  }

  /// Back to a value near an earlier one, the difference would be a small count.
  @Test func noTwoValuesEverShownAreNear() {
    #expect(figures([20, 30, 22, 25, 36, 31]) == [20, 30, 20, 25, 36, 30])
    #expect(figures([20, 0, 3, 20]) == [20, 0, 0, 20])
  }

  /// Around the target what is left, or is over, is a small count as well.
  @Test func theLastFamiliesOfATargetAreNotTold() {
    #expect(
      figures([90, 95, 96, 99, 100, 104, 105], target: 100) == [90, 95, 95, 95, 100, 100, 105])
    #expect(figures([60, 98], target: 100) == [60, 95])
    #expect(figures([92, 98, 100], target: 100) == [92, 92, 100])
  }

  @Test func aSmallTargetShowsNothingBeforeItIsReached() {
    let small = shown([1, 4, 6, 7], target: 7)
    #expect(small.map(\.count) == [0, 0, 0, 7])
    #expect(small.map(\.isSmall) == [true, true, true, false])
  }

  /// On a day that shows *e*, each of *e* … *e*+*k*−1 shows the same, so none can be ruled out; and of a
  /// withheld count each of 1 … *k*−1. Only the day a value is new tells it exactly.
  @Test(arguments: UInt64(1)...200)
  func everyCountOfTheRangeExplainsThePage(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let k = 2 + random.below(6)
    let target: Int? = random.below(3) == 0 ? nil : k + random.below(60)
    var steps = DesaSteps(smallCount: k)
    var values: Set = [0]
    var count = 0
    for _ in 0..<20 {
      count = max(0, count + random.below(3 * k) - (random.below(4) == 0 ? 2 * k : k / 2))
      let before = steps
      let shown = steps.advance(to: count, target: target)
      let isNew = values.insert(shown.count).inserted
      let isBound = shown.count == target || target.map { shown.count == $0 - k } == true
      if isNew && !isBound {
        #expect(shown.count == count, "seed \(seed)")
        #expect(values.allSatisfy { $0 == count || abs($0 - count) >= k }, "seed \(seed)")
        continue
      }
      if shown.count == 0 && !shown.isSmall { continue }
      let range = shown.isSmall ? 1...k - 1 : shown.count...shown.count + k - 1
      for other in range {
        var again = before
        #expect(
          again.advance(to: other, target: target) == shown, "seed \(seed): \(other) for \(count)")
      }
    }
  }
}
