import CGDAL
import Geography

extension Geometry {
  /// A point in the inside of an area, well away from its borders where it can be.
  ///
  /// - Throws: ``GDALError`` when there is none.
  public func pointInside() throws(GDALError) -> Coordinate {
    // OGR_G_PointOnSurface answers 0, 0 for what is empty.
    let point = Geometry(
      owning: try required("find a point inside") { OGR_G_PointOnSurface(handle) })
    guard !isEmpty, let found = point.points.first else {
      throw GDALError(step: "find a point inside", messages: ["the geometry is empty"])
    }
    return found
  }
}
