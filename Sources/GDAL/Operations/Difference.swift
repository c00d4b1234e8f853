import CGDAL

extension Geometry {
  /// What lies here and not in `other`.
  public func difference(_ other: Geometry) throws(GDALError) -> Geometry {
    // OGR_G_Difference
    Geometry(
      owning: try required("cut a geometry away") { OGR_G_Difference(handle, other.handle) })
  }
}
