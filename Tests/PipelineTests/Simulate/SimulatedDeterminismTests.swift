import Coverage
import Geography
import Testing

@testable import Pipeline

@Suite struct SimulatedDeterminismTests {
  @Test func theSameSeedGivesTheSameBytes() throws {
    let options = SimulationOptions(families: 3_000, seed: 7, until: try day("2022-11-02"))
    let first = try files(schematicProvince, options)
    let second = try files(schematicProvince, options)
    #expect(first == second)
    #expect(
      first.keys.sorted() == [
        "jangkau.yml", "officers.csv", "targets.csv", "truth.csv", "truth_officers.csv",
        "truth_visits.csv", "visits.csv",
      ])
  }

  @Test func anotherSeedGivesAnotherCampaign() throws {
    let until = try day("2022-11-02")
    let first = try files(
      schematicProvince, SimulationOptions(families: 3_000, seed: 7, until: until))
    let second = try files(
      schematicProvince, SimulationOptions(families: 3_000, seed: 8, until: until))
    for name in ["visits.csv", "targets.csv", "truth.csv"] {
      #expect(first[name] != second[name])
    }
  }

  @Test func aLaterLastDayOnlyAddsToWhatWasKnown() throws {
    let until = try day("2022-10-28")
    let short = try run(schematicProvince, SimulationOptions(families: 3_000, until: until))
    let long = try run(
      schematicProvince, SimulationOptions(families: 3_000, until: try day("2022-11-14")))
    let end = clock(until, 1, second: 0)
    func text(_ records: [SimulatedRecord]) -> [String] {
      records.filter { $0.visitedAt < end }.map { "\($0)" }.map { text in
        // Ids count all records, so those of the longer run differ.
        String(text[(text.range(of: "visitedAt")?.lowerBound ?? text.startIndex)...])
      }
    }
    #expect(text(short.records) == text(long.records))
    #expect(short.truth.desa.map(\.finishedDay) == long.truth.desa.map(\.finishedDay))
  }

  @Test(arguments: [1, 100, 5_000]) func theWantedCountIsExact(_ visits: Int) throws {
    let options = SimulationOptions(visits: visits, until: try day("2022-11-14"))
    let run = try run(schematicProvince, options)
    #expect(run.records.count == visits)
    #expect(run.truth.records == visits)
    #expect(run.truth.desa.reduce(0) { $0 + $1.records } == visits)
  }

  @Test func timesAreWrittenAsTheZoneHasThem() throws {
    for name in ["Asia/Makassar", "Europe/Berlin", "America/St_Johns"] {
      let zone = try zone(name)
      // Berlin puts its clocks back on 2022-10-30 at 3:00.
      for second in stride(from: 0, to: 86_400 * 3, by: 1_739) {
        let time = clock(try day("2022-10-29"), 0, second: second)
        var text = CSVText()
        text.time(time, zone: zone)
        let instant = zone.instant(ofLocal: time * 1_000_000)
        #expect(String(decoding: text.bytes, as: UTF8.self) == zone.timestamp(instant))
      }
    }
  }

  @Test(arguments: [
    (0.0, "0.000000"), (-0.0000004, "0.000000"), (-0.5, "-0.500000"), (117.5, "117.500000"),
    (2.0000005, "2.000001"), (-3.999_999_6, "-4.000000"),
  ])
  func decimalsAreRoundedToTheirDigits(_ value: Double, _ expected: String) {
    var text = CSVText()
    text.decimal(value, digits: 6)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }
}
