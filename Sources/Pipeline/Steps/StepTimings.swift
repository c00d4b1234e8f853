import Foundation
import Locks

/// What each step of a run took, by the seams of ``Progress``: for a person who asks where the time and
/// the memory go. Nothing of it gets into a site.
public final class StepTimings: Sendable {
  /// One step.
  struct Step: Sendable, Equatable {
    var name: String
    /// Seconds by the clock on the wall.
    var wall: Double
    /// Seconds of all cores together.
    var processor: Double
    /// The most memory resident since the run began, mapped pages included, as known at the step's end,
    /// MiB; nil where the system does not tell.
    var peak: Double?
  }

  private struct State {
    var current: String?
    var wall = ContinuousClock.now
    var processor = 0.0
    var steps: [Step] = []
    /// Seconds of all cores by what was done beside other things in a step.
    var parts: [(name: String, processor: Double)] = []
  }

  private let state = Mutex(State())

  /// Starts measuring.
  public init() {}

  /// Ends the step before and begins one; nothing where that step is going on already.
  func begin(_ name: String) {
    state.withLock { state in
      if state.current == name { return }
      Self.end(&state)
      state.current = name
      state.wall = ContinuousClock.now
      state.processor = processorSeconds()
    }
  }

  /// Ends the step that is going on.
  func end() { state.withLock { Self.end(&$0) } }

  /// Does a part of the step that is going on, beside others on other cores: what it takes has no time by the
  /// clock on the wall, only seconds of the thread that does it. Parts of one name are told together.
  func part<Result, Failure: Error>(_ name: String, _ work: () throws(Failure) -> Result)
    throws(Failure) -> Result
  {
    let before = threadSeconds()
    defer {
      let seconds = threadSeconds() - before
      state.withLock { state in
        if let known = state.parts.firstIndex(where: { $0.name == name }) {
          state.parts[known].processor += seconds
        } else {
          state.parts.append((name, seconds))
        }
      }
    }
    return try work()
  }

  /// The steps that ended, in their order; those of one name together.
  var steps: [Step] { state.withLock { $0.steps } }

  private static func end(_ state: inout State) {
    guard let name = state.current else { return }
    state.current = nil
    let elapsed = ContinuousClock.now - state.wall
    let wall =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let processor = processorSeconds() - state.processor
    let peak = peakMemory()
    if let known = state.steps.firstIndex(where: { $0.name == name }) {
      state.steps[known].wall += wall
      state.steps[known].processor += processor
      state.steps[known].peak = peak
    } else {
      state.steps.append(Step(name: name, wall: wall, processor: processor, peak: peak))
    }
  }

  /// A line a step: seconds, seconds of all cores together, the most memory so far, the name. Below the sum stands
  /// what parts of the steps took of it.
  public var text: String {
    let (steps, parts) = state.withLock { ($0.steps, $0.parts) }
    guard !steps.isEmpty else { return "" }
    let sum = Step(
      name: "together", wall: steps.reduce(0) { $0 + $1.wall },
      processor: steps.reduce(0) { $0 + $1.processor }, peak: steps.last?.peak)
    let head = "   wall s    CPU s  peak MiB  step"
    let lines =
      (steps + [sum]).map { line($0.wall, $0.processor, $0.peak, $0.name) }
      + parts.sorted { $0.name < $1.name }
      .map { line(nil, $0.processor, nil, "of that: \($0.name)") }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }
}

/// A line of the table; a dash stands for what is not known.
private func line(_ wall: Double?, _ processor: Double, _ peak: Double?, _ name: String) -> String {
  func column(_ value: Double?, _ decimals: Int, _ width: Int) -> String {
    let text = value.map { String(format: "%.\(decimals)f", $0) } ?? "–"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
  return column(wall, 2, 9) + column(processor, 2, 9) + column(peak, 0, 10) + "  " + name
}

/// What the process used of all cores so far, seconds.
private func processorSeconds() -> Double {
  var usage = rusage()
  guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// What the calling thread used of its core so far, seconds.
private func threadSeconds() -> Double {
  var time = timespec()
  guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that was resident at once so far, MiB.
///
/// The kernel's high-water mark counts mapped pages too, as the budgets do.
private func peakMemory() -> Double? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
    return nil
  }
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 }
}
