import GDAL
import Geography

/// Brings positions onto a plane in metres; x grows to the east, y to the north.
///
/// The maps need equal areas (a desa must not look larger for lying elsewhere), so what stands
/// behind this is Lambert's azimuthal equal-area projection, centred on the unit shown.
public protocol MapProjection: Sendable {
  /// The plane positions of `coordinates`, in their order.
  func project(_ coordinates: [Coordinate]) throws -> [PlanarPoint]
}

extension EqualAreaProjection: MapProjection {}
