/// A plane in metres that touches the ellipsoid at one position.
///
/// Within 10 km of the origin lengths are right to better than 0.2 % below 60 degrees of latitude,
/// and to some millimetres at the few hundred metres that tolerances speak of.
public struct LocalPlane: Sendable {
  /// Where the plane touches.
  public let origin: Coordinate
  /// Metres of one degree of longitude.
  public let metresPerLongitude: Double
  /// Metres of one degree of latitude.
  public let metresPerLatitude: Double

  /// The plane that touches at `origin`.
  public init(at origin: Coordinate) {
    self.origin = origin
    let scale = Ellipsoid.metresPerDegree(latitude: origin.latitude)
    metresPerLongitude = scale.longitude
    metresPerLatitude = scale.latitude
  }

  /// Metres east and north of the origin.
  @inlinable
  public func metres(_ point: Coordinate) -> (x: Double, y: Double) {
    (
      (point.longitude - origin.longitude) * metresPerLongitude,
      (point.latitude - origin.latitude) * metresPerLatitude
    )
  }
}
