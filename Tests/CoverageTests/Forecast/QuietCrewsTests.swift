import Testing

@testable import Coverage

@Suite("Quiet crews")
struct QuietCrewsTests {
  /// Calls on the days given, each day's first record received on the day beside it.
  private func crew(_ days: [(day: Int, received: Int32)], length: Int) -> CallHistory.Crew {
    var received = [Int32](repeating: .max, count: length)
    for entry in days { received[entry.day] = entry.received }
    return CallHistory.Crew(
      seed: 1, calls: [Int32](repeating: 0, count: length), first: days.first?.day ?? length,
      last: days.last?.day ?? -1, received: received, seen: days.last?.day ?? -1)
  }

  /// On the evening of day 4 nothing was known since day 0; all of it arrived on day 6.
  @Test func recordsOnTheirWayAreWork() {
    let away = crew([(0, 0), (1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6)], length: 8)
    let quiet = QuietCrews([away], busy: [0], today: 7)
    #expect(quiet.working == 1.5)
    #expect(quiet.resting == 0.5)
    #expect(quiet.resumed.count == 1)
    #expect(quiet.resumed.days == 7)
  }

  /// No work from day 1 to day 5: a rest that ended on the third day on which it could, 6 - 0 - 4 + 1.
  @Test func daysWithoutWorkAreRest() {
    let rested = crew([(0, 0), (6, 6)], length: 8)
    let quiet = QuietCrews([rested], busy: [0], today: 7)
    #expect(quiet.working == 0.5)
    #expect(quiet.resting == 1.5)
    #expect(quiet.resumed.count == 2)
    #expect(quiet.resumed.days == 10)
  }
}
