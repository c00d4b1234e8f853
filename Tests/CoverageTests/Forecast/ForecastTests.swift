import Geography
import Testing

@testable import Coverage

@Suite("Forecasts")
struct ForecastTests {
  private static let desa = rowOfFive.keys.sorted()

  /// `perDay` families a day in a desa by one officer, days 0 to the as-of day.
  private func work(_ unit: String, perDay: Int, through day: Int, officer: String) -> [Record] {
    (0...day).flatMap { day in
      (0..<perDay).map { number in
        visit(unit, day: day, household: "\(unit)-\(day)-\(number)", officer: officer)
      }
    }
  }

  private func survey(asOf: Int) throws -> Survey {
    var survey = try Survey()
    survey.asOf = asOf
    survey.expect(300, in: Self.desa[0])
    survey.expect(200, in: Self.desa[1])
    survey.expect(50, in: Self.desa[2])
    return survey
  }

  private func records(through day: Int) -> [Record] {
    work(Self.desa[0], perDay: 10, through: day, officer: "a")
      + work(Self.desa[1], perDay: 10, through: day, officer: "b")
  }

  /// Ten a day of 300 and of 200: done on the 30th and the 20th day.
  @Test func aSteadyPaceIsKeptUp() throws {
    let survey = try survey(asOf: 13)
    let input = survey.input(records(through: 13))
    let report = computeCoverage(input)
    let found = forecasts(report: report, input: input)
    for (unit, day) in [(Self.desa[0], 29), (Self.desa[1], 19)] {
      let forecast = try #require(found[try report.index(unit)])
      let low = try #require(forecast.low)
      let median = try #require(forecast.median)
      let high = try #require(forecast.high)
      #expect(abs(median - (start + day)) <= 2)
      #expect(low <= median && median <= high)
      #expect(low >= start + (day - 5) && high <= start + day + 8)
    }
  }

  /// The province is done when its last desa is, which nobody has begun.
  @Test func whatIsNotBegunHoldsBackTheSum() throws {
    let survey = try survey(asOf: 13)
    let input = survey.input(records(through: 13))
    let report = computeCoverage(input)
    let found = forecasts(report: report, input: input)
    let begun = try #require(found[try report.index(Self.desa[0])]?.median)
    let top = try #require(found[0])
    #expect((top.median ?? top.horizon) >= begun)
    let waiting = try #require(found[try report.index(Self.desa[2])])
    #expect((waiting.low ?? waiting.horizon) > start + 13)
  }

  @Test func theOrderOfRecordsAndTheirNumbersDoNotMatter() throws {
    let survey = try survey(asOf: 13)
    let records = records(through: 13)
    let one = survey.input(records)
    let other = survey.input(Array(records.reversed()))
    #expect(
      forecasts(report: computeCoverage(one), input: one)
        == forecasts(report: computeCoverage(other), input: other))
  }

  @Test func futuresDrawnSideBySideAreTheSame() throws {
    let input = try survey(asOf: 13).input(records(through: 13))
    let report = computeCoverage(input)
    let futures = Futures(report: report, model: ForecastModel(report: report, input: input))
    let units = Array(report.tree.units.indices.prefix(report.tree.desaRange.upperBound))
    let alone = futures.finishes(of: units, atOnce: 1)
    #expect(alone.count == units.count * ForecastRules.draws)
    #expect(Set(alone).count > 2)
    #expect(Futures.length <= Int(Futures.FinishDay.max))
    #expect(futures.finishes(of: units, atOnce: 3) == alone)
    #expect(futures.finishes(of: units) == alone)
  }

  @Test func aWeekOfWorkIsTheLeast() throws {
    let early = try survey(asOf: 5)
    let input = early.input(records(through: 5))
    let report = computeCoverage(input)
    #expect(forecasts(report: report, input: input).allSatisfy { $0 == nil })
    #expect(noForecast(0, in: report) == .tooEarly)
    let week = try survey(asOf: 6)
    let enough = week.input(records(through: 6))
    let afterAWeek = computeCoverage(enough)
    #expect(noForecast(try afterAWeek.index(Self.desa[0]), in: afterAWeek) == nil)
    // The province and its kabupaten need two weeks.
    #expect(noForecast(0, in: afterAWeek) == .tooEarly)
    for (day, expected) in [(12, NoForecast.tooEarly), (13, nil)] {
      let survey = try self.survey(asOf: day)
      let report = computeCoverage(survey.input(records(through: day)))
      #expect(noForecast(0, in: report) == expected, "day \(day)")
    }
    // One day of data on the twentieth day is as little.
    let late = try survey(asOf: 20)
    let oneDay = late.input([visit(Self.desa[0], day: 20)])
    #expect(noForecast(0, in: computeCoverage(oneDay)) == .tooEarly)
  }

  @Test func whatIsDoneOrHasNoTargetHasNone() throws {
    var survey = try survey(asOf: 13)
    survey.targets[0].families = 140
    let input = survey.input(records(through: 13))
    let report = computeCoverage(input)
    let found = forecasts(report: report, input: input)
    #expect(found[try report.index(Self.desa[0])] == nil)
    #expect(noForecast(try report.index(Self.desa[0]), in: report) == .done)
    #expect(noForecast(try report.index(Self.desa[4]), in: report) == .noTarget)
    #expect(found[try report.index(Self.desa[4])] == nil)
    let nobody = computeCoverage(survey.input([]))
    #expect(noForecast(0, in: nobody) == .noRecords)
  }

  /// A planned start is a day before which nothing is expected there.
  @Test func nothingIsDoneBeforeThePlannedStart() throws {
    var survey = try survey(asOf: 13)
    survey.targets[2].plannedStart = start + 25
    let input = survey.input(records(through: 13))
    let report = computeCoverage(input)
    let forecast = try #require(
      forecasts(report: report, input: input)[try report.index(Self.desa[2])])
    #expect((forecast.low ?? forecast.horizon) >= start + 25)
  }

  /// An officer who is assigned and has sent nothing has the pace of the others.
  @Test func assignedOfficersAreCountedIn() throws {
    let survey = try survey(asOf: 13)
    var input = survey.input(records(through: 13))
    input.officers = [OfficerAssignment(officer: "b", unit: code(Self.desa[2]))]
    let report = computeCoverage(input)
    let forecast = try #require(
      forecasts(report: report, input: input)[try report.index(Self.desa[2])])
    // 60 families are left in the second desa, then 50 here, at ten a day: the 25th day.
    let median = try #require(forecast.median)
    #expect(abs(median - (start + 24)) <= 2)
  }
}
