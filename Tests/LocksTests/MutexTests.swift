import Dispatch
import Locks
import Testing

@Suite struct MutexTests {
  private struct Refusal: Error {}

  @Test func oneThreadAtATimeHasTheValue() {
    let sum = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 1_000) { _ in
      for _ in 0..<100 { sum.withLock { $0 += 1 } }
    }
    #expect(sum.withLock { $0 } == 100_000)
  }

  @Test func anErrorLeavesItFree() throws {
    let text = Mutex("")
    #expect(throws: Refusal.self) {
      try text.withLock {
        $0 = "changed"
        throw Refusal()
      }
    }
    #expect(text.withLock { $0 } == "changed")
  }

  /// The value is let go with its lock.
  @Test func theValueGoesWithIt() {
    final class Kept: Sendable {}
    weak var kept: Kept?
    do {
      let value = Kept()
      kept = value
      let lock = Mutex([value])
      #expect(lock.withLock { $0.count } == 1)
    }
    #expect(kept == nil)
  }
}
