import CGDAL
import Geography

/// A geometry of a layer on its way to a value.
enum PlacedGeometry {
  /// Nothing is left to do.
  case known(FeatureGeometry)
  /// It is in longitude and latitude, as far as its source tells.
  case waiting(WaitingGeometry)

  /// The value; what has to be done for it, any one thread may do.
  var value: FeatureGeometry {
    switch self {
    case .known(let value): value
    case .waiting(let geometry): geometry.value
    }
  }
}

/// What a source says of the coordinates of a geometry.
enum DeclaredSystem {
  /// Nothing; whether they are degrees shows in their range alone.
  case none
  /// They are degrees.
  case degrees
  /// They were projected from a system of this name.
  case projected(name: String)
}

/// A geometry in longitude and latitude that is not made a value yet.
struct WaitingGeometry {
  /// As the source gives it; belongs to its feature.
  let source: OGRGeometryH
  /// The same in longitude and latitude and without curves; nil where `source` is that.
  let copy: Geometry?
  let system: DeclaredSystem

  /// The area or point, or why it is neither.
  var value: FeatureGeometry {
    withExtendedLifetime(copy) { value(of: copy?.handle ?? source) }
  }

  private func value(of handle: OGRGeometryH) -> FeatureGeometry {
    let parts = GeometryParts(of: handle)
    if let wrong = firstOffGlobe(parts) { return .unusable(reason: offGlobeReason(wrong)) }
    if !parts.polygons.isEmpty { return validArea(parts, of: handle) }
    if let point = parts.points.first, parts.points.count == 1 { return .point(point) }
    if parts.collapsed != nil { return .unusable(reason: "its rings have fewer than 3 points") }
    // OGR_G_GetGeometryName
    let kind = OGR_G_GetGeometryName(source).map { String(cString: $0) } ?? "geometry"
    return .unusable(reason: "a \(kind) is neither an area nor a single point")
  }

  private func firstOffGlobe(_ parts: GeometryParts) -> Coordinate? {
    for polygon in parts.polygons {
      if let point = polygon.exterior.points.first(where: { !$0.isOnGlobe }) { return point }
      for hole in polygon.holes {
        if let point = hole.points.first(where: { !$0.isOnGlobe }) { return point }
      }
    }
    return parts.points.first { !$0.isOnGlobe }
  }

  private func offGlobeReason(_ point: Coordinate) -> String {
    let numbers = "\(point.longitude), \(point.latitude)"
    switch system {
    case .none:
      return "the source names no coordinate system and \(numbers) is no longitude and latitude; "
        + "say which system it has (a Shapefile needs its .prj file)"
    case .projected(let name):
      return "coordinates lie outside the globe (\(numbers) once brought from \(name)); "
        + "the source's coordinate system is wrong"
    case .degrees:
      return "coordinates lie outside the globe: \(numbers) is no longitude and latitude although "
        + "the source says so; its coordinate system is wrong"
    }
  }
}
