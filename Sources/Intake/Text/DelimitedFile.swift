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
  private let longest: Int

  /// Reads a file whole.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: how messages call it.
  ///   - step: what is being done, for messages.
  ///   - longest: of how many bytes a record is still read.
  /// - Throws: ``IntakeError`` of kind `missing` where it cannot be opened, `data` where it is empty.
  init(
    path: String, name: String, step: String, longest: Int = DelimitedReader.usualLongest
  ) throws {
    // Read, not mapped: a file that shrinks meanwhile would end the process.
    try requireFile(path, name: name, step: step)
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw unreadable(name, step: step, cause: "it cannot be read")
    }
    try self.init(data: data, name: name, step: step, longest: longest)
  }

  /// Reads text that is already in memory.
  init(
    data: Data, name: String, step: String, longest: Int = DelimitedReader.usualLongest
  ) throws {
    self.name = name
    self.longest = longest
    bytes = data.withUnsafeBytes { raw in
      let (encoding, mark) = TextEncoding.detect(raw.bindMemory(to: UInt8.self))
      return encoding.utf8(UnsafeRawBufferPointer(rebasing: raw[mark...]))
    }
    (delimiter, header) = bytes.withUnsafeBufferPointer { text in
      let delimiter = detectDelimiter(text)
      var reader = DelimitedReader(text: text, delimiter: delimiter, longest: longest)
      var record = DelimitedRecord()
      guard reader.next(&record), record.problem == nil else { return (delimiter, []) }
      let cells = record.cells.indices.map { index in
        record.withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
      }
      return (delimiter, cells)
    }
    guard !header.isEmpty else {
      throw withoutHeader(name, step: step, isEmpty: bytes.isEmpty)
    }
  }

  /// The index of a column: by its exact name, else without regard to case and outer blanks.
  func column(_ wanted: String, step: String, configuration: String, line: Int) throws -> Int {
    try Header(name: name, cells: header)
      .column(wanted, step: step, configuration: configuration, line: line)
  }

  /// Calls `body` with each record below the header.
  func forEachRecord(
    _ body: (inout DelimitedRecord, UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBufferPointer { text in
      var reader = DelimitedReader(text: text, delimiter: delimiter, longest: longest)
      var record = DelimitedRecord()
      guard reader.next(&record) else { return }
      reader.columns = header.count
      while reader.next(&record) { try body(&record, text) }
    }
  }
}
