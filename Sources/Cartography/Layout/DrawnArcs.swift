/// What is left of arcs at one scale: enough to draw the outline of any areas between them again.
struct DrawnArcs: Sendable {
  /// The arcs' indices in the topology, ascending.
  private let arcs: [Int]
  /// Where each arc's positions begin, with one more for the end.
  private var starts = [0]
  /// In fine numbers.
  private var positions: [(x: Int64, y: Int64)] = []

  init(_ detail: Detail) {
    arcs = detail.source.arcs
    for place in arcs.indices {
      for vertex in detail.kept(place) {
        let point = Int(detail.source.vertices[vertex])
        positions.append((detail.roundedX[point], detail.roundedY[point]))
      }
      starts.append(positions.count)
    }
  }

  /// The ring along arcs that follow one another, without the closing position; nil where one of them
  /// is not among these.
  func ring(_ entries: some Sequence<Int32>) -> [(x: Int64, y: Int64)]? {
    var ring: [(x: Int64, y: Int64)] = []
    for entry in entries {
      guard let place = place(of: Topology.arc(entry)) else { return nil }
      let line = positions[starts[place]..<starts[place + 1]]
      // Where one arc ends the next begins.
      if !ring.isEmpty { ring.removeLast() }
      if entry < 0 {
        ring.append(contentsOf: line.reversed())
      } else {
        ring.append(contentsOf: line)
      }
    }
    if ring.count > 1 { ring.removeLast() }
    return ring
  }

  private func place(of arc: Int) -> Int? {
    var low = 0
    var high = arcs.count
    while low < high {
      let middle = (low + high) / 2
      if arcs[middle] < arc { low = middle + 1 } else { high = middle }
    }
    return low < arcs.count && arcs[low] == arc ? low : nil
  }
}
