import Geography

/// The ground of the survey in cells of equal area: which desa each lies in, and whether it lies
/// farther than the reach from every confirmed visit.
///
/// The pipeline fills it (distances by GDAL); the rules here only add up.
public struct ReachGrid: Sendable {
  /// The side of a cell, metres.
  public var cellMetres: Double
  /// The desa of each cell as a position in ``AdminTree/desaRange``; -1 where none is.
  public var desa: [Int32]
  /// Whether it lies beyond reach, row by row.
  public var isBeyond: [Bool]

  /// Makes a grid.
  public init(cellMetres: Double, desa: [Int32], isBeyond: [Bool]) {
    self.cellMetres = cellMetres
    self.desa = desa
    self.isBeyond = isBeyond
  }

  /// The area of a unit beyond reach, and all of its area in the same cells, square metres.
  public struct Area: Sendable, Hashable {
    /// Farther than the reach from every confirmed visit.
    public var beyond = 0.0
    /// All of it.
    public var all = 0.0

    /// No area.
    public init() {}
  }

  /// The areas of all units to desa, by index of `tree`: cells × the area of one.
  ///
  /// A border cell belongs whole to the desa in which its middle lies, so a desa of n cells is right
  /// to about the square root of n of them.
  public func areas(_ tree: AdminTree) -> [Area] {
    let cell = cellMetres * cellMetres
    var areas = [Area](repeating: Area(), count: tree.desaRange.upperBound)
    for (index, place) in desa.enumerated() where place >= 0 {
      let unit = tree.desaRange.lowerBound + Int(place)
      areas[unit].all += cell
      if isBeyond[index] { areas[unit].beyond += cell }
    }
    for unit in areas.indices.reversed() {
      guard let parent = tree.units[unit].parent else { continue }
      areas[parent].all += areas[unit].all
      areas[parent].beyond += areas[unit].beyond
    }
    return areas
  }
}
