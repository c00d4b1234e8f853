import Coverage
import Foundation
import Geography

/// The officers of a configuration and what was noticed in them.
public struct OfficerTable: Sendable {
  /// All assignments that belong to the boundaries' scheme.
  public var assignments: [OfficerAssignment] = []
  /// What was noticed; never who it is about.
  public var findings: [Finding] = []
}

/// Reads who is assigned where; nobody where the configuration names no file.
///
/// A row is an officer and a unit of 10, 14 or 16 digits, or an officer without a unit. A row without
/// an officer is left out and reported, since a desa may still wait for hers.
///
/// - Parameter scheme: the scheme of the boundaries; rows of another are left out and reported.
/// - Throws: ``IntakeError`` of kind `missing`, `configuration` for a column that is not there, or
///   `data` with the first line whose code or time is wrong.
public func readOfficers(_ configuration: Configuration, scheme: CodeScheme) throws -> OfficerTable
{
  guard let section = configuration.officers else { return OfficerTable() }
  let file = try anyTable(
    LayerSource(
      path: configuration.resolve(section.source), name: redacted(section.source),
      layer: section.layer, query: section.query, step: OfficerReader.step,
      configuration: configuration.file, line: section.line),
    wanted: section.desa + [section.officer])
  var reader = try OfficerReader(
    file: file, section: section, configuration: configuration, scheme: scheme)
  file.forEachRecord { record, text in reader.read(&record, text) }
  if let error = reader.error { throw error }
  if !reader.hasRows { reader.collector.add(.officerFileEmpty, source: file.name, line: 1) }
  return OfficerTable(assignments: reader.assignments, findings: reader.collector.all)
}

/// Turns rows into assignments.
private struct OfficerReader {
  static let step = "read the officers"

  let name: String
  let declared: CodeScheme?
  let scheme: CodeScheme
  let times: TimeParser
  let officer: Int
  let desa: [Int]
  let supervisor: Int?
  let coordinator: Int?
  let lastSync: Int?
  var assignments: [OfficerAssignment] = []
  var collector = FindingCollector()
  var hasRows = false
  private var seen = Set<OfficerAssignment>()
  private var problems = LineProblems()

  init(
    file: DelimitedFile, section: Configuration.Officers, configuration: Configuration,
    scheme: CodeScheme
  ) throws {
    func column(_ name: String) throws -> Int {
      try file.column(
        name, step: Self.step, configuration: configuration.file, line: section.line)
    }
    name = file.name
    declared = section.scheme
    self.scheme = scheme
    times = TimeParser(zone: configuration.plan.zone)
    officer = try column(section.officer)
    desa = try section.desa.map(column)
    supervisor = try section.supervisor.map(column)
    coordinator = try section.coordinator.map(column)
    lastSync = try section.lastSync.map(column)
  }

  /// The error of the first wrong line, with how many more there are; nil when all is well.
  var error: IntakeError? { problems.error(step: Self.step, path: name) }

  private mutating func fail(_ line: Int, _ cause: String, _ remedy: String) {
    problems.add(line, cause, remedy)
  }

  mutating func read(_ record: inout DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>) {
    hasRows = true
    if let problem = record.problem {
      return fail(record.line, problem.words, problem.remedy + ".")
    }
    let cells = record
    func cell(_ index: Int?) -> String {
      guard let index else { return "" }
      return cells.withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
    }
    let id = cell(officer)
    if id.isEmpty {
      collector.add(.officerEmpty, source: name, line: record.line)
      return
    }
    var assignment = OfficerAssignment(officer: id, unit: nil)
    assignment.supervisor = cell(supervisor).nilWhenEmpty
    assignment.coordinator = cell(coordinator).nilWhenEmpty
    let sync = cell(lastSync)
    if !sync.isEmpty {
      guard let instant = time(sync) else {
        return fail(
          // Not quoted, as no cell here is: where columns are shifted it is somebody's name.
          record.line, "its last sync is no time",
          "Write it as 2022-10-15 08:30, or leave the cell empty.")
      }
      assignment.lastSync = instant
    }
    guard addUnit(desa.map(cell), to: &assignment, line: record.line) else { return }
    guard seen.insert(assignment).inserted else {
      collector.add(.officerRepeated, severity: .note, source: name, line: record.line)
      return
    }
    assignments.append(assignment)
  }

  /// Reads the unit of a row; false where the row is wrong.
  private mutating func addUnit(
    _ parts: [String], to assignment: inout OfficerAssignment, line: Int
  ) -> Bool {
    if parts.allSatisfy({ $0.trimmingWhitespace().isEmpty }) { return true }
    guard let parsed = parseClaim(parts, scheme: declared ?? scheme) else {
      fail(
        line, "its code cannot be read",
        "Format the code's column as text before saving, and export it again.")
      return false
    }
    let rowScheme = declared ?? (parsed.isDotted ? .kemendagri : .bps)
    if scheme == .fields ? declared ?? .fields != .fields : rowScheme != scheme {
      collector.add(.officerOtherScheme, subject: scheme.rawValue, source: name, line: line)
      return true
    }
    assignment.unit = parsed.code
    return true
  }

  private func time(_ text: String) -> Instant? {
    var text = text
    return text.withUTF8 { times.parse($0) }
  }
}

extension String {
  /// The text; nil when there is none.
  fileprivate var nilWhenEmpty: String? { isEmpty ? nil : self }
}
