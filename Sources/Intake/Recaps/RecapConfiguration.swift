import Coverage
import Geography

extension Configuration {
  /// A source of recaps and its columns.
  public struct RecapSource: Sendable {
    /// A delimited text file or a sheet.
    public var source: String
    /// The columns of the unit's code.
    public var code: [String]
    /// The column of the day.
    public var day: String
    /// The column of each outcome.
    public var outcomes: [Outcome: String]
    /// The column of all families found; those of no outcome column are `other`.
    public var found: String?
    /// Whether a row counts from the start to its day.
    public var isCumulative: Bool
    /// The sheet.
    public var layer: String?
    /// The row that names the columns.
    public var headerRow: Int?
    /// Whose codes they are, where declared.
    public var scheme: CodeScheme?
    /// Where the section stands, for messages.
    public var line: Int
  }
}

extension ConfigurationSchema {
  /// One source of recaps.
  static let recaps: ConfigurationSchema = .mapping(
    [
      key("source", .text, "A delimited text file or a sheet."),
      key(
        "fields",
        .mapping(
          [
            key("code", .list(.text), "The unit's code, in one column or several."),
            key("day", .text, "The day."),
            key("found", .text, "Families found; those of no outcome are `other`."),
          ] + outcomeWords.map { key($0, .text, "Families with outcome `\($0)`.") },
          required: ["code", "day"]), "Which columns hold what."),
      key(
        "counts", .choice(["daily", "cumulative"]),
        "Whether a row counts its day, or all up to it."),
      key("layer", .text, "The sheet, where there are several."),
      key("header_row", .integer, "The row that names the columns, where titles stand above it."),
      key("scheme", .choice(["bps", "kemendagri", "fields"]), "Whose codes they are."),
    ], required: ["source", "fields"])
}

/// The sources of recaps.
func recapSources(_ top: ConfigurationNode) throws -> [Configuration.RecapSource] {
  try (top["recaps"]?.items ?? []).map { section in
    guard let source = section["source"]?.text, let fields = section["fields"],
      let code = fields["code"], let day = fields["day"]?.text
    else { throw section.error("`source`, `fields.code` or `fields.day` is missing", "Add it.") }
    var outcomes: [Outcome: String] = [:]
    for outcome in Outcome.allCases { outcomes[outcome] = fields[outcome.name]?.text }
    guard !outcomes.isEmpty || fields["found"] != nil else {
      throw fields.error("no column of counts is named", "Name that of `complete`, say.")
    }
    return Configuration.RecapSource(
      source: source, code: code.items.compactMap(\.text), day: day, outcomes: outcomes,
      found: fields["found"]?.text, isCumulative: section["counts"]?.text == "cumulative",
      layer: section["layer"]?.text, headerRow: try section["header_row"].map(positive),
      scheme: scheme(section), line: section.node.mark?.line ?? 1)
  }
}
