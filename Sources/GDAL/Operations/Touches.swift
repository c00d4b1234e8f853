import CGDAL

extension Geometry {
  /// Whether the two share points of their borders and none inside.
  public func touches(_ other: Geometry) throws(GDALError) -> Bool {
    // OGR_G_Touches
    try checked("see whether geometries touch") { OGR_G_Touches(handle, other.handle) != 0 }
  }
}
