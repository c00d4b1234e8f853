import Geography

/// Finds the desa in which a position lies, exactly, by the written rule of the design (section 4).
///
/// A grid over all desa knows of each cell which desa fill it wholly and which have a border in it;
/// only for the latter is a point tested against edges. The grid decides nothing by itself: cells
/// are marked generously, and a point near a border always meets the exact test.
public struct DesaLocator: Sendable {
  /// How many desa there are, with and without an area.
  public let count: Int
  private let shapes: ShapeStore
  /// The number of each desa's shape in the store, -1 without an area.
  private let shapeOfDesa: [Int32]
  private let grid: CellGrid

  /// Makes the index for `shapes`; a desa's position in the array is its number here, and numbers
  /// must rise with the code, since a tie goes to the smaller.
  public init(shapes given: [MultiPolygon?]) {
    count = given.count
    let desa = given.indices.filter { given[$0]?.isEmpty == false }
    let areas = desa.compactMap { given[$0] }
    let shapes = ShapeStore(holding: areas)
    var shapeOfDesa = [Int32](repeating: -1, count: given.count)
    for (number, desa) in desa.enumerated() { shapeOfDesa[desa] = Int32(number) }
    grid = CellGrid(of: areas, desa: desa, store: shapes)
    self.shapes = shapes
    self.shapeOfDesa = shapeOfDesa
  }

  @inline(__always)
  private func contains(_ point: Coordinate, in desa: Int) -> Bool {
    let shape = Int(shapeOfDesa[desa])
    return shape >= 0 && shapes.containment(of: point, in: shape) != .outside
  }

  /// The desa of a position: `preferred` if the position lies in it or on its border, else the
  /// smallest of those it lies in; nil when it lies in none.
  public func desa(at point: Coordinate, preferring preferred: Int? = nil) -> Int? {
    desa(at: point, after: glance(at: point), preferring: preferred)
  }

  /// What one look into the grid tells of a position.
  public struct Glance: BitwiseCopyable, Sendable {
    fileprivate let head: CellLists.Head
  }

  /// The first step of ``desa(at:preferring:)``.
  @inline(__always)
  func glance(at point: Coordinate) -> Glance { Glance(head: grid.head(at: point)) }

  /// The first step of ``desa(at:preferring:)`` for many positions at once: looks into a grid that is larger than
  /// any cache wait for memory side by side instead of one after the other.
  ///
  /// - Parameter points: NaN where there is no position.
  public func glances(at points: [Coordinate]) -> [Glance] {
    points.map { glance(at: $0) }
  }

  /// The same as ``desa(at:preferring:)``, where the first step is done.
  ///
  /// - Parameter glance: what ``glances(at:)`` gave for the position.
  public func desa(at point: Coordinate, after glance: Glance, preferring preferred: Int? = nil)
    -> Int?
  {
    var smallest: Int?
    var isPreferred = false
    grid.forEachCandidate(of: glance.head) { desa, isCertain in
      if desa != preferred, let smallest, smallest < desa { return }
      guard isCertain || contains(point, in: desa) else { return }
      if desa == preferred { isPreferred = true }
      smallest = min(smallest ?? desa, desa)
    }
    return isPreferred ? preferred : smallest
  }

  /// All desa in which a position lies, borders included, ascending.
  public func allDesa(at point: Coordinate) -> [Int] {
    var result: [Int] = []
    grid.forEachCandidate(of: grid.head(at: point)) { desa, isCertain in
      if isCertain || contains(point, in: desa) { result.append(desa) }
    }
    return result.sorted()
  }

  /// How many desa are tested exactly, edge by edge, to find those of a position: what locating costs
  /// beyond one look into the grid.
  func exactTests(at point: Coordinate) -> Int {
    var count = 0
    grid.forEachCandidate(of: grid.head(at: point)) { _, isCertain in
      if !isCertain { count += 1 }
    }
    return count
  }

  /// Whether a position outside `desa` is at most `limit` metres on the ground from it.
  public func isNear(_ point: Coordinate, to desa: Int, within limit: Double) -> Bool {
    let shape = Int(shapeOfDesa[desa])
    return shape >= 0
      && shapes.borderDistance(from: point, to: shape, within: limit) != nil
  }

  /// The desa that reach the outer edge of all boundaries, not just a gap between them.
  ///
  /// The cells without any desa that are joined to the rim of the grid are the outside; a desa with
  /// a border in a cell next to one, or in the rim itself, lies on the edge.
  public func desaOnOuterEdge() -> Set<Int> { grid.desaNextToOutside() }
}
