/// A JSON text whose members stand in the order in which they are written.
struct JSONText {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var breaksLine = false

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONText) -> Void) { enclose("{", body, "}") }

  /// Writes an array whose values `body` writes.
  mutating func array(_ body: (inout JSONText) -> Void) { enclose("[", body, "]") }

  /// Writes the name of a member; its value must follow.
  mutating func name(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text.
  mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 { append(escaped: byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number or a word that is JSON as it stands.
  mutating func value(raw text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a member whose value is a text.
  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    value(text)
  }

  /// Writes a member whose value is a number; null where it is not known.
  mutating func member(_ name: String, _ number: Int?) {
    member(name, raw: number.map { String($0) })
  }

  /// Writes a member whose value is true or false.
  mutating func member(_ name: String, _ flag: Bool) {
    member(name, raw: flag ? "true" : "false")
  }

  /// Writes a member whose value is JSON as it stands; null where there is none.
  mutating func member(_ name: String, raw text: String?) {
    self.name(name)
    value(raw: text ?? "null")
  }

  /// Writes a whole number of units of the last decimal, without zeros at its end: 1200 with 3
  /// decimals is `1.2`.
  mutating func value(scaled number: Int, decimals: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    var written = 0
    var decimals = decimals
    while decimals > 0, rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    repeat {
      if written == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= decimals
    bytes[start...].reverse()
  }

  /// Lets the next value, name or closing bracket stand on a line of its own.
  mutating func breakLine() { breaksLine = true }

  /// Ends the text with a line break, as text files end.
  mutating func endText() { bytes.append(UInt8(ascii: "\n")) }

  /// Takes what was written so far out, so that a long text need not stay in memory.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ body: (inout JSONText) -> Void, _ close: Unicode.Scalar
  ) {
    begin(open)
    body(&self)
    end(close)
  }

  /// Opens an object or array whose values are written over several calls.
  mutating func begin(_ open: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
  }

  /// Closes what ``begin(_:)`` opened.
  mutating func end(_ close: Unicode.Scalar) {
    startLine()
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    startLine()
    needsComma = true
  }

  private mutating func startLine() {
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    breaksLine = false
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<32:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(Self.hexadecimal[Int(byte >> 4)])
      bytes.append(Self.hexadecimal[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
