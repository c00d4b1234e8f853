import Foundation
import Geography
import Testing

@testable import Cartography

@Suite("Simplification")
struct SimplifyTests {
  @Test("Random coverages keep their topology at any size", arguments: 1...12)
  func properties(_ number: Int) throws {
    let seed = UInt64(number) * 7919
    let size = 2 + number % 4
    let atlas = Atlas.onSphere(RandomCoverage.make(size: size, seed: seed))
    let canvas = try atlas.canvas(width: [40, 120, 300, 900][number % 4])
    #expect(canvas.displacement() <= 0.5, "seed \(seed)")

    // Every drawn edge belongs to two neighbours, in opposite directions, or to the outside.
    struct Edge: Hashable { var ax, ay, bx, by: Int64 }
    var edges: [Edge: Int] = [:]
    var total: Int64 = 0
    for desa in 0..<atlas.topology.areaCount {
      for ring in canvas.rings(of: desa) {
        #expect(ring.count >= 3, "seed \(seed)")
        for (a, b) in zip(ring, ring[1...] + ring[..<1]) {
          edges[Edge(ax: a.x, ay: a.y, bx: b.x, by: b.y), default: 0] += 1
          total += (a.x * b.y - b.x * a.y) / 1000
        }
      }
    }
    #expect(edges.values.allSatisfy { $0 == 1 }, "seed \(seed): an edge is used twice one way")
    let outline = canvas.outline(of: 0..<atlas.topology.areaCount)
    #expect(outline.count == 1, "seed \(seed): a gap")
    let outside = edges.keys.filter {
      edges[Edge(ax: $0.bx, ay: $0.by, bx: $0.ax, by: $0.ay)] == nil
    }
    #expect(outside.count == outline[0].count, "seed \(seed)")
    var whole: Int64 = 0
    for (a, b) in zip(outline[0], outline[0][1...] + outline[0][..<1]) {
      whole += (a.x * b.y - b.x * a.y) / 1000
    }
    #expect(abs(Double(total - whole)) < abs(Double(whole)) * 1e-6, "seed \(seed): areas")

    // No two pieces cross, by comparing every pair.
    let segments = canvas.detail.segments(Array(canvas.detail.source.arcs.indices))
    for (index, p) in segments.enumerated() {
      for q in segments[(index + 1)...] {
        let met = conflict(
          p.a, p.b, q.a, q.b, canvas.detail.roundedX, canvas.detail.roundedY)
        // A rough border may cross another in the source; only new crossings are faults.
        guard met == .cross, !canvas.crossesInSource(p, q) else { continue }
        Issue.record("seed \(seed): \(p) crosses \(q)")
      }
    }
  }

  @Test("Weights are monotone: what is kept at a tolerance is kept at every finer one")
  func weights() {
    let atlas = Atlas.onSphere(RandomCoverage.make(size: 3, seed: 5))
    for arc in 0..<atlas.topology.arcCount {
      let range = atlas.topology.vertexRange(of: arc)
      #expect(atlas.weights.values[range.lowerBound] == .infinity)
      #expect(atlas.weights.values[range.upperBound - 1] == .infinity)
      #expect(atlas.weights.values[range].allSatisfy { $0 >= 0 })
    }
  }

  @Test("An island far below a pixel stays a triangle")
  func island() throws {
    let islet = (0..<40).map { step -> (Double, Double) in
      let angle = Double(step) / 40 * 2 * .pi
      return (118 + 0.0002 * cos(angle), 3 + 0.0002 * sin(angle))
    }
    let atlas = Atlas.onSphere([
      TopologyTests.area(TopologyTests.square(116, 2)),
      TopologyTests.area(TopologyTests.ring(islet)),
    ])
    let canvas = try atlas.canvas(width: 300)
    let ring = canvas.rings(of: 1)[0]
    #expect(ring.count == 3)
    #expect(Set(ring.map { "\($0.x) \($0.y)" }).count == 3)
  }

  @Test("A strip narrower than the grid keeps both its sides")
  func strip() throws {
    let atlas = Atlas.onSphere([
      TopologyTests.area(TopologyTests.ring([(116, 2), (118, 2), (118, 3), (116, 3)])),
      TopologyTests.area(
        TopologyTests.ring([(116, 3), (118, 3), (118, 3.0004), (117, 3.0005), (116, 3.0004)])),
    ])
    let canvas = try atlas.canvas(width: 300)
    for desa in 0..<2 {
      let spots = Canvas.spots(canvas.rings(of: desa)[0])
      #expect(abs(doubledArea(spots)) > 0)
    }
    #expect(canvas.displacement() <= 0.5)
  }

  @Test("The fewest vertices stay within the tolerance and are no more than Douglas–Peucker's")
  func fewest() {
    let spots = (0..<200).map { Spot(x: Double($0), y: 4 * sin(Double($0) / 9)) }
    let chosen = FewestVertices(spots, tolerance: 0.5).chosen(Array(spots.indices))
    #expect(chosen.first == 0 && chosen.last == 199)
    for (from, to) in zip(chosen, chosen.dropFirst()) {
      for index in from...to {
        #expect(squaredDistance(spots[index], spots[from], spots[to]) <= 0.25)
      }
    }
    #expect(chosen.count < 40)
  }
}
