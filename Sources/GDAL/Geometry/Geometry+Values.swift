import CGDAL
import Geography

extension Geometry {
  /// The polygons of the geometry, those of collections too; points and lines are left out.
  public var multiPolygon: MultiPolygon {
    MultiPolygon(GeometryParts(of: handle).polygons)
  }

  /// The points of the geometry, those of collections too; lines and areas are left out.
  public var points: [Coordinate] {
    GeometryParts(of: handle).points
  }

  /// Whether there is no point in it.
  public var isEmpty: Bool {
    // OGR_G_IsEmpty
    OGR_G_IsEmpty(handle) != 0
  }
}
