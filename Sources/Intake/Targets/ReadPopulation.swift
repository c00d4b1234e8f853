import Geography

/// Reads figures of population by unit: columns `code` and `population`, others are ignored.
///
/// - Throws: ``IntakeError`` for a file that is not there, a missing column, or a wrong line.
public func readPopulation(_ path: String) throws -> [AdminCode: Double] {
  let step = "read the population"
  let file = try DelimitedFile(path: path, name: path, step: step)
  let code = try file.column("code", step: step, configuration: path, line: 1)
  let population = try file.column("population", step: step, configuration: path, line: 1)
  var result: [AdminCode: Double] = [:]
  try file.forEachRecord { record, text in
    guard record.problem == nil,
      let parsed = record.withCell(
        code, of: text, { CodeParser.parse(String(decoding: $0, as: UTF8.self)) }),
      let value = record.withCell(population, of: text, parseNumber), value >= 0
    else {
      throw IntakeError(
        .data, step: step, path: path, line: record.line, cause: "the row has no code or no number",
        remedy: "Write rows such as `6501,Malinau,87582`.")
    }
    result[parsed.code] = value
  }
  return result
}
