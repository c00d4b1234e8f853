import Foundation
import Geography
import TestSupport
import Testing

@testable import Coverage

@Suite("Places within reach")
struct ReachTests {
  /// A position this many metres north of the middle of the first square.
  private func north(_ metres: Double) -> Coordinate {
    let middle = inSquare(0)
    return at(middle.longitude, middle.latitude + metres / LocalPlane(at: middle).metresPerLatitude)
  }

  private func report(
    _ settlements: [Settlement], visits: [Coordinate], reach: Double = 3000, isGrid: Bool = false
  ) -> PlacesReport {
    var rules = ReachRules()
    rules.reach = reach
    return placesReport(
      settlements, isGrid: isGrid, visits: visits, rules: rules, tree: tree(rowOfFive))
  }

  @Test func reachedAtTheReachAndNotBeyond() {
    let places = [2990.0, 3010].map { Settlement(name: "\($0)", position: north($0), desa: 0) }
    let found = report(places, visits: [inSquare(0)])
    #expect(found.counts[0].all == 2 && found.counts[0].reached == 1)
    #expect(found.unreached.map(\.settlement.name) == ["3010.0"])
    #expect(abs((found.unreached[0].nearestVisit ?? 0) - 3010) < 2)
    #expect(report(places, visits: [inSquare(0)], reach: 3020).unreached.isEmpty)
  }

  /// Two places of 100 and 300 people in a1 and one of unknown people in c1: 1 of 3 reached, 100 of
  /// 400 people; the sums above are those of the parts.
  @Test func countsAddUpAndPeopleWeigh() throws {
    let places = [
      Settlement(name: "Kecil", position: inSquare(0), desa: 0, families: 20, people: 100),
      Settlement(name: "Besar", position: north(5000), desa: 0, people: 300),
      Settlement(name: "Jauh", position: inSquare(4), desa: 4),
    ]
    for order in [places, places.reversed()] {
      let found = report(order, visits: [inSquare(0)])
      let tree = tree(rowOfFive)
      let top = found.counts[0]
      #expect(top.all == 3 && top.reached == 1)
      #expect(top.people == 400 && top.peopleReached == 100 && top.withPeople == 2)
      let kabupaten = try #require(tree.index(of: code(kabupaten2)))
      #expect(found.counts[kabupaten].all == 1 && found.counts[kabupaten].reached == 0)
      #expect(found.unreached.map(\.settlement.name) == ["Besar", "Jauh"])
    }
  }

  @Test func withoutVisitsNothingIsReached() {
    let found = report(
      [Settlement(position: inSquare(0), desa: 0)], visits: [], isGrid: true)
    #expect(found.counts[0].reached == 0)
    #expect(found.unreached.map(\.nearestVisit) == [nil])
    #expect(report([], visits: []).unreached.isEmpty)
  }

  /// The hash against the distance to every position, near the equator and at 60° north.
  @Test(arguments: [1.0, 60])
  func nearestAgreesWithEveryPosition(latitude: Double) {
    var random = SplitMix(seed: 7)
    func position() -> Coordinate {
      at(
        115 + Double(random.below(10_000)) / 10_000,
        latitude + Double(random.below(10_000)) / 10_000)
    }
    let points = (0..<60).map { _ in position() }
    let index = ReachIndex(points, side: 3000)
    for _ in 0..<300 {
      let place = position()
      let exact = points.map { groundDistance(place, $0) }.min() ?? 0
      #expect(index.isReached(place) == (exact <= 3000))
      #expect(index.nearest(to: place, within: 100_000) == exact)
      #expect(index.nearest(to: place, within: exact / 2) == nil)
    }
  }

  /// Cells of 500 m are 0.25 km²: a1 has 2 of 3 beyond, c1 1 of 1; sea counts nowhere.
  @Test func areasAreCellsTimesTheirArea() throws {
    let grid = ReachGrid(
      cellMetres: 500, desa: [0, 0, 0, -1, 4], isBeyond: [true, true, false, true, true])
    let tree = tree(rowOfFive)
    let areas = grid.areas(tree)
    let first = try #require(tree.index(of: code(a1)))
    #expect(areas[first].beyond == 500_000 && areas[first].all == 750_000)
    #expect(areas[0].beyond == 750_000 && areas[0].all == 1_000_000)
    let untouched = try #require(tree.index(of: code(b1)))
    #expect(areas[untouched] == ReachGrid.Area())
  }
}
