import Testing

@testable import Coverage

/// What finishes a unit in time, counted by hand.
struct PaceTests {
  private func plan() throws -> SurveyPlan {
    SurveyPlan(title: "Uji", start: start, end: start + 30, zone: try makassar())
  }

  /// 120 families in 12 days: ten a day, one officer; 121: eleven a day, two officers.
  @Test func requiredPaceAndOfficers() throws {
    let even = Pace(outstanding: 120, on: start + 18, plan: try plan())
    #expect(even.daysLeft == 12)
    #expect([even.requiredPerDay, even.nextDayTarget, even.officersNeeded] == [10, 10, 1])
    let odd = Pace(outstanding: 121, on: start + 18, plan: try plan())
    #expect([odd.requiredPerDay, odd.nextDayTarget, odd.officersNeeded] == [11, 11, 2])
    let none = Pace(outstanding: 0, on: start + 18, plan: try plan())
    #expect([none.requiredPerDay, none.nextDayTarget, none.officersNeeded] == [0, 0, 0])
  }

  @Test func theLastDayAndAfterIt() throws {
    let last = Pace(outstanding: 7, on: start + 29, plan: try plan())
    #expect([last.daysLeft, last.requiredPerDay, last.nextDayTarget] == [1, 7, 7])
    let over = Pace(outstanding: 7, on: start + 30, plan: try plan())
    #expect(over.daysLeft == 0)
    #expect(over.requiredPerDay == nil && over.nextDayTarget == nil && over.officersNeeded == nil)
  }

  /// 2 November 2022 is a Wednesday, start + 18; until 14 November there are two Sundays.
  @Test func workingDaysAlone() throws {
    var plan = try plan()
    plan.curve = .workingDays
    plan.daysOff = [7]
    let pace = Pace(outstanding: 50, on: start + 18, plan: plan)
    #expect([pace.daysLeft, pace.requiredPerDay, pace.nextDayTarget] == [10, 5, 5])
    // After Saturday 5 November comes a Sunday.
    let saturday = Pace(outstanding: 50, on: start + 21, plan: plan)
    #expect([saturday.daysLeft, saturday.requiredPerDay, saturday.nextDayTarget] == [7, 8, 0])
  }

  /// 40 % by day 18, 100 % by day 30: of what is left a twelfth a day, not a thirtieth.
  @Test func theNextDayFollowsTheCurve() throws {
    var plan = try plan()
    plan.curve = .points([
      PlanCurve.Point(day: start + 18, share: 0.4), PlanCurve.Point(day: start + 20, share: 0.7),
    ])
    let pace = Pace(outstanding: 60, on: start + 18, plan: plan)
    #expect(pace.requiredPerDay == 5)
    // (0.55 − 0.4) ÷ 0.6 of 60.
    #expect(pace.nextDayTarget == 15)
  }

  @Test func daysBeforeAPlannedStartAreOfNoUse() throws {
    let pace = Pace(outstanding: 20, on: start + 18, plan: try plan(), plannedStart: start + 27)
    #expect([pace.daysLeft, pace.requiredPerDay, pace.nextDayTarget] == [4, 5, 0])
    let tomorrow = Pace(outstanding: 20, on: start + 26, plan: try plan(), plannedStart: start + 27)
    #expect(tomorrow.nextDayTarget == 5)
  }
}
