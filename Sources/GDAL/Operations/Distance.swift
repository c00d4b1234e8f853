import CGDAL

extension Geometry {
  /// The smallest distance to `other` in units of the coordinates, 0 where they meet.
  ///
  /// - Throws: ``GDALError`` when either is empty.
  public func distance(to other: Geometry) throws(GDALError) -> Double {
    // GEOS has 0 for what is empty.
    guard !isEmpty, !other.isEmpty else {
      throw GDALError(step: "measure a distance", messages: ["a geometry is empty"])
    }
    // OGR_G_Distance answers -1 when it failed.
    return try required("measure a distance") {
      let distance = OGR_G_Distance(handle, other.handle)
      return distance < 0 ? nil : distance
    }
  }
}
