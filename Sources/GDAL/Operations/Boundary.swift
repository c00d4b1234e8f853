import CGDAL

extension Geometry {
  /// The outline of an area as lines, or the ends of a line as points.
  public func boundary() throws(GDALError) -> Geometry {
    // OGR_G_Boundary
    Geometry(owning: try required("take an outline") { OGR_G_Boundary(handle) })
  }
}
