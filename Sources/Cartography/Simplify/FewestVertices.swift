/// The line with the fewest vertices that stays within a tolerance of a given one.
///
/// Imai and Iri (1988): vertices are nodes, two of them joined where everything between lies within
/// the tolerance of the straight line; the shortest path is the answer. Douglas and Peucker's own
/// choice has about a quarter more vertices at the same tolerance, which on a map of 482 desa is
/// 20 KB. The search is kept short: nodes are only vertices that matter at a third of the tolerance,
/// and an edge spans at most ``longestSpan`` of them.
struct FewestVertices {
  private static let longestSpan = 24
  private static let mostMisses = 8

  private let spots: [Spot]
  private let squaredTolerance: Double

  /// - Parameters:
  ///   - spots: the line.
  ///   - tolerance: in the unit of the spots.
  init(_ spots: [Spot], tolerance: Double) {
    self.spots = spots
    squaredTolerance = tolerance * tolerance
  }

  /// The chosen indices among `nodes`, which begin and end with the line's ends.
  func chosen(_ nodes: [Int]) -> [Int] {
    guard nodes.count > 2 else { return nodes }
    var edges = [Int](repeating: .max, count: nodes.count)
    var before = [Int](repeating: 0, count: nodes.count)
    edges[0] = 0
    for from in 0..<(nodes.count - 1) {
      var misses = 0
      for to in (from + 1)..<min(nodes.count, from + 1 + Self.longestSpan) {
        // The next node can always be reached: what lies between matters less than a third.
        if to == from + 1 || isWithin(nodes[from], nodes[to]) {
          misses = 0
          if edges[from] + 1 < edges[to] {
            edges[to] = edges[from] + 1
            before[to] = from
          }
        } else {
          misses += 1
          if misses == Self.mostMisses { break }
        }
      }
    }
    var result = [nodes[nodes.count - 1]]
    var current = nodes.count - 1
    while current > 0 {
      current = before[current]
      result.append(nodes[current])
    }
    return result.reversed()
  }

  private func isWithin(_ from: Int, _ to: Int) -> Bool {
    let a = spots[from]
    let b = spots[to]
    for index in (from + 1)..<to where squaredDistance(spots[index], a, b) > squaredTolerance {
      return false
    }
    return true
  }
}
