/// Thins positions on a drawing: one mark a cell, and where those are too many the cells with most.
///
/// Only how many positions lie in a cell counts, never their order, so the same positions in any
/// order give the same marks.
struct MarkThinning {
  /// The side of a cell, pixels; a mark stands in its middle, so at most 2.1 px beside its position.
  static let cell = 3.0

  /// A cell of the drawing and how many positions of one look lie in it.
  struct Cell: Hashable {
    var look: MarkLook
    var row: Int
    var column: Int
  }

  private var counts: [Cell: Int] = [:]

  /// Adds a position on the drawing.
  mutating func add(_ spot: Spot, _ look: MarkLook) {
    let cell = Cell(
      look: look, row: Int((spot.y / Self.cell).rounded(.down)),
      column: Int((spot.x / Self.cell).rounded(.down)))
    counts[cell, default: 0] += 1
  }

  /// The cells to draw: at most `most`, those with most positions, of equals the upper left first;
  /// in the order of looks, rows, columns.
  func chosen(most: Int) -> [Cell] {
    let ranked = counts.sorted { a, b in
      a.value != b.value ? a.value > b.value : key(a.key) < key(b.key)
    }
    return ranked.prefix(max(0, most)).map(\.key).sorted { key($0) < key($1) }
  }

  private func key(_ cell: Cell) -> (Int, Int, Int) {
    (MarkLook.allCases.firstIndex(of: cell.look) ?? 0, cell.row, cell.column)
  }
}

extension MapDrawing {
  /// The marks of the request, thinned: their symbols for `<defs>`, the drawing, and how many.
  ///
  /// An inset shows its own part again. Nothing is drawn under an inset or the small map.
  func marks() throws -> (symbols: String, svg: String, count: MarkCount) {
    var count = MarkCount()
    guard !request.marks.isEmpty else { return ("", "", count) }
    var thinning = MarkThinning()
    let frame = Box(minX: 0, minY: 0, maxX: width, maxY: height).expanded(-Self.markMargin)
    let covered = (insets.map(\.box) + [indexBox].compactMap { $0 })
      .map { $0.expanded(Self.markMargin) }
    for group in request.marks {
      for point in try projection.project(group.positions) {
        let spot = canvas.frame.pixels(point)
        guard frame.contains(spot) else { continue }
        count.onMap += 1
        if !covered.contains(where: { $0.contains(spot) }) { thinning.add(spot, group.look) }
        for inset in insets {
          let larger = inset.canvas.frame.pixels(point)
          guard inset.box.expanded(-Self.markMargin).contains(larger) else { continue }
          thinning.add(larger, group.look)
        }
      }
    }
    let cells = thinning.chosen(most: request.mostMarks)
    count.drawn = cells.count
    let looks = MarkLook.allCases.filter { look in cells.contains { $0.look == look } }
    let paths = looks.map { look in
      let id = "url(#\(request.idPrefix)-\(look.rawValue))"
      return "<path marker-start=\"\(id)\" marker-mid=\"\(id)\" marker-end=\"\(id)\" "
        + "d=\"\(Self.path(cells.filter { $0.look == look }))\"/>"
    }
    guard !paths.isEmpty else { return ("", "", count) }
    // Cells are counted by their upper left corner, marks stand in the middle.
    let scale = pixelNumber(MarkThinning.cell)
    return (
      looks.map { $0.marker(prefix: request.idPrefix) }.joined(),
      "<g class=\"jmarks jplain\" transform=\"scale(\(scale))translate(.5 .5)\" "
        + "aria-hidden=\"true\">\(paths.joined())</g>", count
    )
  }

  /// Marks nearer than this to an edge would be cut off, pixels.
  private static let markMargin = 4.0

  /// A path that visits each cell; it is not drawn itself, its vertices carry the symbols.
  private static func path(_ cells: [MarkThinning.Cell]) -> String {
    guard var last = cells.first else { return "" }
    var text = "m\(last.column) \(last.row)"
    // A path of one point has no vertices to mark; it goes on to itself.
    if cells.count == 1 { return text + "h0" }
    for cell in cells.dropFirst() {
      let x = cell.column - last.column
      let y = cell.row - last.row
      text += (x < 0 ? "" : " ") + "\(x)" + (y < 0 ? "" : " ") + "\(y)"
      last = cell
    }
    return text
  }
}
