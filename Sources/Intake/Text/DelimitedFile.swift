import Coverage
import Foundation

/// A delimited text file with its header read.
struct DelimitedFile {
  /// The name messages show.
  let name: String
  /// The header's cells.
  let header: [String]
  private let bytes: [UInt8]
  private let delimiter: UInt8

  /// Reads a file whole.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: how messages call it.
  ///   - step: what is being done, for messages.
  /// - Throws: ``IntakeError`` of kind `missing` where it cannot be opened, `data` where it is empty.
  init(path: String, name: String, step: String) throws {
    if path.hasPrefix("/vsi") || isConnection(path) {
      throw IntakeError(
        .missing, step: step, path: name, cause: "only text files on disk are read here",
        remedy: "Unpack or export it to a CSV file, and name that in `source`.")
    }
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    // Read, not mapped: a file that shrinks meanwhile would end the process.
    guard exists, !isDirectory.boolValue,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path))
    else {
      throw IntakeError(
        .missing, step: step, path: name,
        cause: !exists
          ? "there is no such file"
          : isDirectory.boolValue ? "this is a folder" : "it cannot be read",
        remedy:
          "Correct `source` in the configuration; paths start from the configuration's folder.")
    }
    try self.init(data: data, name: name, step: step)
  }

  /// Reads text that is already in memory.
  init(data: Data, name: String, step: String) throws {
    self.name = name
    bytes = data.withUnsafeBytes { raw in
      let (encoding, mark) = TextEncoding.detect(raw.bindMemory(to: UInt8.self))
      return encoding.utf8(UnsafeRawBufferPointer(rebasing: raw[mark...]))
    }
    (delimiter, header) = bytes.withUnsafeBufferPointer { text in
      let delimiter = detectDelimiter(text)
      var reader = DelimitedReader(text: text, delimiter: delimiter)
      var record = DelimitedRecord()
      guard reader.next(&record), record.problem == nil else { return (delimiter, []) }
      let cells = record.cells.indices.map { index in
        record.withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
      }
      return (delimiter, cells)
    }
    guard !header.isEmpty else {
      throw IntakeError(
        .data, step: step, path: name, line: 1,
        cause: bytes.isEmpty ? "the file is empty" : "the file has no header that can be read",
        remedy: "Export it again with a first line that names the columns.")
    }
  }

  /// The index of a column: by its exact name, else without regard to case and outer blanks.
  func column(_ wanted: String, step: String, configuration: String, line: Int) throws -> Int {
    let exact = header.indices.filter { header[$0] == wanted }
    let folded = header.indices.filter { foldedWord(header[$0]) == foldedWord(wanted) }
    let found = exact.isEmpty ? folded : exact
    if found.count == 1 { return found[0] }
    let cause =
      found.isEmpty
      ? "\(name) has no column `\(wanted)`" : "\(name) has \(found.count) columns `\(wanted)`"
    let known = looksLikeHeader(header) ? header : []
    let hint = nearest(to: wanted, in: known).map { " Did you mean `\($0)`?" } ?? ""
    throw IntakeError(
      .configuration, step: step, path: configuration, line: line, cause: cause,
      remedy: columnsSentence(header) + (found.isEmpty ? hint : " Rename one of them."))
  }

  /// Calls `body` with each record below the header.
  func forEachRecord(
    _ body: (inout DelimitedRecord, UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBufferPointer { text in
      var reader = DelimitedReader(text: text, delimiter: delimiter)
      var record = DelimitedRecord()
      guard reader.next(&record) else { return }
      reader.columns = header.count
      while reader.next(&record) { try body(&record, text) }
    }
  }

  /// Reads the records below the header in parts, side by side on all cores, and gives what became
  /// of each part in their order.
  ///
  /// - Parameters:
  ///   - size: about how many bytes a part has.
  ///   - make: what the records of a part go into.
  ///   - body: takes one record; its line is counted from the first of its part.
  /// - Returns: the parts with the number of lines above each; a single one where quotes are not well
  ///   formed, since then only reading from the start tells where a record begins.
  func readParts<Part: Sendable>(
    size: Int, make: @Sendable () -> Part,
    _ body: @Sendable (inout Part, inout DelimitedRecord, UnsafeBufferPointer<UInt8>) -> Void
  ) -> [(part: Part, linesAbove: Int)] {
    bytes.withUnsafeBufferPointer { text in
      var head = DelimitedReader(text: text, delimiter: delimiter)
      var record = DelimitedRecord()
      guard head.next(&record) else { return [] }
      let ranges = recordParts(text, from: head.position, size: size)
      // The pointer is read by all parts and lives until they are done.
      nonisolated(unsafe) let shared = text
      let found = inParallel(ranges.count) { number -> (part: Part, lines: Int, isWhole: Bool) in
        var reader = DelimitedReader(text: shared, delimiter: delimiter, part: ranges[number])
        reader.columns = header.count
        var record = DelimitedRecord()
        var part = make()
        while reader.next(&record) { body(&part, &record, shared) }
        let isWhole = reader.vainBytes == 0 && reader.position == ranges[number].upperBound
        return (part, reader.line - 1, isWhole)
      }
      let above = head.line - 1
      guard ranges.count == 1 || found.allSatisfy(\.isWhole) else {
        var part = make()
        var reader = DelimitedReader(
          text: text, delimiter: delimiter, part: head.position..<text.count)
        reader.columns = header.count
        while reader.next(&record) { body(&part, &record, text) }
        return [(part, above)]
      }
      var lines = above
      return found.map { piece in
        defer { lines += piece.lines }
        return (piece.part, lines)
      }
    }
  }
}
