import Cartography

extension BriefComposition {
  /// The legend in columns.
  struct LegendLayout {
    /// An entry with its place, from the legend's upper left corner.
    struct Entry {
      var item: LegendItem
      var x: Double
      var y: Double
      /// Where its count ends.
      var right: Double
    }
    var entries: [Entry] = []
    var height = 0.0
    /// The height of its letters.
    var size = 19.0
  }

  private static let rowHeight = 35.0
  private static let swatch = 50.0
  private static let columnGap = 18.0

  /// The entries, column by column, each as wide as it needs; smaller where that is too much.
  func legendLayout(columns count: Int, width: Double) -> LegendLayout {
    let items = map == nil ? [] : maker.legend(maker.desk.sheet(of: 0).units, here: nil)
    let rows = max(1, (items.count + count - 1) / count)
    let columns = stride(from: 0, to: items.count, by: rows).map {
      items[$0..<min($0 + rows, items.count)]
    }
    let widths = columns.map { column in
      column.map { TextFit.width($0.text) + TextFit.width("   " + $0.count, isBold: true) }.max()
        ?? 0
    }
    var layout = LegendLayout()
    let room =
      width - Double(columns.count) * Self.swatch - Double(columns.count - 1) * Self.columnGap
    layout.size = min(layout.size, max(12.5, room / max(1, widths.reduce(0, +))))
    let spare = max(0, room - layout.size * widths.reduce(0, +)) / Double(max(1, columns.count - 1))
    var x = 0.0
    for (column, width) in zip(columns, widths) {
      for (row, item) in column.enumerated() {
        layout.entries.append(
          LegendLayout.Entry(
            item: item, x: x, y: Double(row) * Self.rowHeight,
            right: x + Self.swatch + width * layout.size))
      }
      x += Self.swatch + width * layout.size + Self.columnGap + spare
    }
    layout.height = items.isEmpty ? 0 : Double(rows) * Self.rowHeight
    return layout
  }

  /// Draws the legend at the canvas's height.
  func drawLegend(_ layout: LegendLayout, on canvas: inout SheetCanvas) {
    for entry in layout.entries {
      let x = Self.margin + entry.x
      let y = canvas.y + entry.y
      canvas.nested(entry.item.swatch.html, x: x, y: y, width: 39, height: 26)
      canvas.runs(
        [TextFit.Run(text: entry.item.text)], x: x + Self.swatch, y: y + 20, size: layout.size,
        class: "t")
      canvas.runs(
        [TextFit.Run(text: entry.item.count)], x: Self.margin + entry.right, y: y + 20,
        size: layout.size, class: "t b e")
    }
    canvas.y += layout.height
  }
}
