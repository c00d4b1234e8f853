import Geography

/// The edges of one desa by themselves, see ``ShapeStore``.
struct BandedShape: Sendable {
  private var store: ShapeStore

  init(_ shape: MultiPolygon) {
    store = ShapeStore(reserving: shape.vertexCount)
    _ = store.add(shape)
  }

  /// Where `point` lies, exactly.
  func containment(of point: Coordinate) -> Containment { store.containment(of: point, in: 0) }

  /// The metres from `point` to the nearest border, if that is at most `limit`; else nil.
  func borderDistance(from point: Coordinate, within limit: Double) -> Double? {
    store.borderDistance(from: point, to: 0, within: limit)
  }
}
