import Geography
import Locks

/// A grid of equal cells in degrees that lists for each cell the desa which may contain its points.
struct CellGrid: Sendable {
  private let frame: CellFrame
  private let cells: CellLists

  /// Files desa on all cores: the rows are cut into stripes, which cores take in turn, and the few desa that
  /// lie in two come after all others.
  ///
  /// - Parameters:
  ///   - shapes: the areas, none of them empty.
  ///   - desa: the number of each of them.
  ///   - store: the same areas, in the same order.
  init(of shapes: [MultiPolygon], desa: [Int], store: ShapeStore) {
    let boxes = shapes.indices.map { store.boundingBox(of: $0) }
    let frame = CellFrame(covering: boxes, edges: shapes.reduce(0) { $0 + $1.vertexCount })
    let stripes = RowStripes(frame, boxes: boxes, weights: shapes.map(\.vertexCount))
    @Sendable func file(_ number: Int, _ body: (Int, Bool) -> Void) {
      frame.forEachCell(
        of: shapes[number], in: boxes[number],
        contains: { store.containment(of: $0, in: number) != .outside }, body)
    }
    let runs = (0..<stripes.count).map { stripes.cells(of: $0, frame) }
    var cells = CellLists(runs: runs) { stripe, lists in
      for number in stripes.members[stripe] {
        file(number) { lists.file(desa[number], isCertain: $1, cell: $0) }
      }
    }
    cells.add { lists in
      for number in stripes.straddlers {
        file(number) { lists.file(desa[number], isCertain: $1, cell: $0) }
      }
    }
    self.frame = frame
    self.cells = cells
  }

  /// What the cell of a point knows; ``CellLists/noDesa`` beside the grid.
  @inline(__always)
  func head(at point: Coordinate) -> CellLists.Head {
    guard frame.box.contains(point) else { return CellLists.noDesa }
    return cells.head(of: frame.cell(of: point))
  }

  /// Calls `body` with each desa that may contain a point, and whether it certainly does.
  ///
  /// - Parameter head: what the point's cell knows.
  @inline(__always)
  func forEachCandidate(of head: CellLists.Head, _ body: (Int, Bool) -> Void) {
    cells.forEachEntry(of: head, body)
  }

  /// The desa in cells that touch the outside: cells without desa that are joined to the rim.
  func desaNextToOutside() -> Set<Int> {
    let shore = frame.shore { !cells.isEmpty($0) }
    var result = Set<Int>()
    for cell in 0..<frame.count where shore.contains(cell) {
      cells.forEachEntry(of: cells.head(of: cell)) { desa, _ in result.insert(desa) }
    }
    return result
  }
}
