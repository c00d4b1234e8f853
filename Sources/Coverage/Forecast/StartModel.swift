import Foundation

/// How long desa wait for their first visit, counted from the survey's start or the planned one.
///
/// S(t) = (1 + θ (λt)^k)^(−1/θ), the distribution of Singh and Maddala 1976: a Weibull hazard, since
/// teams arrive in waves, with a gamma frailty (Vaupel, Manton and Stallard 1979), since desa that are
/// hard to get to wait longer. λ, k and θ are drawn from their likelihood over a grid, so that few
/// starts give a wide answer.
struct StartModel: Sendable {
  /// One point of the grid.
  struct Parameters: Sendable, Equatable {
    /// λ, a day.
    var rate: Double
    /// k; 1 for a chance that stays the same.
    var power: Double
    /// θ; the smaller, the more alike the desa.
    var frailty: Double

    /// The chance of having waited `days` whole days.
    func survival(_ days: Double) -> Double {
      pow(1 + frailty * pow(rate * days, power), -1 / frailty)
    }
  }

  private static let grid: [Parameters] = {
    let rates = (0..<26).map { 0.006 * pow(1.3, Double($0)) }
    return rates.flatMap { rate in
      [1, 1.5, 2, 3].flatMap { power in
        [0.02, 0.25, 0.5, 1, 2, 4].map { Parameters(rate: rate, power: power, frailty: $0) }
      }
    }
  }()
  /// The summed likelihood up to each point of the grid, ending at 1.
  private var cumulative: [Double] = []

  /// - Parameters:
  ///   - begun: desa begun 0, 1, … days after they could be.
  ///   - waiting: desa that waited 1, 2, … whole days in vain; `waiting[0]` is one day.
  init(begun: [Int], waiting: [Int]) {
    let logs = Self.grid.map { point in
      var sum = 0.0
      for (day, count) in begun.enumerated() where count > 0 {
        let chance = point.survival(Double(day)) - point.survival(Double(day + 1))
        sum += Double(count) * log(max(chance, 1e-300))
      }
      for (day, count) in waiting.enumerated() where count > 0 {
        sum += Double(count) * log(max(point.survival(Double(day + 1)), 1e-300))
      }
      return sum
    }
    let greatest = logs.max() ?? 0
    let weights = logs.map { exp($0 - greatest) }
    let total = weights.reduce(0, +)
    var sum = 0.0
    cumulative = weights.map {
      sum += $0 / total
      return sum
    }
  }

  /// One point of the grid, as often as its likelihood says.
  func drawnParameters(_ random: inout ForecastRandom) -> Parameters {
    let level = random.unit()
    return Self.grid[min(cumulative.firstIndex { $0 >= level } ?? 0, Self.grid.count - 1)]
  }
}

extension StartModel.Parameters {
  /// Whole days until the start of a desa that waited `waited` days in vain.
  func drawnDays(waited: Int, _ random: inout ForecastRandom) -> Int {
    let level = survival(Double(waited)) * (1 - random.unit())
    let days = pow((pow(level, -frailty) - 1) / frailty, 1 / power) / rate - Double(waited)
    return days < Double(ForecastRules.horizon) ? max(0, Int(days)) : ForecastRules.horizon
  }
}
