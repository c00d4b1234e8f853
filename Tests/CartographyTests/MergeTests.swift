import Geography
import Testing

@testable import Cartography

@Suite("Larger areas made of smaller ones")
struct MergeTests {
  /// The places of a square block of a coverage `size` wide.
  private static func block(_ column: Int, _ row: Int, wide: Int, of size: Int) -> [Int] {
    (0..<wide).flatMap { y in (0..<wide).map { x in (row + y) * size + column + x } }
  }

  private static let four = [(0, 0), (3, 0), (0, 3), (3, 3)].map {
    block($0.0, $0.1, wide: 3, of: 6)
  }

  @Test("A merged area has one ring, and shares each border with at most one other")
  func blocks() {
    let topology = Topology(shapes: RandomCoverage.make(size: 6, seed: 5))
    let merged = topology.merged(Self.four)
    #expect(merged.areaCount == 4)
    for area in 0..<4 {
      #expect(merged.rings(of: area).count == 1)
      let outline = Set(topology.outlineArcs(of: Self.four[area]))
      #expect(Set(merged.arcs(of: [area])) == outline)
      for arc in outline {
        #expect([merged.firstOwner[arc], merged.secondOwner[arc]].contains(Int32(area)))
      }
    }
    let shared = merged.arcs(of: [0]).filter { merged.secondOwner[$0] >= 0 }
    #expect(shared.count == 6)
    // What lies between two members of one area is a border of nothing.
    let inner = Set(topology.arcs(of: Self.four[0])).subtracting(merged.arcs(of: [0]))
    #expect(inner.count == 12)
    #expect(inner.allSatisfy { merged.secondOwner[$0] < 0 })
  }

  @Test("The largest ring comes first and its hole right after it")
  func hole() {
    let topology = Topology(shapes: RandomCoverage.make(size: 5, seed: 8))
    let around = Self.block(0, 0, wide: 3, of: 5).filter { $0 != 6 } + [24]
    let merged = topology.merged([around, [6]])
    #expect(merged.rings(of: 0).map { merged.ringIsOuter[$0] } == [true, false, true])
    #expect(merged.rings(of: 1).count == 1)
  }

  @Test("A map of merged areas draws each of them")
  func drawn() throws {
    let atlas = Atlas(
      shapes: RandomCoverage.make(size: 6, seed: 5), projection: SphereProjection.init)
    let merged = atlas.merged(Self.four)
    #expect(merged.neighbours(of: [0]) == [1, 2])
    let map = try merged.map(
      MapRequest(
        features: (0..<4).map { MapFeature(desa: $0, look: .c3, title: "unit \($0)") },
        texts: MapTexts(title: "t")))
    #expect(map.missing.isEmpty)
    for unit in 0..<4 { #expect(map.svg.contains("<title>unit \(unit)</title>")) }
  }

  @Test("Around a map only outlines are projected")
  func contextOutlines() throws {
    let atlas = Atlas(
      shapes: RandomCoverage.make(size: 6, seed: 5), projection: SphereProjection.init)
    let projection = try atlas.projection(for: Self.four[0])
    let whole = try atlas.source(Self.four[0] + Self.four[1], projection: projection)
    let outlined = try atlas.source(
      Self.four[0], outlinesOf: [Self.four[1]], projection: projection)
    #expect(whole.arcs.count - outlined.arcs.count == 12)
  }

  @Test("The table of vertices grows where all are distinct")
  func growth() {
    var table = VertexTable(expecting: 4)
    for index in 0..<1000 {
      #expect(table.insert(Coordinate(longitude: Double(index) / 100, latitude: 1)) == Int32(index))
    }
    #expect(table.insert(Coordinate(longitude: 5, latitude: 1)) == 500)
  }
}
