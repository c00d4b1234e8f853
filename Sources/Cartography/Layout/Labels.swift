/// Puts names on a drawing so that none covers another.
struct LabelPlacer {
  /// The height of letters, pixels.
  let em: Double
  /// The drawing.
  let bounds: Box
  private var taken: [Box] = []
  /// What has been placed.
  private(set) var svg = ""

  init(em: Double, bounds: Box) {
    self.em = em
    self.bounds = bounds
  }

  /// Keeps a box free of names.
  mutating func reserve(_ box: Box) { taken.append(box) }

  /// Places a name at `spot`, or near it; false when there is no room.
  ///
  /// - Parameters:
  ///   - size: the height of letters as a part of ``em``.
  ///   - reach: how far the name may move from the spot, in its own heights; further than one
  ///     height it gets a line that leads back.
  ///   - gap: how much room is left around the spot itself; 0 puts the name on it.
  ///   - around: the only offsets to try, without a line, instead of those.
  mutating func place(
    _ text: String, at spot: Spot, class name: String, size: Double = 1, reach: Double = 1,
    gap: Double = 0, around: [Spot]? = nil
  ) -> Bool {
    let lines = Self.lines(text)
    let letter = em * size
    let width = (lines.map(Self.width).max() ?? 0) * letter
    let height = Double(lines.count) * letter * 1.12
    for offset in around ?? Self.offsets(width: width, height: height, reach: reach, gap: gap) {
      let center = Spot(x: spot.x + offset.x, y: spot.y + offset.y)
      let box = Box(
        minX: center.x - width / 2, minY: center.y - height / 2, maxX: center.x + width / 2,
        maxY: center.y + height / 2)
      guard bounds.contains(box), !taken.contains(where: { $0.intersects(box) }) else { continue }
      taken.append(box.expanded(em * 0.1))
      if around == nil, max(abs(offset.x) - width / 2, abs(offset.y) - height / 2) > letter * 1.2 {
        svg += Self.leader(from: spot, to: box)
      }
      write(lines, box: box, letter: letter, class: name)
      return true
    }
    return false
  }

  private mutating func write(_ lines: [String], box: Box, letter: Double, class name: String) {
    let x = pixelNumber(box.center.x)
    let y = pixelNumber(box.minY + letter * 0.9)
    if lines.count == 1 {
      svg += "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\">\(escaped(lines[0]))</text>"
      return
    }
    svg += "<text class=\"\(name)\" y=\"\(y)\">"
    for (index, line) in lines.enumerated() {
      let down = index == 0 ? "" : " dy=\"1.1em\""
      svg += "<tspan x=\"\(x)\"\(down)>\(escaped(line))</tspan>"
    }
    svg += "</text>"
  }

  private static func leader(from spot: Spot, to box: Box) -> String {
    let x = max(box.minX, min(box.maxX, spot.x))
    let y = max(box.minY, min(box.maxY, spot.y))
    return "<path class=\"jlead\" d=\"M\(pixelNumber(spot.x)) \(pixelNumber(spot.y))"
      + "L\(pixelNumber(x)) \(pixelNumber(y))\"/>"
  }

  /// Where a name may stand around its spot, best first: on it, then around it in widening steps.
  private static func offsets(
    width: Double, height: Double, reach: Double, gap: Double
  ) -> [Spot] {
    var result = gap == 0 ? [Spot(x: 0, y: 0)] : []
    var step = gap == 0 ? height * 0.5 : height / 2 + gap
    let most = max(step, reach * height)
    while step <= most {
      let side = gap == 0 ? step : step - height / 2
      let across = gap == 0 ? side : width / 2 + side
      result += [
        Spot(x: 0, y: -step), Spot(x: 0, y: step), Spot(x: across, y: 0), Spot(x: -across, y: 0),
        Spot(x: across, y: -step), Spot(x: across, y: step), Spot(x: -across, y: -step),
        Spot(x: -across, y: step),
      ]
      step += height * 0.5
    }
    return result
  }

  /// At most two lines of at most 22 letters, broken at the space nearest to the middle.
  static func lines(_ text: String) -> [String] {
    let short = text.count > 40 ? text.prefix(39) + "…" : text[...]
    guard short.count > 13 else { return [String(short)] }
    let middle = short.count / 2
    let spaces = short.indices.filter { short[$0] == " " }
    let nearest = spaces.min {
      abs(short.distance(from: short.startIndex, to: $0) - middle)
        < abs(short.distance(from: short.startIndex, to: $1) - middle)
    }
    guard let nearest else { return [String(short)] }
    return [String(short[..<nearest]), String(short[short.index(after: nearest)...])]
  }

  /// A generous estimate of a text's width in heights of its letters: system fonts differ.
  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x20, 0x27, 0x2c, 0x2e, 0x49, 0x69, 0x6a, 0x6c, 0x74, 0x66: sum + 0.36
      case 0x4d, 0x57, 0x6d, 0x77: sum + 0.9
      case 0x41...0x5a: sum + 0.7
      case 0x1100...: sum + 1
      default: sum + 0.58
      }
    }
  }
}
