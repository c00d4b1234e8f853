import CGDAL

/// A coordinate reference system; owns an `OGRSpatialReferenceH`.
final class SpatialReference {
  let handle: OGRSpatialReferenceH

  /// WGS 84 with longitude first, whatever EPSG says of its axes.
  static func wgs84() throws(GDALError) -> SpatialReference {
    try SpatialReference(named: "EPSG:4326")
  }

  /// Makes a system from anything PROJ understands: `EPSG:4326`, `OGC:CRS84`, a PROJ string, WKT.
  init(named definition: String) throws(GDALError) {
    // OSRNewSpatialReference, OSRSetFromUserInput, OSRSetAxisMappingStrategy; OSRRelease in deinit
    handle = try required("make a coordinate system", of: definition) {
      OSRNewSpatialReference(nil)
    }
    let made = handle
    _ = try required("understand the coordinate system", of: definition) {
      OSRSetFromUserInput(made, definition) == OGRERR_NONE ? true : nil
    }
    OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
  }

  /// Shares a system that a layer or geometry owns; it lives at least as long as this object.
  init(sharing borrowed: OGRSpatialReferenceH) {
    OSRReference(borrowed)
    handle = borrowed
  }

  deinit {
    OSRRelease(handle)
  }

  /// The system's name and, where it has one, its code: `WGS 84 / UTM zone 50N (EPSG:32650)`.
  var name: String {
    // OSRGetName, OSRGetAuthorityName, OSRGetAuthorityCode
    let words = OSRGetName(handle).map { String(cString: $0) } ?? "unnamed"
    guard let authority = OSRGetAuthorityName(handle, nil),
      let code = OSRGetAuthorityCode(handle, nil)
    else { return words }
    return "\(words) (\(String(cString: authority)):\(String(cString: code)))"
  }

  /// Whether both systems give a place the same pair of numbers, in whichever order.
  func isSame(as other: SpatialReference) -> Bool {
    // OSRIsSameEx
    withStringList([
      "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
      "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
      "IGNORE_COORDINATE_EPOCH=YES",
    ]) { options in
      recordingMessages { _ in OSRIsSameEx(handle, other.handle, jangkau_constant(options)) != 0 }
    }
  }

  /// Whether the data come with the east axis first, which the definition's own order does not
  /// tell: most drivers swap the axes of EPSG:4326 while they read.
  var isEastFirst: Bool {
    // OSRGetAxis, OSRGetDataAxisToSRSAxisMapping
    var direction = OAO_Other
    OSRGetAxis(handle, nil, 0, &direction)
    var count: Int32 = 0
    let mapping = OSRGetDataAxisToSRSAxisMapping(handle, &count)
    let isSwapped = count >= 2 && mapping?[0] == 2 && mapping?[1] == 1
    return (direction == OAO_North) == isSwapped
  }
}
