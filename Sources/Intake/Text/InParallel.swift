import Dispatch
import Locks

/// Does `count` pieces of work on all cores, in any order, and gives their results in order.
func inParallel<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1 else { return (0..<count).map(work) }
  let results = Mutex([Int: Result]())
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result = work(number)
    results.withLock { $0[number] = result }
  }
  let all = results.withLock { $0 }
  return (0..<count).compactMap { all[$0] }
}
