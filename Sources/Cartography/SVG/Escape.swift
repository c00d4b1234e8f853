/// `text` as it may stand in the content or a quoted attribute of SVG and HTML.
///
/// The five characters of markup become references. What XML 1.0 forbids is dropped, and so are the
/// marks that open a run of other direction without closing it (U+202A to U+202E, U+2066 to U+2069):
/// left in a name, they would turn round what follows it.
public func escaped(_ text: some StringProtocol) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default:
      if isAllowed(scalar.value) { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

private func isAllowed(_ value: UInt32) -> Bool {
  switch value {
  case 0x09, 0x0a, 0x0d: true
  case 0x00...0x1f, 0x7f...0x9f, 0xfffe, 0xffff: false
  case 0x202a...0x202e, 0x2066...0x2069: false
  default: true
  }
}
