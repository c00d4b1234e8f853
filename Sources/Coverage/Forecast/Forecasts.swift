import Foundation
import Geography
import Locks

/// When each desa, kecamatan, kabupaten and the top will be done, by index of the tree; nil where
/// ``noForecast(_:in:)`` says why, and below desa.
///
/// ``ForecastRules/draws`` futures of the whole survey are drawn day by day from the paces of those
/// who work there (``PaceModel``), what they have left (``CrewPlan``), the waits of desa not begun
/// (``StartModel``), of families nobody met (``WaitingTimes``) and of records on their way
/// (``ReportingLag``). A unit is done on the day of the visit with which its sum reaches
/// `done_at`; days, weeks and kecamatan that go badly do so for all in them, so that a province is
/// no surer than its parts are alike. Draws are seeded by codes: the same input gives the same days.
///
/// - Parameter lowest: the lowest level that is asked for; what is lower gets none.
public func forecasts(
  report: CoverageReport, input: CoverageInput, atOrAbove lowest: Level = .desa
) -> [UnitForecast?] {
  let tree = report.tree
  var result = [UnitForecast?](repeating: nil, count: tree.units.count)
  let wanted = tree.units.indices.prefix(tree.desaRange.upperBound).filter {
    tree.units[$0].level <= lowest && noForecast($0, in: report) == nil
  }
  guard !wanted.isEmpty else { return result }
  let futures = Futures(report: report, model: ForecastModel(report: report, input: input))
  let finishes = futures.finishes(of: wanted)
  let horizon = report.asOf + ForecastRules.horizon
  for (position, unit) in wanted.enumerated() {
    let from = position * ForecastRules.draws
    let days = finishes[from..<from + ForecastRules.draws].sorted()
    func day(_ share: Double) -> Day? {
      let index = max(0, Int((share * Double(days.count)).rounded(.up)) - 1)
      return days[index] < Futures.length ? futures.day(Int(days[index])) : nil
    }
    result[unit] = UnitForecast(
      low: day(ForecastRules.shares.low), median: day(ForecastRules.shares.median),
      high: day(ForecastRules.shares.high), horizon: horizon)
  }
  return result
}

/// Draws futures and notes when each unit is done.
struct Futures: Sendable {
  /// Days of a future: the last ones whose records are not all known, then those to come: at most
  /// 255, for ``FinishDay``.
  static let length = ForecastRules.lagDays + ForecastRules.horizon
  /// An index of a future's days, or their number where the unit is not done in them: of a country's units in all
  /// futures there are many.
  typealias FinishDay = UInt8

  let report: CoverageReport
  let model: ForecastModel
  /// The units above each desa that has a target; none for the others, which no rate counts.
  let parents: [[Int]]

  init(report: CoverageReport, model: ForecastModel) {
    self.report = report
    self.model = model
    parents = report.tree.desaRange.map { index in
      report.units[index].target == nil ? [] : report.tree.ancestors(of: index)
    }
  }

  /// The day of an index of a future's days.
  func day(_ index: Int) -> Day { report.asOf + (index - ForecastRules.lagDays + 1) }

  /// When units are done: for each ``ForecastRules/draws`` futures, one unit after the other.
  ///
  /// Futures know nothing of each other, so that cores draw them side by side.
  ///
  /// - Parameter atOnce: how many at a time; what comes out is the same. As many as there are cores unless told, but
  ///   those of a country are large.
  func finishes(of wanted: [Int], atOnce: Int? = nil) -> [FinishDay] {
    let needs = wanted.map { need($0) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let atOnce = atOnce ?? max(1, min(cores, Self.mostMemory / Future.size(for: self)))
    var finishes = [FinishDay](repeating: 0, count: wanted.count * ForecastRules.draws)
    finishes.withUnsafeMutableBufferPointer { buffer in
      let finishes = SharedPlaces(buffer)
      inParallel(atOnce) { worker in
        var future = Future(self)
        for number in stride(from: worker, to: ForecastRules.draws, by: atOnce) {
          future.draw(number)
          for (position, unit) in wanted.enumerated() {
            finishes[position * ForecastRules.draws + number] = FinishDay(
              future.finish(of: unit, needs[position]))
          }
        }
      }
    }
    return finishes
  }

  /// Bytes that all futures at hand may take together, if there is more than one: two of a country, whose build has to
  /// do with a gibibyte (decision 70), and as many as there are cores of anything smaller.
  private static let mostMemory = 160 << 20

  /// Families wanting to `done_at`.
  private func need(_ unit: Int) -> Int {
    let rates = report.units[unit].rates
    let counted =
      report.statusRules.doneBy == .coverage ? rates.completedListed : rates.resolvedListed
    // A hair less, so that 0.1 × 30 is 3 and not 4.
    return Int((report.statusRules.doneAt * Double(rates.target) - 1e-9).rounded(.up)) - counted
  }
}
