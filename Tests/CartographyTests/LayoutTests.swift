import Geography
import Testing

@testable import Cartography

@Suite("Layout")
struct LayoutTests {
  @Test("The pole of a C lies in its back, not in its mouth")
  func pole() throws {
    let c = [(0, 0), (10, 0), (10, 3), (4, 3), (4, 7), (10, 7), (10, 10), (0, 10)]
      .map { Spot(x: Double($0.0), y: Double($0.1)) }
    let pole = try #require(poleOfInaccessibility([c], precision: 0.05))
    #expect(pole.spot.x < 4.2)
    #expect(pole.radius > 1.9)
    #expect(poleOfInaccessibility([]) == nil)
    // A sliver once had as many cells as it is longer than wide.
    let sliver = [Spot(x: 0, y: 0), Spot(x: 900, y: 0), Spot(x: 900, y: 1e-9)]
    #expect(poleOfInaccessibility([sliver]) != nil)
  }

  @Test("The middle of a unit on both sides of the antimeridian lies there")
  func antimeridian() {
    #expect(abs(abs(middleLongitude([1_790_000_000, -1_790_000_000])) - 180) < 1e-9)
    #expect(middleLongitude([1_160_000_000, 1_180_000_000]) == 117)
    #expect(middleLongitude([-100_000_000, 100_000_000]) == 0)
  }

  @Test(arguments: [0.02, 1, 37, 439, 12_000])
  func scaleBarIsRoundAndFits(_ metresPerPixel: Double) {
    let bar = ScaleBar(metresPerPixel: metresPerPixel, most: 180, em: 13)
    #expect(bar.length <= 180.001 && bar.length > 70)
    var mantissa = bar.metres
    while mantissa >= 9.999 { mantissa /= 10 }
    while mantissa < 0.999 { mantissa *= 10 }
    #expect([1, 2, 5].contains { abs($0 - mantissa) < 1e-6 })
  }

  @Test("Each desa has a tile of its own and groups lie together", arguments: [1, 2, 7, 60, 250])
  func tiles(_ count: Int) {
    var random = SplitMix(seed: 11)
    var land = Occupancy(width: 600, height: 500)
    land.take(Box(minX: 60, minY: 60, maxX: 540, maxY: 440))
    let spots = (0..<count).map { _ in
      Spot(
        x: Double.random(in: 60...540, using: &random),
        y: Double.random(in: 60...440, using: &random))
    }
    let groups = spots.map { ($0.x < 200 ? 0 : 1) + ($0.y < 250 ? 0 : 2) }
    let layout = TileLayout(spots: spots, groups: groups, land: land, largest: 45)
    #expect(Set(layout.cells).count == count)
    for group in Set(groups) {
      let cells = Set(zip(layout.cells, groups).filter { $0.1 == group }.map(\.0))
      var reached = Set(cells.sorted().prefix(1))
      var open = Array(reached)
      while let cell = open.popLast() {
        for next in cell.neighbours where cells.contains(next) && !reached.contains(next) {
          reached.insert(next)
          open.append(next)
        }
      }
      #expect(reached.count == cells.count, "group \(group) of \(count) lies apart")
    }
  }

  @Test("A hexagon's sides lie towards its neighbours")
  func hexagons() {
    let grid = HexGrid(radius: 10, origin: Spot(x: 0, y: 0))
    for row in 0..<2 {
      let cell = HexCell(column: 3, row: row)
      for (index, neighbour) in cell.neighbours.enumerated() {
        let (a, b) = grid.side(index, of: cell)
        let middle = Spot(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        let from = grid.center(cell)
        let to = grid.center(neighbour)
        #expect(middle.distance(to: Spot(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)) < 1e-9)
      }
    }
  }

  @Test("No label covers another")
  func labels() {
    var placer = LabelPlacer(em: 10, bounds: Box(minX: 0, minY: 0, maxX: 200, maxY: 40))
    let first = placer.place("Malinau", at: Spot(x: 100, y: 20), class: "jl1")
    let second = placer.place("Nunukan", at: Spot(x: 100, y: 20), class: "jl1", reach: 6)
    let none = placer.place("Bulungan", at: Spot(x: 500, y: 20), class: "jl1")
    #expect(first && second && !none)
    #expect(LabelPlacer.lines("Malinau Selatan Hilir") == ["Malinau", "Selatan Hilir"])
    #expect(LabelPlacer.lines(String(repeating: "x", count: 200))[0].count == 40)
  }
}
