import Geography

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
  var isTaken = CellSet(count: frame.count)
  forEachCell(of: shapes, boxes, frame) { _, cell in isTaken.insert(cell) }
  let shore = frame.shore { isTaken.contains($0) }
  var result = Set<Int>()
  forEachCell(of: shapes, boxes, frame) { desa, cell in
    if shore.contains(cell) { result.insert(desa) }
  }
  return result
}

private func forEachCell(
  of shapes: [MultiPolygon?], _ boxes: [BoundingBox], _ frame: CellFrame,
  _ body: (Int, Int) -> Void
) {
  for (desa, shape) in shapes.enumerated() {
    guard let shape, !shape.isEmpty else { continue }
    // Without a run of cells inside, nothing is ever asked.
    var store: ShapeStore?
    frame.forEachCell(of: shape, in: boxes[desa]) { point in
      let known = store ?? ShapeStore(holding: shape)
      store = known
      return known.containment(of: point, in: 0) != .outside
    } _: { cell, _ in
      body(desa, cell)
    }
  }
}
