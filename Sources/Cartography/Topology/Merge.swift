import Geography

extension Topology {
  /// The same borders seen as those of larger areas, each made of some of the areas here; arcs between
  /// two members of one are no longer anybody's border.
  ///
  /// Vertices and arcs are shared, so a country's provinces cost next to nothing beside its desa.
  func merged(_ groups: [[Int]]) -> Topology {
    var result = self
    result.ringStarts = [0]
    result.ringArcs = []
    result.ringIsOuter = []
    result.areaStarts = [0]
    var groupOf = [Int32](repeating: -1, count: areaCount)
    for (group, members) in groups.enumerated() {
      for member in members where member >= 0 && member < areaCount {
        groupOf[member] = Int32(group)
      }
      for ring in mainRingFirst(outline(of: members)) {
        result.ringArcs += ring.entries
        result.ringStarts.append(Int32(result.ringArcs.count))
        result.ringIsOuter.append(ring.isOuter)
      }
      result.areaStarts.append(Int32(result.ringIsOuter.count))
    }
    func group(_ owner: Int32) -> Int32 { owner < 0 ? -1 : groupOf[Int(owner)] }
    for arc in 0..<arcCount {
      let owners = (group(firstOwner[arc]), group(secondOwner[arc]))
      result.firstOwner[arc] = owners.0
      result.secondOwner[arc] = owners.0 == owners.1 ? -1 : owners.1
    }
    return result
  }

  /// Rings with the largest outer one first and the holes right after it, as rings of one part stand.
  private func mainRingFirst(_ rings: [[Int32]]) -> [(entries: [Int32], isOuter: Bool)] {
    let measured = rings.map { (entries: $0, area: doubledArea(ofRing: $0)) }
    let outer = measured.filter { $0.area > 0 }.sorted { $0.area > $1.area }
    let holes = measured.filter { $0.area <= 0 }
    return outer.prefix(1).map { ($0.entries, true) } + holes.map { ($0.entries, false) }
      + outer.dropFirst().map { ($0.entries, true) }
  }

  /// Twice the signed area of a ring in square degrees, positive for anticlockwise.
  private func doubledArea(ofRing entries: [Int32]) -> Double {
    var sum = 0.0
    for entry in entries {
      let range = vertexRange(of: Self.arc(entry))
      var part = 0.0
      var previous = vertices.coordinate(Int(arcVertices[range.lowerBound]))
      for position in range.dropFirst() {
        let next = vertices.coordinate(Int(arcVertices[position]))
        part += previous.longitude * next.latitude - next.longitude * previous.latitude
        previous = next
      }
      sum += entry < 0 ? -part : part
    }
    return sum
  }

  /// The arcs of the outline of some areas taken together, ascending.
  func outlineArcs(of members: some Sequence<Int>) -> [Int] {
    var isOutline: [Int: Bool] = [:]
    for member in members {
      for ring in rings(of: member) {
        for entry in arcs(ofRing: ring) {
          let arc = Self.arc(entry)
          isOutline[arc] = isOutline[arc] == nil
        }
      }
    }
    return isOutline.filter(\.value).keys.sorted()
  }
}
