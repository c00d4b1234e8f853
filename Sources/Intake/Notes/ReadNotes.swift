import Coverage
import Geography

/// The notes of a configuration and what was noticed in them.
public struct NoteTable: Sendable {
  /// All notes of desa that the boundaries have, whatever their day.
  public var notes: [Note] = []
  /// What was noticed.
  public var findings: [Finding] = []

  /// No notes.
  public init() {}

  init(notes: [Note], findings: [Finding]) {
    self.notes = notes
    self.findings = findings
  }
}

/// Reads what the office knows; nothing where the configuration names no notes.
///
/// - Parameter tree: the units; a note of another, or of a unit above desa, is left out and reported.
/// - Throws: ``IntakeError`` of kind `missing`, `configuration` for a column that is not there, or
///   `data` with the first line whose code, day or mark of publicity is wrong, or that says nothing.
public func readNotes(_ configuration: Configuration, tree: AdminTree) throws -> NoteTable {
  guard let section = configuration.notes else { return NoteTable() }
  let file = try DelimitedFile(
    path: configuration.resolve(section.source), name: redacted(section.source),
    step: NoteReader.step)
  var reader = try NoteReader(
    file: file, section: section, configuration: configuration, tree: tree)
  try file.forEachRecord { record, text in try reader.read(&record, text) }
  return NoteTable(notes: reader.notes, findings: reader.collector.all)
}

/// Turns rows into notes.
private struct NoteReader {
  static let step = "read the notes"
  /// The longest text taken; more would not fit beside a desa on paper.
  private static let longestText = 500

  let name: String
  let tree: AdminTree
  let declared: CodeScheme?
  let times: TimeParser
  let code: [Int]
  let date: Int
  let text: Int
  let owner: Int?
  let due: Int?
  let isPublic: Int?
  var notes: [Note] = []
  var collector = FindingCollector()

  init(
    file: DelimitedFile, section: Configuration.Notes, configuration: Configuration,
    tree: AdminTree
  ) throws {
    func column(_ name: String) throws -> Int {
      try file.column(
        name, step: Self.step, configuration: configuration.file, line: section.line)
    }
    name = file.name
    self.tree = tree
    declared = section.scheme
    times = TimeParser(zone: configuration.plan.zone)
    code = try section.code.map(column)
    date = try column(section.date)
    text = try column(section.text)
    owner = try section.owner.map(column)
    due = try section.due.map(column)
    isPublic = try section.isPublic.map(column)
  }

  private func error(_ line: Int, _ cause: String, _ remedy: String) -> IntakeError {
    IntakeError(.data, step: Self.step, path: name, line: line, cause: cause, remedy: remedy)
  }

  mutating func read(_ record: inout DelimitedRecord, _ bytes: UnsafeBufferPointer<UInt8>) throws {
    let line = record.line
    if let problem = record.problem { throw error(line, problem.words, problem.remedy + ".") }
    let cells = record
    func cell(_ index: Int?) -> String {
      guard let index else { return "" }
      return cells.withCell(index, of: bytes) { String(decoding: $0, as: UTF8.self) }
        .trimmingWhitespace()
    }
    let parts = code.map(cell)
    guard let parsed = parseClaim(parts, scheme: declared ?? tree.scheme) else {
      throw error(
        line, parts.allSatisfy(\.isEmpty) ? "the note has no code" : "its code cannot be read",
        "Write the desa's code, as text, in the columns of `notes.fields.code`.")
    }
    let words = cell(text)
    guard !words.isEmpty, words.count <= Self.longestText else {
      throw error(
        line, words.isEmpty ? "the note says nothing" : "the note is too long",
        "Write what is known of the desa in at most \(Self.longestText) letters.")
    }
    guard let written = day(cell(date)) else {
      throw error(line, "its date is no day", "Write it as 2022-11-03 or 03/11/2022.")
    }
    let dueText = cell(due)
    let dueDay = day(dueText)
    guard dueText.isEmpty || dueDay != nil else {
      throw error(
        line, "its due day is no day", "Write it as 2022-11-12, or leave it empty for none.")
    }
    let person = cell(owner)
    keep(
      Note(
        unit: parsed.code, date: written, text: words, owner: person.isEmpty ? nil : person,
        due: dueDay, isPublic: try publicity(cell(isPublic), line)), parsed, line: line)
  }

  /// Only a clear yes makes a note public; what is neither yes nor no is an error, not a guess.
  private func publicity(_ text: String, _ line: Int) throws -> Bool {
    switch foldedWord(text) {
    case "yes", "ya", "y", "true", "1", "public", "publik": return true
    case "", "no", "tidak", "n", "t", "false", "0", "internal": return false
    default:
      throw error(
        line, "it is neither public nor not", "Write yes or no, ya or tidak, in that column.")
    }
  }

  private mutating func keep(_ note: Note, _ parsed: ParsedCode, line: Int) {
    let scheme = declared ?? (parsed.isDotted ? CodeScheme.kemendagri : .bps)
    let fits = tree.scheme == .fields ? declared ?? .fields == .fields : scheme == tree.scheme
    guard fits, desa(of: note, in: tree) != nil else {
      collector.add(
        .noteUnknownUnit, subject: note.unit.description, source: name, line: line)
      return
    }
    notes.append(note)
  }

  private func day(_ text: String) -> Day? {
    guard !text.isEmpty else { return nil }
    var text = text
    return text.withUTF8 { times.parse($0) }.map { times.zone.day(of: $0) }
  }
}
