extension Topology {
  /// The outline of the areas `members` taken together: rings of arcs that just one of them uses.
  ///
  /// Outer lines run anticlockwise and inner ones clockwise; where several rings touch in one
  /// vertex they may be joined there, which the even-odd rule draws alike.
  func outline(of members: some Sequence<Int>) -> [[Int32]] {
    var uses: [Int: Int] = [:]
    var entries: [Int32] = []
    for member in members {
      for ring in rings(of: member) {
        for entry in arcs(ofRing: ring) {
          uses[Self.arc(entry), default: 0] += 1
          entries.append(entry)
        }
      }
    }
    return joined(entries.filter { uses[Self.arc($0)] == 1 }.sorted { Self.arc($0) < Self.arc($1) })
  }

  /// Where the arc behind `entry` starts and ends, as walked.
  func ends(of entry: Int32) -> (from: Int32, to: Int32) {
    let range = vertexRange(of: Self.arc(entry))
    let first = arcVertices[range.lowerBound]
    let last = arcVertices[range.upperBound - 1]
    return entry < 0 ? (last, first) : (first, last)
  }

  /// Joins arcs to rings, each arc to one that starts where it ends.
  private func joined(_ entries: [Int32]) -> [[Int32]] {
    var leaving: [Int32: [Int]] = [:]
    // Reversed, so that popping the last takes them in order.
    for index in entries.indices.reversed() {
      leaving[ends(of: entries[index]).from, default: []].append(index)
    }
    var used = [Bool](repeating: false, count: entries.count)
    var result: [[Int32]] = []
    for start in entries.indices where !used[start] {
      var ring: [Int32] = []
      var next: Int? = start
      while let index = next {
        used[index] = true
        ring.append(entries[index])
        let end = ends(of: entries[index]).to
        next = nil
        while let candidate = leaving[end]?.popLast() {
          if !used[candidate] {
            next = candidate
            break
          }
        }
      }
      result.append(ring)
    }
    return result
  }
}
