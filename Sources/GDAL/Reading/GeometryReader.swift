import CGDAL
import Geography

/// Brings a layer's geometries to longitude and latitude, which needs the layer's coordinate system and belongs to
/// the thread that reads it. What follows, ``PlacedGeometry/value``, takes longest and any thread may do.
final class GeometryReader {
  private let toDegrees: LongitudeLatitude
  private let layerSystem: OGRSpatialReferenceH?

  /// `layerSystem` belongs to the layer, which must outlive the reader.
  init(layerSystem: OGRSpatialReferenceH?) throws(GDALError) {
    toDegrees = try LongitudeLatitude()
    self.layerSystem = layerSystem
  }

  /// Brings a geometry to longitude and latitude. The caller keeps it, and must keep it as long as the answer.
  func place(_ source: OGRGeometryH) -> PlacedGeometry {
    // OGR_G_IsEmpty, OGR_G_GetSpatialReference
    guard OGR_G_IsEmpty(source) == 0 else { return .known(.none) }
    let way = toDegrees.way(from: OGR_G_GetSpatialReference(source) ?? layerSystem)
    do {
      let flat = try linear(source)
      let copy = try located(flat, orBorrowed: source, by: way) ?? flat
      return .waiting(WaitingGeometry(source: source, copy: copy, system: way.declared))
    } catch let error as Unusable {
      return .known(.unusable(reason: error.reason))
    } catch {
      return .known(.unusable(reason: "\(error)"))
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
}
