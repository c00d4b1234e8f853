import Foundation
import Geography
import Testing

@testable import Cartography

@Suite("Marks on a map")
struct MarkTests {
  private static func cell(_ look: MarkLook, _ row: Int, _ column: Int) -> MarkThinning.Cell {
    MarkThinning.Cell(look: look, row: row, column: column)
  }

  @Test("One mark a cell of three pixels; the fullest cells survive a limit")
  func thinning() {
    var thinning = MarkThinning()
    for spot in [Spot(x: 0.1, y: 0.1), Spot(x: 2.9, y: 2.9), Spot(x: 3, y: 0)] {
      thinning.add(spot, .dot)
    }
    thinning.add(Spot(x: 30, y: 30), .cross)
    #expect(
      thinning.chosen(most: 9) == [
        Self.cell(.dot, 0, 0), Self.cell(.dot, 0, 1), Self.cell(.cross, 10, 10),
      ])
    #expect(thinning.chosen(most: 1) == [Self.cell(.dot, 0, 0)])
    #expect(thinning.chosen(most: 0).isEmpty)
  }

  /// The marks as written: every vertex of every path, in pixels.
  private static func spots(_ svg: String) throws -> [Spot] {
    let paths = svg.matches(of: /marker-end="url\(#j-[a-z]+\)" d="m([^"]+)"/)
    return try paths.flatMap { match -> [Spot] in
      var at = Spot(x: 0, y: 0)
      let text = String(match.1).replacing("h0", with: "")
      let numbers = text.matches(of: /-?\d+/).compactMap { Double($0.0) }
      try #require(numbers.count % 2 == 0)
      return stride(from: 0, to: numbers.count, by: 2).map { index in
        at = Spot(x: at.x + numbers[index], y: at.y + numbers[index + 1])
        return Spot(x: (at.x + 0.5) * MarkThinning.cell, y: (at.y + 0.5) * MarkThinning.cell)
      }
    }
  }

  @Test("Marks lie where their positions do, inside the frame, whatever the order")
  func drawn() throws {
    let atlas = Atlas.onSphere(RandomCoverage.make(size: 2, seed: 3))
    let inside = (0..<40).map {
      Coordinate(
        longitude: 116.02 + Double($0 % 8) * 0.02, latitude: 2.02 + Double($0 / 8) * 0.03)
    }
    let far = Coordinate(longitude: 118, latitude: 2)
    var request = MapTests.request(4)
    request.hasInsets = false
    request.marks = [MapMarks(.dot, inside + [far]), MapMarks(.ring, [inside[3]])]
    let map = try atlas.map(request)
    #expect(MapTests.isWellFormed(map.svg))
    #expect(map.marks.onMap == 41)
    #expect(map.marks.drawn == 41)
    let spots = try Self.spots(map.svg)
    #expect(spots.count == 41)
    let height = map.aspect * request.width
    #expect(spots.allSatisfy { $0.x > 0 && $0.y > 0 && $0.x < request.width && $0.y < height })
    // The map's own projection and frame say where each belongs.
    let drawing = try atlas.drawing(request)
    let wanted = try drawing.projection.project(inside).map(drawing.canvas.frame.pixels)
    for spot in wanted {
      #expect(spots.contains { $0.distance(to: spot) <= 2.2 }, "\(spot)")
    }
    request.marks[0].positions.reverse()
    #expect(try atlas.map(request).svg == map.svg)
  }

  @Test("A limit holds, and a map without marks has no symbols")
  func limits() throws {
    let atlas = Atlas.onSphere(RandomCoverage.make(size: 2, seed: 3))
    var request = MapTests.request(4)
    #expect(!(try atlas.map(request).svg.contains("marker")))
    request.marks = [
      MapMarks(
        .cross,
        (0..<900).map {
          Coordinate(
            longitude: 116.01 + Double($0 % 30) * 0.006, latitude: 2.01 + Double($0 / 30) * 0.006)
        })
    ]
    request.mostMarks = 100
    let map = try atlas.map(request)
    #expect(map.marks.drawn == 100)
    #expect(try Self.spots(map.svg).count == 100)
    request.mostMarks = 1
    #expect(try Self.spots(atlas.map(request).svg).count == 1)
  }

  @Test("Where boundaries are schematic the map itself says so, once a size of screen")
  func schematic() throws {
    let atlas = Atlas.onSphere(RandomCoverage.make(size: 2, seed: 3))
    var request = MapTests.request(4)
    #expect(!(try atlas.map(request).svg.contains("batas <skematik>")))
    request.texts.schematic = "batas <skematik>"
    let svg = try atlas.map(request).svg
    #expect(MapTests.isWellFormed(svg))
    #expect(svg.components(separatedBy: ">batas &lt;skematik&gt;</text>").count == 3)
  }
}
