/// `text` as a terminal may have it.
///
/// A name from a file may hold what steers a terminal (ESC, and CSI of the C1 set) or turns round the
/// text after it (U+202A to U+202E, U+2066 to U+2069); such a character is shown as `\u` and four
/// digits. In JSON, where these can only stand in a string, that is the same text. Line ends and tabs
/// stay. Other characters without a picture (zero-width, U+2028) do no more than hide.
public func terminalText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: steers) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if steers(scalar) {
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func steers(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0a: false
  case 0x00...0x1f, 0x7f...0x9f, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
  default: false
  }
}
