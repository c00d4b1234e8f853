import Foundation
import Geography
import Intake
import TestSupport
import Testing

@testable import Coverage

/// 26 settlements of GeoNames and 196 islands over the BPS desa.
@Suite(.enabled(if: RealBoundaries.areThere))
struct RealDataSettlementsTests {
  private func read(_ file: String, _ fields: String) throws -> SettlementTable {
    let real = try RealBoundaries.of(.bps)
    let path = try #require(Shared.data("points/" + file))
    let configuration = try parseConfiguration(
      """
      survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
      boundaries: {source: none.geojson, fields: {code: kode}}
      settlements:
        source: \(path)
        fields: \(fields)
      """, file: "jangkau.yml", folder: "")
    return try readSettlements(configuration, geography: real.geography)
  }

  private func towns() throws -> SettlementTable {
    try read(
      "geonames_cities500_kaltara.csv",
      "{name: name, people: population, latitude: latitude, longitude: longitude}")
  }

  /// GeoNames writes 0 where nobody knows how many live there.
  @Test func noInhabitedPlaceHasNobody() throws {
    let people = try towns().settlements.map(\.people)
    #expect(people.contains(nil) && people.compactMap { $0 }.contains(255_310))
    #expect(!people.contains(0))
  }

  @Test func everySettlementIsWhereGEOSSaysItIs() throws {
    let geos = try GEOSLocator(RealBoundaries.of(.bps).shapes)
    for table in [
      try towns(),
      try read(
        "pulau_kaltara.csv", "{name: nama, latitude: latitude, longitude: longitude}"),
    ] {
      #expect(!table.settlements.isEmpty && !table.isGrid)
      for place in table.settlements {
        #expect(try geos.allDesa(at: place.position).first == place.desa)
      }
      let outside = table.findings.filter { $0.rule == .settlementOutside }.map(\.count)
      #expect(
        table.settlements.count + outside.reduce(0, +) == (table.settlements.count < 30 ? 26 : 196))
    }
  }

  /// With one confirmed visit in Tarakan, what is reached within 20 km is what a ruler says.
  @Test func reachedIsWhatARulerSays() throws {
    let real = try RealBoundaries.of(.bps)
    let table = try towns()
    let tarakan = try #require(table.settlements.first { $0.name == "Tarakan" })
    var rules = ReachRules()
    for reach in [3000.0, 20_000, 60_000] {
      rules.reach = reach
      let report = placesReport(
        table.settlements, isGrid: false, visits: [tarakan.position], rules: rules,
        tree: real.boundaries.tree)
      let near = table.settlements.filter {
        groundDistance($0.position, tarakan.position) <= reach
      }
      #expect(report.counts[0].reached == near.count)
      #expect(report.counts[0].all == table.settlements.count)
      #expect(report.counts[0].peopleReached == near.compactMap(\.people).reduce(0, +))
      #expect(report.unreached.count == table.settlements.count - near.count)
      for place in report.unreached {
        let exact = groundDistance(place.settlement.position, tarakan.position)
        #expect(place.nearestVisit == (exact <= 100_000 ? exact : nil))
      }
    }
  }
}
