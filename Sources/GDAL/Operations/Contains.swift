import CGDAL

extension Geometry {
  /// Whether no point of `other` lies outside and one of them lies inside; its border alone does not do.
  public func contains(_ other: Geometry) throws(GDALError) -> Bool {
    // OGR_G_Contains
    try checked("see whether a geometry contains another") {
      OGR_G_Contains(handle, other.handle) != 0
    }
  }
}
