import Geography
import Testing

@testable import Coverage

@Suite("Last departures")
struct LastDepartureTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// Set out on 30 October, two days of travel: work from 1 to 14 November is 14 days of 10 families.
  @Test(arguments: [(140, 1), (141, 2), (450, 4), (1, 1)])
  func officersAcrossTheEndOfAMonth(families: Int, officers: Int) throws {
    let needed = officersNeeded(
      families: families, departure: try day("2022-10-30"), travelDays: 2,
      end: try day("2022-11-14"), familiesPerOfficerDay: 10)
    #expect(needed.workDays == 14)
    #expect(needed.officers == officers)
  }

  @Test func theLastDayOfWorkCounts() throws {
    func needed(_ iso: String, end: String = "2022-11-14") throws -> (Int, Int?) {
      officersNeeded(
        families: 45, departure: try day(iso), travelDays: 1, end: try day(end),
        familiesPerOfficerDay: 10)
    }
    #expect(try needed("2022-11-13") == (1, 5))
    #expect(try needed("2022-11-14") == (0, nil))
    // The end that was moved to 30 November gives sixteen days more.
    #expect(try needed("2022-11-14", end: "2022-11-30") == (16, 1))
    #expect(try needed("2022-11-29", end: "2022-11-30") == (1, 5))
  }

  @Test func noPaceNeedsNobodyKnowsHowMany() throws {
    let needed = officersNeeded(
      families: 5, departure: try day("2022-11-01"), travelDays: 0, end: try day("2022-11-14"),
      familiesPerOfficerDay: 0)
    #expect(needed.officers == nil)
  }

  @Test func weekdaysAndDatesMix() throws {
    let schedule = DepartureSchedule(
      weekdays: [4, 1, 4], dates: [try day("2022-11-01"), try day("2022-10-01")])
    let days = schedule.days(from: try day("2022-10-27"), through: try day("2022-11-03"))
    #expect(
      days.map(\.description) == ["2022-10-27", "2022-10-31", "2022-11-01", "2022-11-03"])
    #expect(schedule.days(from: try day("2022-11-03"), through: try day("2022-11-02")) == [])
  }

  /// Three interior desa on day 20 (4 November, a Friday) with ten days left.
  private func survey(end: Int = 30) throws -> Survey {
    var survey = try Survey()
    survey.plan.end = start + end
    survey.asOf = 20
    func target(_ unit: String, _ families: Int, _ transport: Transport) -> Target {
      Target(code: code(unit), families: families, access: "air", transport: transport)
    }
    let desa = survey.geography.tree.desaRange.map { survey.geography.tree.units[$0].code }
    let mondays = DepartureSchedule(weekdays: [1])
    survey.targets = [
      // Monday 7 November, 8 to 14 November are 7 days: 70 families an officer.
      target(desa[0].description, 70, Transport(departures: mondays, travelDays: 1)),
      target(desa[1].description, 71, Transport(departures: mondays, travelDays: 1, places: 1)),
      target(
        desa[2].description, 30,
        Transport(departures: DepartureSchedule(weekdays: [6, 4]), travelDays: 0)),
    ]
    survey.interior.access = ["air"]
    return survey
  }

  @Test func impossibleOnesComeFirst() throws {
    let survey = try survey()
    let input = survey.input([])
    let found = lastDepartures(report: computeCoverage(input), input: input)
    let first = survey.geography.tree.desaRange.lowerBound
    #expect(found.map { $0.desa - first } == [1, 0, 2])
    #expect(found.map { $0.last?.description } == [nil, "2022-11-07", "2022-11-12"])
    #expect(found.map(\.source) == [.assumed, .assumed, .assumed])
    #expect(found[0].next?.officers == 2)
    #expect(found[0].next?.hasPlaces == false)
    #expect(found[0].next?.workDays == 7)
    // Monday 14 November arrives too late.
    #expect(found[1].options.map(\.officers) == [1, nil])
  }

  @Test func aLaterEndMakesThemPossible() throws {
    let survey = try survey(end: 46)
    let input = survey.input([])
    let found = lastDepartures(report: computeCoverage(input), input: input)
    #expect(found.map(\.isImpossible) == [false, false, false])
    #expect(survey.plan.end.description == "2022-11-30")
    // 22 to 30 November are nine days; 29 and 30 but two, too few for 70 families.
    #expect(found.map { $0.last?.description } == ["2022-11-21", "2022-11-21", "2022-11-26"])
  }

  @Test func assignedOfficersCountBeforeThoseWithRecords() throws {
    let survey = try survey()
    let desa = survey.geography.tree.units[survey.geography.tree.desaRange.lowerBound + 1].code
    var input = survey.input([
      visit(desa.description, day: 3, officer: "a"), visit(desa.description, day: 4, officer: "b"),
      visit(desa.description, day: 5, officer: "c"),
    ])
    func of(_ input: CoverageInput) -> LastDeparture? {
      lastDepartures(report: computeCoverage(input), input: input).first {
        $0.desa == survey.geography.tree.desaRange.lowerBound + 1
      }
    }
    #expect(of(input)?.officers == 3)
    #expect(of(input)?.source == .records)
    input.officers = [
      OfficerAssignment(officer: "a", unit: desa), OfficerAssignment(officer: "a", unit: desa),
    ]
    #expect(of(input)?.officers == 1)
    #expect(of(input)?.source == .assigned)
  }

  @Test func datesThatAreOverLeaveNothing() throws {
    var survey = try survey()
    survey.targets[0].transport = Transport(
      departures: DepartureSchedule(dates: [start + 2, start + 20]))
    let input = survey.input([])
    let found = lastDepartures(report: computeCoverage(input), input: input)
    #expect(found.first?.options == [])
    #expect(found.first?.isImpossible == true)
    #expect(found.first?.next == nil)
  }
}
