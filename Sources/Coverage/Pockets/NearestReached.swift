import Foundation
import Geography

/// The reached desa by the latitude of their reference points, so that the one nearest to a pocket is
/// found among those in a narrow band instead of among all of a country.
struct ReachedDesa {
  private struct Point {
    /// A position in ``AdminTree/desaRange``.
    var desa: Int
    var place: Coordinate
    /// On a sphere of radius one.
    var x: Double
    var y: Double
    var z: Double
  }

  private var points: [Point] = []

  /// Metres that a chord of length one on the sphere of radius one stands for at least, whatever way it
  /// runs: the ellipsoid's least radius of curvature, a (1 − e²) at the equator, less a thousandth for
  /// the error of ``groundDistance(_:_:)``.
  private static let leastMetres = 6_335_439.0 * 0.999

  init(_ facts: PocketFacts) {
    let first = facts.tree.desaRange.lowerBound
    for desa in facts.isReached.indices where facts.isReached[desa] {
      guard let place = facts.tree.units[first + desa].referencePoint else { continue }
      points.append(Self.point(desa, place))
    }
    points.sort { ($0.place.latitude, $0.desa) < ($1.place.latitude, $1.desa) }
  }

  private static func point(_ desa: Int, _ place: Coordinate) -> Point {
    let latitude = place.latitude * .pi / 180
    let longitude = place.longitude * .pi / 180
    return Point(
      desa: desa, place: place, x: cos(latitude) * cos(longitude),
      y: cos(latitude) * sin(longitude), z: sin(latitude))
  }

  /// The reached desa that is nearest to any of some places, and the metres between; of several as near
  /// the first. Nil when there is none.
  ///
  /// - Parameter isInside: whether a desa is one of the pocket itself.
  func nearest(to places: [Coordinate], unless isInside: (Int) -> Bool)
    -> (desa: Int, metres: Double)?
  {
    var best: (desa: Int, metres: Double)?
    for place in places {
      let here = Self.point(0, place)
      let middle = points.firstPosition { $0.place.latitude >= place.latitude }
      for position in middle..<points.count where !look(position, here, isInside, &best) { break }
      for position in (0..<middle).reversed() where !look(position, here, isInside, &best) { break }
    }
    return best
  }

  /// Takes a point for the best where it is; false when those beyond it are too far, however they lie.
  private func look(
    _ position: Int, _ here: Point, _ isInside: (Int) -> Bool,
    _ best: inout (desa: Int, metres: Double)?
  ) -> Bool {
    let there = points[position]
    if let best {
      // The chord is never longer than the arc, and the arc over the latitude alone is never longer
      // than the way.
      let alongMeridian = abs(there.place.latitude - here.place.latitude) * .pi / 180
      if alongMeridian * Self.leastMetres > best.metres { return false }
      let dx = there.x - here.x
      let dy = there.y - here.y
      let dz = there.z - here.z
      let least = (dx * dx + dy * dy + dz * dz).squareRoot() * Self.leastMetres
      if least > best.metres { return true }
    }
    if isInside(there.desa) { return true }
    let metres = groundDistance(here.place, there.place)
    guard let known = best else {
      best = (there.desa, metres)
      return true
    }
    if (metres, there.desa) < (known.metres, known.desa) { best = (there.desa, metres) }
    return true
  }
}

extension Array {
  /// The first position whose element fulfils a condition that, once true, stays true.
  fileprivate func firstPosition(where isTrue: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
