/// Bands of latitude of equal height in which the edges of an area are filed, so that a question looks at those of
/// one band instead of all.
///
/// Rising latitudes never get a lower band, whatever the rounding. That is all exactness needs: edges with a latitude
/// in common have a band in common.
public struct LatitudeBands: Sendable {
  /// How many there are, at least one.
  public let count: Int
  @usableFromInline let south: Double
  @usableFromInline let bandsPerDegree: Double

  /// Bands over a shape.
  public init(of shape: MultiPolygon) {
    var (south, north) = (Double.infinity, -Double.infinity)
    var edges = 0
    var climb = 0.0
    shape.forEachEdge { a, b in
      edges += 1
      climb += abs(b.latitude - a.latitude)
      south = min(south, a.latitude)
      north = max(north, a.latitude)
    }
    let height = north - south
    // About four edges a band keeps both the bands and their repeats of long edges few. Of a comb, where each edge
    // is as high as all, there are so few bands that an edge is in 16 of them on the mean.
    let most = climb > 0 ? 15 * Double(edges) * height / climb : 1
    count = max(1, min(edges / 4, most < Double(edges) ? Int(most) : edges))
    let perDegree = height > 0 ? Double(count) / height : 0
    // All is in the first band where a shape is so flat that the number has no end.
    bandsPerDegree = perDegree.isFinite ? perDegree : 0
    self.south = edges > 0 ? south : 0
  }

  /// The band of a latitude, 0 or more and below ``count``; those beside the shape get the nearest.
  ///
  /// - Parameter latitude: a number, no NaN.
  @inlinable @inline(__always)
  public func band(of latitude: Double) -> Int {
    min(count - 1, max(0, Int((latitude - south) * bandsPerDegree)))
  }
}
