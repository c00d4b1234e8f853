import Geography

/// How a plane in metres is laid on a drawing: scale, then shift; y turns to point down.
struct Frame: Sendable {
  /// Metres of one pixel at the size the map is drawn for.
  var metresPerPixel: Double
  /// The plane position of the drawing's upper left corner, metres.
  var left: Double
  /// See ``left``.
  var top: Double

  /// The position on the drawing in pixels.
  func pixels(_ point: PlanarPoint) -> Spot {
    Spot(x: (point.x - left) / metresPerPixel, y: (top - point.y) / metresPerPixel)
  }
}

/// A position on a drawing, in pixels from its upper left corner.
struct Spot: Hashable, Sendable {
  var x: Double
  var y: Double

  func distance(to other: Spot) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    return (dx * dx + dy * dy).squareRoot()
  }
}

/// An upright rectangle on a drawing, in pixels.
struct Box: Hashable, Sendable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  static let empty = Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var isEmpty: Bool { minX > maxX }
  var center: Spot { Spot(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  mutating func grow(x: Double, y: Double) {
    minX = min(minX, x)
    minY = min(minY, y)
    maxX = max(maxX, x)
    maxY = max(maxY, y)
  }

  mutating func grow(by other: Box) {
    guard !other.isEmpty else { return }
    grow(x: other.minX, y: other.minY)
    grow(x: other.maxX, y: other.maxY)
  }

  func expanded(_ margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  func intersects(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ spot: Spot) -> Bool {
    spot.x >= minX && spot.x <= maxX && spot.y >= minY && spot.y <= maxY
  }

  func contains(_ other: Box) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }
}
