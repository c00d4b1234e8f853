import Foundation
import Geography
import TestSupport
import Testing

@testable import Coverage

/// Locating against GEOS over both real files. GEOS computes sides in pairs of doubles, which for
/// coordinates as close as these is exact, so that not one answer may differ.
@Suite(.enabled(if: RealBoundaries.areThere))
struct RealDataLocatingTests {
  /// Random points a file: over both files more than a million.
  private static let randomPoints = 510_000

  /// Points anywhere around the province, and a sixth of them within some hundred metres of a border,
  /// where an index that is a little wrong would be wrong.
  @Test(arguments: RealBoundaries.File.allCases)
  func randomPointsLieWhereGEOSSays(_ file: RealBoundaries.File) throws {
    let real = try RealBoundaries.of(file)
    let geos = try GEOSLocator(real.shapes)
    let box = real.shapes.reduce(into: BoundingBox.empty) { box, shape in
      if let shape { box.grow(by: shape.boundingBox) }
    }
    let vertices = real.shapes.flatMap { shape in
      shape?.polygons.flatMap { $0.rings.flatMap(\.points) } ?? []
    }
    var random = SplitMix(seed: file == .bps ? 2020 : 2024)
    var differing: [Coordinate] = []
    var inside = 0
    for number in 0..<Self.randomPoints {
      var point = Coordinate(
        longitude: random.double(in: box.minLongitude - 0.1...box.maxLongitude + 0.1),
        latitude: random.double(in: box.minLatitude - 0.1...box.maxLatitude + 0.1))
      if number % 6 == 0 {
        point = vertices[random.below(vertices.count)]
        point.longitude += random.double(in: -0.003...0.003)
        point.latitude += random.double(in: -0.003...0.003)
      }
      let expected = try geos.allDesa(at: point)
      if !expected.isEmpty { inside += 1 }
      if real.geography.locator.allDesa(at: point) != expected
        || real.geography.locator.desa(at: point) != expected.first
      {
        differing.append(point)
      }
    }
    #expect(differing.isEmpty, "\(differing.count) of \(Self.randomPoints): \(differing.prefix(5))")
    // The points do tell something: over a third of the box is land.
    #expect(inside > Self.randomPoints / 3)
  }

  /// The cost of locating, counted: few points anywhere meet a cell with a border in it.
  @Test(arguments: RealBoundaries.File.allCases)
  func fewPointsNeedAnExactTest(_ file: RealBoundaries.File) throws {
    let real = try RealBoundaries.of(file)
    let box = real.shapes.reduce(into: BoundingBox.empty) { box, shape in
      if let shape { box.grow(by: shape.boundingBox) }
    }
    var random = SplitMix(seed: 7)
    var tests = 0
    for _ in 0..<100_000 {
      tests += real.geography.locator.exactTests(
        at: Coordinate(
          longitude: random.double(in: box.minLongitude...box.maxLongitude),
          latitude: random.double(in: box.minLatitude...box.maxLatitude)))
    }
    #expect(tests > 0)
    #expect(tests < 10_000, "\(tests) exact tests of 100,000 points")
  }

  @Test(arguments: RealBoundaries.File.allCases)
  func everyVertexLiesOnTheBordersGEOSSays(_ file: RealBoundaries.File) throws {
    try compareOnBorders(file) { a, _ in [a] }
  }

  @Test(arguments: RealBoundaries.File.allCases)
  func everyMiddleOfAnEdgeLiesWhereGEOSSays(_ file: RealBoundaries.File) throws {
    try compareOnBorders(file) { a, b in [middle(a, b)] }
  }

  /// One unit in the last place beside every vertex and every middle, in turn to each side.
  @Test(arguments: RealBoundaries.File.allCases)
  func pointsOneUnitBesideABorderLieWhereGEOSSays(_ file: RealBoundaries.File) throws {
    var turn = 0
    try compareOnBorders(file) { a, b in
      turn += 1
      return [beside(a, turn), beside(middle(a, b), turn / 4 + turn)]
    }
  }

  private func middle(_ a: Coordinate, _ b: Coordinate) -> Coordinate {
    Coordinate(
      longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
  }

  private func beside(_ point: Coordinate, _ turn: Int) -> Coordinate {
    var moved = point
    switch turn % 4 {
    case 0: moved.longitude = point.longitude.nextUp
    case 1: moved.latitude = point.latitude.nextUp
    case 2: moved.longitude = point.longitude.nextDown
    default: moved.latitude = point.latitude.nextDown
    }
    return moved
  }

  /// Asks both for the points that `points` makes of each edge: in which desa they lie, and of the
  /// edge's own desa whether they lie inside, on the border or outside.
  private func compareOnBorders(
    _ file: RealBoundaries.File, _ points: (Coordinate, Coordinate) -> [Coordinate]
  ) throws {
    let real = try RealBoundaries.of(file)
    let geos = try GEOSLocator(real.shapes)
    var differing: [Coordinate] = []
    var count = 0
    for (desa, shape) in real.shapes.enumerated() {
      guard let shape else { continue }
      let store = ShapeStore(holding: shape)
      var asked: [Coordinate] = []
      shape.forEachEdge { asked += points($0, $1) }
      for point in asked {
        count += 1
        let expected = try geos.allDesa(at: point)
        let isInterior = try geos.isInterior(point, of: desa)
        let containment: Containment =
          isInterior ? .inside : expected.contains(desa) ? .border : .outside
        if real.geography.locator.allDesa(at: point) != expected
          || store.containment(of: point, in: 0) != containment
        {
          differing.append(point)
        }
      }
    }
    #expect(differing.isEmpty, "\(differing.count) of \(count): \(differing.prefix(5))")
    #expect(count > 100_000)
  }
}
