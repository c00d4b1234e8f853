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

  /// Writes a text that somebody else made: a name, a word of the office.
  ///
  /// A spreadsheet takes a cell that begins like a formula for one, also inside quotes, so an
  /// apostrophe goes before it (OWASP, "CSV injection").
  mutating func text(_ text: String) {
    separate()
    append(Self.beginsLikeFormula(text) ? "'" + text : text)
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

  private static func beginsLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    // The full-width signs are read as their plain ones by spreadsheets set to an Asian script.
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
