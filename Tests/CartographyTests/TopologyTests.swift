import Geography
import Testing

@testable import Cartography

@Suite("Topology")
struct TopologyTests {
  static func ring(_ points: [(Double, Double)]) -> Ring {
    Ring(points.map { Coordinate(longitude: $0.0, latitude: $0.1) })
  }

  static func square(_ x: Double, _ y: Double, size: Double = 1) -> Ring {
    ring([(x, y), (x + size, y), (x + size, y + size), (x, y + size)])
  }

  static func area(_ ring: Ring, holes: [Ring] = []) -> MultiPolygon {
    MultiPolygon([Polygon(exterior: ring, holes: holes)])
  }

  @Test("Two neighbours share one arc, whichever way their rings turn")
  func sharedArc() {
    let left = Self.square(0, 0)
    let right = Ring(Self.square(1, 0).points.reversed())
    let topology = Topology(shapes: [Self.area(left), Self.area(right)])
    #expect(topology.arcCount == 3)
    let shared = (0..<3).filter { topology.secondOwner[$0] >= 0 }
    #expect(shared.count == 1)
    #expect(topology.outline(of: [0, 1]).count == 1)
    #expect(topology.outline(of: [0, 1])[0].count == 2)
  }

  @Test("An enclave and the hole it fills are one closed arc")
  func enclave() {
    let hole = Self.square(1, 1)
    let topology = Topology(shapes: [
      Self.area(Self.square(0, 0, size: 3), holes: [hole]),
      Self.area(Ring(Array(hole.points[2...] + hole.points[..<2]))),
    ])
    #expect(topology.arcCount == 2)
    #expect(topology.outline(of: [0, 1]).count == 1)
    #expect(topology.outline(of: [0]).count == 2)
  }

  @Test("Where three areas meet there is a junction")
  func threeAreas() {
    let topology = Topology(shapes: [
      Self.area(Self.square(0, 0)), Self.area(Self.square(1, 0)),
      Self.area(Self.ring([(0, 1), (1, 1), (2, 1), (2, 2), (0, 2)])),
    ])
    #expect((0..<topology.arcCount).filter { topology.secondOwner[$0] >= 0 }.count == 3)
    #expect(topology.outline(of: [0, 1, 2]).count == 1)
  }

  @Test("Areas without geometry, without extent or off the globe have no rings")
  func nothing() {
    let topology = Topology(shapes: [
      nil, MultiPolygon([]), Self.area(Self.ring([(0, 0), (1, 1)])),
      Self.area(Self.ring([(0, 0), (1, 1), (2, 2)])),
      Self.area(Self.ring([(.nan, 0), (500, 1), (0, .infinity)])),
    ])
    #expect(topology.areaCount == 5)
    #expect((0..<5).allSatisfy { topology.rings(of: $0).isEmpty })
    #expect(topology.outline(of: [0, 1, 2, 3, 4]).isEmpty)
  }

  @Test("The noise of decimal text does not part neighbours")
  func noise() {
    let topology = Topology(shapes: [
      Self.area(Self.square(0, 0)),
      Self.area(Self.ring([(1.00000000000004, 0), (2, 0), (2, 1), (1, 0.99999999999996)])),
    ])
    #expect(topology.outline(of: [0, 1]).count == 1)
  }
}
