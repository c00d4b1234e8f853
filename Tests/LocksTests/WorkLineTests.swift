import Locks
import Testing

@Suite struct WorkLineTests {
  @Test(arguments: [1, 2, 7])
  func resultsComeInTheOrderOfTheirPieces(threads: Int) {
    let line = WorkLine<Int, Int>(threads: threads) { $0 * $0 }
    for number in 0..<1000 { line.add(number) }
    #expect(line.finish() == (0..<1000).map { $0 * $0 })
  }

  @Test func withoutPiecesThereIsNothing() {
    #expect(WorkLine<Int, Int> { $0 }.finish().isEmpty)
  }

  /// However fast pieces come, few wait: each may hold much memory.
  @Test(arguments: [1, 2, 4])
  func fewPiecesWait(threads: Int) {
    let waiting = Mutex((now: 0, most: 0))
    let line = WorkLine<Int, Int>(threads: threads) { number in
      waiting.withLock { $0.now -= 1 }
      return number
    }
    for number in 0..<10_000 {
      waiting.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      line.add(number)
    }
    #expect(line.finish().count == 10_000)
    #expect(waiting.withLock { $0.most } <= 2 * (threads - 1) + 1)
  }

  /// A line that nobody waits for ends its work before it goes.
  @Test func piecesDoNotOutliveTheirLine() {
    let done = Mutex(0)
    do {
      let line = WorkLine<Int, Void>(threads: 3) { _ in done.withLock { $0 += 1 } }
      for number in 0..<500 { line.add(number) }
    }
    #expect(done.withLock { $0 } == 500)
  }
}
