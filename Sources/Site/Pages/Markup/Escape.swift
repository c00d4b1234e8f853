import Cartography
import Mustache

/// `text` as it may stand in the content of an element or in a quoted attribute: the rule of the maps
/// for the whole page, with a short way for the many texts that need nothing.
func escapedHTML(_ text: String) -> String {
  text.utf8.allSatisfy(isPlainByte) ? text : Cartography.escaped(text)
}

/// Bytes of ASCII that need no look.
private func isPlainByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x26, 0x3c, 0x3e, 0x22, 0x27: false
  case 0x20...0x7e, 0x0a: true
  default: false
  }
}

/// Whether a character may stand in a page: no controls, no direction overrides or isolates.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0a, 0x0d: true
  case 0x00...0x1f, 0x7f...0x9f, 0xfffe, 0xffff: false
  case 0x202a...0x202e, 0x2066...0x2069: false
  default: true
  }
}

/// `text` as one part of the path of an address: everything but letters, digits and `-._~` encoded.
func escapedPath(_ text: String) -> String {
  var result = ""
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e:
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let hex = String(byte, radix: 16, uppercase: true)
      result += "%" + (hex.count < 2 ? "0" : "") + hex
    }
  }
  return result
}

/// `text` as a string of a script, quotes included; safe inside HTML too.
func scriptString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars where isAllowed(scalar) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\t", "\n", "\r":
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// Escapes every `{{value}}` of our templates the way ``escapedHTML(_:)`` does.
struct PageContent: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "JANGKAU"

  func escapeText(_ text: String) -> String { escapedHTML(text) }
}
