/// A ring cut to an upright rectangle (Sutherland and Hodgman 1974), in fine numbers.
///
/// Where the ring leaves and comes back, the result runs along the rectangle's edge: good for grey
/// neighbours whose rectangle lies outside the frame, where that is not seen.
func clipped(
  _ ring: [(x: Int64, y: Int64)], minX: Int64, minY: Int64, maxX: Int64, maxY: Int64
) -> [(x: Int64, y: Int64)] {
  var result = ring
  result = clipped(result, isInside: { $0.x >= minX }, cut: { crossing($0, $1, x: minX) })
  result = clipped(result, isInside: { $0.x <= maxX }, cut: { crossing($0, $1, x: maxX) })
  result = clipped(result, isInside: { $0.y >= minY }, cut: { crossing($0, $1, y: minY) })
  return clipped(result, isInside: { $0.y <= maxY }, cut: { crossing($0, $1, y: maxY) })
}

private typealias Point = (x: Int64, y: Int64)

private func clipped(
  _ ring: [Point], isInside: (Point) -> Bool, cut: (Point, Point) -> Point
) -> [Point] {
  guard var previous = ring.last else { return [] }
  var result: [Point] = []
  for point in ring {
    if isInside(point) != isInside(previous) { result.append(cut(previous, point)) }
    if isInside(point) { result.append(point) }
    previous = point
  }
  return result
}

private func crossing(_ a: Point, _ b: Point, x: Int64) -> Point {
  let t = Double(x - a.x) / Double(b.x - a.x)
  return (x, a.y + Int64((Double(b.y - a.y) * t).rounded()))
}

private func crossing(_ a: Point, _ b: Point, y: Int64) -> Point {
  let t = Double(y - a.y) / Double(b.y - a.y)
  return (a.x + Int64((Double(b.x - a.x) * t).rounded()), y)
}
