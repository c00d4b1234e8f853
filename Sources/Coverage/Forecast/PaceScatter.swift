import Foundation

extension PaceModel {
  /// Keeps, by kind and weekday, what days were against their mean: futures are drawn from them
  /// (the residual bootstrap of Efron 1979), so that days off come as often as they do.
  mutating func fitScatter() {
    let least = 50
    var all: [Float] = []
    var byKind = [[Float]](repeating: [], count: 2)
    var byDay = [[[Float]]](repeating: [[Float]](repeating: [], count: 7), count: 2)
    forEachDay { crew, day, mean, calls, known in
      guard known > 0.95, mean > 0.3 else { return }
      let ratio = Float(calls / mean)
      all.append(ratio)
      byKind[crew.kind].append(ratio)
      byDay[crew.kind][(day + crew.startWeekday) % 7].append(ratio)
    }
    let common = Self.centred(all.isEmpty ? [1] : all)
    scatter = (0..<2).map { kind in
      let ofKind = byKind[kind].count >= least ? Self.centred(byKind[kind]) : common
      return byDay[kind].map { $0.count >= least ? Self.centred($0) : ofKind }
    }
  }

  /// The chance that a crew worked on a day of which nothing has arrived: of those who did,
  /// the share 1 − F(age) has not sent it yet (`share`); those who rested have nothing to send (Bayes' rule).
  func unsent(_ share: Double, kind: Int, weekday: Int) -> Double {
    let pool = scatter[kind][weekday]
    let resting = Double(pool.reduce(0) { $1 == 0 ? $0 + 1 : $0 }) / Double(max(1, pool.count))
    return share > 0 ? share / (resting + (1 - resting) * share) : 0
  }

  private static func centred(_ values: [Float]) -> [Float] {
    let mean = values.reduce(0, +) / Float(values.count)
    return mean > 0 ? values.map { $0 / mean } : [1]
  }

  /// What moves together: single days of all crews, the level of weeks, and how far kecamatan and
  /// crews drift from one half of their time to the other. By moments; what chance alone explains is
  /// taken off.
  mutating func fitShocks() {
    let length = known.count
    var calls = [Double](repeating: 0, count: length)
    var means = calls
    var groups: [Int: Halves] = [:]
    var single: [Int: Halves] = [:]
    var number = 0
    forEachDay { crew, day, mean, count, _ in
      calls[day] += count
      means[day] += mean
      let isLate = day * 2 >= crew.first + crew.end
      groups[crew.group, default: Halves()].add(count, mean, isLate)
      single[number, default: Halves()].add(count, mean, isLate)
    } next: {
      number += 1
    }
    let psi = overallDispersion
    var excess = 0.0
    var scale = 0.0
    for day in 0..<length where means[day] > 0 && known[day] > 0.8 {
      excess += (calls[day] - means[day]) * (calls[day] - means[day]) - psi * means[day]
      scale += means[day] * means[day]
    }
    dayVariance = scale > 0 ? min(1, max(0, excess / scale)) : 0
    let weeks = weekLevels(calls, means, psi)
    levelVariance = max(dayVariance / 7, weeks.variance)
    level = weeks.latest
    groupVariance = Halves.variance(groups, dispersion: psi)
    crewVariance = Halves.variance(single, dispersion: psi)
  }

  /// Weeks counted back from the last day: their levels' variance, and the latest drawn towards 0.
  private func weekLevels(_ calls: [Double], _ means: [Double], _ psi: Double)
    -> (variance: Double, latest: Double)
  {
    var levels: [(value: Double, noise: Double)] = []
    var end = calls.count
    while end >= 7 {
      let count = calls[(end - 7)..<end].reduce(0, +)
      let mean = means[(end - 7)..<end].reduce(0, +)
      if count > 0, mean > 0 { levels.append((log(count / mean), psi / mean)) }
      end -= 7
    }
    guard levels.count > 1 else { return (0, 0) }
    let average = levels.reduce(0) { $0 + $1.value } / Double(levels.count)
    let square = levels.reduce(0) { $0 + ($1.value - average) * ($1.value - average) }
    let noise = levels.reduce(0) { $0 + $1.noise } / Double(levels.count)
    let variance = max(0, square / Double(levels.count - 1) - noise)
    let weight = variance > 0 ? variance / (variance + levels[0].noise) : 0
    return (variance, levels[0].value * weight)
  }
}

/// Calls and means of the first and the second half of something's time.
private struct Halves {
  var calls = (0.0, 0.0)
  var means = (0.0, 0.0)

  mutating func add(_ count: Double, _ mean: Double, _ isLate: Bool) {
    if isLate {
      calls.1 += count
      means.1 += mean
    } else {
      calls.0 += count
      means.0 += mean
    }
  }

  /// Half the variance of the change between halves that chance does not explain.
  static func variance(_ all: [Int: Halves], dispersion: Double) -> Double {
    var square = 0.0
    var weight = 0.0
    for key in all.keys.sorted() {
      guard let half = all[key], half.calls.0 > 10, half.calls.1 > 10 else { continue }
      let change = log((half.calls.1 / half.means.1) / (half.calls.0 / half.means.0))
      let noise = dispersion * (1 / half.means.0 + 1 / half.means.1)
      // Those that are well known weigh more.
      square += (change * change - noise) / noise
      weight += 1 / noise
    }
    return weight > 0 ? max(0, square / weight) / 2 : 0
  }
}
