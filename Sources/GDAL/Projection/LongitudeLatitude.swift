import CGDAL

/// Brings geometries of one layer to WGS 84 longitude and latitude.
///
/// Nearly every layer has one coordinate system, so the last one is kept.
final class LongitudeLatitude {
  /// What has to be done to coordinates of a system.
  enum Way {
    /// They are what is wanted, bit for bit.
    case asTheyAre
    /// They are what is wanted with latitude first.
    case swapped
    /// They have to be projected.
    case through(Transformation, name: String)
    /// The source names no system; whether they are degrees shows in their range alone.
    case assumed
    /// There is no way to the globe.
    case none(reason: String)

    /// What the source says of its coordinates.
    var declared: DeclaredSystem {
      switch self {
      case .asTheyAre, .swapped, .none: .degrees
      case .through(_, let name): .projected(name: name)
      case .assumed: .none
      }
    }
  }

  private let wgs84: SpatialReference
  private var last: (system: SpatialReference, way: Way)?

  init() throws(GDALError) {
    wgs84 = try SpatialReference.wgs84()
  }

  func way(from borrowed: OGRSpatialReferenceH?) -> Way {
    guard let borrowed else { return .assumed }
    // The system is kept, so its address cannot be given to another one meanwhile.
    if let last, last.system.handle == borrowed { return last.way }
    let system = SpatialReference(sharing: borrowed)
    let way = makeWay(from: system)
    last = (system, way)
    return way
  }

  private func makeWay(from system: SpatialReference) -> Way {
    if system.isSame(as: wgs84) {
      return system.isEastFirst ? .asTheyAre : .swapped
    }
    do {
      return .through(try Transformation(from: system, to: wgs84), name: system.name)
    } catch {
      return .none(
        reason: "its coordinate system cannot be brought to longitude and latitude: \(error)")
    }
  }
}
