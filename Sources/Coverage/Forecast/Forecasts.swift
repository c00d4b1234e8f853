import Geography

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
  var futures = Futures(report: report, model: ForecastModel(report: report, input: input))
  futures.draw(wanted)
  let horizon = report.asOf + ForecastRules.horizon
  for (position, unit) in wanted.enumerated() {
    let days = futures.finishes[position].sorted()
    func day(_ share: Double) -> Day? {
      let index = max(0, Int((share * Double(days.count)).rounded(.up)) - 1)
      return days[index] < Futures.length ? futures.day(days[index]) : nil
    }
    result[unit] = UnitForecast(
      low: day(ForecastRules.shares.low), median: day(ForecastRules.shares.median),
      high: day(ForecastRules.shares.high), horizon: horizon)
  }
  return result
}

/// Draws futures and notes when each unit is done.
struct Futures {
  /// Days of a future: the last ones whose records are not all known, then those to come.
  static let length = ForecastRules.lagDays + ForecastRules.horizon
  let report: CoverageReport
  let model: ForecastModel
  /// For each unit wanted the days on which it is done in the futures, as indices of a future's days.
  private(set) var finishes: [[Int]] = []
  /// Families settled by desa and day in the future at hand.
  private var settled: [Int32]

  init(report: CoverageReport, model: ForecastModel) {
    self.report = report
    self.model = model
    settled = [Int32](repeating: 0, count: report.tree.desaRange.count * Self.length)
  }

  /// The day of an index of a future's days.
  func day(_ index: Int) -> Day { report.asOf + (index - ForecastRules.lagDays + 1) }

  mutating func draw(_ wanted: [Int]) {
    finishes = [[Int]](repeating: [], count: wanted.count)
    let needs = wanted.map { need($0) }
    let parents = ancestors()
    var sums = [Int32](repeating: 0, count: report.tree.desaRange.lowerBound * Self.length)
    // Calls that each crew owes to open families, by day; the last row is for crews nobody has seen yet.
    let unknown = model.history.crews.count
    let due = UnsafeMutableBufferPointer<Float>.allocate(capacity: (unknown + 1) * Self.length)
    defer { due.deallocate() }
    for number in 0..<ForecastRules.draws {
      let shocks = FutureShocks(model: model, draw: number)
      for index in settled.indices { settled[index] = 0 }
      due.update(repeating: 0)
      for desa in model.history.open.indices { settleOpen(desa, draw: number, due) }
      for crew in model.plan.crews {
        let place = (crew.history ?? unknown) * Self.length
        let later = UnsafeMutableBufferPointer(rebasing: due[place..<place + Self.length])
        if crew.history == nil { later.update(repeating: 0) }
        var work = CrewFuture(
          crew: crew, model: model, shocks: shocks, draw: number, later: later)
        work.run(&settled)
      }
      addUp(&sums, parents)
      for (position, unit) in wanted.enumerated() {
        finishes[position].append(finish(unit, needs[position], sums))
      }
    }
  }

  /// Families wanting to `done_at`.
  private func need(_ unit: Int) -> Int {
    let rates = report.units[unit].rates
    let counted =
      report.statusRules.doneBy == .coverage ? rates.completedListed : rates.resolvedListed
    // A hair less, so that 0.1 × 30 is 3 and not 4.
    return Int((report.statusRules.doneAt * Double(rates.target) - 1e-9).rounded(.up)) - counted
  }

  /// The units above each desa that has a target; none for the others, which no rate counts.
  private func ancestors() -> [[Int]] {
    report.tree.desaRange.map { index in
      report.units[index].target == nil ? [] : report.tree.ancestors(of: index)
    }
  }

  /// Families that were called at and not settled are so after the rest of their wait.
  private mutating func settleOpen(
    _ desa: Int, draw: Int, _ due: UnsafeMutableBufferPointer<Float>
  ) {
    guard !model.history.open[desa].isEmpty else { return }
    var random = ForecastRandom(model.seeds[desa] &+ 0x6f70_656e, draw)
    for family in model.history.open[desa] {
      let wait = model.history.waiting.drawn(age: family.age, &random)
      let day = ForecastRules.lagDays - 1 + wait
      guard day < Self.length else { continue }
      due[family.crew * Self.length + day] += 1
      guard random.unit() < model.countedShare else { continue }
      settled[desa * Self.length + day] += 1
    }
  }

  private func addUp(_ sums: inout [Int32], _ parents: [[Int]]) {
    for index in sums.indices { sums[index] = 0 }
    for desa in parents.indices {
      let from = desa * Self.length
      for day in 0..<Self.length where settled[from + day] > 0 {
        for parent in parents[desa] { sums[parent * Self.length + day] += settled[from + day] }
      }
    }
  }

  private func finish(_ unit: Int, _ need: Int, _ sums: [Int32]) -> Int {
    let first = report.tree.desaRange.lowerBound
    var left = need
    for day in 0..<Self.length {
      left -= Int(
        unit < first
          ? sums[unit * Self.length + day] : settled[(unit - first) * Self.length + day])
      if left <= 0 { return day }
    }
    return Self.length
  }
}
