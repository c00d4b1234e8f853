/// Days from the first call at a family to its final outcome: 0 for most, more where nobody was at
/// home. Kaplan and Meier 1958, so that families still open count for what is known of them.
struct WaitingTimes: Sendable, Equatable {
  /// The chance that it takes longer than 0, 1, … days.
  private(set) var longer: [Double]
  /// The chance a day that a family still open after all of ``longer`` is settled.
  private(set) var tailHazard: Double

  /// Families watched below which a step of the curve says nothing.
  private static let fewest = 30

  /// - Parameters:
  ///   - settled: families settled after 0, 1, … days.
  ///   - open: families not settled yet 0, 1, … days after the first call; same length.
  init(settled: [Int], open: [Int]) {
    var atRisk = settled.reduce(0, +) + open.reduce(0, +)
    var survival = 1.0
    longer = []
    var hazards: [(events: Int, atRisk: Int)] = []
    for day in settled.indices {
      // The curve ends where hardly anybody has been watched for so long; the tail goes on.
      if day > 0, atRisk < Self.fewest { break }
      if atRisk > 0 { survival *= 1 - Double(settled[day]) / Double(atRisk) }
      longer.append(survival)
      hazards.append((settled[day], atRisk))
      atRisk -= settled[day] + open[day]
    }
    // The second half of the curve, when the quick ones are gone, tells how it goes on; Jeffreys'
    // half where nobody waited.
    let late = hazards.dropFirst(max(1, hazards.count / 2))
    tailHazard =
      (0.5 + Double(late.reduce(0) { $0 + $1.events }))
      / (1 + Double(late.reduce(0) { $0 + $1.atRisk }))
  }

  /// Draws how many days more a family waits that was not settled `age` days after its first call;
  /// -1 for one that is called at for the first time.
  func drawn(age: Int, _ random: inout ForecastRandom) -> Int {
    let now = age < 0 ? 1 : longer[min(age, longer.count - 1)]
    let level = random.unit() * now
    var day = age + 1
    while day < longer.count {
      if longer[day] <= level { return day - max(age, 0) }
      day += 1
    }
    while random.unit() >= tailHazard, day < age + ForecastRules.horizon { day += 1 }
    return day - max(age, 0)
  }
}
