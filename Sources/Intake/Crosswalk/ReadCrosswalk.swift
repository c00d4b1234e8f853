import Coverage
import Geography

extension Configuration {
  /// The crosswalk and its columns.
  public struct CrosswalkSource: Sendable {
    /// A delimited text file or a sheet.
    public var source: String
    /// The column of the code as claims write it.
    public var from: String
    /// The column of the desa's code in the boundaries.
    public var to: String
    /// The column of the share of the families; nil where all parts are equal.
    public var share: String?
    /// The column of the mark for review.
    public var review: String?
    /// Whose codes `from` are; nil to see it from the dots.
    public var fromScheme: CodeScheme?
    /// Where the section stands, for messages.
    public var line: Int
  }
}

extension ConfigurationSchema {
  /// The crosswalk and its columns.
  static let crosswalk: ConfigurationSchema = .mapping(
    [
      key("source", .text, "A delimited text file or a sheet, as `jangkau crosswalk` writes it."),
      key(
        "fields",
        .mapping(
          [
            key("from", .text, "The code as claims write it."),
            key("to", .text, "The desa's code in the boundaries."),
            key("share", .text, "The share of the code's families that live there."),
            key("review", .text, "Whether the row has to be looked at: anything but 0 or empty."),
          ], required: ["from", "to"]), "Which columns hold what."),
      key("from_scheme", .choice(["bps", "kemendagri"]), "Whose codes `from` are."),
    ], required: ["source"])
}

/// The crosswalk; without `fields` the columns are those that `jangkau crosswalk` writes.
func crosswalkSection(_ section: ConfigurationNode) throws -> Configuration.CrosswalkSource {
  guard let source = section["source"]?.text else {
    throw section.error("`source` is missing", "Name the file.")
  }
  let fields = section["fields"]
  return Configuration.CrosswalkSource(
    source: source, from: fields?["from"]?.text ?? "from", to: fields?["to"]?.text ?? "to",
    share: fields == nil ? "share" : fields?["share"]?.text,
    review: fields == nil ? "review" : fields?["review"]?.text,
    fromScheme: section["from_scheme"]?.text.flatMap(CodeScheme.init(rawValue:)),
    line: section.node.mark?.line ?? 1)
}

/// Reads the crosswalk; nil where the configuration names none.
///
/// - Parameter tree: the boundaries its rows lead to.
/// - Throws: ``IntakeError`` of kind `missing`, `configuration` for a column that is not there, or
///   `data` with the first line whose code or share is wrong.
public func readCrosswalk(_ configuration: Configuration, tree: AdminTree) throws -> (
  crosswalk: Crosswalk, findings: [Finding]
)? {
  guard let section = configuration.crosswalk else { return nil }
  let step = "read the crosswalk"
  let name = redacted(section.source)
  let file = try tableFile(
    path: configuration.resolve(section.source), name: name, step: step,
    wanted: [section.from, section.to])
  func column(_ name: String?) throws -> Int? {
    try name.map {
      try file.column($0, step: step, configuration: configuration.file, line: section.line)
    }
  }
  let columns = (
    from: try column(section.from), to: try column(section.to), share: try column(section.share),
    review: try column(section.review)
  )
  var crosswalk = Crosswalk()
  var collector = FindingCollector()
  var problems = LineProblems()
  file.forEachRecord { record, text in
    if let problem = record.problem {
      return problems.add(record.line, problem.words, problem.remedy + ".")
    }
    let cells = record.strings(text)
    func cell(_ index: Int?) -> String { index.map { cells[$0] } ?? "" }
    // A row of the proposal that nobody has filled in leads nowhere.
    if cell(columns.to).isEmpty || cell(columns.from).isEmpty { return }
    guard let from = CodeParser.parse(cell(columns.from)),
      let to = CodeParser.parse(cell(columns.to))
    else {
      return problems.add(
        record.line, "the row holds no two codes", "Write the codes of two desa as text.")
    }
    guard let share = share(cell(columns.share)) else {
      return problems.add(
        record.line, "\"\(cell(columns.share).prefix(20))\" is no share",
        "Write a number above 0, such as 0.4.")
    }
    guard tree.index(of: to.code, at: .desa) != nil else {
      return collector.add(.crosswalkUnknown, source: name, line: record.line)
    }
    let mark = foldedWord(cell(columns.review))
    crosswalk.add(
      .init(
        code: from.code, scheme: section.fromScheme ?? (from.isDotted ? .kemendagri : .bps)),
      .init(
        code: to.code, share: share, isDoubtful: !["", "0", "false", "tidak", "no"].contains(mark)))
  }
  if let error = problems.error(step: step, path: name) { throw error }
  return (crosswalk, collector.all)
}

/// A share; 1 where the cell is empty, nil where it is no number above 0.
private func share(_ cell: String) -> Double? {
  if cell.isEmpty { return 1 }
  var text = cell
  return text.withUTF8 { parseNumber($0) }.flatMap { $0 > 0 ? $0 : nil }
}
