import CGDAL
import Geography

/// Turns a layer's geometries into valid areas and points on the globe.
final class GeometryReader {
  private let toDegrees: LongitudeLatitude
  private let layerSystem: OGRSpatialReferenceH?

  /// `layerSystem` belongs to the layer, which must outlive the reader.
  init(layerSystem: OGRSpatialReferenceH?) throws(GDALError) {
    toDegrees = try LongitudeLatitude()
    self.layerSystem = layerSystem
  }

  /// Reads a geometry that the caller keeps.
  func read(_ source: OGRGeometryH) -> FeatureGeometry {
    // OGR_G_IsEmpty, OGR_G_GetSpatialReference
    guard OGR_G_IsEmpty(source) == 0 else { return .none }
    let way = toDegrees.way(from: OGR_G_GetSpatialReference(source) ?? layerSystem)
    do {
      let flat = try linear(source)
      let degrees = try located(flat, orBorrowed: source, by: way)
      let parts = GeometryParts(of: degrees?.handle ?? flat?.handle ?? source)
      return value(of: parts, kind: source, way: way)
    } catch let error as Unusable {
      return .unusable(reason: error.reason)
    } catch {
      return .unusable(reason: "\(error)")
    }
  }

  private struct Unusable: Error {
    let reason: String
  }

  /// A copy with curves made lines; nil when there are none.
  private func linear(_ source: OGRGeometryH) throws -> Geometry? {
    // OGR_G_HasCurveGeometry, OGR_G_GetLinearGeometry (0: the default step of 4 degrees of arc)
    guard OGR_G_HasCurveGeometry(source, 0) != 0 else { return nil }
    return Geometry(
      owning: try required("make curves lines") { OGR_G_GetLinearGeometry(source, 0, nil) })
  }

  /// A copy in longitude and latitude; nil when the coordinates already are.
  private func located(
    _ flat: Geometry?, orBorrowed source: OGRGeometryH, by way: LongitudeLatitude.Way
  ) throws -> Geometry? {
    func copy() throws -> Geometry {
      // OGR_G_Clone
      try flat ?? Geometry(owning: required("copy a geometry") { OGR_G_Clone(source) })
    }
    switch way {
    case .asTheyAre, .assumed:
      return nil
    case .none(let reason):
      throw Unusable(reason: reason)
    case .swapped:
      let copy = try copy()
      // OGR_G_SwapXY
      OGR_G_SwapXY(copy.handle)
      return copy
    case .through(let transformation, let name):
      let copy = try copy()
      return try recordingMessages { log in
        // OGR_G_Transform
        guard OGR_G_Transform(copy.handle, transformation.handle) == OGRERR_NONE else {
          let words = (log.texts.first).map { ": \($0)" } ?? ""
          throw Unusable(
            reason: "its coordinates are none of its coordinate system \(name)\(words)")
        }
        return copy
      }
    }
  }

  private func value(
    of parts: GeometryParts, kind source: OGRGeometryH, way: LongitudeLatitude.Way
  ) -> FeatureGeometry {
    if let wrong = firstOffGlobe(parts) {
      return .unusable(reason: offGlobeReason(wrong, way: way))
    }
    if !parts.polygons.isEmpty { return validArea(parts) }
    if let point = parts.points.first, parts.points.count == 1 { return .point(point) }
    if parts.collapsed != nil { return .unusable(reason: "its rings have fewer than 3 points") }
    // OGR_G_GetGeometryName
    let kind = OGR_G_GetGeometryName(source).map { String(cString: $0) } ?? "geometry"
    return .unusable(reason: "a \(kind) is neither an area nor a single point")
  }

  private func firstOffGlobe(_ parts: GeometryParts) -> Coordinate? {
    for polygon in parts.polygons {
      for ring in polygon.rings {
        if let point = ring.points.first(where: { !$0.isOnGlobe }) { return point }
      }
    }
    return parts.points.first { !$0.isOnGlobe }
  }

  private func offGlobeReason(_ point: Coordinate, way: LongitudeLatitude.Way) -> String {
    let numbers = "\(point.longitude), \(point.latitude)"
    switch way {
    case .assumed:
      return "the source names no coordinate system and \(numbers) is no longitude and latitude; "
        + "say which system it has (a Shapefile needs its .prj file)"
    case .through(_, let name):
      return "coordinates lie outside the globe (\(numbers) once brought from \(name)); "
        + "the source's coordinate system is wrong"
    default:
      return "coordinates lie outside the globe: \(numbers) is no longitude and latitude although "
        + "the source says so; its coordinate system is wrong"
    }
  }
}
