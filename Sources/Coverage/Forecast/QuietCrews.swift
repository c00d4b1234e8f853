/// What silence of a crew has meant so far: that it rested, or that its records were on their way.
///
/// A crew is quiet when nothing is known of it for ``ForecastRules/idleDays`` days. Every earlier
/// quiet time is looked at again with what has arrived since: if visits of those days did arrive, the
/// crew had worked where there is no signal. The share of such times is beta distributed with
/// Jeffreys' half for each side (Gelman et al. 2013, "Bayesian Data Analysis", section 2.8); the
/// chance a day that a crew at rest goes on is gamma distributed by the rests seen.
struct QuietCrews: Sendable {
  /// Quiet times in which the crew had worked, and in which it had not; a half each added.
  private(set) var working = 0.5
  private(set) var resting = 0.5
  /// Rests that ended, and the days on which they could have. To begin with, one rest is taken to
  /// last a week: an officer of whom nobody knows better comes back within a round of the week.
  private(set) var resumed = (count: 1.0, days: 7.0)

  /// - Parameters:
  ///   - crews: those that have begun; others are left out.
  ///   - busy: numbers of those with something left to do.
  ///   - today: the as-of day, counted from the survey's start.
  init(_ crews: [CallHistory.Crew], busy: Set<Int>, today: Int) {
    for crew in crews where crew.last >= 0 { note(crew, today: today) }
    // Of those who are quiet now only that share rests.
    let share = resting / (working + resting)
    for (number, crew) in crews.enumerated() where crew.last >= 0 && busy.contains(number) {
      let quiet = today - crew.last - ForecastRules.idleDays + 1
      if quiet > 0 { resumed.days += share * Double(quiet) }
    }
  }

  private mutating func note(_ crew: CallHistory.Crew, today: Int) {
    // The latest day of work that was known on each evening.
    var latest = [Int](repeating: -1, count: today + 1)
    for day in crew.first...crew.last where Int(crew.received[day]) <= today {
      let evening = max(day, Int(crew.received[day]))
      latest[evening] = max(latest[evening], day)
    }
    var known = -1
    for evening in 0...today {
      known = max(known, latest[evening])
      guard known >= 0, evening - known == ForecastRules.idleDays else { continue }
      if (known + 1...evening).contains(where: { $0 <= crew.last && crew.received[$0] < .max }) {
        working += 1
      } else if crew.last > evening {
        resting += 1
      }
    }
    var last = crew.first
    for day in crew.first...crew.last where crew.received[day] < .max {
      if day - last >= ForecastRules.idleDays {
        resumed.count += 1
        resumed.days += Double(day - last - ForecastRules.idleDays + 1)
      }
      last = day
    }
  }
}
