extension Canvas {
  /// The borders between units, each stretch once: arcs with a different group on either side.
  ///
  /// - Parameters:
  ///   - groups: the members of each unit.
  ///   - outside: desa drawn as context; the border to them counts, the coast does not.
  func borders(
    between groups: [[Int]], outside: Set<Int>
  ) -> [[(x: Int64, y: Int64)]] {
    var groupOf: [Int: Int] = [:]
    for (index, members) in groups.enumerated() {
      for member in members { groupOf[member] = index }
    }
    var result: [[(x: Int64, y: Int64)]] = []
    for arc in topology.arcs(of: groups.joined()) {
      let first = Int(topology.firstOwner[arc])
      let second = Int(topology.secondOwner[arc])
      guard second >= 0, groupOf[first] != groupOf[second] else { continue }
      let isInner = groupOf[first] != nil && groupOf[second] != nil
      guard isInner || outside.contains(first) || outside.contains(second) else { continue }
      let line = line(CollectionOfOne(Int32(arc)), closed: false)
      if line.count > 1 { result.append(line) }
    }
    return result
  }
}
