import Coverage
import Geography

/// The recaps of a configuration, and what was noticed in them.
public struct RecapInput: Sendable {
  /// One table a source.
  public var tables: [RecapTable] = []
  /// The names of the sources, as messages show them.
  public var sources: [String] = []
  /// What was noticed.
  public var findings: [Finding] = []

  /// No recaps.
  public init() {}
}

/// Reads all recaps; none where the configuration names none.
///
/// - Parameter scheme: the scheme of the boundaries.
/// - Throws: ``IntakeError`` of kind `missing`, or `configuration` for a column that is not there.
public func readRecaps(_ configuration: Configuration, scheme: CodeScheme) throws -> RecapInput {
  var input = RecapInput()
  for (number, section) in configuration.recaps.enumerated() {
    let name = redacted(section.source)
    let file = try tableFile(
      path: configuration.resolve(section.source), name: name, step: RecapReader.step,
      sheet: section.layer, headerRow: section.headerRow,
      wanted: section.code + [section.day] + section.outcomes.values)
    var reader = try RecapReader(
      file: file, section: section, configuration: configuration, scheme: scheme,
      number: UInt16(clamping: number))
    file.forEachRecord { record, text in
      guard record.problem == nil else { return reader.reject(record.line) }
      let cells = record.strings(text)
      // The row that numbers the columns is no row of counts.
      if !isColumnNumbers(cells) { reader.read(cells, line: record.line) }
    }
    input.tables.append(
      RecapTable(
        rows: reader.rows, isCumulative: section.isCumulative, rejected: reader.rejected))
    input.sources.append(name)
    input.findings += reader.collector.all
  }
  return input
}

/// Turns rows into recaps.
private struct RecapReader {
  static let step = "read the recaps"
  let name: String
  let number: UInt16
  let scheme: CodeScheme
  let declared: CodeScheme?
  let times: TimeParser
  let code: [Int]
  let day: Int
  let outcomes: [(outcome: Outcome, column: Int)]
  let found: Int?
  var rows: [Recap] = []
  var rejected = 0
  var collector = FindingCollector()

  init(
    file: DelimitedFile, section: Configuration.RecapSource, configuration: Configuration,
    scheme: CodeScheme, number: UInt16
  ) throws {
    func column(_ name: String) throws -> Int {
      try file.column(
        name, step: Self.step, configuration: configuration.file, line: section.line)
    }
    name = file.name
    self.number = number
    self.scheme = scheme
    declared = section.scheme
    times = TimeParser(zone: configuration.plan.zone)
    code = try section.code.map(column)
    day = try column(section.day)
    outcomes = try Outcome.allCases.compactMap { outcome in
      try section.outcomes[outcome].map { (outcome, try column($0)) }
    }
    found = try section.found.map(column)
  }

  mutating func reject(_ line: Int) {
    rejected += 1
    collector.add(.recapUnreadable, source: name, line: line)
  }

  /// Rows of sums and notes have no code; what has one must have a day and counts.
  mutating func read(_ cells: [String], line: Int) {
    let parts = code.map { cells[$0] }
    guard let parsed = parseClaim(parts, scheme: declared ?? scheme) else { return reject(line) }
    let own = declared ?? (parsed.isDotted ? .kemendagri : .bps)
    guard scheme == .fields ? (declared ?? .fields) == .fields : own == scheme else {
      rejected += 1
      collector.add(.recapOtherScheme, subject: scheme.rawValue, source: name, line: line)
      return
    }
    var dayText = cells[day]
    guard let instant = dayText.withUTF8({ times.parse($0) }),
      let counts = counts(cells)
    else { return reject(line) }
    rows.append(
      Recap(
        code: parsed.code, day: times.zone.day(of: instant), byOutcome: counts,
        position: .init(source: number, line: UInt32(line))))
  }

  /// Families by outcome; nil where a cell holds no count. An empty cell is no family.
  private func counts(_ cells: [String]) -> [Int]? {
    var counts = [Int](repeating: 0, count: Outcome.allCases.count)
    for (outcome, column) in outcomes {
      guard let count = count(cells[column]) else { return nil }
      counts[Int(outcome.rawValue)] = count
    }
    guard let found else { return counts }
    guard let all = count(cells[found]) else { return nil }
    let rest = all - counts.reduce(0, +)
    guard rest >= 0 else { return nil }
    counts[Int(Outcome.other.rawValue)] += rest
    return counts
  }

  private func count(_ cell: String) -> Int? {
    let text = cell.trimmingWhitespace()
    // A dash is how offices write none.
    if text.isEmpty || text == "-" || text == "–" { return 0 }
    return parseCount(text).flatMap { $0 >= 0 ? $0 : nil }
  }
}
