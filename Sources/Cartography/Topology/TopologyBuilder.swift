import Geography

extension Topology {
  /// Extracts the topology of `shapes`; nil stands for an area without geometry.
  ///
  /// The stages are TopoJSON's: gather the rings as vertex indices, find the junctions, cut the
  /// rings there, keep each arc once, and write rings as lists of arcs.
  init(shapes: [MultiPolygon?]) {
    var builder = TopologyBuilder(shapes: shapes)
    builder.findJunctions()
    builder.cut()
    self = builder.topology
  }
}

/// The working state of an extraction.
private struct TopologyBuilder {
  var topology: Topology
  /// Rings as vertex indices, outer ones anticlockwise, holes clockwise, closing vertex left out.
  private var ringOffsets: [Int] = [0]
  private var ringVertices: [Int32] = []
  private var isJunction: [Bool] = []
  /// From the first directed edge of an arc, seen from either end, to the arc's entry.
  private var arcByFirstEdge: [UInt64: Int32] = [:]

  init(shapes: [MultiPolygon?]) {
    let total = shapes.reduce(0) { $0 + ($1?.vertexCount ?? 0) }
    topology = Topology(vertices: VertexTable(expecting: total))
    ringVertices.reserveCapacity(total)
    for shape in shapes {
      for polygon in shape?.polygons ?? [] {
        // A part whose outer ring has no area has nothing its holes could be cut from.
        guard gather(polygon.exterior, outer: true) else { continue }
        for hole in polygon.holes { _ = gather(hole, outer: false) }
      }
      topology.areaStarts.append(Int32(topology.ringIsOuter.count))
    }
    topology.vertices.freeze()
  }

  /// Adds one ring; false when it encloses nothing.
  private mutating func gather(_ ring: Ring, outer: Bool) -> Bool {
    let start = ringVertices.count
    for point in ring.points {
      guard let vertex = topology.vertices.insert(point) else { continue }
      if ringVertices.count == start || ringVertices[ringVertices.count - 1] != vertex {
        ringVertices.append(vertex)
      }
    }
    while ringVertices.count - start > 1,
      ringVertices[start] == ringVertices[ringVertices.count - 1]
    {
      ringVertices.removeLast()
    }
    let doubled = doubledArea(start..<ringVertices.count)
    guard ringVertices.count - start >= 3, doubled != 0 else {
      ringVertices.removeLast(ringVertices.count - start)
      return false
    }
    if (doubled > 0) != outer { ringVertices[start...].reverse() }
    ringOffsets.append(ringVertices.count)
    topology.ringIsOuter.append(outer)
    return true
  }

  /// Twice the signed area in square degrees, positive for anticlockwise.
  private func doubledArea(_ range: Range<Int>) -> Double {
    guard let first = range.first else { return 0 }
    let origin = topology.vertices.coordinate(Int(ringVertices[first]))
    var sum = 0.0
    var previous = topology.vertices.coordinate(Int(ringVertices[range.upperBound - 1]))
    for position in range {
      let point = topology.vertices.coordinate(Int(ringVertices[position]))
      sum +=
        (previous.longitude - origin.longitude) * (point.latitude - origin.latitude)
        - (point.longitude - origin.longitude) * (previous.latitude - origin.latitude)
      previous = point
    }
    return sum
  }

  /// Marks the vertices where rings part: those that not all rings pass between the same neighbours.
  mutating func findJunctions() {
    let count = topology.vertices.count
    isJunction = [Bool](repeating: false, count: count)
    var low = [Int32](repeating: -1, count: count)
    var high = [Int32](repeating: -1, count: count)
    for ring in 0..<(ringOffsets.count - 1) {
      let range = ringOffsets[ring]..<ringOffsets[ring + 1]
      var previous = ringVertices[range.upperBound - 1]
      for position in range {
        let vertex = Int(ringVertices[position])
        let next =
          position + 1 < range.upperBound
          ? ringVertices[position + 1] : ringVertices[range.lowerBound]
        let pair = (min(previous, next), max(previous, next))
        if high[vertex] < 0 {
          (low[vertex], high[vertex]) = pair
        } else if low[vertex] != pair.0 || high[vertex] != pair.1 {
          isJunction[vertex] = true
        }
        previous = Int32(vertex)
      }
    }
  }

  /// Cuts every ring at its junctions and keeps each arc once.
  mutating func cut() {
    var area = 0
    for ring in 0..<(ringOffsets.count - 1) {
      while Int(topology.areaStarts[area + 1]) <= ring { area += 1 }
      cut(ring: ring, owner: Int32(area))
      topology.ringStarts.append(Int32(topology.ringArcs.count))
    }
    arcByFirstEdge = [:]
  }

  private mutating func cut(ring: Int, owner: Int32) {
    let range = ringOffsets[ring]..<ringOffsets[ring + 1]
    let length = range.count
    // A ring without a junction is one closed arc; starting at its smallest vertex makes the ring
    // and the hole it fills begin alike.
    let start =
      range.first { isJunction[Int(ringVertices[$0])] }
      ?? range.min { ringVertices[$0] < ringVertices[$1] } ?? range.lowerBound
    func vertex(_ step: Int) -> Int32 {
      ringVertices[range.lowerBound + (start - range.lowerBound + step) % length]
    }
    var from = 0
    for step in 1...length where step == length || isJunction[Int(vertex(step))] {
      let entry = arc((from...step).map(vertex))
      topology.ringArcs.append(entry)
      use(Topology.arc(entry), by: owner)
      from = step
    }
  }

  /// The entry of the arc through `path`, new or known. Between junctions there is only one way on,
  /// so the first edge names the arc.
  private mutating func arc(_ path: [Int32]) -> Int32 {
    func key(_ a: Int32, _ b: Int32) -> UInt64 { UInt64(UInt32(bitPattern: a)) << 32 | UInt64(b) }
    let forward = key(path[0], path[1])
    if let known = arcByFirstEdge[forward] { return known }
    let index = Int32(topology.arcCount)
    topology.arcVertices.append(contentsOf: path)
    topology.arcStarts.append(Int32(topology.arcVertices.count))
    topology.firstOwner.append(-1)
    topology.secondOwner.append(-1)
    arcByFirstEdge[key(path[path.count - 1], path[path.count - 2])] = ~index
    arcByFirstEdge[forward] = index
    return index
  }

  private mutating func use(_ arc: Int, by owner: Int32) {
    if topology.firstOwner[arc] < 0 {
      topology.firstOwner[arc] = owner
    } else if topology.firstOwner[arc] != owner, topology.secondOwner[arc] < 0 {
      topology.secondOwner[arc] = owner
    }
  }
}
