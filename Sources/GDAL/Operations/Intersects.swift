import CGDAL

extension Geometry {
  /// Whether the two share a point, be it on their borders.
  public func intersects(_ other: Geometry) throws(GDALError) -> Bool {
    // OGR_G_Intersects
    try checked("see whether geometries meet") { OGR_G_Intersects(handle, other.handle) != 0 }
  }
}
