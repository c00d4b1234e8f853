import Geography

/// One row of a vector source.
public struct VectorFeature: Sendable {
  /// The source's own number of the feature, often its position from 0 or 1.
  public let id: Int64
  /// The values in the order of the layer's field names, as the source writes them; nil where the
  /// source has none. Whole numbers have no `.0`, dates are ISO 8601, lists are JSON.
  public let values: [String?]
  /// Where the feature is, in WGS 84.
  public let geometry: FeatureGeometry

  /// Makes a feature.
  public init(id: Int64, values: [String?], geometry: FeatureGeometry) {
    self.id = id
    self.values = values
    self.geometry = geometry
  }
}

/// Where a feature is.
public enum FeatureGeometry: Sendable, Hashable {
  /// The source gives no place, or an empty one.
  case none
  /// A valid area, and what had to be done to make it so.
  case area(MultiPolygon, repair: GeometryRepair?)
  /// A single point.
  case point(Coordinate)
  /// There is a geometry, and why it is neither an area nor a point on the globe.
  case unusable(reason: String)
}

/// What was wrong with an area before it was repaired.
public struct GeometryRepair: Sendable, Hashable {
  /// The first fault, in the words of GEOS, such as `Self-intersection`.
  public let reason: String
  /// Where that fault is.
  public let place: Coordinate?
  /// The ground area after the repair minus what the rings enclosed by the shoelace formula
  /// before it, square metres. A ring in the form of an 8 changes much: its halves had cancelled
  /// each other.
  public let areaChange: Double?

  /// Makes a report of a repair.
  public init(reason: String, place: Coordinate?, areaChange: Double?) {
    self.reason = reason
    self.place = place
    self.areaChange = areaChange
  }
}
