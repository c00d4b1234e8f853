import Foundation
import Geography
import TestSupport
import Testing

@testable import Coverage

/// The index against a look at every edge of every desa.
struct DesaLocatorTests {
  /// Desa by the plain rule: all whose closed area holds the point.
  private func plain(_ point: Coordinate, _ shapes: [MultiPolygon?]) -> [Int] {
    shapes.indices.filter { (shapes[$0]?.containment(of: point) ?? .outside) != .outside }
  }

  private func check(
    _ point: Coordinate, _ locator: DesaLocator, _ shapes: [MultiPolygon?], _ note: String
  ) {
    let expected = plain(point, shapes)
    #expect(locator.allDesa(at: point) == expected, "\(note) \(point)")
    #expect(locator.desa(at: point) == expected.first, "\(note) \(point)")
    for preferred in shapes.indices {
      let wanted = expected.contains(preferred) ? preferred : expected.first
      #expect(locator.desa(at: point, preferring: preferred) == wanted, "\(note) \(point)")
    }
  }

  /// Stars that overlap, with holes and islands, and gaps between them.
  private func stars(_ random: inout SplitMix) -> [MultiPolygon?] {
    func star(_ x: Double, _ y: Double, _ size: Double) -> Ring {
      let count = 5 + random.below(20)
      return Ring(
        (0..<count).map { step in
          let angle = Double(step) / Double(count) * 2 * .pi
          let radius = random.double(in: size / 3...size)
          return at(x + radius * cos(angle), y + radius * sin(angle))
        })
    }
    return (0..<8).map { number in
      if number == 3 { return nil }
      let x = random.double(in: 115...116)
      let y = random.double(in: 3...4)
      let hole = star(x, y, 0.03)
      return MultiPolygon([
        Polygon(exterior: star(x, y, 0.3), holes: [hole]), Polygon(exterior: star(x, y + 1, 0.02)),
      ])
    }
  }

  @Test(arguments: UInt64(1)...6)
  func theIndexSaysWhatEveryEdgeSays(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let shapes = stars(&random)
    let locator = DesaLocator(shapes: shapes)
    for _ in 0..<1500 {
      let point = at(random.double(in: 114.5...116.5), random.double(in: 2.5...5.2))
      check(point, locator, shapes, "seed \(seed)")
    }
    // On and beside the borders.
    for shape in shapes {
      shape?.forEachEdge { a, b in
        check(a, locator, shapes, "seed \(seed), vertex")
        let middle = at((a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2)
        for point in [
          middle, at(middle.longitude.nextUp, middle.latitude),
          at(a.longitude, a.latitude.nextDown), at(a.longitude.nextDown, a.latitude),
        ] {
          check(point, locator, shapes, "seed \(seed), beside")
        }
      }
    }
  }

  @Test func awkwardShapesAreLocated() {
    let shapes: [MultiPolygon?] = [
      // One desa that is a point's width, one flat, one a needle across the others.
      box(115, 3, 115 + 1e-12, 3.1), box(115, 3, 116, 3), box(115, 3.05, 117, 3.05 + 1e-13),
      MultiPolygon([]), nil, box(116, 3, 117, 4),
    ]
    let locator = DesaLocator(shapes: shapes)
    for point in [
      at(115, 3.02), at(115.5, 3), at(116, 3.05), at(116.5, 3.05), at(117, 4), at(116, 3),
      at(115.5, 3.05), at(117, 3.5), at(118, 3),
    ] {
      check(point, locator, shapes, "awkward")
    }
  }

  /// More than one piece of work has: what cores do side by side comes together.
  @Test func manyDesaAreLocated() {
    var random = SplitMix(seed: 11)
    let shapes: [MultiPolygon?] = (0..<900).map { number in
      if number % 100 == 7 { return nil }
      let (x, y) = (115 + Double(number % 30) * 0.1, 3 + Double(number / 30) * 0.1)
      return box(x, y, x + random.double(in: 0.05...0.13), y + random.double(in: 0.05...0.13))
    }
    let locator = DesaLocator(shapes: shapes)
    var points = (0..<300).map { _ in
      at(random.double(in: 114.9...118.2), random.double(in: 2.9...6.2))
    }
    points += [at(.nan, .nan), at(115, 3), at(117.9, 5.9)]
    let glances = locator.glances(at: points)
    for (point, glance) in zip(points, glances) {
      let expected = plain(point, shapes)
      #expect(locator.allDesa(at: point) == expected, "\(point)")
      #expect(locator.desa(at: point, after: glance) == expected.first, "\(point)")
      #expect(
        locator.desa(at: point, after: glance, preferring: expected.last) == expected.last,
        "\(point)")
    }
    #expect(desaOnOuterEdge(shapes) == locator.desaOnOuterEdge())
  }

  @Test func noBoundariesHoldNothing() {
    let locator = DesaLocator(shapes: [])
    #expect(locator.desa(at: at(115, 3)) == nil)
    #expect(locator.desaOnOuterEdge().isEmpty)
    #expect(DesaLocator(shapes: [nil]).desa(at: at(115, 3)) == nil)
  }

  @Test func positionsOffTheGlobeLieNowhere() {
    let locator = DesaLocator(shapes: [box(115, 3, 116, 4)])
    for point in [at(.nan, 3), at(115, .nan), at(.infinity, 3), at(-.infinity, .infinity)] {
      #expect(locator.desa(at: point) == nil)
      #expect(locator.allDesa(at: point) == [])
    }
  }

  /// The edge by bits, against that by the index.
  @Test(arguments: UInt64(1)...12)
  func theEdgeIsTheSameWithoutAnIndex(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let shapes = stars(&random)
    #expect(desaOnOuterEdge(shapes) == DesaLocator(shapes: shapes).desaOnOuterEdge(), "\(seed)")
    #expect(desaOnOuterEdge([nil]).isEmpty)
  }

  /// Distances to a border by the banded index, against a look at every edge.
  @Test(arguments: UInt64(1)...4)
  func distancesAreThoseOfEveryEdge(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let shapes = stars(&random).compactMap { $0 }
    for shape in shapes {
      let store = ShapeStore(holding: shape)
      for _ in 0..<200 {
        let point = at(random.double(in: 114.6...116.4), random.double(in: 2.6...5))
        let nearest = nearestBorder(of: shape, to: point)
        for limit in [200.0, 5000, 30_000] {
          let found = store.borderDistance(from: point, to: 0, within: limit)
          #expect((found != nil) == (nearest <= limit), "seed \(seed) \(point) \(limit)")
          if let found { #expect(abs(found - nearest) < 1e-6) }
        }
      }
    }
  }

  /// Each tooth of a comb is as high as all: its edges must not be filed in all bands each.
  @Test func aCombIsFiledInLittleMemory() {
    let teeth = 25_000
    var points = (0..<teeth).flatMap { tooth -> [Coordinate] in
      let west = 110 + Double(tooth) * 0.0002
      return [at(west, 0), at(west, 5), at(west + 0.0001, 5), at(west + 0.0001, 0.1)]
    }
    points += [at(116, 0.1), at(116, -1), at(110, -1)]
    let store = ShapeStore(holding: MultiPolygon([Polygon(exterior: Ring(points))]))
    var random = SplitMix(seed: 1)
    for _ in 0..<50 {
      let tooth = 110 + Double(random.below(teeth)) * 0.0002
      let height = random.double(in: 0.2...4.9)
      #expect(store.containment(of: at(tooth + 0.00005, height), in: 0) == .inside)
      #expect(store.containment(of: at(tooth + 0.00015, height), in: 0) == .outside)
    }
    #expect(store.containment(of: at(113, -0.5), in: 0) == .inside)
  }

  private func nearestBorder(of shape: MultiPolygon, to point: Coordinate) -> Double {
    let plane = LocalPlane(at: point)
    var nearest = Double.infinity
    shape.forEachEdge { a, b in
      let (ax, ay) = plane.metres(a)
      let (bx, by) = plane.metres(b)
      let (dx, dy) = (bx - ax, by - ay)
      let t = min(1, max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
      let (x, y) = (ax + t * dx, ay + t * dy)
      nearest = min(nearest, (x * x + y * y).squareRoot())
    }
    return nearest
  }

  /// A ring of squares around a hole: all reach the outside, what lies in the hole does not.
  @Test func theOuterEdgeIsWhereTheOutsideBegins() {
    var shapes: [MultiPolygon?] = []
    for row in 0..<5 {
      for column in 0..<5 { shapes.append(square(column, row)) }
    }
    // A gap in the middle belongs to nobody, and is not the outside.
    shapes[12] = nil
    let edge = DesaLocator(shapes: shapes).desaOnOuterEdge()
    let rim = (0..<25).filter { $0 % 5 == 0 || $0 % 5 == 4 || $0 < 5 || $0 >= 20 }
    #expect(edge == Set(rim))
    #expect(desaOnOuterEdge(shapes) == edge)
  }
}
