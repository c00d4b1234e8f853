import Locks
import Testing

@Suite struct InParallelTests {
  struct Refusal: Error, Equatable { var number: Int }

  @Test func resultsComeInTheOrderOfTheirPieces() {
    #expect(inParallel(1000) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(inParallel(0) { $0 }.isEmpty)
  }

  @Test func anErrorStopsTheWorkAndIsThrown() {
    let seen = Mutex(0)
    #expect(throws: Refusal(number: 7)) {
      try inParallel(100_000) { (number: Int) throws(Refusal) -> Int in
        seen.withLock { $0 += 1 }
        if number == 7 { throw Refusal(number: 7) }
        return number
      }
    }
    #expect(seen.withLock { $0 } < 100_000)
  }

  @Test func progressNeverGoesBack() {
    let counts = Mutex([Int]())
    _ = inParallel(500) {
      $0
    } progress: { done in
      counts.withLock { $0.append(done) }
    }
    #expect(counts.withLock { $0 } == Array(1...500))
  }
}
