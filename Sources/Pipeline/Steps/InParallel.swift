import Dispatch
import Synchronization

/// Does `count` pieces of work on all cores, in any order; stops at the first error and throws it.
///
/// - Parameter progress: called after each piece with how many are done, from any thread.
func inParallel(
  _ count: Int, _ work: @Sendable (Int) throws -> Void, progress: @Sendable (Int) -> Void
) throws {
  struct State {
    var done = 0
    var error: (any Error)?
  }
  let state = Mutex(State())
  DispatchQueue.concurrentPerform(iterations: count) { index in
    if state.withLock({ $0.error != nil }) { return }
    do {
      try work(index)
      // Reporting under the lock keeps a later number from being drawn over by an earlier one.
      state.withLock {
        $0.done += 1
        progress($0.done)
      }
    } catch {
      state.withLock { if $0.error == nil { $0.error = error } }
    }
  }
  if let error = state.withLock({ $0.error }) { throw error }
}
