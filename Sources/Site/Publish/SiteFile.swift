/// One file of the site.
public struct SiteFile: Sendable, Equatable {
  /// Where it stands in the site, with `/` between the parts: `data/coverage.csv`.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
