import Testing

@testable import Coverage

/// Section 5: (t − start + 1) ÷ (end − start + 1), kept within 0 and 1.
struct ExpectedShareTests {
  /// The demonstration's own month: 15 October to 14 November 2022, 31 days.
  private func share(_ day: String, plannedStart: String? = nil) throws -> Double {
    let plan = SurveyPlan(
      title: "Uji", start: try #require(Day(iso: "2022-10-15")),
      end: try #require(Day(iso: "2022-11-14")), zone: try makassar())
    return expectedShare(
      on: try #require(Day(iso: day)), plan: plan,
      plannedStart: try plannedStart.map { try #require(Day(iso: $0)) })
  }

  @Test(arguments: [
    ("2022-10-14", 0), ("2022-10-15", 1), ("2022-10-31", 17), ("2022-11-01", 18),
    ("2022-11-02", 19), ("2022-11-13", 30), ("2022-11-14", 31), ("2022-11-15", 31),
    ("2023-01-01", 31), ("2021-01-01", 0),
  ])
  func theShareRisesByADayFromTheFirstToTheLast(_ day: String, _ days: Int) throws {
    #expect(try share(day) == Double(days) / 31)
  }

  @Test func aPlannedStartIsTheFirstDay() throws {
    #expect(try share("2022-11-04", plannedStart: "2022-11-05") == 0)
    #expect(try share("2022-11-05", plannedStart: "2022-11-05") == 0.1)
    #expect(try share("2022-11-14", plannedStart: "2022-11-05") == 1)
    #expect(try share("2022-11-14", plannedStart: "2022-11-14") == 1)
  }

  /// No time at all is left: due at once.
  @Test func aStartAfterTheEndIsDueAtOnce() throws {
    #expect(try share("2022-11-14", plannedStart: "2022-11-15") == 0)
    #expect(try share("2022-11-15", plannedStart: "2022-11-15") == 1)
    #expect(try share("2022-11-19", plannedStart: "2022-11-20") == 0)
    #expect(try share("2022-11-20", plannedStart: "2022-11-20") == 1)
  }

  @Test func aSurveyOfOneDayIsDueOnIt() throws {
    let plan = SurveyPlan(title: "Uji", start: start, end: start, zone: try makassar())
    #expect(expectedShare(on: start + -1, plan: plan) == 0)
    #expect(expectedShare(on: start, plan: plan) == 1)
  }
}
