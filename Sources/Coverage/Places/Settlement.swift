import Geography

/// An inhabited place: a point, the inner point of a polygon, or a cell of a raster of population.
public struct Settlement: Hashable, Sendable {
  /// Its name; nil for a cell.
  public var name: String?
  /// Where it lies.
  public var position: Coordinate
  /// The desa it lies in, as a position in ``AdminTree/desaRange``.
  public var desa: Int
  /// Families there; nil where not known.
  public var families: Int?
  /// People there; nil where not known. A raster's cells may hold fractions.
  public var people: Double?

  /// Makes a settlement.
  public init(
    name: String? = nil, position: Coordinate, desa: Int, families: Int? = nil,
    people: Double? = nil
  ) {
    self.name = name
    self.position = position
    self.desa = desa
    self.families = families
    self.people = people
  }
}

/// How far a visit reaches (design, section 5).
public struct ReachRules: Sendable, Hashable {
  /// Metres on the ground within which a confirmed visit reaches a place.
  public var reach = 3000.0

  /// The design's 3 km.
  public init() {}
}
