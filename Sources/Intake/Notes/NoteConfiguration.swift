import Coverage
import Geography

extension Configuration {
  /// What the office knows, and its columns.
  public struct Notes: Sendable {
    /// A delimited text file.
    public var source: String
    /// The columns of the code.
    public var code: [String]
    /// The column of the day it was written.
    public var date: String
    /// The column of what is known.
    public var text: String
    /// The column of who sees to it.
    public var owner: String?
    /// The column of the day by which it should be settled.
    public var due: String?
    /// The column that says whether everybody may read it; without one nobody may.
    public var isPublic: String?
    /// Whose codes they are, where declared.
    public var scheme: CodeScheme?
    /// Where the section stands, for messages.
    public var line: Int
  }
}

extension ConfigurationSchema {
  /// The section `notes`.
  static let notes: ConfigurationSchema = .mapping(
    [
      Key(name: "source", schema: .text, meaning: "A delimited text file."),
      Key(
        name: "fields",
        schema: .mapping(
          [
            Key(
              name: "code", schema: .list(.text),
              meaning: "The desa's code, in one column or several."),
            Key(name: "date", schema: .text, meaning: "The day it was written."),
            Key(name: "text", schema: .text, meaning: "What is known."),
            Key(name: "owner", schema: .text, meaning: "Who sees to it; never published."),
            Key(
              name: "due", schema: .text, meaning: "The day by which it should be settled."),
            Key(
              name: "public", schema: .text,
              meaning: "Whether everybody may read it: yes or no; without it nobody may."),
          ], required: ["code", "date", "text"]), meaning: "Which columns hold what."),
      Key(
        name: "scheme", schema: .choice(["bps", "kemendagri", "fields"]),
        meaning: "Whose codes they are."),
    ], required: ["source", "fields"])
}

/// The notes of a configuration.
func noteSection(_ section: ConfigurationNode) throws -> Configuration.Notes {
  guard let fields = section["fields"], let source = section["source"]?.text,
    let code = fields["code"], let date = fields["date"]?.text, let text = fields["text"]?.text
  else { throw section.error("`source` or a field is missing", "Add it.") }
  return Configuration.Notes(
    source: source, code: code.items.compactMap(\.text), date: date, text: text,
    owner: fields["owner"]?.text, due: fields["due"]?.text, isPublic: fields["public"]?.text,
    scheme: section["scheme"]?.text.flatMap(CodeScheme.init(rawValue:)),
    line: section.node.mark?.line ?? 1)
}
