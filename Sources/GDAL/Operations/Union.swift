import CGDAL

extension Geometry {
  /// What lies in either.
  public func union(_ other: Geometry) throws(GDALError) -> Geometry {
    // OGR_G_Union
    Geometry(
      owning: try required("join geometries") { OGR_G_Union(handle, other.handle) })
  }
}
