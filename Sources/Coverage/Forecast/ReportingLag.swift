/// How many of a day's records have arrived some days later.
///
/// From the reporting triangle: with N(j) the records received j days after the visit, among visits
/// at least j days old, the share of those received within j days that took exactly j is
/// g(j) = N(j) ÷ N(≤ j), and F(j) = Π over k > j of (1 − g(k)). Lawless 1994, "Adjustments for
/// reporting delays and the prediction of occurred but not reported events", Canadian Journal of
/// Statistics 22; the same as the chain ladder of Mack 1993.
struct ReportingLag: Sendable, Equatable {
  /// The share known at an age of 0, 1, … days; 1 beyond.
  private(set) var known: [Double]

  /// - Parameter counts: `counts[age][lag]`, records of visits `age` days before the as-of day that
  ///   were received `lag` days after the visit; both 0 ... ``ForecastRules/lagDays``, greater ages
  ///   in the last row.
  init(counts: [[Int]]) {
    let days = counts.count
    known = [Double](repeating: 1, count: days)
    var share = 1.0
    for lag in stride(from: days - 1, through: 1, by: -1) {
      var exactly = 0
      var within = 0
      for age in lag..<days {
        exactly += counts[age][lag]
        within += counts[age][0...lag].reduce(0, +)
      }
      if within > 0 { share *= 1 - Double(exactly) / Double(within) }
      known[lag - 1] = share
    }
  }

  /// The share of a day's records that has arrived `age` days after it.
  func share(age: Int) -> Double { known.indices.contains(age) ? known[age] : 1 }
}
