import CGDAL

/// A geometry with an index, for many questions; owns an `OGRPreparedGeometryH` and keeps the
/// geometry it was made of.
public final class PreparedGeometry {
  private let handle: OGRPreparedGeometryH
  private let geometry: Geometry

  /// Indexes a geometry.
  public init(_ geometry: Geometry) throws(GDALError) {
    // OGRCreatePreparedGeometry; OGRDestroyPreparedGeometry in deinit
    self.geometry = geometry
    handle = try required("index a geometry") { OGRCreatePreparedGeometry(geometry.handle) }
  }

  deinit {
    OGRDestroyPreparedGeometry(handle)
  }

  /// Whether the two share a point, be it on their borders.
  public func intersects(_ other: Geometry) throws(GDALError) -> Bool {
    // OGRPreparedGeometryIntersects
    try checked("see whether geometries meet") {
      OGRPreparedGeometryIntersects(handle, other.handle) != 0
    }
  }

  /// Whether `other` lies inside; a point on the border does not.
  public func contains(_ other: Geometry) throws(GDALError) -> Bool {
    // OGRPreparedGeometryContains
    try checked("see whether a geometry contains another") {
      OGRPreparedGeometryContains(handle, other.handle) != 0
    }
  }
}
