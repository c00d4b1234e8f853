import Cartography

/// Gathers the elements of one drawing; ``y`` is how far down it has come.
struct SheetCanvas {
  let width: Double
  let height: Double
  /// What the sizes of letters are multiplied by.
  let letterScale: Double
  var y = 0.0
  private var content = ""

  init(width: Double, height: Double, letterScale: Double) {
    self.width = width
    self.height = height
    self.letterScale = letterScale
  }

  /// The drawing on white paper.
  func svg(style: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\" viewBox=\"0 0 \(number(width)) \(number(height))\">"
      + "<style>\(style)</style>"
      + "<path fill=\"#fff\" d=\"M0 0h\(number(width))v\(number(height))H0z\"/>\(content)</svg>\n"
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: String) {
    content +=
      "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\" fill=\"\(fill)\"/>"
  }

  /// A thin line across.
  mutating func line(x: Double, y: Double, length: Double) {
    rectangle(x: x, y: y, width: length, height: 1.5, fill: "#c3ccd4")
  }

  /// A line of text, cut where it is wider than `room`.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, class style: String, within room: Double
  ) {
    let isBold = style.split(separator: " ").contains("b")
    let fitting = TextFit.cut(text, to: room / size, isBold: isBold)
    runs([TextFit.Run(text: fitting)], x: x, y: y, size: size, class: style)
  }

  /// A line of text, smaller where it is wider than `room`, and cut where that is not enough.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, least: Double, class style: String,
    within room: Double
  ) {
    let isBold = style.split(separator: " ").contains("b")
    let fitting = room / TextFit.width(text, isBold: isBold)
    self.text(
      text, x: x, y: y, size: max(least, min(size, fitting.rounded(.down))), class: style,
      within: room)
  }

  /// A line of text in two weights.
  mutating func runs(
    _ runs: [TextFit.Run], x: Double, y: Double, size: Double, class style: String
  ) {
    let spans = runs.map {
      $0.isBold ? "<tspan class=\"b\">\(escaped($0.text))</tspan>" : escaped($0.text)
    }
    content +=
      "<text class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\" "
      + "font-size=\"\(number(size * letterScale))\">\(spans.joined())</text>"
  }

  /// Another drawing in a box, in its middle.
  mutating func nested(_ svg: String, x: Double, y: Double, width: Double, height: Double) {
    content +=
      "<svg x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\">\(svg)</svg>"
  }

  /// The number of a pocket as on the map; returns its width.
  mutating func badge(_ pocket: Int, x: Double, y: Double) -> Double {
    let text = String(pocket)
    let radius = 9 + 4.5 * Double(text.count)
    content +=
      "<circle cx=\"\(number(x + radius))\" cy=\"\(number(y))\" r=\"\(number(radius))\" "
      + "fill=\"#b3261e\"/>"
    runs([TextFit.Run(text: text)], x: x + radius, y: y + 6.5, size: 18, class: "w b m")
    return 2 * radius
  }

  /// A word in a frame, ending at `right`.
  mutating func tag(_ text: String, right: Double, y: Double) {
    let width = 17 * TextFit.width(text, isBold: true) + 20
    content +=
      "<rect x=\"\(number(right - width))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"30\" fill=\"#fff\" stroke=\"#8a4b00\" stroke-width=\"1.5\"/>"
    runs(
      [TextFit.Run(text: text)], x: right - width / 2, y: y + 21, size: 17, class: "b m o")
  }

  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? String(tenths / 10)
      : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
