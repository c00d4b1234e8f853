import CGDAL
import Geography

/// A feature that was taken from its layer and is not made a value yet; owns an `OGRFeatureH`.
///
/// Taking one is the matter of the thread that reads the layer. Its value takes much longer, of an area by far,
/// and any one thread may make it.
public final class TakenFeature: @unchecked Sendable {
  private let handle: OGRFeatureH
  private let fields: [FieldReader]
  private let geometry: PlacedGeometry

  /// Takes over a feature that nobody else owns.
  ///
  /// - Parameter complaints: what GDAL said when it read the feature.
  init(
    owning handle: OGRFeatureH, fields: [FieldReader], geometries: GeometryReader,
    complaints: [String]
  ) {
    self.handle = handle
    self.fields = fields
    // OGR_F_GetGeometryRef; the geometry stays the feature's.
    if let source = OGR_F_GetGeometryRef(handle) {
      geometry = geometries.place(source)
    } else {
      geometry = .known(complaints.first.map { .unusable(reason: $0) } ?? .none)
    }
  }

  deinit {
    // OGR_F_Destroy
    OGR_F_Destroy(handle)
  }

  /// The feature as a value.
  public var value: VectorFeature {
    // The geometry that is read belongs to the feature.
    withExtendedLifetime(self) {
      // OGR_F_GetFID
      VectorFeature(
        id: OGR_F_GetFID(handle), values: fields.map { $0.text(of: handle) },
        geometry: geometry.value)
    }
  }
}
