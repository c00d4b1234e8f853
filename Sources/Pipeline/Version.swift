/// The version of the tool, as pages and `--version` show it.
public enum Version {
  /// Semantic version.
  public static let text = "0.1.0"
}
