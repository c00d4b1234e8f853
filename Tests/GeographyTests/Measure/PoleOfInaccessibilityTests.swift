import Foundation
import Geography
import TestSupport
import Testing

struct PoleOfInaccessibilityTests {
  private func metresApart(_ a: Coordinate, _ b: Coordinate) -> Double { groundDistance(a, b) }

  @Test func theMiddleOfASquareIsFarthestFromItsBorders() throws {
    let pole = try #require(poleOfInaccessibility(of: area(square(116, 3, 0.1))))
    #expect(metresApart(pole, at(116.05, 3.05)) < 100)
  }

  /// In an L the centroid lies at the bend's inner corner; the pole lies in the wide arm.
  @Test func itLiesInTheWidestPart() throws {
    let shape = area([
      (116, 3), (116.5, 3), (116.5, 3.02), (116.2, 3.02), (116.2, 3.2), (116, 3.2),
    ])
    let pole = try #require(poleOfInaccessibility(of: shape))
    #expect(metresApart(pole, at(116.1, 3.1)) < 250)
    #expect(shape.containment(of: pole) == .inside)
  }

  @Test func aHolePushesItAway() throws {
    let shape = area(square(116, 3, 0.1), square(116.04, 3.04, 0.02))
    let pole = try #require(poleOfInaccessibility(of: shape))
    #expect(shape.containment(of: pole) == .inside)
    // The largest circle sits in a corner between two borders and the hole's corner:
    // r = d·√2 / (1 + √2) with d the 0.04° to the hole, from either border.
    let plane = LocalPlane(at: at(116.05, 3.05))
    let expected = 0.04 * plane.metresPerLatitude * 2.0.squareRoot() / (1 + 2.0.squareRoot())
    #expect(abs(clearance(of: pole, in: shape) - expected) < 60)
  }

  @Test func ofSeveralPartsTheLargestHasIt() throws {
    let shape = MultiPolygon([
      Polygon(exterior: ring(square(118, 3, 0.02))), Polygon(exterior: ring(square(116, 3, 0.1))),
    ])
    let pole = try #require(poleOfInaccessibility(of: shape))
    #expect(metresApart(pole, at(116.05, 3.05)) < 100)
  }

  /// A crescent, whose centroid lies outside.
  @Test func itNeverLiesOutside() throws {
    let crescent = area([
      (116, 3), (116.3, 3), (116.3, 3.3), (116, 3.3), (116, 3.27), (116.27, 3.27), (116.27, 3.03),
      (116, 3.03),
    ])
    let pole = try #require(poleOfInaccessibility(of: crescent))
    #expect(crescent.containment(of: pole) == .inside)
  }

  /// To the precision asked for, no point of a fine grid is farther from the border.
  @Test func noPointIsFartherFromTheBorder() throws {
    var generator = SplitMix(seed: 21)
    for _ in 0..<10 {
      var points: [(Double, Double)] = []
      for step in 0..<12 {
        let angle = Double(step) / 12 * 2 * Double.pi
        let radius = generator.double(in: 0.02...0.1)
        points.append((116 + radius * cos(angle), 3 + radius * sin(angle)))
      }
      let shape = area(points)
      let pole = try #require(poleOfInaccessibility(of: shape, precision: 50))
      let best = clearance(of: pole, in: shape)
      let box = shape.boundingBox
      for i in 0...40 {
        for j in 0...40 {
          let point = at(
            box.minLongitude + (box.maxLongitude - box.minLongitude) * Double(i) / 40,
            box.minLatitude + (box.maxLatitude - box.minLatitude) * Double(j) / 40)
          guard shape.containment(of: point) == .inside else { continue }
          #expect(clearance(of: point, in: shape) <= best + 55)
        }
      }
    }
  }

  @Test func anEmptyAreaHasNone() {
    #expect(poleOfInaccessibility(of: MultiPolygon([])) == nil)
  }

  @Test func aSliverHasOneToo() throws {
    let sliver = area([(116, 3), (117, 3.000001), (117, 3.000002)])
    let pole = try #require(poleOfInaccessibility(of: sliver))
    #expect(pole.isOnGlobe)
  }

  /// Metres from a point to the nearest border, by looking at every edge.
  private func clearance(of point: Coordinate, in shape: MultiPolygon) -> Double {
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
}
