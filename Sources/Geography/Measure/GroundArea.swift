import Foundation

/// The area on the ground in square metres, by the shoelace formula in the cylindrical equal-area
/// projection of the ellipsoid (Snyder 1987, eq. 10-14 and 3-12).
///
/// Holes are subtracted; orientation does not matter; parts that overlap count twice. Edges are
/// straight lines in that projection, which differs from geodesics by less than the boundaries'
/// own precision.
public func groundArea(_ shape: MultiPolygon) -> Double {
  shape.polygons.reduce(0) { sum, polygon in
    polygon.holes.reduce(sum + groundArea(polygon.exterior)) { $0 - groundArea($1) }
  }
}

/// The area enclosed by one ring in square metres, never negative.
public func groundArea(_ ring: Ring) -> Double {
  guard let reference = ring.points.first else { return 0 }
  var doubled = 0.0
  // Coordinates relative to the first point keep the products small, so that a ring of a few
  // square metres does not drown in rounding.
  let y0 = authalicHeight(reference.latitude)
  var previous =
    ring.points.last.map { ($0.longitude - reference.longitude, $0.latitude) } ?? (0, 0)
  var previousHeight = authalicHeight(previous.1) - y0
  for point in ring.points {
    let x = point.longitude - reference.longitude
    let y = authalicHeight(point.latitude) - y0
    doubled += previous.0 * y - x * previousHeight
    previous = (x, point.latitude)
    previousHeight = y
  }
  return abs(doubled) / 2 * Ellipsoid.a * .pi / 180
}

/// The height of a parallel in the equal-area cylinder with the equator as standard, metres.
private func authalicHeight(_ latitude: Double) -> Double {
  let e = Ellipsoid.e2.squareRoot()
  let s = sin(latitude * .pi / 180)
  let q = (1 - Ellipsoid.e2) * (s / (1 - Ellipsoid.e2 * s * s) + atanh(e * s) / e)
  return Ellipsoid.a * q / 2
}
