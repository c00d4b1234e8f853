import Foundation

/// What all crews of one future have in common; a class, as ``ForecastModel``.
final class FutureShocks: Sendable {
  /// Factors of a future's days, of all crews.
  let days: [Double]
  /// Factors of kecamatan, by desa.
  let groups: [Double]
  /// The waits of desa not begun: others, and those of the interior.
  let starts: [StartModel.Parameters]
  /// The chance a day that a crew at rest goes on, and that a quiet one is not at rest.
  let resumes: Double
  let unseen: Double

  init(model: ForecastModel, draw: Int) {
    var random = ForecastRandom(0x6461_7973, draw)
    let pace = model.pace
    let level = pace.level + random.normal() * pace.levelVariance.squareRoot()
    let scatter = pace.dayVariance.squareRoot()
    days = (0..<Futures.length).map { _ in
      exp(level + random.normal() * scatter - (pace.dayVariance + pace.levelVariance) / 2)
    }
    starts = model.starts.map { $0.drawnParameters(&random) }
    let resumed = model.quiet.resumed
    resumes = min(1, random.gamma(shape: resumed.count, rate: resumed.days))
    let working = random.gamma(shape: model.quiet.working, rate: 1)
    let resting = random.gamma(shape: model.quiet.resting, rate: 1)
    unseen = working / max(working + resting, .leastNormalMagnitude)
    let deviation = pace.groupVariance.squareRoot()
    groups = model.groupSeeds.map { seed in
      guard deviation > 0 else { return 1 }
      var own = ForecastRandom(seed, draw)
      return exp(own.normal() * deviation - pace.groupVariance / 2)
    }
  }
}

/// One crew's way through one future.
struct CrewFuture {
  private let crew: CrewPlan.Crew
  private let model: ForecastModel
  private let shocks: FutureShocks
  private var random: ForecastRandom
  private var tasks: [CrewPlan.Task]
  private var turn = 0
  /// Whether it has worked since its last record, out of reach: nothing of that is known.
  private var isUnseen = false
  /// Calls owed on each day of the future to families that were not settled at the first.
  private let later: UnsafeMutableBufferPointer<Float>
  /// Days are counted from the survey's start here; a future's first is `origin`.
  private let origin: Int

  /// - Parameter later: of ``Futures/length``; is written to while the crew works.
  init(
    crew: CrewPlan.Crew, model: ForecastModel, shocks: FutureShocks, draw: Int,
    later: UnsafeMutableBufferPointer<Float>
  ) {
    self.crew = crew
    self.model = model
    self.shocks = shocks
    random = ForecastRandom(crew.seed, draw)
    tasks = crew.tasks
    self.later = later
    for index in tasks.indices {
      guard let done = tasks[index].beyond else { continue }
      let greater = model.plan.loads[model.kind[crew.home]].drop { $0 <= done }
      if !greater.isEmpty {
        let load = greater[greater.startIndex + random.index(below: greater.count)]
        tasks[index].left = load - done
      }
    }
    tasks.removeAll { $0.left <= 0 }
    origin = model.history.length - ForecastRules.lagDays
  }

  /// Works until nothing is left or the future ends, and notes when families are settled.
  mutating func run(_ settled: inout [Int32]) {
    let kind = model.kind[crew.home]
    let index = crew.history.map { model.paceIndex[$0] } ?? -1
    let known =
      index >= 0
      ? model.paces[index]
      : model.pace.expected(kind: kind, group: model.group[crew.home])
    guard known.shape > 0 else { return }
    var speed = random.gamma(shape: known.shape, rate: known.rate) * shocks.groups[crew.home]
    let drift = max(0, model.pace.crewVariance - model.pace.groupVariance)
    if drift > 0 { speed *= exp(random.normal() * drift.squareRoot() - drift / 2) }
    let begin = firstDay()
    let seen = crew.history.map { model.history.crews[$0].seen } ?? -1
    let since = crew.history.map { model.history.crews[$0].first } ?? begin
    var day = max(0, begin)
    while day < origin + Futures.length, !tasks.isEmpty {
      if !tasks.contains(where: { $0.opens <= day }) {
        day = max(day + 1, tasks.map(\.opens).min() ?? day + 1)
        continue
      }
      var mean = speed * shocks.days[max(0, day - origin)]
      mean *= model.pace.factor(day: day, first: since, startWeekday: model.startWeekday)
      // Days before the last receipt are known; of later ones nothing is.
      let age = model.history.length - 1 - day
      if age >= 0, !isUnseen { mean *= day <= seen ? 0 : model.unsent(kind, day: day) }
      if mean > 0.001 {
        let pool = model.pace.scatter[kind][(day + model.startWeekday) % 7]
        // Families that wait for another call come first; who is slow to get to them owes on.
        var calls = 0.0
        for _ in 0..<crew.size { calls += mean * Double(pool[random.index(below: pool.count)]) }
        let owed = Double(later[max(0, day - origin)])
        if calls > owed {
          call(random.rounded(calls - owed), on: day, &settled)
        } else if day + 1 < origin + Futures.length {
          later[max(0, day + 1 - origin)] += Float(owed - calls)
        }
      }
      day += 1
    }
  }

  /// The first day on which calls are drawn.
  private mutating func firstDay() -> Int {
    let today = model.history.length - 1
    guard let number = crew.history else {
      let opens = tasks.map(\.opens).min() ?? 0
      return max(today + 1, opens)
        + shocks.starts[model.kind[crew.home]].drawnDays(
          waited: max(0, today + 1 - opens), &random)
    }
    let last = model.history.crews[number].last
    guard today - last >= ForecastRules.idleDays else { return origin }
    if random.unit() < shocks.unseen {
      isUnseen = true
      return max(origin, last + 1)
    }
    var day = today + 1
    while random.unit() >= shocks.resumes, day < today + ForecastRules.horizon { day += 1 }
    return day
  }

  /// Calls at families, in turn or one desa after the other, in desa that are open.
  private mutating func call(_ count: Int, on day: Int, _ settled: inout [Int32]) {
    var left = count
    while left > 0, let task = nextTask(on: day) {
      let here = crew.isInTurn ? 1 : min(left, tasks[task].left)
      settle(here, tasks[task].desa, on: day, &settled)
      left -= here
      tasks[task].left -= here
      turn = task + 1
      if tasks[task].left == 0 {
        tasks.remove(at: task)
        turn = task
      }
    }
  }

  private func nextTask(on day: Int) -> Int? {
    guard !tasks.isEmpty else { return nil }
    let from = crew.isInTurn ? turn : 0
    for step in tasks.indices {
      let index = (from + step) % tasks.count
      if tasks[index].opens <= day { return index }
    }
    return nil
  }

  private mutating func settle(_ count: Int, _ desa: Int, on day: Int, _ settled: inout [Int32]) {
    let first = desa * Futures.length
    for _ in 0..<count {
      let wait = model.history.waiting.drawn(age: -1, &random)
      let index = max(0, day - origin) + wait
      guard index < Futures.length else { continue }
      if wait > 0 { later[index] += Float(model.laterCalls) }
      if model.countedShare < 1, random.unit() >= model.countedShare { continue }
      settled[first + index] += 1
    }
  }
}
