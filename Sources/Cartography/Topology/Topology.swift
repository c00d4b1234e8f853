import Geography

/// The borders of a set of areas, each stretch stored once however many areas use it.
///
/// An *arc* runs from one junction to the next, or around an island as a closed line. A ring is a
/// list of arcs; an arc walked backwards is written as its complement, as TopoJSON does. All lists
/// are flat arrays with offsets, so that a country of 16 million vertices stays small.
struct Topology: Sendable {
  /// The distinct positions.
  var vertices: VertexTable
  /// Where each arc's vertices begin in ``arcVertices``, with one more entry for the end.
  var arcStarts: [Int32] = [0]
  /// Indices of vertices, arc after arc.
  var arcVertices: [Int32] = []
  /// Where each ring's arcs begin in ``ringArcs``, with one more entry for the end.
  var ringStarts: [Int32] = [0]
  /// Arcs, complemented when walked backwards, ring after ring.
  var ringArcs: [Int32] = []
  /// Whether the ring is the outer one of its part; holes follow their outer ring.
  var ringIsOuter: [Bool] = []
  /// Where each area's rings begin, with one more entry for the end.
  var areaStarts: [Int32] = [0]
  /// The first area that uses each arc, and the second; -1 for none.
  var firstOwner: [Int32] = []
  /// See ``firstOwner``.
  var secondOwner: [Int32] = []

  var arcCount: Int { arcStarts.count - 1 }
  var areaCount: Int { areaStarts.count - 1 }

  /// The run of ``arcVertices`` that belongs to `arc`.
  func vertexRange(of arc: Int) -> Range<Int> { Int(arcStarts[arc])..<Int(arcStarts[arc + 1]) }

  /// The rings of the area `index`; none for an index that is none of an area.
  func rings(of index: Int) -> Range<Int> {
    guard index >= 0, index < areaCount else { return 0..<0 }
    return Int(areaStarts[index])..<Int(areaStarts[index + 1])
  }

  /// The arcs of `ring`, complemented when walked backwards.
  func arcs(ofRing ring: Int) -> ArraySlice<Int32> {
    ringArcs[Int(ringStarts[ring])..<Int(ringStarts[ring + 1])]
  }

  /// The arc behind an entry of ``ringArcs``.
  static func arc(_ entry: Int32) -> Int { Int(entry < 0 ? ~entry : entry) }

  /// The arcs that the areas `members` use, ascending, each once.
  func arcs(of members: some Sequence<Int>) -> [Int] {
    var result = Set<Int>()
    for member in members {
      for ring in rings(of: member) {
        for entry in arcs(ofRing: ring) { result.insert(Self.arc(entry)) }
      }
    }
    return result.sorted()
  }
}
