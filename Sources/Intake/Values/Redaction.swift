import GDAL

/// A source as messages and pages of the office name it: an address without what may be a token, a
/// connection by its kind and database, without who reads it from where.
func redacted(_ source: String) -> String {
  if let remote = RemoteSource(source) { return remote.shown }
  guard let kind = source.prefixMatch(of: /(?i)(?:PG|MSSQL|MySQL|OCI|HANA|postgres(?:ql)?):/) else {
    return withoutPasswords(source)
  }
  // A colon is no border of a word for `\b`.
  let database =
    source.firstMatch(of: /(?:[\s:;,]|^)dbname\s*=\s*'?([^\s',]+)/)
    ?? source.firstMatch(of: /\/\/[^\/]*\/([^?\s]+)/)
  return "\(kind.output)\(database?.output.1 ?? "…")"
}

extension String {
  /// Without white space at both ends, no-break spaces included.
  func trimmingWhitespace() -> String {
    // Nearly all have nothing to trim, and looking at two bytes shows it.
    if let first = utf8.first, let last = utf8.last, isVisible(first), isVisible(last) {
      return self
    }
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}

/// Whether a byte is a character of ASCII that is seen, and not a part of a longer one.
private func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f }
