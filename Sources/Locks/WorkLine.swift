import Dispatch
import Foundation

/// Works on pieces while they come, one after the other, from a source that one thread has to read.
///
/// The thread that brings pieces lets others take them, and works itself where enough wait and when all have come:
/// so little waits at once, a machine with one core needs no second thread, and nobody waits for a piece that no
/// thread has begun.
public final class WorkLine<Piece: Sendable, Result: Sendable> {
  private let line: Line<Piece, Result>
  private let queue = DispatchQueue(label: "work", attributes: .concurrent)
  private let mostWaiting: Int
  private var count = 0

  /// A line where `work` is done with each piece, by any thread.
  ///
  /// - Parameter threads: how many threads may work, this one among them.
  public init(
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    _ work: @escaping @Sendable (Piece) -> Result
  ) {
    line = Line(work)
    // One more waits for each that works, so that none is idle while this thread is at work.
    mostWaiting = 2 * max(0, threads - 1)
  }

  deinit {
    // Whoever stops at an error lets go of what the pieces came from.
    line.drop()
    line.waitForOthers()
  }

  /// Brings a piece.
  public func add(_ piece: Piece) {
    let line = line
    if line.put(piece, number: count, unlessMoreThan: mostWaiting) {
      queue.async { line.workOnNext() }
    } else {
      line.work(on: piece, number: count)
    }
    count += 1
  }

  /// Works on what still waits, and waits for what others have begun.
  ///
  /// - Returns: what became of all pieces, in the order in which they came.
  public func finish() -> [Result] {
    while line.workOnNext() {}
    line.waitForOthers()
    let results = line.results
    return (0..<count).compactMap { results[$0] }
  }
}

/// What the threads of a line share.
private final class Line<Piece: Sendable, Result: Sendable>: Sendable {
  private struct State {
    var waiting: [(number: Int, piece: Piece)] = []
    /// Pieces that waited, were taken and are not done.
    var begun = 0
    var results: [Int: Result] = [:]
  }

  private let state = Mutex(State())
  /// Has a member for each piece that waited, was taken and is not done.
  private let group = DispatchGroup()
  private let work: @Sendable (Piece) -> Result

  init(_ work: @escaping @Sendable (Piece) -> Result) { self.work = work }

  var results: [Int: Result] { state.withLock { $0.results } }

  /// Lets a piece wait, unless so many wait or are begun already.
  func put(_ piece: Piece, number: Int, unlessMoreThan most: Int) -> Bool {
    state.withLock { state in
      guard state.waiting.count + state.begun < most else { return false }
      state.waiting.append((number, piece))
      return true
    }
  }

  /// Works on the piece that has waited longest; false where none waits.
  @discardableResult
  func workOnNext() -> Bool {
    let next = state.withLock { state -> (number: Int, piece: Piece)? in
      guard !state.waiting.isEmpty else { return nil }
      state.begun += 1
      group.enter()
      return state.waiting.removeFirst()
    }
    guard let next else { return false }
    let result = work(next.piece)
    state.withLock { state in
      state.results[next.number] = result
      state.begun -= 1
    }
    group.leave()
    return true
  }

  /// Works on a piece that does not wait.
  func work(on piece: Piece, number: Int) {
    let result = work(piece)
    state.withLock { $0.results[number] = result }
  }

  /// Forgets what nobody has begun.
  func drop() { state.withLock { $0.waiting.removeAll() } }

  func waitForOthers() { group.wait() }
}
