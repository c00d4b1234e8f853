import Geography
import Testing

@testable import Coverage

/// Roll-up by sum, the days, and what of an unplaced record counts (sections 4 and 5).
struct RollUpTests {
  @Test func everyFigureOfAUnitIsTheSumOfItsParts() throws {
    let report = try Survey().report(RandomSurvey.records(400, seed: 4))
    for index in report.tree.units.indices where report.tree.units[index].level < .desa {
      var sum = UnitCounts()
      for child in report.tree.children[index] { sum += report.units[child].counts }
      let counts = report.units[index].counts
      let unplaced = index == 0 ? counts[Placement.unplaced] : 0
      #expect(counts.found == sum.found + unplaced)
      #expect(counts.completedListed == sum.completedListed)
      #expect(counts.resolvedListed == sum.resolvedListed)
      #expect(counts.confirmed == sum.confirmed)
      if index > 0 {
        #expect(counts.completed == sum.completed)
        #expect(counts.new == sum.new)
        #expect(counts.byOutcome == sum.byOutcome)
        #expect(counts.byPlacement == sum.byPlacement)
        #expect(counts.firstDay == sum.firstDay)
        #expect(counts.lastDay == sum.lastDay)
        #expect(counts.lastReceived == sum.lastReceived)
        #expect(counts.lastVisitDay == sum.lastVisitDay)
      }
    }
  }

  @Test func theDaysOfAUnitAddUpToItsFigures() throws {
    let report = try Survey().report(RandomSurvey.records(400, seed: 5))
    for index in report.tree.units.indices {
      let sum = report.days[index].reduce(into: DayCounts()) { $0 += $1.value }
      let counts = report.units[index].counts
      #expect(sum.found == counts.found)
      #expect(sum.completed == counts.completed)
      #expect(sum.resolved == counts.resolved)
      #expect(sum.completedListed == counts.completedListed)
      #expect(sum.resolvedListed == counts.resolvedListed)
      #expect(report.days[index].keys.min() == counts.firstDay)
      #expect(report.days[index].keys.max() == counts.lastDay)
    }
  }

  @Test func outcomesAreCountedAsWhatTheyAre() throws {
    let counts = try Survey().report(Outcome.allCases.map { visit(a1, $0) }).counts(a1)
    #expect(counts.found == 10)
    #expect(counts.completed == 1)
    // complete, moved, deceased, not found, ineligible, refused, unreachable.
    #expect(counts.resolved == 7)
    #expect(counts.byOutcome == [Int](repeating: 1, count: 10))
  }

  @Test func newFamiliesStandBesideTheList() throws {
    var survey = try Survey()
    survey.expect(2, in: a1)
    let unit = try survey.report([
      visit(a1), visit(a1, origin: .new), visit(a1, .moved, origin: .new), visit(a1, .absent),
    ]).unit(a1)
    #expect(unit.counts.found == 4)
    #expect(unit.counts.new == 2)
    #expect(unit.counts.completed == 2)
    #expect(unit.counts.completedListed == 1)
    #expect(unit.counts.resolved == 3)
    #expect(unit.counts.resolvedListed == 1)
    #expect(unit.rates.coverage == 0.5)
    #expect(unit.outstanding == 1)
  }

  /// In the top row's found, completed, resolved and new; in nothing of the list, in no desa.
  @Test func anUnplacedRecordStandsInTheTopRowAlone() throws {
    var survey = try Survey()
    survey.expect(10, in: a1)
    let report = survey.report([visit(), visit(origin: .new), visit(nil, .refused)])
    let top = report.top
    #expect(top.counts.found == 3)
    #expect(top.counts.completed == 2)
    #expect(top.counts.resolved == 3)
    #expect(top.counts.new == 1)
    #expect(top.counts.completedListed == 0)
    #expect(top.counts.resolvedListed == 0)
    #expect(top.counts.low == 0 && top.counts.high == 0)
    #expect(top.counts.confirmed == 0)
    #expect(top.rates.resolution == 0)
    #expect(top.outstanding == 10)
    #expect(top.counts[Placement.unplaced] == 3)
    #expect(report.days[0][start]?.found == 3)
    for index in report.units.indices.dropFirst() {
      #expect(report.units[index].counts.found == 0)
    }
    #expect(report.ledger[.counted] == 3)
  }

  @Test func confirmedAreInsideAndNear() throws {
    let counts = try Survey().report([
      visit(a1, at: inSquare(0)), visit(a1, at: at(115.1005, 3.05)), visit(a1, at: inSquare(1)),
      visit(a1, at: at(115.05, 4)), visit(a1), visit(a1, at: inSquare(0), .absent),
    ]).counts(a1)
    #expect(counts.confirmed == 3)
    #expect(counts.confirmedCompleted == 2)
  }

  /// A family counts on the local day of its counted visit, whatever that day is.
  @Test func aVisitCountsOnTheDayItStates() throws {
    var survey = try Survey()
    survey.asOf = 5
    let report = survey.report([
      visit(a1, day: -3), visit(a1, day: 9, receivedDay: 2), visit(a1, day: 1, hour: 0),
    ])
    let days = report.days[try report.index(a1)]
    #expect(days.keys.sorted() == [start + -3, start + 1, start + 9])
    let rules = report.findings.map(\.rule)
    #expect(rules.contains(.visitBeforeStart))
    #expect(rules.contains(.visitAfterAsOf))
    #expect(rules.contains(.visitAfterReceipt))
  }

  @Test func aVisitWithoutATimeCountsOnTheDayOfItsReceipt() throws {
    var record = visit(a1)
    record.visited = nil
    record.received = clock(day: 2, hour: 3)
    let report = try Survey().report([record])
    #expect(report.days[try report.index(a1)].keys.sorted() == [start + 2])
  }

  @Test func aHouseholdCountsOnTheDayOfItsCountedVisit() throws {
    let report = try Survey().report([
      visit(a1, .absent, day: 0, household: "k"), visit(a1, .complete, day: 2, household: "k"),
      visit(a1, .complete, day: 3, household: "k"),
    ])
    #expect(report.days[try report.index(a1)].keys.sorted() == [start + 2])
    let counts = try report.counts(a1)
    // The duplicate still is a visit: nobody has stalled.
    #expect(counts.lastDay == start + 2)
    #expect(counts.lastVisitDay == start + 3)
  }

  @Test func theFirstAndLastOfTheCountedAreKept() throws {
    let counts = try Survey().report([
      visit(a1, day: 1, receivedDay: 4), visit(a1, day: 3), visit(a1, day: 2),
    ]).counts(a1)
    #expect(counts.firstDay == start + 1)
    #expect(counts.lastDay == start + 3)
    #expect(counts.lastReceived == clock(day: 4, hour: 13))
  }

  /// What was counted in two halves is what was counted at once.
  @Test func countsCanBeMerged() throws {
    let survey = try Survey()
    let records = RandomSurvey.records(1500, seed: 6).filter { $0.household == nil && $0.id == nil }
    let whole = survey.report(records)
    let first = survey.report(Array(records.prefix(records.count / 3)))
    let second = survey.report(Array(records.dropFirst(records.count / 3)))
    for unit in [a1, a2, b1, b2, c1, kecamatanA, kabupaten1, province] {
      var merged = try first.counts(unit)
      merged += try second.counts(unit)
      #expect(try merged == whole.counts(unit))
    }
  }
}
