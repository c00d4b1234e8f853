import Testing

@testable import Coverage

/// Section 5, the table of statuses: each row alone, then the order of the rows.
struct StatusTests {
  /// 31 days; on day 15 (the 16th) the expected share is 16/31.
  private func status(
    _ day: Int, rules: StatusRules = StatusRules(), _ set: (inout StatusFacts) -> Void
  ) throws -> Status {
    let plan = SurveyPlan(title: "Uji", start: start, end: start + 30, zone: try makassar())
    var facts = StatusFacts()
    set(&facts)
    return desaStatus(facts, on: start + day, plan: plan, rules: rules)
  }

  /// Somebody was met on the day of the question.
  private func met(_ facts: inout StatusFacts, _ finished: Int, of target: Int?, day: Int) {
    facts.target = target
    facts.finishedListed = finished
    facts.found = max(1, finished)
    facts.met = 1
    facts.lastVisitDay = start + day
  }

  // MARK: Row by row

  @Test func beforeTheSurveyADesaIsScheduled() throws {
    #expect(try status(-1) { $0.target = 10 } == .scheduled)
    #expect(try status(0) { $0.target = 10 } == .untouched)
  }

  @Test func beforeItsPlannedStartADesaIsScheduled() throws {
    func set(_ facts: inout StatusFacts) {
      facts.target = 10
      facts.plannedStart = start + 5
    }
    #expect(try status(4, set) == .scheduled)
    #expect(try status(5, set) == .untouched)
  }

  /// A plan to start before the survey does not start it.
  @Test func aPlannedStartBeforeTheSurveyIsTheSurveys() throws {
    #expect(
      try status(-1) {
        $0.target = 10
        $0.plannedStart = start + -5
      } == .scheduled)
  }

  @Test func whereSomebodyWasFoundNothingIsScheduled() throws {
    #expect(
      try status(2) {
        met(&$0, 1, of: 10, day: 2)
        $0.plannedStart = start + 20
      } == .onTrack)
    #expect(
      try status(2) {
        $0.target = 10
        $0.found = 1
        $0.plannedStart = start + 20
      } == .untouched)
  }

  @Test func aTargetOfNobodyIsEmptyUntilSomebodyIsFound() throws {
    #expect(try status(5) { $0.target = 0 } == .empty)
    #expect(
      try status(5) {
        $0.target = 0
        $0.found = 1
      } == .done)
  }

  @Test func theFigureThatFinishesADesaMakesItDone() throws {
    #expect(try status(30) { met(&$0, 10, of: 10, day: 30) } == .done)
    #expect(try status(30) { met(&$0, 11, of: 10, day: 30) } == .done)
    #expect(try status(30) { met(&$0, 9, of: 10, day: 30) } == .onTrack)
    let nearly = StatusRules(doneAt: 0.95)
    #expect(try status(30, rules: nearly) { met(&$0, 19, of: 20, day: 30) } == .done)
    #expect(try status(30, rules: nearly) { met(&$0, 94, of: 100, day: 30) } == .onTrack)
  }

  @Test func officersOfWhomNothingCameMakeADesaSilent() throws {
    #expect(try status(5) { $0.silentForDays = 3 } == .silent)
    #expect(try status(5) { $0.silentForDays = 2 } == .untouched)
    #expect(try status(5, rules: StatusRules(silentDays: 2)) { $0.silentForDays = 2 } == .silent)
  }

  @Test func withNobodyMetADesaIsUntouched() throws {
    #expect(
      try status(5) {
        $0.target = 10
        $0.found = 4
        $0.finishedListed = 3
        $0.lastVisitDay = start + 5
      } == .untouched)
  }

  @Test func withoutATargetADesaHasNoTarget() throws {
    #expect(try status(5) { met(&$0, 3, of: nil, day: 5) } == .noTarget)
  }

  @Test func withoutVisitsForSomeDaysADesaIsStalled() throws {
    #expect(try status(10) { met(&$0, 9, of: 10, day: 7) } == .stalled)
    #expect(try status(10) { met(&$0, 9, of: 10, day: 8) } == .onTrack)
    #expect(
      try status(10, rules: StatusRules(stalledDays: 2)) { met(&$0, 9, of: 10, day: 8) }
        == .stalled)
  }

  /// 10 points under 16/31 are 41.6…%; 100 families of the list, so that a family is a point.
  @Test func farUnderWhatIsExpectedADesaIsBehind() throws {
    #expect(try status(15) { met(&$0, 41, of: 100, day: 15) } == .behind)
    #expect(try status(15) { met(&$0, 42, of: 100, day: 15) } == .onTrack)
  }

  /// Exactly as many points as allowed are not more: on the last day 90 % of 100 %.
  @Test func theLimitOfBehindItselfIsOnTrack() throws {
    #expect(try status(30) { met(&$0, 90, of: 100, day: 30) } == .onTrack)
    #expect(try status(30) { met(&$0, 89, of: 100, day: 30) } == .behind)
    // 0.3 and 0.2 are no doubles; their difference is 10 points all the same.
    let rules = StatusRules(behindPoints: 30)
    #expect(try status(30, rules: rules) { met(&$0, 7, of: 10, day: 30) } == .onTrack)
    #expect(try status(30, rules: rules) { met(&$0, 699, of: 1000, day: 30) } == .behind)
  }

  /// What is expected runs from the planned start.
  @Test func aLateStartExpectsLess() throws {
    #expect(try status(15) { met(&$0, 5, of: 100, day: 15) } == .behind)
    #expect(
      try status(15) {
        met(&$0, 5, of: 100, day: 15)
        $0.plannedStart = start + 14
      } == .onTrack)
  }

  // MARK: The first that applies

  @Test func emptyAndDoneComeBeforeSilent() throws {
    #expect(
      try status(9) {
        $0.target = 0
        $0.silentForDays = 9
      } == .empty)
    #expect(
      try status(9) {
        met(&$0, 10, of: 10, day: 1)
        $0.silentForDays = 9
      } == .done)
  }

  @Test func scheduledComesBeforeEmptyAndSilent() throws {
    #expect(
      try status(-1) {
        $0.target = 0
        $0.silentForDays = 9
      } == .scheduled)
  }

  /// A list can be finished without meeting anybody: all moved.
  @Test func doneComesBeforeUntouched() throws {
    #expect(
      try status(5) {
        $0.target = 3
        $0.found = 3
        $0.finishedListed = 3
      } == .done)
  }

  @Test func silentComesBeforeUntouchedNoTargetStalledAndBehind() throws {
    #expect(
      try status(20) {
        met(&$0, 1, of: 100, day: 2)
        $0.silentForDays = 18
      } == .silent)
    #expect(
      try status(20) {
        met(&$0, 1, of: nil, day: 2)
        $0.silentForDays = 18
      } == .silent)
  }

  @Test func untouchedComesBeforeNoTargetAndStalled() throws {
    #expect(
      try status(20) {
        $0.found = 3
        $0.lastVisitDay = start + 2
      } == .untouched)
    #expect(
      try status(20) {
        $0.target = 10
        $0.found = 3
        $0.lastVisitDay = start + 2
      } == .untouched)
  }

  @Test func noTargetComesBeforeStalled() throws {
    #expect(try status(20) { met(&$0, 3, of: nil, day: 2) } == .noTarget)
  }

  @Test func stalledComesBeforeBehind() throws {
    #expect(try status(20) { met(&$0, 1, of: 100, day: 2) } == .stalled)
    #expect(try status(20) { met(&$0, 1, of: 100, day: 20) } == .behind)
  }

  // MARK: Above desa

  @Test func aboveDesaAUnitHasOneOfFourStatuses() {
    let rules = StatusRules()
    #expect(aggregateStatus(figure: nil, expected: 0.5, rules: rules) == .noTarget)
    #expect(aggregateStatus(figure: 1, expected: 0.5, rules: rules) == .done)
    #expect(aggregateStatus(figure: 1.0.nextDown, expected: 0.5, rules: rules) == .onTrack)
    #expect(aggregateStatus(figure: 0.39, expected: 0.5, rules: rules) == .behind)
    #expect(aggregateStatus(figure: 0.4, expected: 0.5, rules: rules) == .onTrack)
    #expect(aggregateStatus(figure: 0, expected: 0.1, rules: rules) == .onTrack)
  }

  @Test func statusesHaveTheNamesOfTheDataFiles() {
    #expect(
      Status.allCases.map(\.name) == [
        "scheduled", "empty", "done", "silent", "untouched", "no_target", "stalled", "behind",
        "on_track",
      ])
    #expect(Status.allCases.filter(\.isUnreached) == [.silent, .untouched])
  }
}
