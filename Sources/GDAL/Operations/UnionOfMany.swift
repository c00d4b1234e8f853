import CGDAL
import Geography

extension Geometry {
  /// What lies in any of the areas, which may overlap.
  public static func union(of shapes: [MultiPolygon]) throws(GDALError) -> Geometry {
    let all = try Geometry(empty: wkbMultiPolygon)
    for shape in shapes {
      for polygon in shape.polygons { try all.append(Geometry(polygon)) }
    }
    // OGR_G_UnionCascaded
    return Geometry(
      owning: try required("join many geometries") { OGR_G_UnionCascaded(all.handle) })
  }
}
