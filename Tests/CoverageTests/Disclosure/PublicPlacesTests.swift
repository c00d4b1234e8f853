import Foundation
import Geography
import TestSupport
import Testing

@testable import Coverage

/// What the public edition says of places and of the ground within reach.
struct PublicPlacesTests {
  private func north(_ metres: Double, square: Int = 0) -> Coordinate {
    let middle = inSquare(square)
    return at(middle.longitude, middle.latitude + metres / LocalPlane(at: middle).metresPerLatitude)
  }

  private func shown(_ found: Int) throws -> CoverageReport {
    var report = try Survey().report()
    for index in 0..<report.tree.desaRange.upperBound { report.units[index].counts.found = found }
    return report
  }

  private func report(
    _ places: [Coordinate], visits: [Coordinate], found: Int, smallCount: Int = 5
  ) throws -> PlacesReport {
    let tree = tree(rowOfFive)
    let settlements = places.map { Settlement(position: $0, desa: 0, people: 10) }
    let exact = placesReport(
      settlements, isGrid: false, visits: visits, rules: ReachRules(), tree: tree)
    return publicPlaces(
      exact, settlements: settlements, visits: visits, rules: ReachRules(), tree: tree,
      disclosure: PublicReach(smallCount: smallCount, shown: try shown(found)))
  }

  /// Four visits make no place reached, five do; no distance is told.
  @Test func aPlaceIsReachedByAsManyAsAreNoSmallCount() throws {
    let four = [Coordinate](repeating: inSquare(0), count: 4)
    let few = try report([inSquare(0)], visits: four, found: 100)
    #expect(few.counts[0].reached == 0 && few.unreached.map(\.nearestVisit) == [nil])
    #expect(few.leastVisits == 5)
    let enough = try report([inSquare(0)], visits: four + [north(2990)], found: 100)
    #expect(enough.counts[0].reached == 1 && enough.counts[0].peopleReached == 10)
    let far = try report([inSquare(0)], visits: four + [north(3010)], found: 100)
    #expect(far.counts[0].reached == 0)
    let all = try report([inSquare(0)], visits: four, found: 100, smallCount: 0)
    #expect(all.counts[0].reached == 1)
  }

  /// Two places 7 km apart share no visit: a reader adds five and five up to ten.
  @Test func placesApartNeedAsManyFamiliesShown() throws {
    let places = [inSquare(0), north(7000)]
    let visits = places.flatMap { [Coordinate](repeating: $0, count: 5) }
    #expect(try report(places, visits: visits, found: 10).counts[0].reached == 2)
    #expect(try report(places, visits: visits, found: 9).counts[0].reached == 0)
    // Side by side they may be the same five.
    let near = [inSquare(0), north(10)]
    let shared = try report(near, visits: visits, found: 9)
    #expect(shared.counts[0].reached == 2 || shared.counts[0].reached == 0)
    #expect(try report(near, visits: visits, found: 10).counts[0].reached == 2)
  }

  /// However places lie, those that share no visit are not more than the parts that are counted.
  @Test(arguments: UInt64(1)...20)
  func noMoreAreToldThanAreShown(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let places = (0..<40).map { _ in
      inSquare(0, east: Double(random.below(100)) / 10, north: Double(random.below(100)) / 10)
    }
    let visits = places.flatMap { place in
      (0..<random.below(9)).map { _ in place }
    }
    let found = random.below(60)
    let told = try report(places, visits: visits, found: found)
    let unreached = Set(told.unreached.map(\.settlement.position))
    var apart: [Coordinate] = []
    for place in places where !unreached.contains(place) {
      if apart.allSatisfy({ groundDistance($0, place) > 6000 }) { apart.append(place) }
    }
    #expect(apart.count * 5 <= found, "seed \(seed)")
  }

  /// Ground of 100 visits is told where 100 families are shown.
  @Test func groundNeedsAsManyFamiliesShown() throws {
    let circle = Double.pi * 3000 * 3000
    var area = ReachGrid.Area()
    area.all = 100 * circle - 1
    var exact = PlacesReport(reach: 3000)
    exact.areas = [ReachGrid.Area](
      repeating: area,
      count: tree(rowOfFive).desaRange.upperBound)
    for (found, isTold) in [(100, true), (99, false)] {
      let told = publicPlaces(
        exact, settlements: [], visits: [], rules: ReachRules(), tree: tree(rowOfFive),
        disclosure: PublicReach(smallCount: 5, shown: try shown(found)))
      #expect(told.areas.isEmpty != isTold && told.isGroundWithheld != isTold)
      #expect(!told.hasSettlements && told.counts.isEmpty)
    }
  }
}
