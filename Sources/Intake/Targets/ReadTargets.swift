import Coverage
import Foundation
import Geography

/// The targets of a configuration and what was noticed in them.
public struct TargetTable: Sendable {
  /// All rows that belong to the boundaries' scheme.
  public var targets: [Target] = []
  /// What was noticed.
  public var findings: [Finding] = []
  /// Rows of another scheme that a crosswalk may lead to the boundaries; empty without one.
  var foreign: [ForeignTarget] = []
  /// What the file is called in messages.
  var name = ""
}

/// Reads the targets; none where the configuration names none.
///
/// - Parameter scheme: the scheme of the boundaries; rows of another are left out and reported.
/// - Throws: ``IntakeError`` of kind `missing`, `configuration` for a column that is not there, or
///   `data` with the first line whose code or number is wrong.
public func readTargets(_ configuration: Configuration, scheme: CodeScheme) throws -> TargetTable {
  guard let section = configuration.targets else { return TargetTable() }
  let step = "read the targets"
  let file = try anyTable(
    LayerSource(
      path: configuration.resolve(section.source), name: redacted(section.source),
      layer: section.layer, query: section.query, step: step, configuration: configuration.file,
      line: section.line), wanted: section.code + [section.families].compactMap { $0 })
  var reader = try TargetReader(
    file: file, section: section, configuration: configuration, scheme: scheme)
  file.forEachRecord { record, text in reader.read(&record, text) }
  if let error = reader.error { throw error }
  return TargetTable(
    targets: reader.targets, findings: reader.collector.all, foreign: reader.foreign,
    name: file.name)
}

/// Turns rows into targets.
private struct TargetReader {
  let name: String
  let declared: CodeScheme?
  let scheme: CodeScheme
  let times: TimeParser
  let code: [Int]
  let families: Int?
  let access: Int?
  let seat: Int?
  let plannedStart: Int?
  let validFrom: Int?
  let transport: TransportColumns
  let start: Day
  var targets: [Target] = []
  var collector = FindingCollector()
  /// Rows of another scheme, where there is a crosswalk.
  var foreign: [ForeignTarget] = []
  private let hasCrosswalk: Bool
  private var lines: [Key: (line: Int, target: Target)] = [:]
  private var problems = LineProblems()

  private struct Key: Hashable {
    var code: AdminCode
    var validFrom: Day?
  }

  init(
    file: DelimitedFile, section: Configuration.Targets, configuration: Configuration,
    scheme: CodeScheme
  ) throws {
    func column(_ name: String?) throws -> Int? {
      try name.map {
        try file.column(
          $0, step: "read the targets", configuration: configuration.file, line: section.line)
      }
    }
    name = file.name
    declared = section.scheme
    self.scheme = scheme
    times = TimeParser(zone: configuration.plan.zone)
    code = try section.code.compactMap { try column($0) }
    families = try column(section.families)
    access = try column(section.access)
    seat = try column(section.seatKilometres)
    plannedStart = try column(section.plannedStart)
    validFrom = try column(section.validFrom)
    transport = TransportColumns(
      days: try column(section.departureDays), travel: try column(section.travelDays),
      places: try column(section.places))
    start = configuration.plan.start
    hasCrosswalk = configuration.crosswalk != nil
  }

  /// The error of the first wrong line, with how many more there are; nil when all is well.
  var error: IntakeError? { problems.error(step: "read the targets", path: name) }

  private mutating func fail(_ line: Int, _ cause: String, _ remedy: String) {
    problems.add(line, cause, remedy)
  }

  mutating func read(_ record: inout DelimitedRecord, _ text: UnsafeBufferPointer<UInt8>) {
    if let problem = record.problem {
      return fail(record.line, problem.words, problem.remedy + ".")
    }
    let cells = record
    func cell(_ index: Int?) -> String {
      guard let index else { return "" }
      return cells.withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
    }
    let parts = code.map(cell)
    guard let parsed = parseClaim(parts, scheme: declared ?? scheme) else {
      if parts.allSatisfy(\.isEmpty) {
        return fail(record.line, "the row has no code", "Fill it in, or remove the row.")
      }
      return fail(
        record.line, "\"\(parts.joined(separator: " ").prefix(40))\" is no code",
        "Format the code's column as text before saving, and export it again.")
    }
    let rowScheme = declared ?? (parsed.isDotted ? .kemendagri : .bps)
    if scheme == .fields ? declared ?? .fields != .fields : rowScheme != scheme {
      if hasCrosswalk, let target = target(parsed.code, cell, line: record.line) {
        foreign.append(ForeignTarget(target: target, scheme: rowScheme, line: record.line))
        return
      }
      collector.add(
        .targetOtherScheme, subject: scheme.rawValue, source: name, line: record.line)
      return
    }
    guard let target = target(parsed.code, cell, line: record.line) else { return }
    keep(target, line: record.line)
  }

  private mutating func target(_ code: AdminCode, _ cell: (Int?) -> String, line: Int) -> Target? {
    var target = Target(code: code, families: nil)
    let familiesText = cell(families)
    if !familiesText.isEmpty {
      guard let count = parseCount(familiesText), count >= 0 else {
        fail(
          line, "\"\(familiesText.prefix(40))\" is no number of families",
          "Write a whole number from 0, or leave the cell empty where none is known.")
        return nil
      }
      target.families = count
    }
    let seatText = cell(seat)
    if !seatText.isEmpty {
      guard let value = number(seatText), value >= 0 else {
        fail(line, "\"\(seatText.prefix(40))\" is no distance", "Write kilometres, such as 85.5.")
        return nil
      }
      target.seatKilometres = value
    }
    let way = foldedWord(cell(access))
    target.access = way.isEmpty ? nil : way
    for (column, path) in [(plannedStart, \Target.plannedStart), (validFrom, \.validFrom)] {
      let text = cell(column)
      if text.isEmpty { continue }
      guard let day = day(text) else {
        fail(line, "\"\(text.prefix(40))\" is no day", "Write it as 2022-10-15 or 15/10/2022.")
        return nil
      }
      target[keyPath: path] = day
    }
    switch transport.read(cell, times: times) {
    case .failure(let problem):
      fail(line, problem.cause, problem.remedy)
      return nil
    case .success(let transport):
      target.transport = transport
      if let first = transport?.departures.dates.first, first < start {
        collector.add(.departurePast, subject: code.description, source: name, line: line)
      }
    }
    return target
  }

  /// A row that says the same again is noted; one that says something else is an error, since which
  /// of the two holds would depend on the order of the file.
  private mutating func keep(_ target: Target, line: Int) {
    let key = Key(code: target.code, validFrom: target.validFrom)
    guard let earlier = lines[key] else {
      lines[key] = (line, target)
      targets.append(target)
      return
    }
    if earlier.target == target {
      collector.add(
        .targetRepeated, severity: .note, subject: target.code.description, source: name, line: line
      )
    } else {
      fail(
        line, "\(target.code) has another target in line \(earlier.line)",
        "Remove one, or give the newer a `valid_from`.")
    }
  }

  private func number(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { parseNumber($0) }
  }

  private func day(_ text: String) -> Day? {
    var text = text
    return text.withUTF8 { times.parse($0) }.map { times.zone.day(of: $0) }
  }
}
