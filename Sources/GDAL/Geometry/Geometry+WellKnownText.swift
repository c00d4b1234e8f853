import CGDAL
import Foundation

extension Geometry {
  /// Reads a geometry from well-known text, such as `POINT (117 3)`.
  public convenience init(wellKnownText text: String) throws(GDALError) {
    // OGR_G_CreateFromWkt moves its pointer along the text, which has to be its own copy.
    guard let copy = strdup(text) else {
      throw GDALError(step: "read well-known text", messages: ["no memory"])
    }
    defer { free(copy) }
    let made = try required("read well-known text", of: text) {
      var rest: UnsafeMutablePointer<CChar>? = copy
      var made: OGRGeometryH?
      return OGR_G_CreateFromWkt(&rest, nil, &made) == OGRERR_NONE ? made : nil
    }
    self.init(owning: made)
  }

  /// The geometry as well-known text.
  public func wellKnownText() throws(GDALError) -> String {
    // OGR_G_ExportToIsoWkt; the text is ours to free with VSIFree.
    try required("write well-known text") {
      var text: UnsafeMutablePointer<CChar>?
      defer { VSIFree(text) }
      guard OGR_G_ExportToIsoWkt(handle, &text) == OGRERR_NONE else { return nil }
      return text.map { String(cString: $0) }
    }
  }
}
