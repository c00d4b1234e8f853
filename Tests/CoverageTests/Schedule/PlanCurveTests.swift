import Testing

@testable import Coverage

/// The curves of the plan, and an end that moves while the survey runs.
struct PlanCurveTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// 15 October 2022 is a Saturday; to 14 November there are five Sundays, 26 other days.
  private func plan(_ curve: PlanCurve = .linear, sundays: Bool = false) throws -> SurveyPlan {
    var plan = SurveyPlan(
      title: "Uji", start: try day("2022-10-15"), end: try day("2022-11-14"), zone: try makassar())
    plan.curve = curve
    if sundays { plan.daysOff = [7] }
    return plan
  }

  @Test func workingDaysLeaveOutDaysOffAndHolidays() throws {
    var plan = try plan(.workingDays, sundays: true)
    #expect(plan.workingDays(from: plan.start, to: plan.end) == 26)
    #expect(expectedShare(on: try day("2022-10-15"), plan: plan) == 1.0 / 26)
    #expect(expectedShare(on: try day("2022-10-16"), plan: plan) == 1.0 / 26)
    #expect(expectedShare(on: try day("2022-10-17"), plan: plan) == 2.0 / 26)
    // Saturday, then Monday to Saturday twice: 13, and Monday.
    #expect(expectedShare(on: try day("2022-10-31"), plan: plan) == 14.0 / 26)
    #expect(expectedShare(on: try day("2022-11-14"), plan: plan) == 1)
    plan.holidays = [try day("2022-10-31"), try day("2022-10-30")]
    #expect(expectedShare(on: try day("2022-10-31"), plan: plan) == 13.0 / 25)
  }

  @Test func aPlannedStartCountsItsOwnWorkingDays() throws {
    let plan = try plan(.workingDays, sundays: true)
    // 7 to 12 and 14 November: seven days.
    let share = expectedShare(
      on: try day("2022-11-08"), plan: plan, plannedStart: try day("2022-11-07"))
    #expect(share == 2.0 / 7)
    // A start on the last day, a Sunday: nothing is left, so all is due.
    var short = plan
    short.end = try day("2022-11-13")
    #expect(expectedShare(on: short.end, plan: short, plannedStart: short.end) == 1)
    #expect(expectedShare(on: short.end + -1, plan: short, plannedStart: short.end) == 0)
  }

  /// 25 % by 22 October (8 days), 40 % by 1 November (10 more), the rest by 14 November (13 more).
  private func milestones() throws -> PlanCurve {
    .points([
      PlanCurve.Point(day: try day("2022-10-22"), share: 0.25),
      PlanCurve.Point(day: try day("2022-11-01"), share: 0.4),
    ])
  }

  @Test(arguments: [
    ("2022-10-14", 0.0), ("2022-10-15", 0.03125), ("2022-10-18", 0.125), ("2022-10-22", 0.25),
    ("2022-10-27", 0.325), ("2022-11-01", 0.4), ("2022-11-14", 1), ("2022-12-01", 1),
  ])
  func milestonesAreJoinedByStraightLines(_ iso: String, _ share: Double) throws {
    let found = expectedShare(on: try day(iso), plan: try plan(milestones()))
    #expect(abs(found - share) < 1e-12)
  }

  /// From 1 November on F = 0.4 + 0.6 × (days after it) ÷ 13; what is left of it after 1 November.
  @Test func aPlannedStartHasTheRestOfTheCurve() throws {
    let plan = try plan(milestones())
    let start = try day("2022-11-02")
    #expect(expectedShare(on: start + -1, plan: plan, plannedStart: start) == 0)
    let third = expectedShare(on: start + 2, plan: plan, plannedStart: start)
    #expect(abs(third - 3.0 / 13) < 1e-12)
    #expect(expectedShare(on: plan.end, plan: plan, plannedStart: start) == 1)
  }

  @Test func aCurveThatIsFullBeforeAStartIsDueAtOnce() throws {
    let early = PlanCurve.points([PlanCurve.Point(day: try day("2022-11-01"), share: 1)])
    let plan = try plan(early)
    let start = try day("2022-11-05")
    #expect(expectedShare(on: start + -1, plan: plan, plannedStart: start) == 0)
    #expect(expectedShare(on: start, plan: plan, plannedStart: start) == 1)
  }

  /// Regsosek's own end moved from 14 to 30 November; here it was announced on 10 November.
  @Test func pagesBeforeTheAnnouncementKeepTheOldEnd() throws {
    var plan = try plan()
    plan.laterEnds = [
      AnnouncedEnd(day: try day("2022-11-30"), announced: try day("2022-11-10"))
    ]
    let before = plan.known(on: try day("2022-11-09"))
    #expect(before.end == (try day("2022-11-14")))
    #expect(before.moved == nil && before.laterEnds == [])
    #expect(expectedShare(on: try day("2022-11-09"), plan: before) == 26.0 / 31)
    let after = plan.known(on: try day("2022-11-10"))
    #expect(after.end == (try day("2022-11-30")))
    #expect(
      after.moved
        == EndMove(from: try day("2022-11-14"), announced: try day("2022-11-10")))
    #expect(expectedShare(on: try day("2022-11-10"), plan: after) == 27.0 / 47)
  }

  @Test func theNewestOfSeveralAnnouncementsHolds() throws {
    var plan = try plan()
    plan.laterEnds = [
      AnnouncedEnd(day: try day("2022-11-20"), announced: try day("2022-11-12")),
      AnnouncedEnd(day: try day("2022-11-30"), announced: try day("2022-11-10")),
    ]
    #expect(plan.known(on: try day("2022-11-11")).end == (try day("2022-11-30")))
    #expect(plan.known(on: try day("2022-11-12")).end == (try day("2022-11-20")))
  }

  /// A milestone on the first end must not hold the curve at 1 when the end moves on.
  @Test func milestonesOnALastDayMoveWithIt() throws {
    var plan = try plan(
      .points([
        PlanCurve.Point(day: try day("2022-10-22"), share: 0.25),
        PlanCurve.Point(day: try day("2022-11-14"), share: 1),
        PlanCurve.Point(day: try day("2022-11-22"), share: 0.9),
      ]))
    plan.laterEnds = [
      AnnouncedEnd(day: try day("2022-11-30"), announced: try day("2022-11-10"))
    ]
    let before = plan.known(on: try day("2022-11-09"))
    let after = plan.known(on: try day("2022-11-10"))
    #expect(expectedShare(on: try day("2022-11-14"), plan: before) == 1)
    // From 0.25 on 22 October to 0.9 on 22 November, 31 days later.
    let found = expectedShare(on: try day("2022-11-14"), plan: after)
    #expect(abs(found - (0.25 + 0.65 * 23 / 31)) < 1e-12)
    #expect(expectedShare(on: try day("2022-11-30"), plan: after) == 1)
  }

  @Test func aReportKnowsThePlanOfItsDay() throws {
    var survey = try Survey()
    survey.plan.laterEnds = [AnnouncedEnd(day: start + 46, announced: start + 26)]
    survey.asOf = 25
    #expect(survey.report().plan.end == start + 30)
    #expect(survey.report().top.expected == 26.0 / 31)
    survey.asOf = 26
    #expect(survey.report().plan.end == start + 46)
    #expect(survey.report().top.expected == 27.0 / 47)
  }
}
