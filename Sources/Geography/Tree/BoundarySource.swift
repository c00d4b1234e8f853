/// Where the polygons came from, as every map must say.
public struct BoundarySource: Sendable, Hashable {
  /// Who made them, for the source line: the configured credit, else what the file says of itself.
  public var credit: String
  /// The year or day they speak of, as the source writes it; nil where nothing says.
  public var vintage: String?
  /// Whether they are a drawing made from reference points rather than surveyed borders.
  public var isSchematic: Bool

  /// Makes a source line.
  public init(credit: String, vintage: String? = nil, isSchematic: Bool = false) {
    self.credit = credit
    self.vintage = vintage
    self.isSchematic = isSchematic
  }
}
