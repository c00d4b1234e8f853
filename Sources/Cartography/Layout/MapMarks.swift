import Geography

/// What a mark on a map looks like: three shapes, so that colour is never all that tells them apart.
/// The raw value is the end of the CSS class and of the id of its symbol.
public enum MarkLook: String, CaseIterable, Sendable {
  /// A full dot.
  case dot
  /// An empty ring.
  case ring
  /// A diagonal cross.
  case cross

  /// The symbol within 4 units around the origin.
  private var symbol: String {
    switch self {
    case .dot: "<circle class=\"jm-dot\" r=\"2.6\"/>"
    case .ring: "<circle class=\"jm-ring\" r=\"2.3\"/>"
    case .cross:
      "<path class=\"jm-cross jm-under\" d=\"M-2.2-2.2 2.2 2.2M2.2-2.2-2.2 2.2\"/>"
        + "<path class=\"jm-cross\" d=\"M-2.2-2.2 2.2 2.2M2.2-2.2-2.2 2.2\"/>"
    }
  }

  /// The symbol as a marker, for all points of a path at once.
  func marker(prefix: String) -> String {
    // The path is drawn in cells, so a marker of 8 pixels is 8 ÷ cell wide.
    let size = pixelNumber(8 / MarkThinning.cell)
    return "<marker id=\"\(prefix)-\(rawValue)\" viewBox=\"-4-4 8 8\" markerWidth=\"\(size)\" "
      + "markerHeight=\"\(size)\" markerUnits=\"userSpaceOnUse\">\(symbol)</marker>"
  }

  /// A legend's sample, decorative: the text beside it says what it means.
  public var swatch: String {
    "<svg class=\"jswatch\" viewBox=\"-6-4 12 8\" aria-hidden=\"true\" focusable=\"false\">"
      + symbol + "</svg>"
  }
}

/// Positions that a map marks all in one way.
public struct MapMarks: Sendable {
  /// What each looks like.
  public var look: MarkLook
  /// Where they lie, in any order.
  public var positions: [Coordinate]

  /// Makes marks.
  public init(_ look: MarkLook, _ positions: [Coordinate]) {
    self.look = look
    self.positions = positions
  }
}

/// How many positions marks stand for.
public struct MarkCount: Sendable, Equatable {
  /// Symbols drawn.
  public var drawn = 0
  /// Positions that lie on the drawing, under some symbol or thinned away.
  public var onMap = 0

  /// No marks.
  public init() {}
}
