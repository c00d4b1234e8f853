/// The wrong lines of a file: the first is told with its remedy, the others are counted.
struct LineProblems {
  private var first: (line: Int, cause: String, remedy: String)?
  private var count = 0

  /// Notes a wrong line; to be called in the order of lines.
  mutating func add(_ line: Int, _ cause: String, _ remedy: String) {
    count += 1
    if first == nil { first = (line, cause, remedy) }
  }

  /// The error of the first wrong line, with how many more there are; nil when all is well.
  func error(step: String, path: String) -> IntakeError? {
    guard let first else { return nil }
    let more =
      count > 1
      ? count > 2 ? "; \(count - 1) more lines are wrong too" : "; 1 more line is wrong too" : ""
    return IntakeError(
      .data, step: step, path: path, line: first.line, cause: first.cause + more,
      remedy: first.remedy)
  }
}
