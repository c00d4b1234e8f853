import Geography
import Locks

/// What ``DesaLocator/desaOnOuterEdge()`` says, without an index.
///
/// A bit a cell says whether there is any desa in it, and the desa are looked at twice: which of them are in
/// which cell takes hundreds of megabytes of a country.
///
/// - Parameter shapes: the areas; a unit without one has no edge.
/// - Returns: positions in `shapes`.
public func desaOnOuterEdge(_ shapes: [MultiPolygon?]) -> Set<Int> {
  let boxes = shapes.map { $0?.boundingBox ?? .empty }
  let frame = CellFrame(
    covering: boxes, edges: shapes.reduce(0) { $0 + ($1?.vertexCount ?? 0) })
  let pieces = (shapes.count + piece - 1) / piece
  // Some more than there are cores, since some have larger desa; each has a set of its own, of 2 MiB at most.
  let sets = min(pieces, 16)
  let taken = inParallel(sets) { number in
    var isTaken = CellSet(count: frame.count)
    for piece in stride(from: number, to: pieces, by: sets) {
      forEachDesa(of: piece, shapes) { desa, shape in
        frame.forEachCell(of: shape, boxes[desa]) { isTaken.insert($0) }
      }
    }
    return isTaken
  }
  let isTaken = taken.reduce(into: CellSet(count: frame.count)) { $0.formUnion($1) }
  let shore = frame.shore { isTaken.contains($0) }
  let found = inParallel(pieces) { piece in
    var found: [Int] = []
    forEachDesa(of: piece, shapes) { desa, shape in
      // Most lie far from the outside.
      guard frame.cells(around: boxes[desa]).contains(where: shore.contains) else { return }
      var isOnShore = false
      frame.forEachCell(of: shape, boxes[desa]) { isOnShore = isOnShore || shore.contains($0) }
      if isOnShore { found.append(desa) }
    }
    return found
  }
  return Set(found.joined())
}

/// So many desa are one piece of work.
private let piece = 256

private func forEachDesa(
  of number: Int, _ shapes: [MultiPolygon?], _ body: (Int, MultiPolygon) -> Void
) {
  for desa in number * piece..<min(shapes.count, (number + 1) * piece) {
    if let shape = shapes[desa], !shape.isEmpty { body(desa, shape) }
  }
}

extension CellFrame {
  /// Calls `body` with each cell that a desa may touch.
  fileprivate func forEachCell(
    of shape: MultiPolygon, _ box: BoundingBox, _ body: (Int) -> Void
  ) {
    // Without a run of cells inside, nothing is ever asked.
    var store: ShapeStore?
    forEachCell(of: shape, in: box) { point in
      let known = store ?? ShapeStore(holding: shape)
      store = known
      return known.containment(of: point, in: 0) != .outside
    } _: { cell, _ in
      body(cell)
    }
  }
}
