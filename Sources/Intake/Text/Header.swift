import Foundation

/// The names of a file's columns.
struct Header: Sendable {
  /// The file's name in messages.
  let name: String
  /// The cells of its first record.
  let cells: [String]

  /// The index of a column: by its exact name, else without regard to case and outer blanks.
  func column(_ wanted: String, step: String, configuration: String, line: Int) throws -> Int {
    let exact = cells.indices.filter { cells[$0] == wanted }
    let folded = cells.indices.filter { foldedWord(cells[$0]) == foldedWord(wanted) }
    let found = exact.isEmpty ? folded : exact
    if found.count == 1 { return found[0] }
    let cause =
      found.isEmpty
      ? "\(name) has no column `\(wanted)`" : "\(name) has \(found.count) columns `\(wanted)`"
    let known = looksLikeHeader(cells) ? cells : []
    let hint = nearest(to: wanted, in: known).map { " Did you mean `\($0)`?" } ?? ""
    throw IntakeError(
      .configuration, step: step, path: configuration, line: line, cause: cause,
      remedy: columnsSentence(cells) + (found.isEmpty ? hint : " Rename one of them."))
  }
}

/// - Throws: ``IntakeError`` of kind `missing` where `path` is no file on disk.
func requireFile(_ path: String, name: String, step: String) throws {
  if path.hasPrefix("/vsi") || isConnection(path) {
    throw IntakeError(
      .missing, step: step, path: name, cause: "only text files on disk are read here",
      remedy: "Unpack or export it to a CSV file, and name that in `source`.")
  }
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
    throw unreadable(name, step: step, cause: "there is no such file")
  }
  if isDirectory.boolValue { throw unreadable(name, step: step, cause: "this is a folder") }
}

func unreadable(_ name: String, step: String, cause: String) -> IntakeError {
  IntakeError(
    .missing, step: step, path: name, cause: cause,
    remedy: "Correct `source` in the configuration; paths start from the configuration's folder.")
}

func withoutHeader(_ name: String, step: String, isEmpty: Bool) -> IntakeError {
  IntakeError(
    .data, step: step, path: name, line: 1,
    cause: isEmpty ? "the file is empty" : "the file has no header that can be read",
    remedy: "Export it again with a first line that names the columns.")
}
