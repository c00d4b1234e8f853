/// A segment in a plane, in metres.
struct PlanarSegment {
  var ax: Double
  var ay: Double
  var bx: Double
  var by: Double

  var length: Double { ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)).squareRoot() }
  var minY: Double { min(ay, by) }
  var maxY: Double { max(ay, by) }
  var minX: Double { min(ax, bx) }
  var maxX: Double { max(ax, bx) }
}

/// The part of `segment`, as fractions of its length, that is within `radius` metres of `other`.
///
/// The distance to a convex set is convex along a line, so the part is one interval: it spans what
/// the line has in common with the circles around both ends of `other` and with the strip along it.
/// Nil when the two are farther apart everywhere.
func nearInterval(of segment: PlanarSegment, to other: PlanarSegment, within radius: Double)
  -> ClosedRange<Double>?
{
  let dx = segment.bx - segment.ax
  let dy = segment.by - segment.ay
  var from = Double.infinity
  var to = -Double.infinity
  func add(_ low: Double, _ high: Double) {
    let clippedLow = max(0, low)
    let clippedHigh = min(1, high)
    guard clippedLow <= clippedHigh else { return }
    from = min(from, clippedLow)
    to = max(to, clippedHigh)
  }
  func addCircle(_ cx: Double, _ cy: Double) {
    let a = dx * dx + dy * dy
    let ex = segment.ax - cx
    let ey = segment.ay - cy
    let b = ex * dx + ey * dy
    let c = ex * ex + ey * ey - radius * radius
    guard a > 0 else {
      if c <= 0 { add(0, 1) }
      return
    }
    let discriminant = b * b - a * c
    guard discriminant >= 0 else { return }
    let root = discriminant.squareRoot()
    add((-b - root) / a, (-b + root) / a)
  }
  addCircle(other.ax, other.ay)
  addCircle(other.bx, other.by)
  let length = other.length
  if length > 0 {
    // Along and across `other`, both linear in the fraction.
    let ux = (other.bx - other.ax) / length
    let uy = (other.by - other.ay) / length
    let along0 = (segment.ax - other.ax) * ux + (segment.ay - other.ay) * uy
    let across0 = (segment.ay - other.ay) * ux - (segment.ax - other.ax) * uy
    let along = linearInterval(along0, dx * ux + dy * uy, 0...length)
    let across = linearInterval(across0, dy * ux - dx * uy, -radius...radius)
    if let along, let across { add(max(along.0, across.0), min(along.1, across.1)) }
  }
  return from <= to ? from...to : nil
}

/// The fractions at which `start + fraction · slope` lies in `range`; nil for none.
private func linearInterval(_ start: Double, _ slope: Double, _ range: ClosedRange<Double>)
  -> (Double, Double)?
{
  if slope == 0 { return range.contains(start) ? (-.infinity, .infinity) : nil }
  let a = (range.lowerBound - start) / slope
  let b = (range.upperBound - start) / slope
  return (min(a, b), max(a, b))
}

/// The metres of `border` that are within `radius` metres of `other`.
///
/// `other` must be sorted by its lower edge (``PlanarSegment/minY``); the tallest of its segments
/// bounds how far back a search must begin.
func nearLength(of border: [PlanarSegment], to other: [PlanarSegment], within radius: Double)
  -> Double
{
  let tallest = other.reduce(0) { max($0, $1.maxY - $1.minY) }
  var total = 0.0
  for segment in border {
    var intervals: [ClosedRange<Double>] = []
    var index = other.partitioningIndex { $0.minY >= segment.minY - radius - tallest }
    while index < other.count, other[index].minY <= segment.maxY + radius {
      let candidate = other[index]
      index += 1
      guard candidate.maxY >= segment.minY - radius,
        candidate.minX <= segment.maxX + radius, candidate.maxX >= segment.minX - radius,
        let interval = nearInterval(of: segment, to: candidate, within: radius)
      else { continue }
      intervals.append(interval)
    }
    total += coveredLength(intervals) * segment.length
  }
  return total
}

/// The length of the union of intervals.
private func coveredLength(_ intervals: [ClosedRange<Double>]) -> Double {
  var total = 0.0
  var end = -Double.infinity
  for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if interval.upperBound > end {
      total += interval.upperBound - max(end, interval.lowerBound)
      end = interval.upperBound
    }
  }
  return total
}

extension Array {
  /// The first index whose element fulfils a condition that, once true, stays true.
  func partitioningIndex(where isTrue: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
