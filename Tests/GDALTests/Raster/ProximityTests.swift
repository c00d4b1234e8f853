import Geography
import TestSupport
import Testing

@testable import GDAL

@Suite("Distances and outlines on a grid")
struct ProximityTests {
  @Test func oneSeedGivesCircles() throws {
    // Row 1, column 2 of 5 × 3.
    let distances = try proximity(columns: 5, rows: 3, seeds: [7], limit: 10)
    #expect(distances[7] == 0)
    #expect(distances[9] == 2)
    #expect(abs(distances[0] - Float(5).squareRoot()) < 1e-5)
    let near = try proximity(columns: 5, rows: 3, seeds: [7], limit: 1.5)
    #expect(near[9] == .infinity && abs(near[1] - Float(2).squareRoot()) < 1e-5)
  }

  @Test func withoutSeedsEverythingIsFar() throws {
    #expect(
      try proximity(columns: 2, rows: 1, seeds: [], limit: 10) == [.infinity, .infinity])
    #expect(
      try proximity(columns: 2, rows: 1, seeds: [9, -1], limit: 10) == [.infinity, .infinity])
  }

  /// GDAL's two passes against the distance to every seed: no farther than half a cell off.
  @Test func agreesWithEverySeed() throws {
    var random = SplitMix(seed: 30)
    let (columns, rows) = (60, 40)
    let seeds = (0..<25).map { _ in random.below(columns * rows) }
    let distances = try proximity(columns: columns, rows: rows, seeds: seeds, limit: 100)
    for cell in 0..<(columns * rows) {
      let exact = seeds.map { seed -> Double in
        let x = Double(seed % columns - cell % columns)
        let y = Double(seed / columns - cell / columns)
        return (x * x + y * y).squareRoot()
      }.min()
      #expect(abs(Double(distances[cell]) - (exact ?? 0)) <= 0.5, "cell \(cell)")
    }
  }

  /// A ring of cells around a hole: two rings, whose areas differ by the cells inside.
  @Test func outlinesHaveHoles() throws {
    var cells = [Bool](repeating: false, count: 7 * 6)
    for row in 1...4 { for column in 1...5 { cells[row * 7 + column] = true } }
    cells[2 * 7 + 3] = false
    let rings = try outlines(columns: 7, rows: 6, isInside: cells, tolerance: 0)
    #expect(rings.count == 2)
    let areas = rings.map(area).sorted()
    #expect(areas == [1, 20])
    let box = rings.joined().map(\.x)
    #expect(box.min() == 1 && box.max() == 6)
    #expect(
      try outlines(
        columns: 2, rows: 1, isInside: [false, false], tolerance: 1
      ).isEmpty)
  }

  private func area(_ ring: [PlanarPoint]) -> Double {
    let next = ring.dropFirst() + ring.prefix(1)
    return abs(zip(ring, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }
}
