import CGDAL
import Geography

extension Geometry {
  /// A point in the inside of an area, well away from its borders where it can be.
  public func pointInside() throws(GDALError) -> Coordinate {
    // OGR_G_PointOnSurface
    let point = Geometry(
      owning: try required("find a point inside") { OGR_G_PointOnSurface(handle) })
    guard let found = point.points.first else {
      throw GDALError(step: "find a point inside", messages: ["the geometry is empty"])
    }
    return found
  }
}
