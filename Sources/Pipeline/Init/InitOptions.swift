import Coverage

/// What `init` is told.
public struct InitOptions: Sendable {
  /// Files, or folders whose files are looked at.
  public var paths: [String]
  /// The file to write; paths in it start from its folder.
  public var output: String
  /// The survey's name; nil to leave a plain one.
  public var title: String?
  /// The first day; nil to take that of the visits.
  public var start: Day?
  /// The last day; nil to ask, or to take a month.
  public var end: Day?
  /// The zone; nil to take the province's.
  public var zone: String?

  /// Makes options.
  public init(
    paths: [String], output: String, title: String? = nil, start: Day? = nil, end: Day? = nil,
    zone: String? = nil
  ) {
    self.paths = paths
    self.output = output
    self.title = title
    self.start = start
    self.end = end
    self.zone = zone
  }
}

/// A configuration that was guessed.
public struct InitResult: Sendable {
  /// The text of the configuration.
  public var yaml: String
  /// What was guessed and why, a line each.
  public var notes: [String]
}
