import Testing

@testable import Coverage

/// Targets as known on a day: `valid_from` of sections 3 and 7.
struct TargetBookTests {
  private func target(_ families: Int?, from day: Int?, access: String? = nil) -> Target {
    Target(
      code: code(a1), families: families, access: access, validFrom: day.map { start + $0 })
  }

  @Test func theLatestRowThatHoldsIsTaken() throws {
    let rows = [target(10, from: nil), target(12, from: 3), target(15, from: 6)]
    for order in [rows, rows.reversed()] {
      #expect(TargetBook(order, on: start + 2)[code(a1)]?.families == 10)
      #expect(TargetBook(order, on: start + 3)[code(a1)]?.families == 12)
      #expect(TargetBook(order, on: start + 5)[code(a1)]?.families == 12)
      #expect(TargetBook(order, on: start + 30)[code(a1)]?.families == 15)
    }
  }

  @Test func aRowOfTheFutureIsNotKnown() {
    let book = TargetBook([target(10, from: 3)], on: start + 2)
    #expect(book[code(a1)] == nil)
    #expect(book.codes.isEmpty)
  }

  /// A row holds whole: what it leaves empty is not known.
  @Test func rowsAreNotMixed() {
    let book = TargetBook(
      [target(10, from: nil, access: "air"), target(nil, from: 3)], on: start + 4)
    #expect(book[code(a1)]?.families == nil)
    #expect(book[code(a1)]?.access == nil)
    #expect(book.codes == [code(a1)])
  }

  /// A day's report is made of that day's targets.
  @Test func reportsUseTheTargetsOfTheirDay() throws {
    var survey = try Survey()
    survey.targets = [target(10, from: nil), target(20, from: 3)]
    survey.asOf = 2
    #expect(try survey.report().unit(a1).target == 10)
    survey.asOf = 3
    #expect(try survey.report().unit(a1).target == 20)
  }

  /// A target above desa counts nowhere and is reported; so is one of an unknown unit.
  @Test func targetsOfOtherUnitsAreReported() throws {
    var survey = try Survey()
    survey.expect(10, in: a1)
    survey.expect(500, in: kecamatanA)
    survey.expect(7, in: "6599010001")
    let report = survey.report()
    #expect(report.top.target == 10)
    let unknown = report.findings.filter { $0.rule == .targetUnknownUnit }
    #expect(unknown.map(\.subject) == [kecamatanA, "6599010001"])
    #expect(report.findings.first { $0.rule == .targetMissing }?.count == 4)
  }
}
