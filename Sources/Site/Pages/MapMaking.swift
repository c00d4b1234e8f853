import Cartography

/// What pages need of cartography; an ``Atlas`` whose places are the desa of the report's tree, in
/// the order of `desaRange`.
public protocol MapMaking: Sendable {
  /// Draws a map.
  func map(_ request: MapRequest) throws -> RenderedMap
  /// The small map of `members` with the borders of `groups`.
  func index(of members: [Int], groups: [MapGroup], size: Double) throws -> IndexMap
  /// The desa that share a border with any of `members`, without those, ascending.
  func neighbours(of members: [Int]) -> [Int]
  /// Whether the desa at a place can be drawn.
  func hasShape(_ desa: Int) -> Bool
  /// The same for larger areas, each made of some of the places here; nil where it cannot be had.
  func coarser(_ groups: [[Int]]) -> (any MapMaking)?
}

extension MapMaking {
  /// There is none.
  public func coarser(_ groups: [[Int]]) -> (any MapMaking)? { nil }
}

extension Atlas: MapMaking {
  /// An atlas of larger areas over the same borders.
  public func coarser(_ groups: [[Int]]) -> (any MapMaking)? { merged(groups) }
}
