import CGDAL

extension Geometry {
  /// Whether the two share some of their inside, and neither lies whole in the other.
  public func overlaps(_ other: Geometry) throws(GDALError) -> Bool {
    // OGR_G_Overlaps
    try checked("see whether geometries overlap") { OGR_G_Overlaps(handle, other.handle) != 0 }
  }
}
