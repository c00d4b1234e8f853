import Coverage
import Foundation

/// Reads the curve of the plan; nil where the configuration names no file for it.
///
/// - Throws: ``IntakeError`` of kind `missing`, `configuration` for a column that is not there, or
///   `data` with the line that is wrong.
func readCurve(_ configuration: Configuration) throws -> [PlanCurve.Point]? {
  guard let section = configuration.curve else { return nil }
  let step = "read the plan's curve"
  let file = try DelimitedFile(
    path: configuration.resolve(section.source), name: redacted(section.source), step: step)
  func column(_ name: String) throws -> Int {
    try file.column(name, step: step, configuration: configuration.file, line: section.line)
  }
  let day = try column(section.day)
  let share = try column(section.share)
  let times = TimeParser(zone: configuration.plan.zone)
  var points: [PlanCurve.Point] = []
  var lines: [Int] = []
  func failure(_ line: Int, _ cause: String, _ remedy: String) -> IntakeError {
    IntakeError(.data, step: step, path: file.name, line: line, cause: cause, remedy: remedy)
  }
  try file.forEachRecord { record, text in
    if let problem = record.problem {
      throw failure(record.line, problem.words, problem.remedy + ".")
    }
    guard let instant = record.withCell(day, of: text, { times.parse($0) }) else {
      throw failure(
        record.line, "the row has no day that can be read",
        "Write it as 2022-10-15 or 15/10/2022.")
    }
    let shareText = record.withCell(share, of: text) { String(decoding: $0, as: UTF8.self) }
    guard let value = parseShare(shareText) else {
      throw failure(
        record.line, "\"\(shareText.prefix(40))\" is no share", "Write 0.25 or 25%.")
    }
    points.append(PlanCurve.Point(day: times.zone.day(of: instant), share: value))
    lines.append(record.line)
  }
  guard !points.isEmpty else {
    throw failure(1, "the file has no row below its header", "Add rows such as 2022-10-22,0.25.")
  }
  if let flaw = curveFlaw(points, plan: configuration.plan) {
    throw failure(lines[flaw.place], flaw.cause, flaw.remedy)
  }
  return points.sorted { $0.day < $1.day }
}

/// `0.25`, `0,25`, `25%` or `25 %`; nil for anything else.
private func parseShare(_ text: String) -> Double? {
  var text = text.trimmingWhitespace()
  let isPercent = text.hasSuffix("%")
  if isPercent { text = String(text.dropLast()).trimmingWhitespace() }
  guard let value = text.withUTF8({ parseNumber($0) }) else { return nil }
  return isPercent ? value / 100 : value
}
