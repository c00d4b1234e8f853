/// How many families crews call at a day.
///
/// The calls of crew i on day t have the mean p(i) · a(days since it began) · w(weekday) · F(T − t):
/// its pace, the slow first days, the weekday, and the share that has been reported
/// (``ReportingLag``). Paces are gamma distributed around the mean of the kecamatan, and that around
/// the mean of all, so that few records of a crew say little and many say much: the Poisson-gamma
/// model of Anisimov and Fedorov 2007, "Modelling, prediction and adaptive adjustment of recruitment
/// in multicentre trials", Statistics in Medicine 26, with quasi-likelihood for scatter beyond
/// Poisson's (McCullagh and Nelder 1989, section 9).
struct PaceModel: Sendable {
  /// What is known of one crew's pace: gamma with this shape and rate.
  struct Posterior: Sendable, Equatable {
    var shape: Double
    var rate: Double
  }

  /// Factors of Monday to Sunday.
  private(set) var weekday = [Double](repeating: 1, count: 7)
  /// Factors of the days after a crew's first.
  private(set) var ramp = [Double](repeating: 1, count: ForecastRules.rampDays)
  /// Calls against the model's mean, by class and weekday: what a day is drawn from.
  var scatter: [[[Float]]] = []
  /// Variance of days common to all, of the level common to all, of a kecamatan's and a crew's
  /// change; all of logarithms.
  var dayVariance = 0.0
  var levelVariance = 0.0
  var groupVariance = 0.0
  var crewVariance = 0.0
  /// The logarithm of the last week's level against the model's.
  var level = 0.0
  private var prior: [Pool] = []

  /// Crews that are compared with each other.
  private struct Pool {
    var mean = 0.0
    var shape = 1.0
    var dispersion = 1.0
    /// Means of kecamatan, by their index.
    var groups: [Int: Double] = [:]
  }

  /// One crew as the model sees it.
  struct Crew {
    var calls: [Int32]
    var first: Int
    /// The last day that is taken as work: the as-of day, or the last visit of one that is idle.
    var end: Int
    /// 1 for crews of the interior, whose work goes in trips.
    var kind: Int
    /// The kecamatan, by any number.
    var group: Int
    /// 0 for Monday: the weekday of day 0.
    var startWeekday: Int
  }

  let crews: [Crew]
  let known: [Double]
  private var pace: [Double]

  /// - Parameters:
  ///   - crews: those that have begun.
  ///   - known: the share of each day's records that has arrived, from the survey's start.
  init(crews: [Crew], known: [Double]) {
    self.crews = crews
    self.known = known
    pace = [Double](repeating: 0, count: crews.count)
    fitEffects()
    prior = (0..<2).map { fitPool($0) }
    // Where one kind has nobody, it is taken to be as the other.
    if prior[0].mean == 0 { prior[0] = prior[1] }
    if prior[1].mean == 0 { prior[1] = prior[0] }
    fitScatter()
    fitShocks()
  }

  /// The factor of a crew's day without its pace and the reporting.
  func factor(day: Int, first: Int, startWeekday: Int) -> Double {
    let age = max(0, day - first - 1)
    let slow = age < ramp.count ? ramp[age] : 1
    return slow * weekday[(day + startWeekday) % 7]
  }

  /// The pace of a crew that has begun.
  func posterior(_ crew: Int) -> Posterior {
    let facts = crews[crew]
    let pool = prior[facts.kind]
    let mean = pool.groups[facts.group] ?? pool.mean
    guard mean > 0 else { return Posterior(shape: 0, rate: 1) }
    let (count, exposure) = totals(crew)
    let dispersion = scatter(count, exposure, mean: mean, pool)
    return Posterior(
      shape: pool.shape + count / dispersion, rate: pool.shape / mean + exposure / dispersion)
  }

  /// The dispersion of one crew's days. Days off cost the quick more than the slow, so that a day's
  /// variance grows with the square of the pace (constant coefficient of variation, McCullagh and
  /// Nelder 1989, chapter 8) and not below Poisson's. A slow crew is known to be slow the sooner; the
  /// last families of a unit are hers.
  ///
  /// - Parameters:
  ///   - count: calls of the crew, and `exposure` the days they took.
  ///   - mean: of the crews it is compared with.
  private func scatter(_ count: Double, _ exposure: Double, mean: Double, _ pool: Pool) -> Double {
    let shrunk =
      (pool.shape + count / pool.dispersion) / (pool.shape / mean + exposure / pool.dispersion)
    return max(1, pool.dispersion * shrunk / pool.mean)
  }

  /// The pace of a crew nobody has seen yet.
  func expected(kind: Int, group: Int) -> Posterior {
    let pool = prior[kind]
    let mean = pool.groups[group] ?? pool.mean
    guard mean > 0 else { return Posterior(shape: 0, rate: 1) }
    return Posterior(shape: pool.shape, rate: pool.shape / mean)
  }

  /// The days that count for a crew's pace. The first is left out: that it has a call is what makes
  /// it the first, so it says less than it seems.
  private func days(_ crew: Crew) -> Range<Int> {
    crew.first + 1..<max(crew.first + 1, crew.end + 1)
  }

  private func exposure(_ crew: Crew, _ day: Int) -> Double {
    factor(day: day, first: crew.first, startWeekday: crew.startWeekday) * known[day]
  }

  private func totals(_ index: Int) -> (count: Double, exposure: Double) {
    var count = 0.0
    var sum = 0.0
    for day in days(crews[index]) {
      count += Double(crews[index].calls[day])
      sum += exposure(crews[index], day)
    }
    return (count, sum)
  }
}

// MARK: - Fitting

extension PaceModel {
  /// Every day of every crew with its mean, its calls and the share reported; `next` after a crew.
  func forEachDay(
    _ body: (_ crew: Crew, _ day: Int, _ mean: Double, _ calls: Double, _ known: Double) -> Void,
    next: () -> Void = {}
  ) {
    for (index, crew) in crews.enumerated() {
      for day in days(crew) {
        body(crew, day, pace[index] * exposure(crew, day), Double(crew.calls[day]), known[day])
      }
      next()
    }
  }

  /// Scatter beyond Poisson's over both kinds.
  var overallDispersion: Double { max(1, dispersion(Array(crews.indices))) }

  /// Weekdays, first days and paces by turns until they agree (iterative proportional fitting, which
  /// is Poisson's maximum likelihood); half a family is added to each cell as Jeffreys would.
  private mutating func fitEffects() {
    for _ in 0..<12 {
      for crew in crews.indices {
        let (count, exposure) = totals(crew)
        pace[crew] = exposure > 0 ? count / exposure : 0
      }
      var calls = [Double](repeating: 0.5, count: 7)
      var means = calls
      var early = [Double](repeating: 0.5, count: ramp.count)
      var earlyMeans = early
      for (index, crew) in crews.enumerated() {
        for day in days(crew) {
          let mean = pace[index] * exposure(crew, day)
          let kind = (day + crew.startWeekday) % 7
          calls[kind] += Double(crew.calls[day])
          means[kind] += mean
          let age = day - crew.first - 1
          if age < ramp.count {
            early[age] += Double(crew.calls[day])
            earlyMeans[age] += mean
          }
        }
      }
      for kind in 0..<7 { weekday[kind] *= calls[kind] / means[kind] }
      let average = weekday.reduce(0, +) / 7
      if average > 0 { for kind in 0..<7 { weekday[kind] /= average } }
      for age in ramp.indices { ramp[age] *= early[age] / earlyMeans[age] }
    }
  }

  /// The mean, scatter and spread of one kind of crews, by moments.
  private func fitPool(_ kind: Int) -> Pool {
    let members = crews.indices.filter { crews[$0].kind == kind }
    var pool = Pool()
    let sums = members.map { totals($0) }
    let exposure = sums.reduce(0) { $0 + $1.exposure }
    guard exposure > 0 else { return pool }
    pool.mean = sums.reduce(0) { $0 + $1.count } / exposure
    pool.dispersion = max(1, dispersion(members))
    var square = 0.0
    var noise = 0.0
    var scale = 0.0
    for sum in sums {
      let mean = pool.mean * sum.exposure
      square += (sum.count - mean) * (sum.count - mean)
      noise += pool.dispersion * mean
      scale += mean * mean
    }
    let spread = scale > 0 ? max(0, (square - noise) / scale) : 0
    // No spread that can be seen: as wide as one crew's own scatter could hide.
    pool.shape = 1 / max(spread, noise / max(scale, 1e-9) / Double(max(1, members.count)), 1e-4)
    pool.groups = groupMeans(members, sums, pool)
    return pool
  }

  /// Kecamatan's means drawn towards the mean of all by how much of their spread is no chance.
  private func groupMeans(
    _ members: [Int], _ sums: [(count: Double, exposure: Double)], _ pool: Pool
  ) -> [Int: Double] {
    var counts: [Int: (count: Double, exposure: Double, noise: Double)] = [:]
    for (position, crew) in members.enumerated() {
      let mean = pool.mean * sums[position].exposure
      var sum = counts[crews[crew].group] ?? (0, 0, 0)
      sum.count += sums[position].count
      sum.exposure += sums[position].exposure
      sum.noise += pool.dispersion * mean + mean * mean / pool.shape
      counts[crews[crew].group] = sum
    }
    var square = 0.0
    var noise = 0.0
    var scale = 0.0
    for group in counts.keys.sorted() {
      guard let sum = counts[group] else { continue }
      let mean = pool.mean * sum.exposure
      square += (sum.count - mean) * (sum.count - mean)
      noise += sum.noise
      scale += mean * mean
    }
    let spread = scale > 0 ? max(0, (square - noise) / scale) : 0
    return counts.mapValues { sum in
      // Nobody there has worked a day that counts: nothing is known, which is not a pace of 0.
      guard sum.exposure > 0 else { return pool.mean }
      let mean = pool.mean * sum.exposure
      let weight = spread > 0 ? spread / (spread + sum.noise / max(mean * mean, 1e-9)) : 0
      return pool.mean * (1 - weight) + sum.count / sum.exposure * weight
    }
  }

  /// Pearson's: squared deviations of days from their mean, by the mean, per degree of freedom.
  private func dispersion(_ members: [Int]) -> Double {
    var sum = 0.0
    var freedom = 0.0
    for index in members where pace[index] > 0 {
      for day in days(crews[index]) {
        let mean = pace[index] * exposure(crews[index], day)
        guard mean > 0.05 else { continue }
        let difference = Double(crews[index].calls[day]) - mean
        sum += difference * difference / mean
        freedom += 1
      }
      freedom -= 1
    }
    return freedom > 0 ? sum / freedom : 1
  }
}
