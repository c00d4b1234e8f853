import CGDAL
import Geography

/// Why an area is not valid in the sense of OGC simple features.
public struct Invalidity: Hashable, Sendable {
  /// The words of GEOS, such as `Self-intersection`.
  public let reason: String
  /// Where it is, if that is told.
  public let place: Coordinate?

  /// Makes a reason with its place.
  public init(reason: String, place: Coordinate?) {
    self.reason = reason
    self.place = place
  }

  /// Splits a message of GEOS, `<reason> at or near point <x> <y>`.
  init(parsing message: String) {
    guard let match = message.firstMatch(of: /^(.*?) at or near point (\S+) (\S+)/),
      let x = Double(match.output.2), let y = Double(match.output.3)
    else {
      self.init(reason: message, place: nil)
      return
    }
    self.init(reason: String(match.output.1), place: Coordinate(longitude: x, latitude: y))
  }
}

extension Geometry {
  /// Whether the geometry is valid in the sense of OGC simple features.
  public var isValid: Bool { invalidity == nil }

  /// What makes the geometry invalid; nil when it is valid. Only the first fault is told.
  public var invalidity: Invalidity? { GDAL.invalidity(of: handle) }
}

/// What makes a geometry invalid that the caller keeps; nil when it is valid.
func invalidity(of handle: OGRGeometryH) -> Invalidity? {
  // OGR_G_IsValid tells the reason by a warning.
  recordingMessages { log in
    guard OGR_G_IsValid(handle) == 0 else { return nil }
    return Invalidity(parsing: log.texts.first ?? "Invalid geometry")
  }
}
