/// An upright rectangle in fine numbers, to which drawings are cut.
struct ClipBox: Sendable {
  let minX: Int64
  let minY: Int64
  let maxX: Int64
  let maxY: Int64

  /// A box given in pixels.
  init(_ box: Box) {
    let scale = Detail.unitsPerPixel * Detail.finePerUnit
    minX = Self.whole(box.minX * scale)
    minY = Self.whole(box.minY * scale)
    maxX = Self.whole(box.maxX * scale)
    maxY = Self.whole(box.maxY * scale)
  }

  fileprivate typealias Point = (x: Int64, y: Int64)

  private func isInside(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  /// A ring cut to the box (Sutherland and Hodgman 1974).
  ///
  /// Where the ring leaves and comes back, the result runs along the edge of the box, so a line that
  /// is stroked needs that edge hidden, under a frame or outside the picture.
  func ring(_ ring: [(x: Int64, y: Int64)]) -> [(x: Int64, y: Int64)] {
    if ring.allSatisfy(isInside) { return ring }
    var result = ring
    result = cut(result, isInside: { $0.x >= minX }, at: { crossing($0, $1, x: minX) })
    result = cut(result, isInside: { $0.x <= maxX }, at: { crossing($0, $1, x: maxX) })
    result = cut(result, isInside: { $0.y >= minY }, at: { crossing($0, $1, y: minY) })
    return cut(result, isInside: { $0.y <= maxY }, at: { crossing($0, $1, y: maxY) })
  }

  /// The pieces of a line inside the box.
  func pieces(_ line: [(x: Int64, y: Int64)]) -> [[(x: Int64, y: Int64)]] {
    var result: [[Point]] = []
    var current: [Point] = []
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (from, to) = piece(a, b) else {
        if current.count > 1 { result.append(current) }
        current = []
        continue
      }
      if let last = current.last, last == from {
        current.append(to)
      } else {
        if current.count > 1 { result.append(current) }
        current = [from, to]
      }
    }
    if current.count > 1 { result.append(current) }
    return result
  }

  /// The part of a segment inside the box (Liang and Barsky 1984).
  private func piece(_ a: Point, _ b: Point) -> (Point, Point)? {
    var from = 0.0
    var to = 1.0
    let dx = Double(b.x - a.x)
    let dy = Double(b.y - a.y)
    for (p, q) in [
      (-dx, Double(a.x - minX)), (dx, Double(maxX - a.x)), (-dy, Double(a.y - minY)),
      (dy, Double(maxY - a.y)),
    ] {
      if p == 0 {
        if q < 0 { return nil }
      } else if p < 0 {
        from = max(from, q / p)
      } else {
        to = min(to, q / p)
      }
    }
    guard from < to else { return nil }
    func at(_ t: Double) -> Point {
      (Self.whole(Double(a.x) + dx * t), Self.whole(Double(a.y) + dy * t))
    }
    return (from > 0 ? at(from) : a, to < 1 ? at(to) : b)
  }

  private func cut(
    _ ring: [Point], isInside: (Point) -> Bool, at cross: (Point, Point) -> Point
  ) -> [Point] {
    guard var previous = ring.last else { return [] }
    var result: [Point] = []
    for point in ring {
      if isInside(point) != isInside(previous) { result.append(cross(previous, point)) }
      if isInside(point) { result.append(point) }
      previous = point
    }
    return result
  }

  private func crossing(_ a: Point, _ b: Point, x: Int64) -> Point {
    let t = Double(x - a.x) / Double(b.x - a.x)
    return (x, Self.whole(Double(a.y) + Double(b.y - a.y) * t))
  }

  private func crossing(_ a: Point, _ b: Point, y: Int64) -> Point {
    let t = Double(y - a.y) / Double(b.y - a.y)
    return (Self.whole(Double(a.x) + Double(b.x - a.x) * t), y)
  }

  /// The nearest whole output unit: an eighth of a pixel off at most, and six characters shorter.
  private static func whole(_ fine: Double) -> Int64 {
    Int64((fine / Detail.finePerUnit).rounded()) * Int64(Detail.finePerUnit)
  }
}
