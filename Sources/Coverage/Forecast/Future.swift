import Geography

/// One future at a time: families settled by desa and day.
struct Future {
  private let report: CoverageReport
  private let model: ForecastModel
  private let parents: [[Int]]
  /// Families settled by desa and day.
  private var settled: [Int32]
  /// The same by each unit above.
  private var sums: [Int32]
  /// Calls that each crew owes to open families, by day; the last row is for crews nobody has seen yet.
  private let due: DueCalls

  /// Room for one.
  init(_ futures: Futures) {
    report = futures.report
    model = futures.model
    parents = futures.parents
    let tree = report.tree
    settled = [Int32](repeating: 0, count: tree.desaRange.count * Futures.length)
    sums = [Int32](repeating: 0, count: tree.desaRange.lowerBound * Futures.length)
    due = DueCalls(crews: model.history.crews.count + 1)
  }

  /// About how many bytes one takes: a number of four a day for each unit and each crew.
  static func size(for futures: Futures) -> Int {
    let units = futures.report.tree.desaRange.upperBound
    let crews = futures.model.history.crews.count + 1
    return (units + crews) * Futures.length * MemoryLayout<Int32>.size
  }

  /// Draws the future of a number; nothing is left of the one before.
  mutating func draw(_ number: Int) {
    let unknown = model.history.crews.count
    let shocks = FutureShocks(model: model, draw: number)
    for index in settled.indices { settled[index] = 0 }
    let due = due.calls
    due.update(repeating: 0)
    for desa in model.history.open.indices { settleOpen(desa, draw: number) }
    for crew in model.plan.crews {
      let place = (crew.history ?? unknown) * Futures.length
      let later = UnsafeMutableBufferPointer(rebasing: due[place..<place + Futures.length])
      if crew.history == nil { later.update(repeating: 0) }
      var work = CrewFuture(crew: crew, model: model, shocks: shocks, draw: number, later: later)
      work.run(&settled)
    }
    addUp()
  }

  /// Families that were called at and not settled are so after the rest of their wait.
  private mutating func settleOpen(_ desa: Int, draw: Int) {
    guard !model.history.open[desa].isEmpty else { return }
    var random = ForecastRandom(model.seeds[desa] &+ 0x6f70_656e, draw)
    for family in model.history.open[desa] {
      let wait = model.history.waiting.drawn(age: family.age, &random)
      let day = ForecastRules.lagDays - 1 + wait
      guard day < Futures.length else { continue }
      due.calls[family.crew * Futures.length + day] += 1
      guard random.unit() < model.countedShare else { continue }
      settled[desa * Futures.length + day] += 1
    }
  }

  private mutating func addUp() {
    for index in sums.indices { sums[index] = 0 }
    for desa in parents.indices {
      let from = desa * Futures.length
      for day in 0..<Futures.length where settled[from + day] > 0 {
        for parent in parents[desa] {
          sums[parent * Futures.length + day] += settled[from + day]
        }
      }
    }
  }

  /// The day on which a unit is done, as an index of the future's days; their number where it is not.
  ///
  /// - Parameter need: how many families are wanting.
  func finish(of unit: Int, _ need: Int) -> Int {
    let first = report.tree.desaRange.lowerBound
    var left = need
    for day in 0..<Futures.length {
      left -= Int(
        unit < first
          ? sums[unit * Futures.length + day] : settled[(unit - first) * Futures.length + day])
      if left <= 0 { return day }
    }
    return Futures.length
  }
}

/// Calls by crew and day, as memory, since a crew writes to its own while it works.
private final class DueCalls {
  let calls: UnsafeMutableBufferPointer<Float>

  init(crews: Int) {
    calls = .allocate(capacity: crews * Futures.length)
    calls.initialize(repeating: 0)
  }

  deinit { calls.deallocate() }
}
