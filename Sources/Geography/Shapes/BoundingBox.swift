/// A box in degrees with closed edges.
public struct BoundingBox: Hashable, Sendable {
  /// The west edge, degrees.
  public var minLongitude: Double
  /// The south edge, degrees.
  public var minLatitude: Double
  /// The east edge, degrees.
  public var maxLongitude: Double
  /// The north edge, degrees.
  public var maxLatitude: Double

  /// The box that contains nothing; growing it by a point makes it that point.
  public static let empty = BoundingBox(
    minLongitude: .infinity, minLatitude: .infinity,
    maxLongitude: -.infinity, maxLatitude: -.infinity)

  /// Makes a box from its four edges in degrees.
  public init(
    minLongitude: Double, minLatitude: Double, maxLongitude: Double, maxLatitude: Double
  ) {
    self.minLongitude = minLongitude
    self.minLatitude = minLatitude
    self.maxLongitude = maxLongitude
    self.maxLatitude = maxLatitude
  }

  /// Whether no point has been added.
  public var isEmpty: Bool { minLongitude > maxLongitude }

  /// The middle of the box.
  public var center: Coordinate {
    Coordinate(
      longitude: (minLongitude + maxLongitude) / 2, latitude: (minLatitude + maxLatitude) / 2)
  }

  /// Makes the box large enough for `point`.
  public mutating func grow(by point: Coordinate) {
    minLongitude = min(minLongitude, point.longitude)
    minLatitude = min(minLatitude, point.latitude)
    maxLongitude = max(maxLongitude, point.longitude)
    maxLatitude = max(maxLatitude, point.latitude)
  }

  /// Makes the box large enough for `other`.
  public mutating func grow(by other: BoundingBox) {
    minLongitude = min(minLongitude, other.minLongitude)
    minLatitude = min(minLatitude, other.minLatitude)
    maxLongitude = max(maxLongitude, other.maxLongitude)
    maxLatitude = max(maxLatitude, other.maxLatitude)
  }

  /// The box with `longitude` and `latitude` degrees more on each side.
  public func expanded(longitude: Double, latitude: Double) -> BoundingBox {
    BoundingBox(
      minLongitude: minLongitude - longitude, minLatitude: minLatitude - latitude,
      maxLongitude: maxLongitude + longitude, maxLatitude: maxLatitude + latitude)
  }

  /// Whether `point` lies in the box or on its edge.
  public func contains(_ point: Coordinate) -> Bool {
    point.longitude >= minLongitude && point.longitude <= maxLongitude
      && point.latitude >= minLatitude && point.latitude <= maxLatitude
  }

  /// Whether the two boxes share a point.
  public func intersects(_ other: BoundingBox) -> Bool {
    minLongitude <= other.maxLongitude && other.minLongitude <= maxLongitude
      && minLatitude <= other.maxLatitude && other.minLatitude <= maxLatitude
  }
}
