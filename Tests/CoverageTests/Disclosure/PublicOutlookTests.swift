import Geography
import TestSupport
import Testing

@testable import Coverage

/// What the public edition says of the days to come follows from what it showed.
struct PublicOutlookTests {
  /// Sixty families in each of five desa, of which two a day are done; `also` records what is shown nowhere.
  private func survey(_ also: [Record] = [], days: Int = 20) throws -> (
    survey: Survey, reports: [CoverageReport], records: [Record]
  ) {
    var survey = try Survey()
    let desa = [a1, a2, b1, b2, c1]
    for unit in desa { survey.expect(60, in: unit) }
    var records: [Record] = []
    for (place, unit) in desa.enumerated() {
      for number in 0..<2 * days {
        records.append(
          visit(
            unit, day: number / 2, household: "\(place)-\(number)", officer: "P\(place)"))
      }
    }
    records += also
    let exact = (-1..<days).map { day in
      survey.asOf = day
      return survey.report(records)
    }
    return (
      survey, publicReports(exact, geography: survey.geography, smallCount: 5), records
    )
  }

  @Test func thereIsAForecastOfTheTopAndNoneOfDesa() throws {
    let (survey, reports, records) = try survey()
    let outlook = publicOutlook(try #require(reports.last), input: survey.input(records))
    let top = try #require(outlook.forecast(0))
    // Forty of sixty are done, two a day: ten days more.
    let median = try #require(top.median)
    #expect((6...30).contains(median - survey.plan.start - 19), "\(median)")
    for index in reports[0].tree.desaRange { #expect(outlook.forecast(index) == nil) }
  }

  /// Families that no step shows, officers and positions change nothing.
  @Test func whatIsNotShownChangesNothing() throws {
    let plain = try survey()
    let other = try survey(
      (0..<3).map { number in
        visit(a1, .absent, day: 19, household: "more-\(number)", officer: "Q\(number)")
      })
    let (a, b) = (plain.reports.map(steps), other.reports.map(steps))
    #expect(a == b, "the three are no step")
    let input = plain.survey.input(plain.records)
    var officers = other.survey
    officers.officers = [
      OfficerAssignment(officer: "Q1", unit: code(a1)),
      OfficerAssignment(officer: "Q2", unit: code(a1)),
    ]
    let one = publicForecasts(try #require(plain.reports.last), input: input)
    let two = publicForecasts(
      try #require(other.reports.last), input: officers.input(other.records))
    #expect(one[0] == two[0])
    #expect(one[0] != nil)
  }

  private func steps(_ report: CoverageReport) -> [Int] {
    report.tree.desaRange.map { report.units[$0].counts.resolvedListed }
  }

  /// Gains of the days add up to what the last report shows; a correction makes no day negative.
  @Test func gainsAddUp() throws {
    var reports = try survey().reports
    let desa = reports[0].tree.desaRange.lowerBound
    for (day, count) in zip(reports.indices, [0, 6, 12, 12, 7, 7, 13, 20]) {
      reports[day].units[desa].counts.resolvedListed = count
    }
    var history = ShownHistory()
    for report in reports.prefix(8) { history.add(report) }
    var last = reports[7]
    last.days = history.gains()
    let cells = shownCells(last)
    let own = cells.calls.filter { $0.key.claim == 0 }
    #expect(own.map(\.count) == [6, 1, 6, 7])
    #expect(own.map { Day(Int($0.key.day)) } == [1, 2, 6, 7].map { reports[$0].asOf })
    #expect(own.allSatisfy { $0.key.officer == 0 })
  }

  /// How many officers visited a desa is a count of records: only those assigned are told.
  @Test func departuresCountNoOfficersOfRecords() throws {
    var (survey, reports, records) = try survey()
    for index in reports.indices {
      for desa in reports[index].tree.desaRange {
        reports[index].units[desa].interior = .yes(.access("air"))
        reports[index].units[desa].transport = Transport(
          departures: DepartureSchedule(weekdays: Array(1...7)))
      }
    }
    survey.asOf = 19
    let exact = lastDepartures(report: reports[20], input: survey.input(records))
    #expect(exact.allSatisfy { $0.source == .records } && !exact.isEmpty)
    let told = publicOutlook(try #require(reports.last), input: survey.input(records)).departures
    #expect(told.allSatisfy { $0.source == .assumed } && !told.isEmpty)
  }
}
