import Geography

/// A position as whole units of the last decimal, so that rounding is done once and what is written
/// is what was measured.
struct GridPoint: Hashable {
  var x: Int
  var y: Int

  /// Degrees as whole units of the last of `decimals` decimals.
  static func scaled(_ degrees: Double, decimals: Int) -> Int {
    Int((degrees * powersOfTen[decimals]).rounded())
  }

  private static let powersOfTen: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]
}

/// A ring on the grid of the last decimal; the first point is not repeated.
struct GridRing {
  var points: [GridPoint]

  /// Rounds a ring; nil when nothing with an area is left.
  ///
  /// Neighbours round a shared point alike, so rounding opens no gap.
  init?(_ ring: Ring, decimals: Int, isCounterclockwise: Bool) {
    points = []
    points.reserveCapacity(ring.points.count)
    for point in ring.points {
      let rounded = GridPoint(
        x: GridPoint.scaled(point.longitude, decimals: decimals),
        y: GridPoint.scaled(point.latitude, decimals: decimals))
      if rounded != points.last { points.append(rounded) }
    }
    if points.count > 1, points.first == points.last { points.removeLast() }
    let area = doubledArea
    guard area != 0 else { return nil }
    if (area > 0) != isCounterclockwise { points.reverse() }
  }

  /// Twice the area in units of the grid, positive when counterclockwise.
  ///
  /// Taken relative to the first point, so that it fits whole numbers.
  private var doubledArea: Int {
    guard points.count > 2, let origin = points.first, var previous = points.last else { return 0 }
    var sum = 0
    for point in points {
      // Whatever a ring around the globe does to the sum, it must not stop the build.
      sum &+=
        (previous.x - origin.x) &* (point.y - origin.y)
        &- (point.x - origin.x) &* (previous.y - origin.y)
      previous = point
    }
    return sum
  }
}
