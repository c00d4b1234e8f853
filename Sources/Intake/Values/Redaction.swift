/// A source's name without its password: `PG:… password=…` and `https://user:secret@…`.
func redacted(_ source: String) -> String {
  var result = source
  if let range = result.firstRange(of: /(?i)password\s*=\s*('[^']*'|\S+)/) {
    result.replaceSubrange(range, with: "password=…")
  }
  if let match = result.firstMatch(of: /:\/\/([^\/@:\s]+):([^\/@\s]+)@/) {
    result.replaceSubrange(match.range, with: "://\(match.output.1):…@")
  }
  return result
}

extension String {
  /// Without white space at both ends, no-break spaces included.
  func trimmingWhitespace() -> String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
