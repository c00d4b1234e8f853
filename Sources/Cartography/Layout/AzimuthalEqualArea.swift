import Foundation
import GDAL
import Geography

/// Lambert's azimuthal equal-area projection of WGS 84, centred on a position, in metres.
///
/// The formulas are those of Snyder, *Map Projections – A Working Manual* (USGS 1395, 1987), 24-17 to
/// 24-28 for the ellipsoid, which PROJ's `laea` computes too: a test holds the two to a micrometre.
/// PROJ needs half a millisecond to set up a projection and three times as long for a point, and a site
/// has hundreds of maps with their own.
struct AzimuthalEqualArea: MapProjection {
  /// WGS 84: the equatorial radius in metres, and the square of the eccentricity.
  private static let radius = 6_378_137.0
  private static let squaredEccentricity = 0.006_694_379_990_141_316_5
  /// Nearer to a pole than this the oblique formulas lose digits.
  private static let mostLatitude = 89.0

  private let centerLongitude: Double
  /// Sine and cosine of the centre's authalic latitude.
  private let sine: Double
  private let cosine: Double
  private let scaleX: Double
  private let scaleY: Double

  /// A projection whose centre becomes 0, 0; nil where the centre is too near to a pole.
  init?(centeredAt center: Coordinate) {
    guard center.isOnGlobe, abs(center.latitude) <= Self.mostLatitude else { return nil }
    centerLongitude = center.longitude
    let phi = center.latitude * .pi / 180
    sine = Self.authalicSine(sin(phi))
    cosine = (1 - sine * sine).squareRoot()
    let authalicRadius = Self.radius * (Self.authalic(1) / 2).squareRoot()
    let sinPhi = sin(phi)
    // Snyder's D: true at the centre in both directions.
    let stretch =
      Self.radius * cos(phi)
      / ((1 - Self.squaredEccentricity * sinPhi * sinPhi).squareRoot() * authalicRadius * cosine)
    scaleX = authalicRadius * stretch
    scaleY = authalicRadius / stretch
  }

  func project(_ coordinates: [Coordinate]) throws -> [PlanarPoint] {
    try coordinates.map { point in
      let lambda = (point.longitude - centerLongitude) * .pi / 180
      let sinBeta = Self.authalicSine(sin(point.latitude * .pi / 180))
      let cosBeta = max(0, 1 - sinBeta * sinBeta).squareRoot()
      let across = cosBeta * cos(lambda)
      let divisor = 1 + sine * sinBeta + cosine * across
      // The antipode of the centre has no place; nor has what is no number.
      guard divisor > 1e-10 else {
        throw GDALError(step: "project points", messages: ["there is no place for \(point)"])
      }
      let factor = (2 / divisor).squareRoot()
      return PlanarPoint(
        x: scaleX * factor * cosBeta * sin(lambda),
        y: scaleY * factor * (cosine * sinBeta - sine * across))
    }
  }

  /// The sine of the authalic latitude of a latitude with the sine `s`.
  private static func authalicSine(_ s: Double) -> Double { max(-1, min(1, authalic(s) / whole)) }

  private static let whole = authalic(1)

  /// Snyder's q (3-12), its logarithm as a series in the eccentricity: seven terms leave 10⁻¹⁷.
  private static func authalic(_ s: Double) -> Double {
    let e2 = squaredEccentricity
    let t = e2 * s * s
    let high = 1 / 9 + t * (1 / 11 + t * (1 / 13 + t / 15))
    let series = 1 + t * (1 / 3 + t * (1 / 5 + t * (1 / 7 + t * high)))
    return (1 - e2) * s * (1 / (1 - t) + series)
  }
}

/// The equal-area projection centred on a position: Snyder's formulas, and PROJ near the poles.
///
/// - Throws: ``GDALError`` when the position is not on the globe.
public func equalArea(centeredAt center: Coordinate) throws -> any MapProjection {
  if let projection = AzimuthalEqualArea(centeredAt: center) { return projection }
  return try EqualAreaProjection(centeredAt: center)
}
