import Coverage

/// Why an input could not be taken: where, what was wrong, and what to do.
public struct IntakeError: Error, Sendable, CustomStringConvertible {
  /// What kind of failure it is; the exit code follows from it.
  public enum Kind: Sendable {
    /// The configuration is wrong.
    case configuration
    /// A file that is named is not there or cannot be opened.
    case missing
    /// The data are wrong.
    case data
  }

  /// The kind.
  public var kind: Kind
  /// What was being done, for instance "read the targets".
  public var step: String
  /// The file or source, as the configuration names it; passwords removed.
  public var path: String
  /// The line (1-based); nil where it concerns the whole or a feature.
  public var line: Int?
  /// The feature's number (1-based) in a source without lines.
  public var feature: Int?
  /// The column (1-based).
  public var column: Int?
  /// What was wrong.
  public var cause: String
  /// What to do.
  public var remedy: String

  /// Makes an error.
  public init(
    _ kind: Kind, step: String, path: String, line: Int? = nil, column: Int? = nil,
    feature: Int? = nil, cause: String, remedy: String
  ) {
    self.kind = kind
    self.step = step
    self.path = path
    self.line = line
    self.column = column
    self.feature = feature
    self.cause = cause
    self.remedy = remedy
  }

  /// `cannot read the targets: targets.csv:3: "-4" is no number of families. Write …`.
  public var description: String {
    var place = path
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    if let feature { place += ", feature \(feature)" }
    return "cannot \(step): \(place): \(cause). \(remedy)"
  }
}

/// The item of `known` that is spelled most like `word`; nil when none is close.
///
/// Levenshtein's distance, at most a third of the letters, or two where that leaves half of them.
public func nearest(to word: String, in known: [String]) -> String? {
  let ranked = known.map { ($0, editDistance(Array(word.lowercased()), Array($0.lowercased()))) }
  guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }),
    best.1 <= max(2, word.count / 3), best.1 * 2 <= max(word.count, best.0.count)
  else { return nil }
  return best.0
}
