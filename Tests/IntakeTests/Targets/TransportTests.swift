import Coverage
import Testing

@testable import Intake

@Suite("Departures in the targets")
struct TransportTests {
  private func schedule(_ text: String) throws -> (DepartureSchedule?, String) {
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    var unreadable = ""
    let found = DepartureDays(times: TimeParser(zone: zone)).parse(text, unreadable: &unreadable)
    return (found, unreadable)
  }

  @Test(arguments: [
    ("Senin Kamis", [1, 4]), ("sen,kam", [1, 4]), ("Monday; Thursday", [1, 4]),
    ("mon|thu", [1, 4]), ("1 4", [1, 4]), ("Jum'at", [5]), ("Ahad, minggu", [7]),
    ("harian", [1, 2, 3, 4, 5, 6, 7]),
  ])
  func weekdays(text: String, expected: [Int]) throws {
    #expect(try schedule(text).0?.weekdays == expected)
  }

  @Test func datesInBothWritings() throws {
    let found = try schedule("2022-11-01 24/10/2022; Rabu").0
    #expect(found?.dates.map(\.description) == ["2022-10-24", "2022-11-01"])
    #expect(found?.weekdays == [3])
  }

  @Test(arguments: ["besok", "8", "2022-13-40", "Senin besok"])
  func whatIsNoDayIsNamed(text: String) throws {
    let (found, word) = try schedule(text)
    #expect(found == nil)
    #expect(!word.isEmpty)
  }

  @Test func anEmptyCellIsNoSchedule() throws {
    #expect(try schedule("  ").0 == DepartureSchedule())
  }

  private func read(_ csv: String) throws -> TargetTable {
    let folder = try TemporaryFolder()
    _ = try folder.file("target.csv", csv)
    let yaml =
      minimum + "targets:\n  source: target.csv\n  fields: {code: kode, families: kk, "
      + "departure_days: hari, travel_days: jalan, places: kursi}\n"
    return try readTargets(configured(yaml, folder: folder.url.path), scheme: .bps)
  }

  @Test func aRowHasItsWay() throws {
    let table = try read(
      "kode;kk;hari;jalan;kursi\n6501040004;10;Senin Kamis;1;4\n6501040005;10;;2;4\n"
        + "6501040006;10;2022-11-01;;\n")
    let day = try #require(Day(iso: "2022-11-01"))
    #expect(
      table.targets.map(\.transport) == [
        Transport(departures: DepartureSchedule(weekdays: [1, 4]), travelDays: 1, places: 4), nil,
        Transport(departures: DepartureSchedule(dates: [day])),
      ])
    #expect(table.findings == [])
  }

  @Test func datesBeforeTheSurveyAreAFinding() throws {
    let table = try read("kode;kk;hari;jalan;kursi\n6501040004;10;2021-11-01;;\n")
    #expect(table.findings.map(\.rule) == [.departurePast])
    #expect(table.findings.first?.places.map(\.line) == [2])
  }

  @Test(arguments: [
    ("besok", "1", "1", "\"besok\" is no day of departure"),
    ("Senin", "-1", "1", "\"-1\" is no number of travel days"),
    ("Senin", "1", "dua", "\"dua\" is no number of places"),
  ])
  func wrongCellsAreErrorsByLine(days: String, travel: String, places: String, cause: String) {
    let error = intakeError {
      _ = try read("kode;kk;hari;jalan;kursi\n6501040004;10;\(days);\(travel);\(places)\n")
    }
    #expect(error?.description.contains("target.csv:2: " + cause) == true, "\(error as Any)")
  }
}
