import Testing

@testable import Coverage

/// Section 4, the table of buckets: one test a row, and the order of the rows.
struct BucketTests {
  @Test func whatCannotBeUnderstoodIsRejectedAndRead() throws {
    var survey = try Survey()
    survey.rejections = [
      Rejection(position: .init(source: 0, line: 9), reason: .columns),
      Rejection(position: .init(source: 0, line: 10), reason: .noDate),
    ]
    let ledger = survey.report([visit(a1)]).ledger
    #expect(ledger.read == 3)
    #expect(ledger[.rejected] == 2)
    #expect(ledger[.counted] == 1)
    #expect(ledger.isBalanced)
  }

  @Test func whatWasReceivedAfterTheDayIsLater() throws {
    let survey = try Survey()
    let late = visit(a1, day: 4, receivedDay: 5)
    #expect(survey.buckets([late, visit(a1, day: 4)]) == [.later, .counted])
  }

  /// The day of a receipt is its local date: midnight in Makassar, not in Greenwich.
  @Test func theDayEndsAtLocalMidnight() throws {
    let survey = try Survey()
    var last = visit(a1)
    last.received = clock(day: 5) - 1
    var first = visit(a1)
    first.received = clock(day: 5)
    #expect(survey.buckets([last, first]) == [.counted, .later])
  }

  @Test func withoutAReceiptTheVisitSaysWhenItWasKnown() throws {
    let survey = try Survey()
    var early = visit(a1, day: 4)
    early.received = nil
    var late = visit(a1, day: 5)
    late.received = nil
    #expect(survey.buckets([early, late]) == [.counted, .later])
  }

  /// A visit dated after the as-of day is known when it was received before.
  @Test func theDayOfTheVisitMakesNothingLater() throws {
    let survey = try Survey()
    #expect(survey.buckets([visit(a1, day: 20, receivedDay: 3)]) == [.counted])
  }

  @Test func ofTheVersionsOfARecordTheLatestReceivedStays() throws {
    let survey = try Survey()
    let versions = [
      visit(a1, receivedDay: 2, id: "r"), visit(a1, receivedDay: 3, id: "r"),
      visit(a1, receivedDay: 1, id: "r"),
    ]
    #expect(survey.buckets(versions) == [.superseded, .counted, .superseded])
  }

  /// The day of the visit does not make a version newer.
  @Test func theLaterVisitIsNotTheLaterVersion() throws {
    let survey = try Survey()
    let versions = [
      visit(a1, day: 3, receivedDay: 3, id: "r"), visit(a1, day: 0, receivedDay: 4, id: "r"),
    ]
    #expect(survey.buckets(versions) == [.superseded, .counted])
  }

  @Test func recordsWithoutAnIDAreNoVersionsOfEachOther() throws {
    let survey = try Survey()
    #expect(survey.buckets([visit(a1), visit(a1, receivedDay: 2)]) == [.counted, .counted])
  }

  @Test func aVersionThatIsNotKnownYetSupersedesNothing() throws {
    let survey = try Survey()
    let versions = [visit(a1, receivedDay: 2, id: "r"), visit(a1, receivedDay: 9, id: "r")]
    #expect(survey.buckets(versions) == [.counted, .later])
  }

  @Test func theLatestVersionThatReviewTookOutIsWithdrawn() throws {
    let survey = try Survey()
    let versions = [
      visit(a1, receivedDay: 2, id: "r"),
      visit(a1, receivedDay: 3, id: "r", review: .withdrawn),
    ]
    // The older version does not come back.
    #expect(survey.buckets(versions) == [.superseded, .withdrawn])
  }

  @Test func anOlderVersionThatReviewTookOutIsSuperseded() throws {
    let survey = try Survey()
    let versions = [
      visit(a1, receivedDay: 2, id: "r", review: .withdrawn), visit(a1, receivedDay: 3, id: "r"),
    ]
    #expect(survey.buckets(versions) == [.superseded, .counted])
  }

  @Test func aWithdrawalReceivedAfterTheDayIsLater() throws {
    let survey = try Survey()
    let versions = [
      visit(a1, receivedDay: 2, id: "r"),
      visit(a1, receivedDay: 9, id: "r", review: .withdrawn),
    ]
    #expect(survey.buckets(versions) == [.counted, .later])
  }

  @Test func aWithdrawnVisitHoldsNoHousehold() throws {
    let survey = try Survey()
    let visits = [
      visit(a1, day: 0, id: "r1", household: "k", review: .withdrawn),
      visit(a1, .absent, day: 1, id: "r2", household: "k"),
    ]
    #expect(survey.buckets(visits) == [.withdrawn, .counted])
  }

  @Test func aSupersededVersionHoldsNoHousehold() throws {
    let survey = try Survey()
    let visits = [
      visit(a1, .complete, receivedDay: 1, id: "r1", household: "k"),
      visit(a1, .absent, receivedDay: 2, id: "r1", household: "k"),
      visit(a1, .refused, day: 2, id: "r2", household: "k"),
    ]
    #expect(survey.buckets(visits) == [.superseded, .duplicate, .counted])
  }

  @Test func ofTheVisitsToAHouseholdTheEarliestCompleteOneCounts() throws {
    let survey = try Survey()
    let visits = [
      visit(a1, .complete, day: 2, household: "k"), visit(a1, .complete, day: 1, household: "k"),
      visit(a1, .refused, day: 3, household: "k"), visit(a1, .absent, day: 0, household: "k"),
    ]
    #expect(survey.buckets(visits) == [.duplicate, .counted, .duplicate, .duplicate])
  }

  @Test func withoutACompleteOneTheLatestCounts() throws {
    let survey = try Survey()
    let visits = [
      visit(a1, .refused, day: 1, household: "k"), visit(a1, .absent, day: 3, household: "k"),
      visit(a1, .partial, day: 2, household: "k"),
    ]
    #expect(survey.buckets(visits) == [.duplicate, .counted, .duplicate])
  }

  /// Once in the whole survey, not once a desa.
  @Test func aHouseholdCountsOnceInTheSurvey() throws {
    let survey = try Survey()
    let report = survey.report([
      visit(a1, day: 1, household: "k"), visit(c1, day: 0, household: "k"),
    ])
    #expect(try report.counts(a1).found == 0)
    #expect(try report.counts(c1).found == 1)
    #expect(report.top.counts.found == 1)
    #expect(report.ledger[.duplicate] == 1)
  }

  @Test func withoutAHouseholdTheRecordIsIt() throws {
    let survey = try Survey()
    let visits = [
      visit(a1, id: "r1"), visit(a1, id: "r2"), visit(a1), visit(a1), visit(a1, household: "r1"),
    ]
    #expect(survey.buckets(visits) == [.counted, .counted, .counted, .counted, .counted])
  }

  @Test func bucketsHaveTheNamesOfTheLedger() {
    #expect(
      Bucket.allCases.map(\.name) == [
        "rejected", "later", "superseded", "withdrawn", "duplicate", "counted",
      ])
  }
}
