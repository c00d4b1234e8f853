import Dispatch
import Foundation

/// Works on pieces while they come, one after the other, from a source that one thread has to read.
///
/// The thread that brings pieces hands them to others, and works itself where all have enough to do: so little
/// waits at once, and a machine with one core needs no second thread.
public final class WorkLine<Piece: Sendable, Result: Sendable> {
  private let work: @Sendable (Piece) -> Result
  private let state = Mutex(WorkLineState<Result>())
  private let group = DispatchGroup()
  private let queue = DispatchQueue(label: "work", attributes: .concurrent)
  private let mostHandedOn: Int
  private var count = 0

  /// A line where `work` is done with each piece, by any thread.
  ///
  /// - Parameter threads: how many threads may work, this one among them.
  public init(
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    _ work: @escaping @Sendable (Piece) -> Result
  ) {
    self.work = work
    // One more waits for each that works, so that none is idle while this thread is at work.
    mostHandedOn = 2 * max(0, threads - 1)
  }

  deinit {
    // Whoever stops at an error lets go of what the pieces came from.
    group.wait()
  }

  /// Brings a piece.
  public func add(_ piece: Piece) {
    let (number, work, state) = (count, work, state)
    count += 1
    let mayHandOn = state.withLock { state in
      guard state.handedOn < mostHandedOn else { return false }
      state.handedOn += 1
      return true
    }
    guard mayHandOn else {
      let result = work(piece)
      state.withLock { $0.results[number] = result }
      return
    }
    queue.async(group: group) {
      let result = work(piece)
      state.withLock { state in
        state.results[number] = result
        state.handedOn -= 1
      }
    }
  }

  /// Waits for all pieces.
  ///
  /// - Returns: what became of them, in the order in which they came.
  public func finish() -> [Result] {
    group.wait()
    let results = state.withLock { $0.results }
    return (0..<count).compactMap { results[$0] }
  }
}

private struct WorkLineState<Result: Sendable> {
  var results: [Int: Result] = [:]
  /// Pieces that others have and that are not done.
  var handedOn = 0
}
