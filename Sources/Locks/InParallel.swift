import Dispatch

/// Does `count` pieces of work on all cores, in any order, and gives their results in order; stops at
/// the first error and throws it.
///
/// - Parameter progress: called after each piece with how many are done, from any thread.
@discardableResult
public func inParallel<Result: Sendable, Failure: Error>(
  _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Result,
  progress: @Sendable (Int) -> Void = { _ in }
) throws(Failure) -> [Result] {
  let state = Mutex(ParallelState<Result, Failure>())
  DispatchQueue.concurrentPerform(iterations: count) { index in
    if state.withLock({ $0.error != nil }) { return }
    do throws(Failure) {
      let result = try work(index)
      // Reporting under the lock keeps a later number from being drawn over by an earlier one.
      state.withLock {
        $0.results[index] = result
        progress($0.results.count)
      }
    } catch {
      state.withLock { if $0.error == nil { $0.error = error } }
    }
  }
  let done = state.withLock { $0 }
  if let error = done.error { throw error }
  return (0..<count).compactMap { done.results[$0] }
}

/// How far the pieces have come.
private struct ParallelState<Result: Sendable, Failure: Error> {
  var results: [Int: Result] = [:]
  var error: Failure?
}
