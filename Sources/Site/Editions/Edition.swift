/// For whom a site is written.
public enum Edition: String, CaseIterable, Sendable {
  /// For everybody.
  case `public`
  /// For the office alone.
  case `internal`
}
