import CGDAL

extension Geometry {
  /// The area in squared units of the coordinates; 0 for lines and points.
  public var planarArea: Double {
    // OGR_G_Area complains of what has no area.
    recordingMessages { _ in OGR_G_Area(handle) }
  }

  /// The length of lines in units of the coordinates; 0 for areas, whose ``boundary()`` has one.
  public var length: Double {
    // OGR_G_Length complains of what is no line.
    recordingMessages { _ in OGR_G_Length(handle) }
  }
}
