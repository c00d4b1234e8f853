import Geography
import Testing

@testable import Coverage

/// The checks of single visits, each at, just under and just over its threshold.
struct VisitCheckTests {
  private func count(
    _ rule: Finding.Rule, _ records: [Record], _ rules: QualityRules = QualityRules()
  ) throws -> Int { try Survey().quality(records, rules).count(rule) }

  private func timed(_ record: Record, _ local: Double, end minutes: Double? = nil) -> Record {
    var record = record
    record.visited = clock(day: 0) + Int64(local * 3.6e9)
    record.received = clock(day: 3)
    record.ended = minutes.map { clock(day: 0) + Int64(local * 3.6e9) + Int64($0 * 6e7) }
    return record
  }

  // MARK: Same position

  @Test func threeHouseholdsAtOnePositionAreAFinding() throws {
    func same(_ count: Int, at point: Coordinate = metresFrom(0)) -> [Record] {
      (0..<count).map { visit(a1, at: point, day: $0, household: "k\($0)", officer: "o\($0)") }
    }
    #expect(try count(.samePosition, same(3)) == 3)
    #expect(try count(.samePosition, same(2)) == 0)
    #expect(try count(.samePosition, same(2), QualityRules(samePositionFamilies: 2)) == 2)
    // Rounded to four decimals neighbours share a position.
    #expect(try count(.samePosition, same(5, at: at(115.0512, 3.0512))) == 0)
    #expect(try count(.samePosition, same(5, at: at(115.05121, 3.0512))) == 5)
    // One household called at three times is one.
    #expect(
      try count(.samePosition, times(3, visit(a1, at: metresFrom(0), household: "k"))) == 0)
    let exempt = QualityRules(clusterExempt: [code(a1)])
    #expect(try count(.samePosition, same(3), exempt) == 0)
  }

  // MARK: Speed

  /// 50,000 m in 20 minutes are 150 km/h; accuracies of 0 leave no room.
  @Test func speedIsDistanceBeyondTheErrorOverTime() throws {
    let first = timed(visit(a1, at: metresFrom(0), household: "k1"), 8)
    let there = metresFrom(4, east: 5_000)
    let metres = groundDistance(metresFrom(0), there)
    func second(_ hours: Double, accuracy: Double = .nan, officer: String = "ppl") -> Record {
      timed(
        visit(c1, at: there, household: "k2", officer: officer, accuracy: accuracy), 8 + hours)
    }
    let limit = metres / 1000 / 150
    #expect(try count(.speedImpossible, [first, second(limit * 1.001)]) == 0)
    #expect(try count(.speedImpossible, [first, second(limit * 0.999)]) == 1)
    #expect(try count(.speedImpossible, [second(limit * 0.999), first]) == 1)
    // 1.621 × 100 m of error make up for 0.1 %, 49 m.
    #expect(try count(.speedImpossible, [first, second(limit * 0.999, accuracy: 100)]) == 0)
    #expect(try count(.speedImpossible, [first, second(limit * 0.999, accuracy: 501)]) == 0)
    #expect(try count(.speedImpossible, [first, second(limit * 0.5, officer: "other")]) == 0)
    let slow = QualityRules(maximumSpeed: 100)
    #expect(try count(.speedImpossible, [first, second(limit * 1.4)], slow) == 1)
  }

  /// Two visits of one minute are taken as a minute apart: 2.5 km at 150 km/h.
  @Test func aMinuteIsTheLeast() throws {
    let first = timed(visit(a1, at: metresFrom(0), household: "k1"), 8)
    func second(_ east: Double) -> Record {
      timed(visit(a1, at: metresFrom(0, east: east), household: "k2"), 8)
    }
    #expect(try count(.speedImpossible, [first, second(2_450)]) == 0)
    #expect(try count(.speedImpossible, [first, second(2_550)]) == 1)
  }

  /// A day without a time is its midnight; between two of them no speed is known.
  @Test func daysWithoutATimeHaveNoSpeedAndNoNight() throws {
    let records = [0, 4].map { column in
      timed(visit(a1, at: metresFrom(column), household: "k\(column)"), 0)
    }
    #expect(try count(.speedImpossible, records) == 0)
    #expect(try count(.visitAtNight, records) == 0)
  }

  // MARK: Times

  @Test func nightIsFromTenUntilFive() throws {
    func night(_ hour: Double, _ rules: QualityRules = QualityRules()) throws -> Bool {
      try count(.visitAtNight, [timed(visit(a1), hour)], rules) == 1
    }
    #expect(try !night(21.99) && night(22) && night(23.99) && night(0.01) && night(4.99))
    #expect(try !night(5) && !night(12))
    let day = QualityRules(nightFrom: 1, nightTo: 3)
    #expect(try night(1, day) && night(2.99, day) && !night(3, day) && !night(0.5, day))
    #expect(try !night(2, QualityRules(nightFrom: 0, nightTo: 0)))
  }

  @Test func shortInterviewsNeedBothTimesAndACompletion() throws {
    #expect(try count(.visitShort, [timed(visit(a1), 9, end: 4.99)]) == 1)
    #expect(try count(.visitShort, [timed(visit(a1), 9, end: 5)]) == 0)
    #expect(try count(.visitShort, [timed(visit(a1), 9, end: -1)]) == 1)
    #expect(try count(.visitShort, [timed(visit(a1, at: nil, .absent), 9, end: 1)]) == 0)
    #expect(try count(.visitShort, [timed(visit(a1), 9)]) == 0)
    var unknown = timed(visit(a1), 9, end: 1)
    unknown.visited = nil
    #expect(try count(.visitShort, [unknown]) == 0)
  }

  /// Thirty families a day are three times ten; the thirty-first is one too many.
  @Test func manyADayIsMoreThanThreeLoads() throws {
    func day(_ count: Int, _ outcome: Outcome = .complete) -> [Record] {
      (0..<count).map { visit(a1, outcome, household: "k\($0)") }
    }
    #expect(try count(.manyADay, day(30)) == 0)
    #expect(try count(.manyADay, day(31)) == 31)
    #expect(try count(.manyADay, day(31, .absent)) == 0)
    #expect(try count(.manyADay, day(9), QualityRules(maximumVisitsADay: 8)) == 9)
    var survey = try Survey()
    survey.plan.familiesPerOfficerDay = 2.5
    #expect(survey.quality(day(8)).count(.manyADay) == 0)
    #expect(survey.quality(day(9)).count(.manyADay) == 9)
  }

  // MARK: Accuracy and dates

  @Test func accuracyOfZeroOrOverTheLimit() throws {
    let zero = visit(a1, at: metresFrom(0), accuracy: 0)
    #expect(try count(.accuracyZero, [zero, visit(a1, accuracy: 0)]) == 1)
    #expect(try count(.accuracyZero, [visit(a1, at: at(0, 0), accuracy: 0)]) == 0)
    let over = [500.0, 500.1, .nan].map { visit(a1, at: metresFrom(0), accuracy: $0) }
    #expect(try count(.accuracyOver, over) == 1)
  }

  @Test func datesAndExchangedCoordinates() throws {
    #expect(try count(.visitBeforeStart, [visit(a1, day: -1), visit(a1, day: 0)]) == 1)
    var early = visit(a1, hour: 9)
    early.received = clock(day: 0, hour: 8)
    #expect(try count(.visitAfterReceipt, [early, visit(a1)]) == 1)
    #expect(try count(.coordinateSwapped, [visit(a1, at: at(3.05, 115.05)), visit(a1)]) == 1)
    #expect(try count(.coordinateSwapped, [visit(a1, at: at(3.05, 85))]) == 0)
  }

  // MARK: Officers

  @Test func anOfficerHasCountsAndTheFirstLines() throws {
    let report = try Survey().quality(
      cluster(6) + [timed(visit(a1, officer: "A"), 23), timed(visit(a2, officer: "B"), 23)]
        + [timed(visit(a2, officer: nil), 23)])
    #expect(report.officers.map(\.officer) == ["A", "B"])
    #expect(report.officers[0].counts == [.householdCluster: 6, .visitAtNight: 1])
    #expect(report.officers[0].visits == 7 && report.officers[0].concerned == 7)
    #expect(report.officers[0].examples[.householdCluster]?.map(\.line) == [2, 3, 4])
    #expect(report.officers[1].counts == [.visitAtNight: 1])
    #expect(report.count(.visitAtNight) == 3)
    #expect(report.officers(with: .visitAtNight) == 2)
    #expect(report.officersChecked == 2 && report.visits == 9)
  }

  /// Poor positions put nobody on the list, and count beside what does.
  @Test func poorPositionsAloneNameNobody() throws {
    let poor = visit(a1, at: metresFrom(0), officer: "A", accuracy: 900)
    let alone = try Survey().quality([poor])
    #expect(alone.count(.accuracyOver) == 1 && alone.officers(with: .accuracyOver) == 1)
    #expect(alone.officers.isEmpty)
    let both = try Survey().quality([poor, timed(visit(a1, officer: "A"), 23)])
    #expect(both.officers.map(\.concerned) == [1])
    #expect(both.officers.first?.counts == [.accuracyOver: 1, .visitAtNight: 1])
  }

  /// Withdrawn, superseded and later records did not take place as they stand; duplicates did.
  @Test func whatTookPlaceIsLookedAt() throws {
    let night = timed(visit(a1, household: "k"), 23)
    var withdrawn = night
    withdrawn.review = .withdrawn
    withdrawn.household = "w"
    #expect(try count(.visitAtNight, [night, night, withdrawn]) == 2)
  }

  @Test func elsewhereIsHeldAgainstNobodyWhereTheBoundaryDoesNotFit() throws {
    let one = visit(b1, at: inSquare(3), officer: "A")
    let fine = (0..<10).flatMap { number in
      [a1, a2, b1, b2, c1].enumerated().map { (column: Int, desa: String) in
        visit(desa, at: inSquare(column), household: "\(desa)\(number)", officer: "B")
      }
    }
    #expect(try count(.officerElsewhere, fine + [one]) == 1)
    // a1 becomes a misfit of five claimed desa: the boundaries do not fit at all.
    let misfit = (0..<40).map {
      visit(a1, at: inSquare(1), household: "m\($0)", officer: $0 % 2 == 0 ? "A" : "B")
    }
    let report = try Survey().quality(fine + [one] + misfit)
    #expect(report.ignoresElsewhere)
    #expect(report.count(.officerElsewhere) == 0)
    // Of eleven claimed desa one misfit is its own matter, and the others' visits still are.
    var desa: [String: MultiPolygon?] = [:]
    for number in 0..<11 { desa["65010100\(number + 10)"] = square(number) }
    let codes = desa.keys.sorted()
    let survey = try Survey(desa)
    let around = (0..<11).map { visit(codes[$0], at: inSquare($0), household: "r\($0)") }
    let away = (0..<30).map {
      visit(codes[0], at: inSquare(5), household: "a\($0)", officer: $0 % 2 == 0 ? "A" : "B")
    }
    let single = visit(codes[3], at: inSquare(4), household: "s")
    let partly = survey.quality(around + away + [single])
    #expect(!partly.ignoresElsewhere)
    #expect(partly.count(.officerElsewhere) == 1)
  }

  @Test func theFindingsAreThoseOfTheChecks() throws {
    let findings = computeCheckedCoverage(try Survey().input(cluster(6))).findings
    let cluster = findings.filter { $0.rule == .householdCluster }
    #expect(cluster.map(\.count) == [6])
    #expect(cluster.first?.subject == "")
    #expect(cluster.first?.places.map(\.line) == [2, 3, 4, 5, 6])
    #expect(try Survey().report(times(1, visit(a1))).quality == nil)
  }
}
