import GDAL

/// A source's name without its password: `PG:… password=…` and `https://user:…@host`.
func redacted(_ source: String) -> String { withoutPasswords(source) }

extension String {
  /// Without white space at both ends, no-break spaces included.
  func trimmingWhitespace() -> String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
