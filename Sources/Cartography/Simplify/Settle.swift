extension Detail {
  /// The most rounds of mending; each gives back a vertex or a decimal wherever lines conflict, so
  /// real maps are done after a handful.
  private static let maximumRounds = 64

  /// Gives back vertices and decimals until no line crosses or touches another that it did not
  /// cross or touch in the source.
  ///
  /// Only arcs of one area are held apart strictly; between areas that have none in common,
  /// simplification must not make a crossing, but rounding may: sources whose neighbours overlap
  /// would otherwise be drawn to the last metre.
  ///
  /// - Parameters:
  ///   - places: the arcs to look at.
  ///   - owners: the areas on both sides of each arc, by place; -1 for none.
  mutating func settle(_ places: [Int], owners: [(Int32, Int32)]) {
    for _ in 0..<Self.maximumRounds {
      let isMerged = mergeCoincident(places)
      let segments = segments(places)
      let isMended = mend(segments, owners: owners)
      if !isMerged && !isMended && !freeSwallowed(segments, places) { return }
    }
  }

  /// The largest number with which products are safe; what lies beyond is far outside the drawing.
  private static let largest: Int64 = 1 << 30

  private func isNear(_ point: Int) -> Bool {
    abs(x[point]) < Self.largest && abs(y[point]) < Self.largest
  }

  /// The pieces of the arcs as drawn.
  func segments(_ places: [Int]) -> [Segment] {
    var result: [Segment] = []
    for place in places {
      let positions = kept(place)
      for (from, to) in zip(positions, positions.dropFirst()) {
        let a = Int(source.vertices[from])
        let b = Int(source.vertices[to])
        guard isNear(a), isNear(b) else { continue }
        result.append(Segment(place: place, from: from, to: to, a: a, b: b))
      }
    }
    return result
  }

  /// Drops vertices that fall on the one before; where both must stay, they get a decimal more.
  private mutating func mergeCoincident(_ places: [Int]) -> Bool {
    var isChanged = false
    for place in places {
      var positions = kept(place)
      let least = isClosed(place) ? 4 : 2
      var index = 1
      while index < positions.count {
        let a = Int(source.vertices[positions[index - 1]])
        let b = Int(source.vertices[positions[index]])
        guard a != b, roundedX[a] == roundedX[b], roundedY[a] == roundedY[b] else {
          index += 1
          continue
        }
        isChanged = true
        let droppable = [index, index - 1].first {
          $0 > 0 && $0 < positions.count - 1 && !isPinned[positions[$0]]
        }
        if let droppable, positions.count > least {
          isKept[positions[droppable]] = false
          positions.remove(at: droppable)
        } else {
          let first = refine(a)
          let second = refine(b)
          if !first && !second { isChanged = false }
          index += 1
        }
      }
    }
    return isChanged
  }

  /// Mends every conflict once; false when there was none that could be mended.
  private mutating func mend(_ segments: [Segment], owners: [(Int32, Int32)]) -> Bool {
    var found: [(Int, Int)] = []
    let grid = SegmentGrid(
      segments, roundedX, roundedY, size: Int64(8 * Self.unitsPerPixel * Self.finePerUnit))
    grid.forEachPair { first, second in
      let p = segments[first]
      let q = segments[second]
      let kind = conflict(p.a, p.b, q.a, q.b, roundedX, roundedY)
      guard let kind else { return }
      if kind == .cross || Self.haveCommonOwner(owners[p.place], owners[q.place]) {
        found.append((first, second))
      }
    }
    var isGiven = Set<Int>()
    var refined = Set<Int>()
    for (first, second) in found {
      let p = segments[first]
      let q = segments[second]
      let isStrict = Self.haveCommonOwner(owners[p.place], owners[q.place])
      if conflict(p.a, p.b, q.a, q.b, x, y) == nil {
        if isStrict { refined.formUnion([p.a, p.b, q.a, q.b]) }
      } else if isStrict || !conflictsInSource(p, q) {
        isGiven.formUnion([first, second])
      }
    }
    var isChanged = false
    var full = Set<Int>()
    for index in isGiven.sorted() {
      if giveBack(segments[index]) { isChanged = true } else { full.insert(index) }
    }
    for (first, second) in found where full.contains(first) && full.contains(second) {
      if part(segments[first], segments[second]) { isChanged = true }
    }
    for point in refined where refine(point) { isChanged = true }
    return isChanged
  }

  /// Keeps the heaviest hidden vertex of a segment; false when it hides none.
  private mutating func giveBack(_ segment: Segment) -> Bool {
    guard let position = heaviestHidden(segment.from, segment.to) else { return false }
    isKept[position] = true
    isPinned[position] = true
    return true
  }

  /// Moves a vertex to the other side of a segment that it hardly crosses.
  ///
  /// A vertex that lies on an edge within the last digits of the source comes to lie on its wrong
  /// side on another projection's plane. Moved by a thirtieth of a pixel it is where it belongs.
  private mutating func part(_ p: Segment, _ q: Segment) -> Bool {
    guard conflict(p.a, p.b, q.a, q.b, x, y) == .cross else { return false }
    func spot(_ point: Int) -> Spot { Spot(x: Double(x[point]), y: Double(y[point])) }
    let pixel = Self.unitsPerPixel * Self.finePerUnit
    let candidates = [(p.a, q), (p.b, q), (q.a, p), (q.b, p)].map { point, segment in
      (point, segment, squaredDistance(spot(point), spot(segment.a), spot(segment.b)).squareRoot())
    }
    guard let (point, segment, distance) = candidates.min(by: { $0.2 < $1.2 }),
      distance < pixel / 10
    else { return false }
    let dx = Double(x[segment.b] - x[segment.a])
    let dy = Double(y[segment.b] - y[segment.a])
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return false }
    // The normal that points away from the side on which the vertex lies now.
    let away = side(segment.a, segment.b, point, x, y) > 0 ? -1.0 : 1.0
    let shift = (distance + pixel / 30) * away / length
    move(point, x: Int64((-dy * shift).rounded()), y: Int64((dx * shift).rounded()))
    return true
  }

  /// Whether what two segments stand for crosses or touches in the source already.
  private func conflictsInSource(_ p: Segment, _ q: Segment) -> Bool {
    for i in p.from..<p.to {
      let a = Int(source.vertices[i])
      let b = Int(source.vertices[i + 1])
      for j in q.from..<q.to
      where conflict(a, b, Int(source.vertices[j]), Int(source.vertices[j + 1]), x, y) != nil {
        return true
      }
    }
    return false
  }

  /// Gives back vertices where an island lies between a line and what the line stands for: no line
  /// crosses another there, yet the island would change sides.
  private mutating func freeSwallowed(_ segments: [Segment], _ places: [Int]) -> Bool {
    let islands = places.filter { isClosed($0) }.map {
      Int(source.vertices[source.range($0).lowerBound])
    }
    guard !islands.isEmpty else { return false }
    let size = Int64(8 * Self.unitsPerPixel * Self.finePerUnit)
    let grid = SegmentGrid(segments, x, y, size: size)
    var found = Set<Int>()
    for island in islands {
      // The dropped line strays less than a pixel from the segment, so its cell or the next has it.
      for dx in [-size / 8, 0, size / 8] {
        for dy in [-size / 8, 0, size / 8] {
          for index in grid.segments(nearX: x[island] + dx, y: y[island] + dy) {
            let segment = segments[Int(index)]
            if segment.to - segment.from > 1, isSwallowed(island, by: segment) {
              found.insert(Int(index))
            }
          }
        }
      }
    }
    var isChanged = false
    for index in found where giveBack(segments[index]) { isChanged = true }
    return isChanged
  }

  /// Whether a point lies between a segment and the vertices it hides, by the even-odd rule.
  private func isSwallowed(_ point: Int, by segment: Segment) -> Bool {
    var isInside = false
    var previous = Int(source.vertices[segment.to])
    for position in segment.from...segment.to {
      let next = Int(source.vertices[position])
      if next == point { return false }
      if (y[previous] > y[point]) != (y[next] > y[point]) {
        let isLeft = side(previous, next, point, x, y) > 0
        if isLeft == (y[next] > y[previous]) { isInside.toggle() }
      }
      previous = next
    }
    return isInside
  }

  private static func haveCommonOwner(_ p: (Int32, Int32), _ q: (Int32, Int32)) -> Bool {
    (p.0 >= 0 && (p.0 == q.0 || p.0 == q.1)) || (p.1 >= 0 && (p.1 == q.0 || p.1 == q.1))
  }
}
