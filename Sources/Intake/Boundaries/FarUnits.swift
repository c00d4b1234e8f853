import Coverage
import Geography
import Locks

/// Notes desa that lie far from all others, which is how a wrong CRS or a swapped coordinate shows.
///
/// Far is more than 300 km between boxes: Natuna, the farthest inhabited group of one province, is
/// some 230 km from the next.
func noteFarUnits(_ tree: AdminTree, source: String, _ collector: inout FindingCollector) {
  let piece = 256
  let boxes = inParallel((tree.desaRange.count + piece - 1) / piece) { number in
    let first = tree.desaRange.lowerBound + number * piece
    return (first..<min(tree.desaRange.upperBound, first + piece)).compactMap { index in
      tree.units[index].shape.map { (index: index, box: $0.boundingBox) }
    }
  }.flatMap { $0 }
  guard boxes.count > 1 else { return }
  let limitDegrees = 2.7
  // Of nearly all desa the next by code is near, and the cells are not needed.
  lazy var cells = BoxCells(boxes.map(\.box), size: limitDegrees)
  for (position, entry) in boxes.enumerated() {
    let reach = entry.box.expanded(longitude: limitDegrees, latitude: limitDegrees)
    if position > 0, boxes[position - 1].box.intersects(reach) { continue }
    if position + 1 < boxes.count, boxes[position + 1].box.intersects(reach) { continue }
    let hasNeighbour = cells.contains(near: reach) {
      $0 != position && boxes[$0].box.intersects(reach)
    }
    if !hasNeighbour {
      collector.add(
        .boundaryFarAway, subject: tree.units[entry.index].code.description, source: source, line: 0
      )
    }
  }
}

/// Boxes filed by the cells of a grid that they touch, so that those near one are found among few: of a
/// nation's desa nearly every cell has hundreds, and the first one looked at is a neighbour.
private struct BoxCells {
  private var cells: [Int: [Int32]] = [:]
  private let size: Double

  init(_ boxes: [BoundingBox], size: Double) {
    self.size = size
    for (index, box) in boxes.enumerated() {
      forEachCell(of: box) { cells[$0, default: []].append(Int32(index)) }
    }
  }

  /// Whether a condition holds for any of the boxes whose cells `box` touches.
  func contains(near box: BoundingBox, where isTrue: (Int) -> Bool) -> Bool {
    var found = false
    // The middle's own cell first: there an answer is most likely.
    let middle = BoundingBox(
      minLongitude: box.center.longitude, minLatitude: box.center.latitude,
      maxLongitude: box.center.longitude, maxLatitude: box.center.latitude)
    for area in [middle, box] where !found {
      forEachCell(of: area) { cell in
        if !found { found = (cells[cell] ?? []).contains { isTrue(Int($0)) } }
      }
    }
    return found
  }

  private func forEachCell(of box: BoundingBox, _ body: (Int) -> Void) {
    guard !box.isEmpty else { return }
    for row in cell(box.minLatitude)...cell(box.maxLatitude) {
      for column in cell(box.minLongitude)...cell(box.maxLongitude) {
        body(row * 100_000 + column)
      }
    }
  }

  private func cell(_ degrees: Double) -> Int { Int((degrees / size).rounded(.down)) }
}
