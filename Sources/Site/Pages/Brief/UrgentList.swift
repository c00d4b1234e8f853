/// The most urgent desa beside the map, as many as there is room for.
struct UrgentList {
  let maker: PageMaker
  let x: Double
  let width: Double

  private static let itemHeight = 84.0
  private var speech: Speech { maker.speech }

  /// Draws heading and items between two heights.
  func draw(from top: Double, to bottom: Double, on canvas: inout SheetCanvas) {
    let desa = maker.urgentDesa
    guard !desa.isEmpty else { return drawNone(from: top, on: &canvas) }
    let isUnknown = maker.report.isInteriorUnknown
    canvas.text(
      speech(BriefText.mostUrgent), x: x, y: top + 42, size: 26, least: 20, class: "a b",
      within: width)
    let outstanding = speech(BriefText.outstanding)
    canvas.text(outstanding, x: x + width, y: top + 68, size: 19, class: "q e", within: width)
    canvas.text(
      speech(isUnknown ? BriefText.unreachedDesa : .interiorDesa), x: x, y: top + 68, size: 19,
      class: "q", within: width - 19 * TextFit.width(outstanding) - 16)
    let start = top + 84
    // The last line says how many are not shown.
    let room = Int((bottom - start) / Self.itemHeight)
    let shown = desa.count <= room ? desa.count : Int((bottom - start - 30) / Self.itemHeight)
    for (position, item) in desa.prefix(shown).enumerated() {
      draw(item, y: start + Double(position) * Self.itemHeight, on: &canvas)
    }
    let rest = desa.count - shown
    if rest > 0 {
      canvas.text(
        speech(isUnknown ? BriefText.moreUnknown : .more, ["count": .number(rest)]), x: x,
        y: start + Double(shown) * Self.itemHeight + 22, size: 20, class: "q b", within: width)
    }
  }

  private func drawNone(from top: Double, on canvas: inout SheetCanvas) {
    var y = top + 42
    let size = 24.0
    guard maker.report.asOf >= maker.report.plan.start else { return }
    for line in TextFit.lines(speech(UncoveredText.leadNone), within: width / size, most: 6) {
      canvas.text(line, x: x, y: y, size: size, class: "t b", within: width)
      y += size * 1.35
    }
  }

  private func draw(_ desa: UrgentDesa, y: Double, on canvas: inout SheetCanvas) {
    var left = x
    if let pocket = desa.pocket {
      let badge = canvas.badge(pocket, x: x, y: y + 19)
      left += badge + 9
    }
    let figure = desa.outstanding.text
    let figureWidth = 24 * TextFit.width(figure, isBold: true)
    canvas.text(
      figure, x: x + width, y: y + 27, size: 24, class: "t b e", within: width / 2)
    canvas.text(
      desa.name, x: left, y: y + 27, size: 24, class: "t b",
      within: x + width - left - figureWidth - 14)
    let place = [desa.kecamatan, desa.kabupaten].filter { !$0.isEmpty }.joined(separator: ", ")
    let ways = desa.access ?? ""
    let size = 18.0
    // How to get there matters more than where it is: a long place is cut first.
    let way = TextFit.cut((place.isEmpty || ways.isEmpty ? "" : " · ") + ways, to: width / size)
    let shown = TextFit.cut(place, to: max(4, width / size - TextFit.width(way)))
    canvas.text(shown + way, x: x, y: y + 52, size: size, class: "q", within: width)
    // One line: what stands still and what the office knows of it, else where to start from.
    let known = [desa.halt, desa.note].compactMap { $0 }.joined(separator: ", ")
    let news = known.isEmpty ? desa.nearest ?? "" : known
    if !news.isEmpty {
      canvas.text(news, x: x, y: y + 75, size: 18, class: "q", within: width)
    }
  }
}
