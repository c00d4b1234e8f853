import Cartography
import Coverage
import Geography

/// The sheets that the brief is drawn on, both from the same composition.
public enum BriefSheet: Sendable, CaseIterable {
  /// A picture for a chat, 4 : 5.
  case picture
  /// A page of A4.
  case page

  /// The width of the drawing in its own units, pixels of the picture.
  public var width: Double { 1080 }

  /// The height: that of A4 has room for more of the list.
  public var height: Double {
    switch self {
    case .picture: 1350
    case .page: (1080 * 297 / 210.0).rounded()
    }
  }
}

/// Composes the brief as one SVG: verdict, progress, map and list, from top to bottom.
struct BriefComposition {
  let maker: PageMaker
  let map: RenderedMap?
  let sheet: BriefSheet
  /// Whether the letters are those that ``TextFit`` measures.
  let hasMeasuredFont: Bool

  /// Space at both sides.
  static let margin = 56.0
  /// The width of the map; the list stands beside it.
  static let mapWidth = 578.0
  static let gap = 32.0

  var width: Double { sheet.width }
  var inner: Double { width - 2 * Self.margin }
  private var speech: Speech { maker.speech }

  /// The whole drawing.
  var svg: String {
    var canvas = SheetCanvas(
      width: width, height: sheet.height,
      letterScale: hasMeasuredFont ? 1 : TextFit.otherFontScale)
    drawHead(on: &canvas)
    drawVerdict(on: &canvas)
    drawProgress(on: &canvas)
    let foot = footLines
    let bottom = sheet.height - Double(foot.count) * 25 - 34
    let top = canvas.y
    // Where the sheet is high enough, the legend stands below the map beside the list.
    let narrow = legendLayout(columns: 2, width: Self.mapWidth)
    let needed = 140 + Self.mapWidth * (map?.aspect ?? 1) + narrow.height
    let isBeside = needed <= bottom - top
    let legend = isBeside ? narrow : legendLayout(columns: 3, width: inner)
    let legendTop = bottom - legend.height - 12
    drawMap(from: top, to: legendTop - 16, on: &canvas)
    canvas.y = isBeside ? min(canvas.y + 24, legendTop) : legendTop
    drawLegend(legend, on: &canvas)
    drawList(from: top, to: isBeside ? bottom - 8 : legendTop - 16, on: &canvas)
    drawFoot(foot, from: bottom, on: &canvas)
    return canvas.svg(style: Self.style)
  }

  private static let style =
    MapStyle.plainCSS + """

      svg,.jmap{font-family:"Open Sans","Noto Sans","DejaVu Sans",sans-serif}
      .jwide{display:none}.jnarrow{display:inline}.jswatch{width:39px;height:26px}
      .b{font-weight:700}.t{fill:#1a2129}.q{fill:#55606c}.a{fill:#123c63}.w{fill:#fff}.o{fill:#8a4b00}
      .kp{fill:none;stroke:#b3261e;stroke-width:8}.ki{fill:#1d2530;stroke:#fff;stroke-width:5}
      .e{text-anchor:end}.m{text-anchor:middle}

      """

  private func drawHead(on canvas: inout SheetCanvas) {
    let isInternal = maker.book.context.edition == .internal
    if isInternal {
      canvas.rectangle(x: 0, y: 0, width: width, height: 40, fill: "#a61c14")
      canvas.text(
        speech(Word.confidential), x: width / 2, y: 28, size: 21, class: "w b m",
        within: inner)
    }
    let top = isInternal ? 40.0 : 0
    canvas.rectangle(x: 0, y: top, width: width, height: 112, fill: "#123c63")
    canvas.text(
      maker.briefTitle, x: Self.margin, y: top + 48, size: 33, least: 24,
      class: "w b", within: inner)
    canvas.text(maker.asOf, x: Self.margin, y: top + 88, size: 25, class: "w", within: inner)
    canvas.y = top + 112
  }

  private func drawVerdict(on canvas: inout SheetCanvas) {
    let verdict = Verdict(book: maker.book, index: 0)
    let runs = Emphasis.runs(verdict.sentence)
    // A little smaller where that saves a line.
    let counts = [40.0, 35].map { size in
      (size: size, lines: TextFit.lines(runs, within: inner / size, most: 4))
    }
    let (size, lines) = counts[1].lines.count < counts[0].lines.count ? counts[1] : counts[0]
    canvas.y += 20
    for line in lines {
      canvas.y += size * 1.26
      canvas.runs(line, x: Self.margin, y: canvas.y, size: size, class: "t")
    }
    canvas.y += 10
    if let more = verdict.moreText {
      for line in TextFit.lines(more, within: inner / 24, most: 2) {
        canvas.y += 33
        canvas.text(line, x: Self.margin, y: canvas.y, size: 24, class: "t", within: inner)
      }
    }
    canvas.y += 14
  }

  private func drawProgress(on canvas: inout SheetCanvas) {
    let rates = maker.report.top.rates
    guard rates.target > 0 else {
      canvas.y += 8
      return
    }
    let book = maker.book
    let bar = (x: Self.margin, y: canvas.y + 36, height: 34.0)
    func length(_ share: Double) -> Double { inner * min(1, max(0, share)) }
    let whole = Double(rates.target)
    canvas.rectangle(x: bar.x, y: bar.y, width: inner, height: bar.height, fill: "#e6eaee")
    if book.doneBy == .resolution {
      canvas.rectangle(
        x: bar.x, y: bar.y, width: length(Double(rates.resolvedListed) / whole),
        height: bar.height, fill: "#9dc3de")
    }
    canvas.rectangle(
      x: bar.x, y: bar.y, width: length(Double(rates.completedListed) / whole),
      height: bar.height, fill: "#1f5f8b")
    let expected = maker.report.top.expected
    let mark = bar.x + length(expected)
    canvas.rectangle(
      x: mark - 2.5, y: bar.y - 30, width: 5, height: bar.height + 38, fill: "#1a2129")
    let isRight = expected > 0.5
    canvas.text(
      speech(BriefText.expected, ["expected": .text(maker.numerals.percent(expected))]),
      x: isRight ? mark - 12 : mark + 12, y: bar.y - 11, size: 22, class: isRight ? "t b e" : "t b",
      within: inner / 2)
    let counts = speech(
      book.doneBy == .coverage ? BriefText.completedOf : .resolvedOf,
      [
        "part": .text(maker.figures.text(book.finished(rates))),
        "whole": .text(maker.figures.text(rates.target)),
      ])
    canvas.text(counts, x: bar.x, y: bar.y + bar.height + 32, size: 22, class: "q", within: inner)
    canvas.y = bar.y + bar.height + 48
  }

  private func drawMap(from top: Double, to bottom: Double, on canvas: inout SheetCanvas) {
    canvas.line(x: Self.margin, y: top + 4, length: inner)
    let figure = maker.mapWords(0)
    canvas.text(
      figure.title, x: Self.margin, y: top + 42, size: 26, least: 20, class: "a b",
      within: Self.mapWidth)
    var y = top + 42
    for line in TextFit.lines(figure.measure, within: Self.mapWidth / 19, most: 2) {
      y += 26
      canvas.text(line, x: Self.margin, y: y, size: 19, class: "q", within: Self.mapWidth)
    }
    let room = bottom - y - 16
    let box = (
      x: Self.margin, y: y + 16, width: Self.mapWidth,
      height: min(room, Self.mapWidth * (map?.aspect ?? 1) + 2)
    )
    if let map {
      canvas.nested(map.svg, x: box.x, y: box.y, width: box.width, height: box.height)
    } else {
      canvas.text(
        speech(MapText.noMap), x: box.x, y: box.y + 40, size: 22, class: "q", within: box.width)
    }
    if maker.book.context.boundaries.isSchematic {
      canvas.tag(speech(BriefText.schematic), right: box.x + box.width, y: box.y + 6)
    }
    canvas.y = box.y + box.height
  }

  private func drawList(from top: Double, to bottom: Double, on canvas: inout SheetCanvas) {
    let x = Self.margin + Self.mapWidth + Self.gap
    let list = UrgentList(maker: maker, x: x, width: Self.margin + inner - x)
    list.draw(from: top, to: bottom, on: &canvas)
  }

  private func drawFoot(_ lines: [String], from top: Double, on canvas: inout SheetCanvas) {
    canvas.line(x: Self.margin, y: top, length: inner)
    for (position, line) in lines.enumerated() {
      canvas.text(
        line, x: Self.margin, y: top + 30 + Double(position) * 25, size: 18, class: "q",
        within: inner)
    }
  }

  /// Freshness, what is off, source and address.
  private var footLines: [String] {
    var lines = [capitalised(maker.freshness(maker.report.top)) + "."]
    let remarks = maker.briefRemarks
    if !remarks.isEmpty {
      lines[0] +=
        " " + speech(BriefText.remark, ["remarks": .text(remarks.joined(separator: "; "))])
    }
    lines[0] += maker.withheldBrief.map { " " + $0 }.joined()
    let source = map.map { maker.mapNotes($0, of: maker.desk.sheet(of: 0)) } ?? []
    let made = speech(BriefText.made, ["version": .text(maker.book.context.version)])
    lines += [(source.prefix(2) + [made]).joined(separator: " ")]
    if let address = maker.book.context.address {
      lines.append(speech(BriefText.page, ["address": .text(address)]))
    }
    return lines.flatMap { TextFit.lines($0, within: inner / 18, most: 2) }
  }
}
