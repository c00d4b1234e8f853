import Coverage
import Foundation
import Geography

@testable import Intake

/// The two parts that every configuration needs, seven lines with the line feed at the end.
let minimum = """
  survey:
    start: 2022-10-15
    end: 2022-11-14
    time_zone: Asia/Makassar
  boundaries:
    source: desa.geojson
    fields: {code: kode}

  """

/// The configuration that a text makes.
func configured(_ yaml: String, folder: String = "") throws -> Configuration {
  try parseConfiguration(yaml, file: "jangkau.yml", folder: folder)
}

/// The error that `body` throws; nil when it throws none, or another kind.
func intakeError(_ body: () throws -> Void) -> IntakeError? {
  do {
    try body()
    return nil
  } catch {
    return error as? IntakeError
  }
}

/// What the configuration `yaml` is refused with.
func refusal(of yaml: String) -> IntakeError? {
  intakeError { _ = try configured(yaml) }
}

/// One record of a delimited text as values.
struct ReadRow: Equatable, CustomStringConvertible {
  var line: Int
  var cells: [String]
  var problem: Rejection.Reason?

  init(_ line: Int, _ cells: [String], _ problem: Rejection.Reason? = nil) {
    self.line = line
    self.cells = cells
    self.problem = problem
  }

  var description: String { "\(line): \(cells)\(problem.map { " \($0)" } ?? "")" }
}

/// The header and the records of a delimited text; cells of a record with a problem are left out.
func rows(of data: Data) throws -> (header: [String], rows: [ReadRow]) {
  let file = try DelimitedFile(data: data, name: "rows.csv", step: "read the rows")
  var result: [ReadRow] = []
  file.forEachRecord { record, text in
    let cells = record.problem == nil ? record.texts(text) : []
    result.append(ReadRow(record.line, cells, record.problem))
  }
  return (file.header, result)
}

func rows(_ text: String) throws -> [ReadRow] { try rows(of: Data(text.utf8)).rows }

extension DelimitedRecord {
  fileprivate func texts(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    cells.indices.map { index in
      withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
    }
  }
}

/// Calls `body` with the bytes of a text.
func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  var text = text
  return text.withUTF8(body)
}

extension Finding {
  /// `rule ×count subject @line,line`, short enough to compare.
  var short: String {
    var text = "\(rule.rawValue) ×\(count)"
    if !subject.isEmpty { text += " \(subject)" }
    if !places.isEmpty { text += " @" + places.map { "\($0.line)" }.joined(separator: ",") }
    return text
  }
}
