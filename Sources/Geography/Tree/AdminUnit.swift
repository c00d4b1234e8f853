/// One unit of the tree.
public struct AdminUnit: Sendable {
  /// The canonical code.
  public var code: AdminCode
  /// The code as its source writes it, for pages.
  public var writtenCode: String
  /// Where in the tree it stands.
  public var level: Level
  /// The name; the written code where the source gives none.
  public var name: String
  /// The index of the unit above in ``AdminTree/units``; nil at the top.
  public var parent: Int?
  /// The area; desa alone have one, and some of them none.
  public var shape: MultiPolygon?
  /// The settlement if known, else the pole of inaccessibility; nil without an area.
  public var referencePoint: Coordinate?
  /// The area in square metres; above desa the sum of what lies below; nil where nothing is known.
  public var area: Double?

  /// Makes a unit.
  public init(
    code: AdminCode, writtenCode: String? = nil, level: Level, name: String, parent: Int? = nil,
    shape: MultiPolygon? = nil, referencePoint: Coordinate? = nil, area: Double? = nil
  ) {
    self.code = code
    self.writtenCode = writtenCode ?? code.description
    self.level = level
    self.name = name
    self.parent = parent
    self.shape = shape
    self.referencePoint = referencePoint
    self.area = area
  }
}
