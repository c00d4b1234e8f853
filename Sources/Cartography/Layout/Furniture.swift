import Foundation

/// The scale bar with the north arrow beside it.
struct ScaleBar: Sendable {
  /// The length it stands for, metres: 1, 2 or 5 times a power of ten.
  let metres: Double
  /// Its length on the drawing, pixels.
  let length: Double
  /// The height of its letters, pixels.
  let em: Double

  /// The longest round bar that fits `most` pixels.
  init(metresPerPixel: Double, most: Double, em: Double) {
    let limit = metresPerPixel * most
    let power = pow(10, log10(limit).rounded(.down))
    metres = ([5.0, 2].first { $0 * power <= limit } ?? 1) * power
    length = metres / metresPerPixel
    self.em = em
  }

  /// The room it takes with the arrow.
  var size: (width: Double, height: Double) { (length + 6.2 * em, 3.6 * em) }

  /// The bar and the arrow in a box of ``size``.
  func svg(in box: Box, texts: MapTexts) -> String {
    let isLong = metres >= 1000
    let total = isLong ? metres / 1000 : metres
    let unit = isLong ? texts.kilometres : texts.metres
    let left = box.minX + 3.2 * em
    let base = box.maxY - 0.9 * em
    let thick = 0.34 * em
    let half = length / 2
    func bar(_ x: Double, _ class: String) -> String {
      "<path\(`class`) d=\"M\(pixelNumber(x)) \(pixelNumber(base))h\(pixelNumber(half))"
        + "v\(pixelNumber(-thick))h\(pixelNumber(-half))z\"/>"
    }
    func number(_ x: Double, _ text: String) -> String {
      "<text x=\"\(pixelNumber(x))\" y=\"\(pixelNumber(base - 0.7 * em))\">\(escaped(text))</text>"
    }
    let x = box.minX + 1.1 * em
    let arrow =
      "<path d=\"M\(pixelNumber(x)) \(pixelNumber(box.minY + 1.25 * em))"
      + "l\(pixelNumber(0.55 * em)) \(pixelNumber(1.7 * em))l\(pixelNumber(-0.55 * em)) "
      + "\(pixelNumber(-0.4 * em))l\(pixelNumber(-0.55 * em)) \(pixelNumber(0.4 * em))z\"/>"
    return "<g class=\"jbar\">\(bar(left, ""))\(bar(left + half, " class=\"jo\""))\(arrow)</g>"
      + "<g class=\"jtext\">"
      + "<text x=\"\(pixelNumber(x))\" y=\"\(pixelNumber(box.minY + 0.9 * em))\">"
      + "\(escaped(texts.north))</text>"
      + number(left, "0")
      + (half > 3 * em ? number(left + half, Self.text(total / 2)) : "")
      + number(left + length, "\(Self.text(total)) \(unit)") + "</g>"
  }

  /// A bare bar with its length, for an inset; `corner` is its lower left.
  func short(at corner: Spot, texts: MapTexts) -> String {
    let isLong = metres >= 1000
    let total = Self.text(isLong ? metres / 1000 : metres)
    let unit = isLong ? texts.kilometres : texts.metres
    let x = pixelNumber(corner.x + length / 2)
    return "<path class=\"jlead\" d=\"M\(pixelNumber(corner.x)) \(pixelNumber(corner.y - 0.3 * em))"
      + "v\(pixelNumber(0.3 * em))h\(pixelNumber(length))v\(pixelNumber(-0.3 * em))\"/>"
      + "<text class=\"jl5\" x=\"\(x)\" y=\"\(pixelNumber(corner.y - 0.4 * em))\">"
      + "\(escaped("\(total) \(unit)"))</text>"
  }

  /// Half of a round number needs one decimal at most; Indonesian and English part on its sign, so
  /// the middle mark of such a bar stays without a number.
  private static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : ""
  }
}

extension MapDrawing {
  /// The room for the scale bar, and above it for the words that the boundaries are schematic.
  func furnitureSize(em: Double) -> (width: Double, height: Double) {
    let bar = scaleBar(em: em).size
    guard let text = request.texts.schematic else { return bar }
    return (
      max(bar.width, LabelPlacer.width(text) * em * Self.schematicSize + em),
      bar.height + Self.schematicHeight * em
    )
  }

  /// The words that the boundaries are schematic, over the scale bar that stands in `bar`.
  func schematicLabel(over bar: Box, em: Double, placer: inout LabelPlacer) -> String {
    guard let text = request.texts.schematic else { return "" }
    let width = LabelPlacer.width(text) * em * Self.schematicSize
    let box = Box(
      minX: bar.minX, minY: bar.minY - Self.schematicHeight * em, maxX: bar.minX + width + em,
      maxY: bar.minY)
    placer.reserve(box)
    let x = pixelNumber(box.minX + 0.5 * em + width / 2)
    return "<text class=\"jl4\" x=\"\(x)\" y=\"\(pixelNumber(box.maxY - 0.3 * em))\" "
      + "font-size=\"\(Self.schematicSize)em\">\(escaped(text))</text>"
  }

  /// The height of its letters and of its line as parts of an em.
  private static let schematicSize = 0.85
  private static let schematicHeight = 1.2
}
