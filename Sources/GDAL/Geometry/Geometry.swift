import CGDAL
import Geography

/// A geometry in the library's own form, for its operations; owns an `OGRGeometryH`.
///
/// Every operation works in the plane of the coordinates: in degrees when they are degrees. An
/// object belongs to one thread at a time.
public final class Geometry {
  let handle: OGRGeometryH

  /// Takes over a geometry that nobody else owns.
  init(owning handle: OGRGeometryH) {
    self.handle = handle
  }

  /// Makes an empty geometry of a type.
  init(empty type: OGRwkbGeometryType) throws(GDALError) {
    // OGR_G_CreateGeometry
    handle = try required("make a geometry") { OGR_G_CreateGeometry(type) }
  }

  deinit {
    // OGR_G_DestroyGeometry
    OGR_G_DestroyGeometry(handle)
  }

  /// Makes an area; rings are closed, nothing is repaired.
  public convenience init(_ shape: MultiPolygon) throws(GDALError) {
    try self.init(empty: wkbMultiPolygon)
    for polygon in shape.polygons {
      let part = try Geometry(polygon)
      try append(part)
    }
  }

  /// Makes one part of an area.
  convenience init(_ polygon: Polygon) throws(GDALError) {
    try self.init(empty: wkbPolygon)
    for ring in polygon.rings {
      let line = try Geometry(empty: wkbLinearRing)
      line.set(ring.points, isClosed: true)
      try append(line)
    }
  }

  /// Makes a point.
  public convenience init(_ point: Coordinate) throws(GDALError) {
    try self.init(empty: wkbPoint)
    // OGR_G_SetPoint_2D
    OGR_G_SetPoint_2D(handle, 0, point.longitude, point.latitude)
  }

  /// Makes an open line through at least two points.
  public convenience init(line points: [Coordinate]) throws(GDALError) {
    try self.init(empty: wkbLineString)
    set(points, isClosed: false)
  }

  /// Adds a copy of `member` to a polygon, multi-polygon or collection.
  func append(_ member: Geometry) throws(GDALError) {
    // OGR_G_AddGeometry copies, so both sides keep what they own.
    try required("put geometries together") {
      OGR_G_AddGeometry(handle, member.handle) == OGRERR_NONE ? () : nil
    }
  }

  private func set(_ points: [Coordinate], isClosed: Bool) {
    var numbers: [Double] = []
    numbers.reserveCapacity((points.count + 1) * 2)
    func append(_ point: Coordinate) {
      numbers.append(point.longitude)
      numbers.append(point.latitude)
    }
    points.forEach(append)
    if isClosed, let first = points.first { append(first) }
    let stride = Int32(MemoryLayout<Double>.stride * 2)
    numbers.withUnsafeBufferPointer { buffer in
      guard let x = buffer.baseAddress, buffer.count > 1 else { return }
      // OGR_G_SetPoints
      OGR_G_SetPoints(handle, Int32(buffer.count / 2), x, stride, x + 1, stride, nil, 0)
    }
  }
}
