import Geography

/// The arcs one map needs, with all their vertices on the plane.
struct ProjectedArcs: Sendable {
  /// The arcs' indices in the topology, ascending.
  let arcs: [Int]
  /// The place of a topology's arc in ``arcs``.
  let place: [Int: Int]
  /// Where each arc's vertices begin in ``vertices`` and ``weights``, with one more for the end.
  let starts: [Int]
  /// Indices into ``points``, arc after arc.
  let vertices: [Int32]
  /// See ``ArcWeights``; parallel to ``vertices``.
  let weights: [Float]
  /// The distinct positions on the plane.
  let points: [PlanarPoint]

  init(
    _ arcs: [Int], topology: Topology, weights all: ArcWeights, projection: some MapProjection
  ) throws {
    var place: [Int: Int] = [:]
    var starts = [0]
    var vertices: [Int32] = []
    var weights: [Float] = []
    var coordinates: [Coordinate] = []
    // Only where an arc ends can others begin; every other vertex belongs to one arc alone.
    var ends: [Int32: Int32] = [:]
    let total = arcs.reduce(0) { $0 + topology.vertexRange(of: $1).count }
    vertices.reserveCapacity(total)
    weights.reserveCapacity(total)
    coordinates.reserveCapacity(total)
    for (position, arc) in arcs.enumerated() {
      place[arc] = position
      let range = topology.vertexRange(of: arc)
      for index in range {
        let vertex = topology.arcVertices[index]
        let isEnd = index == range.lowerBound || index == range.upperBound - 1
        if isEnd, let known = ends[vertex] {
          vertices.append(known)
        } else {
          let new = Int32(coordinates.count)
          if isEnd { ends[vertex] = new }
          coordinates.append(topology.vertices.coordinate(Int(vertex)))
          vertices.append(new)
        }
      }
      weights.append(contentsOf: all.values[range])
      starts.append(vertices.count)
    }
    self.arcs = arcs
    self.place = place
    self.starts = starts
    self.vertices = vertices
    self.weights = weights
    points = try projection.project(coordinates)
  }

  /// The run of ``vertices`` that belongs to the arc at `place`.
  func range(_ place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }
}
