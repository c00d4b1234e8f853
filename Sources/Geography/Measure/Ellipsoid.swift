import Foundation

/// WGS 84, the ellipsoid on which every distance and area is measured.
///
/// Source of the constants: NIMA TR8350.2, third edition.
enum Ellipsoid {
  /// Equatorial radius, metres.
  static let a = 6_378_137.0
  /// Flattening.
  static let f = 1 / 298.257_223_563
  /// Squared first eccentricity.
  static let e2 = f * (2 - f)

  /// Metres of one degree of longitude and one of latitude at `latitude` (degrees), from the
  /// radii of curvature in the prime vertical and the meridian (Snyder 1987, eq. 4-18 and 4-20).
  static func metresPerDegree(latitude: Double) -> (longitude: Double, latitude: Double) {
    let phi = latitude * .pi / 180
    let w2 = 1 - e2 * sin(phi) * sin(phi)
    let primeVertical = a / w2.squareRoot()
    let meridian = a * (1 - e2) / (w2 * w2.squareRoot())
    return (primeVertical * cos(phi) * .pi / 180, meridian * .pi / 180)
  }
}
