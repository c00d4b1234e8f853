/// Writes rings and lines as the `d` of an SVG path: relative, without a character too many.
struct PathWriter {
  private(set) var text = ""
  private var currentX: Int64 = 0
  private var currentY: Int64 = 0

  /// Adds a line through fine positions (see ``Detail/finePerUnit``), closed where asked.
  ///
  /// Positions equal to the one before and those in the middle of a straight line add nothing to
  /// the drawing and are left out.
  mutating func add(_ points: [(x: Int64, y: Int64)], closed: Bool) {
    let line = Self.withoutIdle(points, closed: closed)
    guard let first = line.first, line.count > 1 else { return }
    // A first "m" is absolute, and unlike "M" it makes the lines after it relative.
    text += "m"
    append(first.x - currentX, first.y - currentY, afterLetter: true)
    var previous = first
    // What follows the numbers of an "m" is a line to each pair.
    var isPairs = true
    for point in line.dropFirst() {
      let x = point.x - previous.x
      let y = point.y - previous.y
      previous = point
      // Across or down takes a letter and one number, which is never longer than two.
      if x == 0 || y == 0 {
        text += y == 0 ? "h" : "v"
        text += fineNumber(y == 0 ? x : y)
        isPairs = false
        continue
      }
      if !isPairs { text += "l" }
      append(x, y, afterLetter: !isPairs)
      isPairs = true
    }
    if closed { text += "z" }
    (currentX, currentY) = closed ? first : previous
  }

  private mutating func append(_ x: Int64, _ y: Int64, afterLetter: Bool) {
    if !afterLetter && x >= 0 { text += " " }
    text += fineNumber(x)
    if y >= 0 { text += " " }
    text += fineNumber(y)
  }

  private static func withoutIdle(
    _ points: [(x: Int64, y: Int64)], closed: Bool
  ) -> [(x: Int64, y: Int64)] {
    var result: [(x: Int64, y: Int64)] = []
    for point in points {
      if let last = result.last, last == point { continue }
      while result.count > 1, isBetween(result[result.count - 2], result[result.count - 1], point) {
        result.removeLast()
      }
      result.append(point)
    }
    if closed {
      while result.count > 1, let last = result.last, last == result[0] { result.removeLast() }
      while result.count > 3,
        isBetween(result[result.count - 2], result[result.count - 1], result[0])
      {
        result.removeLast()
      }
    }
    return result
  }

  private static func isBetween(
    _ a: (x: Int64, y: Int64), _ b: (x: Int64, y: Int64), _ c: (x: Int64, y: Int64)
  ) -> Bool {
    let ux = b.x - a.x
    let uy = b.y - a.y
    let vx = c.x - b.x
    let vy = c.y - b.y
    return ux * vy == uy * vx && ux * vx + uy * vy > 0
  }
}

/// A fine number in output units: no trailing zeros, no zero before the point.
func fineNumber(_ value: Int64) -> String {
  let whole = value.magnitude / 100_000
  var rest = value.magnitude % 100_000
  var text = value < 0 ? "-" : ""
  if whole > 0 || rest == 0 { text += String(whole) }
  if value == 0 { return "0" }
  guard rest > 0 else { return text }
  text += "."
  var step: UInt64 = 10_000
  while rest > 0 {
    text += String(rest / step)
    rest %= step
    step /= 10
  }
  return text
}

/// A length in pixels with at most one decimal.
func pixelNumber(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  return fineNumber(Int64((max(-1e9, min(1e9, value)) * 10).rounded()) * 10_000)
}
