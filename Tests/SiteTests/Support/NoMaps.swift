import Cartography

@testable import Site

/// Draws nothing, as for boundaries without geometry.
struct NoMaps: MapMaking {
  struct Nothing: Error {}

  func map(_ request: MapRequest) throws -> RenderedMap { throw Nothing() }
  func index(of members: [Int], groups: [MapGroup], size: Double) throws -> IndexMap {
    throw Nothing()
  }
  func neighbours(of members: [Int]) -> [Int] { [] }
  func hasShape(_ desa: Int) -> Bool { false }
}
