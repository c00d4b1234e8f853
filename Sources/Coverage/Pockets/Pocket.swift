import Geography

/// Neighbouring desa that nobody has reached, as one area (*kantong belum terjangkau*).
public struct Pocket: Sendable, Equatable {
  /// From 1, by families outstanding, most first.
  public var number: Int
  /// Its desa, indices into the tree, ascending.
  public var desa: [Int]
  /// Families outstanding where a target is known.
  public var outstanding: Int
  /// How many of its desa have no target, so that more may be outstanding.
  public var desaWithoutTarget: Int
  /// Square metres; nil when no desa of it has an area.
  public var area: Double?
  /// Whether it reaches the outer edge of all boundaries; false when it is enclosed.
  public var touchesEdge: Bool
  /// The nearest desa outside it that was reached, an index; nil when there is none.
  public var nearestReached: Int?
  /// Metres from there to the nearest desa of the pocket, between reference points.
  public var distanceToReached: Double?
}

/// What the pockets are made from; arrays are in the order of ``AdminTree/desaRange``.
struct PocketFacts {
  var tree: AdminTree
  /// Positions of neighbours.
  var neighbours: [[Int]]
  /// Positions on the outer edge.
  var edge: Set<Int>
  var isUnreached: [Bool]
  /// Whether somebody there was met.
  var isReached: [Bool]
  /// Nil where no target is known.
  var outstanding: [Int?]
}

/// All maximal sets of unreached desa that are neighbours, numbered.
func pockets(_ facts: PocketFacts) -> [Pocket] {
  let first = facts.tree.desaRange.lowerBound
  let reached = ReachedDesa(facts)
  var pockets = connectedSets(facts).map { members in
    let known = members.compactMap { facts.outstanding[$0] }
    let areas = members.compactMap { facts.tree.units[first + $0].area }
    var pocket = Pocket(
      number: 0, desa: members.map { $0 + first }, outstanding: known.reduce(0, +),
      desaWithoutTarget: members.count - known.count,
      area: areas.isEmpty ? nil : areas.reduce(0, +),
      touchesEdge: members.contains { facts.edge.contains($0) })
    setNearestReached(&pocket, members, facts, among: reached)
    return pocket
  }
  // Members ascend by code, so the first is the smallest.
  pockets.sort { ($1.outstanding, $0.desa[0]) < ($0.outstanding, $1.desa[0]) }
  for index in pockets.indices { pockets[index].number = index + 1 }
  return pockets
}

private func connectedSets(_ facts: PocketFacts) -> [[Int]] {
  var isSeen = [Bool](repeating: false, count: facts.isUnreached.count)
  var sets: [[Int]] = []
  for start in facts.isUnreached.indices where facts.isUnreached[start] && !isSeen[start] {
    var members = [start]
    isSeen[start] = true
    var next = 0
    while next < members.count {
      for neighbour in facts.neighbours[members[next]]
      where facts.isUnreached[neighbour] && !isSeen[neighbour] {
        isSeen[neighbour] = true
        members.append(neighbour)
      }
      next += 1
    }
    sets.append(members.sorted())
  }
  return sets
}

/// A silent desa may have been reached before it fell silent; it is in the pocket, not outside.
private func setNearestReached(
  _ pocket: inout Pocket, _ members: [Int], _ facts: PocketFacts, among reached: ReachedDesa
) {
  let first = facts.tree.desaRange.lowerBound
  let inside = Set(members)
  let places = members.compactMap { facts.tree.units[first + $0].referencePoint }
  guard let found = reached.nearest(to: places, unless: inside.contains) else { return }
  pocket.distanceToReached = found.metres
  pocket.nearestReached = first + found.desa
}
