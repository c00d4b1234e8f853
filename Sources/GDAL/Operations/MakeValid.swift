import CGDAL

/// How an invalid area is made valid.
public enum RepairMethod: String, Sendable, CaseIterable {
  /// What an odd number of rings encloses is inside: ground that a source draws twice becomes a
  /// hole.
  case linework = "LINEWORK"
  /// Each ring is made valid, shells are joined, holes are cut out: ground that a source draws
  /// twice stays.
  case structure = "STRUCTURE"
}

extension Geometry {
  /// A valid geometry of the same points; a valid one is copied.
  public func madeValid(by method: RepairMethod = .structure) throws(GDALError) -> Geometry {
    // OGR_G_MakeValidEx
    let made = try withStringList(["METHOD=\(method.rawValue)"]) { options throws(GDALError) in
      try required("make the geometry valid") { OGR_G_MakeValidEx(handle, options) }
    }
    return Geometry(owning: made)
  }
}
