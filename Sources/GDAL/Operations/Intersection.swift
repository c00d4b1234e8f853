import CGDAL

extension Geometry {
  /// What the two share: areas, lines and points.
  public func intersection(_ other: Geometry) throws(GDALError) -> Geometry {
    // OGR_G_Intersection
    Geometry(
      owning: try required("cut geometries with each other") {
        OGR_G_Intersection(handle, other.handle)
      })
  }
}
