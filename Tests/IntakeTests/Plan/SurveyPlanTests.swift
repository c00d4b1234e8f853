import Coverage
import Foundation
import Testing

@testable import Intake

/// The end, the days off and the curve of a configuration.
@Suite struct SurveyPlanTests {
  private func yaml(_ survey: String) -> String {
    "survey: {start: 2022-10-15, \(survey)}\nboundaries: {source: d.geojson, fields: {code: k}}"
  }

  private func plan(_ survey: String) throws -> SurveyPlan { try configured(yaml(survey)).plan }

  private func cause(_ survey: String) -> String? { refusal(of: yaml(survey))?.cause }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func anEndThatMoves() throws {
    let moved = try plan(
      "end: [{day: 2022-11-14}, {day: 2022-11-30, announced: 2022-11-10}]")
    #expect(moved.end == (try day("2022-11-14")))
    #expect(
      moved.laterEnds
        == [AnnouncedEnd(day: try day("2022-11-30"), announced: try day("2022-11-10"))])
    #expect(try plan("end: {day: 2022-11-14}").end == (try day("2022-11-14")))
    let mixed = try plan("end: [2022-11-14, {day: 2022-11-30, announced: 2022-11-10}]")
    #expect(mixed.laterEnds == moved.laterEnds)
  }

  @Test func endsThatCannotBe() {
    #expect(cause("end: [2022-11-14, 2022-11-30]")?.contains("second end") == true)
    #expect(
      cause("end: {day: 2022-11-30, announced: 2022-11-10}")?.contains("no end without") == true)
    #expect(cause("end: {day: 2022-10-14}")?.contains("before the start") == true)
    #expect(
      cause(
        "end: [2022-11-14, {day: 2022-11-30, announced: 2022-11-10}, "
          + "{day: 2022-11-20, announced: 2022-11-10}]")?.contains("two ends") == true)
    #expect(cause("end: {dy: 2022-11-14}")?.contains("unknown key `dy`") == true)
  }

  @Test func workingDays() throws {
    let plan = try plan(
      "end: 2022-11-14, curve: working_days, days_off: [sunday, saturday], holidays: 2022-10-17")
    #expect(plan.curve == .workingDays)
    #expect(plan.daysOff == [6, 7])
    #expect(plan.holidays == [try day("2022-10-17")])
    #expect(try self.plan("end: 2022-11-14, curve: linear, days_off: sunday").curve == .linear)
    #expect(cause("end: 2022-11-14, curve: working_days")?.contains("without days off") == true)
    #expect(
      cause("end: 2022-10-16, days_off: [saturday, sunday]")?.contains("no working day") == true)
    #expect(cause("end: 2022-11-14, days_off: minggu")?.contains("is not known") == true)
    #expect(cause("end: 2022-11-14, curve: working_day")?.contains("is not known") == true)
  }

  @Test func milestones() throws {
    let plan = try plan(
      "end: 2022-11-14, curve: {milestones: [{day: 2022-11-01, share: 0.4}, "
        + "{day: 2022-10-22, share: 0.25}, {day: 2022-11-14, share: 1}]}")
    #expect(
      plan.curve
        == .points([
          PlanCurve.Point(day: try day("2022-10-22"), share: 0.25),
          PlanCurve.Point(day: try day("2022-11-01"), share: 0.4),
          PlanCurve.Point(day: try day("2022-11-14"), share: 1),
        ]))
  }

  @Test(arguments: [
    ("{day: 2022-11-01, share: 40}", "is not from 0 to 1"),
    ("{day: 2022-12-01, share: 0.4}", "is not a day of the survey"),
    ("{day: 2022-11-14, share: 0.9}", "is a last day"),
    ("{day: 2022-11-01, share: 0.4}, {day: 2022-11-01, share: 0.5}", "occurs twice"),
    ("{day: 2022-11-01, share: 0.4}, {day: 2022-11-02, share: 0.3}", "below that of an earlier"),
  ])
  func milestonesThatCannotBe(_ list: String, _ expected: String) {
    #expect(cause("end: 2022-11-14, curve: {milestones: [\(list)]}")?.contains(expected) == true)
  }

  private func curve(_ csv: String) throws -> SurveyPlan {
    let folder = try TemporaryFolder()
    _ = try folder.file("rencana.csv", csv)
    let path = try folder.file(
      "jangkau.yml",
      yaml("end: 2022-11-14, curve: {source: rencana.csv, fields: {day: hari, share: porsi}}"))
    return try readConfiguration(path).plan
  }

  @Test func aCurveFromAFile() throws {
    let plan = try curve("hari;porsi\n22/10/2022;25%\n2022-11-01;0,4\n")
    #expect(
      plan.curve
        == .points([
          PlanCurve.Point(day: try day("2022-10-22"), share: 0.25),
          PlanCurve.Point(day: try day("2022-11-01"), share: 0.4),
        ]))
  }

  @Test(arguments: [
    ("hari,porsi\n2022-10-22,seperempat\n", 2), ("hari,porsi\nbesok,0.25\n", 2),
    ("hari,porsi\n2022-10-22,0.3\n2022-10-23,0.2\n", 3), ("hari,porsi\n", 1),
  ])
  func aFileThatIsNoCurve(_ csv: String, _ line: Int) {
    let error = intakeError { _ = try curve(csv) }
    #expect(error?.kind == .data)
    #expect(error?.line == line)
  }

  @Test func aCurveHasOneSource() {
    #expect(
      cause(
        "end: 2022-11-14, curve: {milestones: [{day: 2022-11-01, share: 0.4}], source: a.csv}")?
        .contains("exclude each other") == true)
    #expect(cause("end: 2022-11-14, curve: {source: a.csv}")?.contains("neither") == true)
  }

  @Test func blankSpots() throws {
    let status = try configured(
      minimum
        + "status: {silent_days_by_access: {Udara: 7}, silent_days_by_code: {65.01: 5, 6501010: 9}}"
    ).status
    #expect(status.silentDaysByAccess == ["udara": 7])
    #expect(
      status.silentDaysByCode.map { "\($0.key) \($0.value)" }.sorted() == ["6501 5", "6501010 9"])
    #expect(
      refusal(of: minimum + "status: {silent_days_by_access: {air: 0}}")?.cause
        .contains("is not above 0") == true)
  }
}
