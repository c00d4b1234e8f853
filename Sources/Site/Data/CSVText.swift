/// Lines of comma-separated cells as RFC 4180 has them, in UTF-8 with LF.
struct CSVText {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var isFirstCell = true

  init(columns: [String]) {
    for column in columns { cell(column) }
    endLine()
  }

  /// Writes a cell that this program made: a code, a figure, a day, a word of ours.
  mutating func cell(_ text: String) {
    separate()
    append(text)
  }

  /// Writes a figure; nothing where it is not known.
  mutating func cell(_ number: Int?) { cell(number.map { String($0) } ?? "") }

  /// Writes a text that somebody else made, so that no spreadsheet takes it for a formula.
  mutating func text(_ text: String) {
    separate()
    append(DataCell.harmless(text))
  }

  /// Writes a line of cells.
  mutating func line(_ cells: [DataCell]) {
    for item in cells {
      switch item {
      case .empty: cell("")
      case .word(let word): cell(word)
      case .text(let text): self.text(text)
      case .count(let count): cell(count)
      case .share(let tenThousandths): cell(fixed(tenThousandths, decimals: 4))
      }
    }
    endLine()
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirstCell = true
  }

  /// Takes what was written so far out, so that a long table need not stay in memory.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func separate() {
    if !isFirstCell { bytes.append(UInt8(ascii: ",")) }
    isFirstCell = false
  }

  private mutating func append(_ text: String) {
    guard text.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    // A semicolon or a tab parts cells where a spreadsheet is set to Indonesian.
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 9, 10, 13: true
    default: false
    }
  }
}
