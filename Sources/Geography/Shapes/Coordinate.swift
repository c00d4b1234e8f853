/// A position on WGS 84.
public struct Coordinate: Hashable, Sendable, BitwiseCopyable {
  /// Degrees east, -180 to 180.
  public var longitude: Double
  /// Degrees north, -90 to 90.
  public var latitude: Double

  /// Makes a position from degrees; nothing is checked, see ``isOnGlobe``.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are finite and in range.
  public var isOnGlobe: Bool {
    // A comparison with NaN is false, so NaN and infinities fail here.
    abs(longitude) <= 180 && abs(latitude) <= 90
  }
}
