import CGDAL

extension Geometry {
  /// Whether no point of `other` lies outside; unlike ``contains(_:)`` the border alone will do.
  ///
  /// The C interface has no such predicate, so this asks whether anything is left of `other`
  /// when this geometry is cut away. Exact for points; for areas whose borders cross between
  /// vertices it is as exact as the crossing can be written in numbers.
  public func covers(_ other: Geometry) throws(GDALError) -> Bool {
    guard try intersects(other) else { return false }
    return try other.difference(self).isEmpty
  }
}
