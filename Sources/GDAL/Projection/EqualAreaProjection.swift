import CGDAL
import Foundation
import Geography

/// Lambert's azimuthal equal-area projection of WGS 84, by PROJ, in metres.
///
/// Areas keep their ratio everywhere; shapes are true at the centre, which is 0, 0 in the plane.
///
/// It may be used from several threads: the two C transformations, which may not, are used by one
/// at a time under a lock, and nothing else in it changes.
public final class EqualAreaProjection: @unchecked Sendable {
  /// The position that becomes 0, 0.
  public let center: Coordinate

  private let lock = NSLock()
  private let forward: Transformation
  private let backward: Transformation

  /// Makes the projection with its centre at a position.
  ///
  /// - Throws: ``GDALError`` when the position is not on the globe.
  public init(centeredAt center: Coordinate) throws {
    guard center.isOnGlobe else {
      throw GDALError(
        step: "make a map projection", messages: ["its centre is not on the globe: \(center)"])
    }
    self.center = center
    let plane = try SpatialReference(
      named: "+proj=laea +lat_0=\(center.latitude) +lon_0=\(center.longitude) "
        + "+datum=WGS84 +units=m +no_defs")
    let globe = try SpatialReference.wgs84()
    forward = try Transformation(from: globe, to: plane)
    backward = try Transformation(from: plane, to: globe)
  }

  /// The points in the plane.
  ///
  /// - Throws: ``GDALError`` when a point has no place in it: not a number, or the antipode.
  public func project(_ points: [Coordinate]) throws -> [PlanarPoint] {
    let moved = try transform(points.map { ($0.longitude, $0.latitude) }, by: forward)
    return moved.map { PlanarPoint(x: $0.0, y: $0.1) }
  }

  /// The points on the globe, within some millimetres of where they were projected from.
  ///
  /// - Throws: ``GDALError`` when a point of the plane is none of the globe.
  public func unproject(_ points: [PlanarPoint]) throws -> [Coordinate] {
    let moved = try transform(points.map { ($0.x, $0.y) }, by: backward)
    return moved.map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  private func transform(
    _ points: [(Double, Double)], by transformation: Transformation
  ) throws -> [(Double, Double)] {
    guard !points.isEmpty else { return [] }
    var x = points.map(\.0)
    var y = points.map(\.1)
    // OCTTransform; it answers 0 when any point failed.
    let done = lock.withLock {
      recordingMessages { log in
        OCTTransform(transformation.handle, Int32(x.count), &x, &y, nil) != 0 ? nil : log.texts
      }
    }
    let bad = zip(x, y).enumerated().first { !$0.element.0.isFinite || !$0.element.1.isFinite }
    guard done == nil, bad == nil else {
      let place = bad.map { ["point \($0.offset) is \(points[$0.offset])"] } ?? []
      throw GDALError(step: "project points", messages: place + (done ?? []))
    }
    return Array(zip(x, y))
  }
}
