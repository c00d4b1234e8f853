import Coverage
import Foundation

/// Rows that came from something else than a delimited text with one record a row: sheets, features,
/// photographs, repeats. They are written as one, so that one reader serves all, and know where they
/// came from.
struct PreparedTable: Sendable {
  /// The names of the columns.
  let header: [String]
  /// The rows as delimited text, each on one line.
  private var bytes: [UInt8]
  /// The line or feature number of each row in its source.
  private(set) var lines: [UInt32] = []
  /// Rows of the source that could not be split.
  private(set) var rejected: [(line: Int, reason: Rejection.Reason)] = []

  /// The line of the header in the source.
  private let headerLine: Int

  init(header: [String], line: Int = 1) {
    self.header = header
    headerLine = line
    bytes = []
    append(header)
  }

  /// The rows as delimited text, each on the line of its number in the source, as far as those above
  /// leave it free; nothing stands on the lines between.
  var spaced: Data {
    var text = Data([0xef, 0xbb, 0xbf])
    var line = 1
    for (index, row) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let wanted = index == 0 ? headerLine : index <= lines.count ? Int(lines[index - 1]) : line
      while line < wanted {
        text.append(10)
        line += 1
      }
      text.append(contentsOf: row)
      text.append(10)
      line += 1
    }
    return text
  }

  /// Adds a row; it is filled up or cut to the header's width.
  mutating func add(_ cells: [String], line: Int) {
    lines.append(UInt32(clamping: line))
    let missing = max(0, header.count - cells.count)
    append(Array(cells.prefix(header.count)) + [String](repeating: "", count: missing))
  }

  /// Adds a row that cannot be understood.
  mutating func reject(_ reason: Rejection.Reason, line: Int) { rejected.append((line, reason)) }

  /// The rows as a file to read.
  func file(name: String, step: String) throws -> ChunkedFile {
    try ChunkedFile(data: marked, name: name, step: step)
  }

  /// The same, to be read record by record.
  func wholeFile(name: String, step: String) throws -> DelimitedFile {
    try DelimitedFile(data: marked, name: name, step: step)
  }

  /// The mark says UTF-8, so that nothing is guessed.
  private var marked: Data { Data([0xef, 0xbb, 0xbf] + bytes) }

  private mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(44) }
      bytes.append(34)
      for byte in cell.utf8 {
        // One row, one line: no mapped value needs its line ends.
        bytes.append(byte == 10 || byte == 13 || byte == 0 ? 32 : byte)
        if byte == 34 { bytes.append(34) }
      }
      bytes.append(34)
    }
    bytes.append(10)
  }
}

extension DelimitedRecord {
  /// All cells as texts.
  func strings(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    cells.indices.map { index in
      withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
