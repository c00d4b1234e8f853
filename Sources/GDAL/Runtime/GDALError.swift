/// A call of GDAL, GEOS or PROJ that failed.
///
/// Passwords are taken out of ``source`` and ``messages`` when the error is made.
public struct GDALError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, as a noun or infinitive that reads after "cannot", such as `open`.
  public let step: String
  /// The file, connection or layer it was tried on; empty where there is none.
  public let source: String
  /// What the library said, first message first.
  public let messages: [String]

  /// Makes an error; `source` and `messages` may still hold passwords.
  public init(step: String, source: String = "", messages: [String]) {
    let redaction = Redaction(of: source)
    self.step = step
    self.source = redaction.applied(to: source)
    self.messages = messages.map { redaction.applied(to: $0) }
  }

  /// One line for a person.
  public var description: String {
    let place = source.isEmpty ? "" : "\(source): "
    let reasons = messages.isEmpty ? "no reason given" : messages.joined(separator: "; ")
    return "\(place)cannot \(step): \(reasons)"
  }
}
