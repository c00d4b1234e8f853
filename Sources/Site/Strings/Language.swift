/// A language that pages are written in.
public enum Language: String, CaseIterable, Sendable {
  /// Indonesian.
  case id
  /// English.
  case en
}
