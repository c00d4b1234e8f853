import CGDAL

extension Geometry {
  /// All that lies within `distance` of the geometry, in units of the coordinates; a negative
  /// distance takes a rim off an area.
  ///
  /// - Parameter segments: Lines in a quarter of a circle.
  public func buffered(by distance: Double, segments: Int32 = 16) throws(GDALError) -> Geometry {
    // OGR_G_Buffer
    Geometry(
      owning: try required("make a buffer") { OGR_G_Buffer(handle, distance, segments) })
  }
}
