/// A position in a projected plane.
public struct PlanarPoint: Hashable, Sendable {
  /// Metres east of the projection's origin.
  public var x: Double
  /// Metres north of the projection's origin.
  public var y: Double

  /// Makes a position from metres; nothing is checked.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
