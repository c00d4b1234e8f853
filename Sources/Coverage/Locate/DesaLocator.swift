import Geography

/// Finds the desa in which a position lies, exactly, by the written rule of the design (section 4).
///
/// A grid over all desa knows of each cell which desa fill it wholly and which have a border in it;
/// only for the latter is a point tested against edges. The grid decides nothing by itself: cells
/// are marked generously, and a point near a border always meets the exact test.
public struct DesaLocator: Sendable {
  /// How many desa there are, with and without an area.
  public let count: Int
  private let shapes: [BandedShape?]
  private let grid: CellGrid

  /// Makes the index for `shapes`; a desa's position in the array is its number here, and numbers
  /// must rise with the code, since a tie goes to the smaller.
  public init(shapes given: [MultiPolygon?]) {
    let shapes = given.map { shape in
      shape.flatMap { $0.isEmpty ? nil : BandedShape($0) }
    }
    self.shapes = shapes
    self.count = given.count
    var grid = CellGrid(covering: given)
    for (desa, shape) in given.enumerated() {
      guard let shape, let banded = shapes[desa] else { continue }
      grid.add(desa: desa, shape: shape) { banded.containment(of: $0) != .outside }
    }
    self.grid = grid
  }

  /// The desa of a position: `preferred` if the position lies in it or on its border, else the
  /// smallest of those it lies in; nil when it lies in none.
  public func desa(at point: Coordinate, preferring preferred: Int? = nil) -> Int? {
    var smallest: Int?
    var isPreferred = false
    grid.forEachCandidate(at: point) { desa, isCertain in
      if desa != preferred, let smallest, smallest < desa { return }
      guard isCertain || shapes[desa]?.containment(of: point) != .outside else { return }
      if desa == preferred { isPreferred = true }
      smallest = min(smallest ?? desa, desa)
    }
    return isPreferred ? preferred : smallest
  }

  /// All desa in which a position lies, borders included, ascending.
  public func allDesa(at point: Coordinate) -> [Int] {
    var result: [Int] = []
    grid.forEachCandidate(at: point) { desa, isCertain in
      if isCertain || shapes[desa]?.containment(of: point) != .outside { result.append(desa) }
    }
    return result.sorted()
  }

  /// Whether a position outside `desa` is at most `limit` metres on the ground from it.
  public func isNear(_ point: Coordinate, to desa: Int, within limit: Double) -> Bool {
    shapes[desa]?.borderDistance(from: point, within: limit) != nil
  }

  /// The desa that reach the outer edge of all boundaries, not just a gap between them.
  ///
  /// The cells without any desa that are joined to the rim of the grid are the outside; a desa with
  /// a border in a cell next to one, or in the rim itself, lies on the edge.
  public func desaOnOuterEdge() -> Set<Int> { grid.desaNextToOutside() }
}
