import Foundation
import Testing

@testable import Coverage

@Suite("The parts of a forecast")
struct ForecastPartTests {
  /// Rows are ages 0, 1, 2 and columns lags 0, 1, 2. Of 10 records at least two days old 1 took two:
  /// F(1) = 0.9. Of the 19 at least one day old and received within one, 6 took one:
  /// F(0) = 0.9 × 13 ÷ 19.
  @Test func lagsByTheReportingTriangle() {
    let lag = ReportingLag(counts: [[6, 0, 0], [8, 2, 0], [5, 4, 1]])
    #expect(abs(lag.share(age: 0) - 0.9 * 13 / 19) < 1e-12)
    #expect(abs(lag.share(age: 1) - 0.9) < 1e-12)
    #expect(lag.share(age: 2) == 1)
    #expect(lag.share(age: 40) == 1)
    #expect(ReportingLag(counts: []).share(age: 0) == 1)
  }

  /// 60 of 100 are settled at once, 20 of 40 the day after; then 10 are left, too few to go on.
  @Test func waitsByKaplanAndMeier() {
    let waiting = WaitingTimes(settled: [60, 20, 10], open: [0, 10, 0])
    #expect(waiting.longer.map { ($0 * 1e9).rounded() / 1e9 } == [0.4, 0.2])
    #expect(waiting.tailHazard == 0.5)
    var random = ForecastRandom(1, 1)
    let first = (0..<20_000).map { _ in waiting.drawn(age: -1, &random) }
    #expect(abs(Double(first.count { $0 == 0 }) / 20_000 - 0.6) < 0.02)
    #expect(abs(Double(first.count { $0 == 1 }) / 20_000 - 0.2) < 0.02)
    // Half of those open after no day are settled the day after.
    let later = (0..<20_000).map { _ in waiting.drawn(age: 0, &random) }
    #expect(abs(Double(later.count { $0 == 1 }) / 20_000 - 0.5) < 0.02)
    #expect(later.allSatisfy { $0 >= 1 })
  }

  @Test func startsFollowTheirCurve() {
    let point = StartModel.Parameters(rate: 0.5, power: 1, frailty: 1)
    #expect(abs(point.survival(2) - 0.5) < 1e-12)
    let wave = StartModel.Parameters(rate: 0.5, power: 2, frailty: 1)
    #expect(abs(wave.survival(4) - 0.2) < 1e-12)
    // Of those who waited two days in vain, half wait less than two more: S(4) ÷ S(2) = ⅓ ÷ ½.
    var random = ForecastRandom(2, 1)
    let days = (0..<20_000).map { _ in point.drawnDays(waited: 2, &random) }
    #expect(abs(Double(days.count { $0 >= 2 }) / 20_000 - 2.0 / 3) < 0.02)
  }

  /// Nine of ten began within two days: who still waits after twenty is another kind.
  @Test func fewStartsGiveAWideAnswer() {
    var waiting = [Int](repeating: 0, count: 20)
    waiting[19] = 5
    let model = StartModel(begun: [60, 25, 5], waiting: waiting)
    var random = ForecastRandom(3, 1)
    let drawn = (0..<200).map { _ in model.drawnParameters(&random).survival(20) }
    let mean = drawn.reduce(0, +) / 200
    #expect(mean > 0.02 && mean < 0.12)
  }

  @Test func workIsSharedEqually() {
    #expect(CrewPlan.shares(of: 10, target: 20, found: [6, 4]) == [4, 6])
    #expect(CrewPlan.shares(of: 8, target: 20, found: [12, 0]) == [0, 8])
    #expect(CrewPlan.shares(of: 5, target: 20, found: [12, 12]) == [2, 3])
    #expect(CrewPlan.shares(of: 7, target: 7, found: [0]) == [7])
  }

  @Test func gammaHasItsMeanAndVariance() {
    var random = ForecastRandom(4, 1)
    for (shape, rate) in [(4.0, 2.0), (0.5, 1.0)] {
      let values = (0..<40_000).map { _ in random.gamma(shape: shape, rate: rate) }
      let mean = values.reduce(0, +) / 40_000
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40_000
      #expect(abs(mean - shape / rate) < 0.03)
      #expect(abs(variance - shape / rate / rate) < 0.06)
    }
  }

  /// Two crews of 6 and 12 calls a day, Sundays off, for four weeks from a Saturday.
  @Test func pacesAndWeekdaysAreFound() {
    let crews = [6, 12].map { pace in
      PaceModel.Crew(
        calls: (0..<28).map { $0 % 7 == 1 ? 0 : Int32(pace) }, first: 0, end: 27, kind: 0,
        group: 0, startWeekday: 5)
    }
    let model = PaceModel(crews: crews, known: [Double](repeating: 1, count: 28))
    #expect(model.weekday[6] < 0.05)
    #expect(abs(model.weekday[0] - 7.0 / 6) < 0.05)
    let first = model.posterior(0)
    let second = model.posterior(1)
    #expect(abs(first.shape / first.rate - 6 * 6.0 / 7) < 0.4)
    #expect(abs(second.shape / second.rate - 12 * 6.0 / 7) < 0.4)
    let unknown = model.expected(kind: 1, group: 9)
    #expect(abs(unknown.shape / unknown.rate - 9 * 6.0 / 7) < 0.4)
  }

  /// The kecamatan of a crew that began today has no day that counts; its pace is that of the others.
  @Test func whoBeganTodayIsNotSlow() {
    let crews = [
      PaceModel.Crew(
        calls: [Int32](repeating: 8, count: 14), first: 0, end: 13, kind: 0, group: 0,
        startWeekday: 0),
      PaceModel.Crew(
        calls: [Int32](repeating: 0, count: 13) + [4], first: 13, end: 13, kind: 0, group: 1,
        startWeekday: 0),
    ]
    let model = PaceModel(crews: crews, known: [Double](repeating: 1, count: 14))
    let begun = model.posterior(1)
    #expect(begun.shape > 0 && abs(begun.shape / begun.rate - 8) < 0.8)
  }
}
