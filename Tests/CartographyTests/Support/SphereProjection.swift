import Cartography
import Foundation
import Geography

/// Lambert's azimuthal equal-area projection of a sphere (Snyder 1987, eq. 24-2 to 24-4), so that
/// tests of geometry need no library.
struct SphereProjection: MapProjection {
  var center: Coordinate

  func project(_ coordinates: [Coordinate]) throws -> [PlanarPoint] {
    let radians = Double.pi / 180
    let sin1 = sin(center.latitude * radians)
    let cos1 = cos(center.latitude * radians)
    return coordinates.map { point in
      let phi = point.latitude * radians
      let lambda = (point.longitude - center.longitude) * radians
      let k = (2 / (1 + sin1 * sin(phi) + cos1 * cos(phi) * cos(lambda))).squareRoot() * 6_371_007
      return PlanarPoint(
        x: k * cos(phi) * sin(lambda),
        y: k * (cos1 * sin(phi) - sin1 * cos(phi) * cos(lambda)))
    }
  }
}

extension Atlas {
  /// An atlas that needs no library.
  static func onSphere(_ shapes: [MultiPolygon?]) -> Atlas {
    Atlas(shapes: shapes) { SphereProjection(center: $0) }
  }
}
