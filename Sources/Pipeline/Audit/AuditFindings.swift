import Coverage

/// A cell that a reader can narrow, or something of a person that stands in a public file.
public struct AuditLeak: Sendable, Equatable {
  /// Where: a unit's code and day, or a file.
  public var place: String
  /// What a reader learns there, without the value itself of a person's id.
  public var what: String
}

/// What an audit found.
public struct AuditReport: Sendable {
  /// The days whose folders were read, ascending.
  public var days: [Day] = []
  /// The counts that remain possible in each withheld cell; none where they contradict each other.
  public var bounds: [(code: String, day: Day, range: ClosedRange<Int>)] = []
  /// How many withheld cells were bounded.
  public var cells = 0
  /// How many published sums, ratios and differences said more than the rule allows.
  public var equations = 0
  /// How many pages and other texts were read for numbers.
  public var texts = 0
  /// How many files were searched.
  public var files = 0
  /// How many bytes, with what was packed in them.
  public var bytes = 0
  /// How many ids and positions were searched for.
  public var needles = 0
  /// Ids too short to tell from other text.
  public var shortNeedles = 0
  /// What could not be looked into.
  public var notes: [String] = []
  /// What a reader can find out.
  public var leaks: [AuditLeak] = []
  /// How many published figures there are, and how many of them are the true ones, by kind.
  public var shown: [(kind: String, all: Int, given: Int, exact: Int)] = []

  /// Nothing found.
  public init() {}

  /// What stands on a terminal.
  public var text: String {
    var lines = [
      "\(days.count) days, \(cells) withheld cells bounded, "
        + "\(equations) published relations beyond the rule",
      "\(texts) pages and texts read for numbers of families",
      "\(files) files, \(bytes) bytes searched for \(needles) ids and positions",
    ]
    if shortNeedles > 0 {
      lines.append("\(shortNeedles) ids are too short to be told from other text; not searched for")
    }
    for kind in shown {
      let share = kind.all > 0 ? Double(kind.exact) / Double(kind.all) * 100 : 0
      lines.append(
        "\(kind.kind): \(kind.given) of \(kind.all) figures shown, \(kind.exact) exactly "
          + "(\(Int(share * 10 + 0.5) / 10).\(Int(share * 10 + 0.5) % 10) %)")
    }
    lines += notes
    for leak in leaks.prefix(50) { lines.append("LEAK \(leak.place): \(leak.what)") }
    if leaks.count > 50 { lines.append("and \(leaks.count - 50) more") }
    lines.append(leaks.isEmpty ? "nothing can be recovered" : "\(leaks.count) leaks")
    return lines.joined(separator: "\n") + "\n"
  }
}
