import Glibc
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

  /// A line that nobody waits for works on nothing once it has gone.
  @Test func piecesDoNotOutliveTheirLine() {
    let counts = Mutex((begun: 0, done: 0))
    do {
      let line = WorkLine<Int, Void>(threads: 3) { _ in
        counts.withLock { $0.begun += 1 }
        // So long that others are at work when the line goes.
        usleep(3000)
        counts.withLock { $0.done += 1 }
      }
      for number in 0..<60 { line.add(number) }
    }
    let (begun, done) = counts.withLock { $0 }
    #expect(begun == done && done >= 60 - 4)
    usleep(20_000)
    #expect(counts.withLock { $0.begun } == begun)
  }

  /// Where all threads of the system wait for lines, each works on its own pieces.
  @Test func linesInLinesEnd() {
    let sums = inParallel(100) { number in
      let outer = WorkLine<Int, Int>(threads: 4) { piece in
        let inner = WorkLine<Int, Int>(threads: 4) { $0 }
        for other in 0..<10 { inner.add(other * piece) }
        return inner.finish().reduce(0, +)
      }
      for piece in 0..<20 { outer.add(piece + number) }
      return outer.finish().reduce(0, +)
    }
    #expect(sums == (0..<100).map { number in (0..<20).reduce(0) { $0 + 45 * ($1 + number) } })
  }
}
