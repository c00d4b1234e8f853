import Foundation

/// Tells a person at a terminal what is being done; says nothing in a pipe.
public struct Progress: Sendable {
  private let isShown: Bool
  /// Where the steps' times are kept; nil where nobody asks.
  private var timings: StepTimings?
  private static let clear = "\r\u{1B}[2K"

  /// Shows progress when standard error is a terminal.
  public static let terminal = Progress(isShown: isatty(STDERR_FILENO) == 1)
  /// Shows nothing.
  public static let quiet = Progress(isShown: false)

  private init(isShown: Bool) { self.isShown = isShown }

  /// The same, with the time of each step kept in `timings`.
  public func timed(by timings: StepTimings) -> Progress {
    var progress = self
    progress.timings = timings
    return progress
  }

  /// Names the step that begins.
  public func step(_ text: String) {
    timings?.begin(text)
    guard isShown else { return }
    write(Self.clear + terminalText(text) + " …")
  }

  /// Does a part of the step that is going on, whose time is told apart where times are kept.
  public func part<Result, Failure: Error>(_ name: String, _ work: () throws(Failure) -> Result)
    throws(Failure) -> Result
  {
    guard let timings else { return try work() }
    return try timings.part(name, work)
  }

  /// Draws a bar for `done` of `total` items of the step.
  public func bar(_ text: String, _ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let width = 24
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    write(Self.clear + "\(terminalText(text)) \(bar) \(done)/\(total)")
  }

  /// Removes the line of progress, so that results stand alone.
  public func finish() {
    timings?.end()
    if isShown { write(Self.clear) }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
