import Coverage
import Geography

/// A family that has to be called at again.
struct Retry: Sendable {
  var family: Int
  var desa: Int
  /// Calls made so far.
  var calls: Int
  /// Whether the interview was begun.
  var isBegun: Bool
  /// The day, counted from the survey's first.
  var due: Int
}

/// Where an officer stands in the work.
struct OfficerState: Sendable {
  /// Chance of the work.
  var stream: RandomStream
  /// Chance of what is recorded of it, apart so that it changes no work.
  var recordStream: RandomStream
  /// Chance of sending, apart so that it changes no work.
  var syncStream: RandomStream
  var sync = SyncClock()
  var slip = ClaimSlip()
  /// The piece of work and how many of its families were called at.
  var piece = 0
  var done = 0
  var retries: [Retry] = []
  /// The desa the officer is in; -1 before the first.
  var desa = -1
  /// The last day of the trip; nil at home.
  var tripEnds: Int?
  /// No work before this day.
  var restsUntil = 0
  /// Families found that were not on the list.
  var found = 0

  init(officer: Int, seed: SimulationSeed) {
    stream = seed.stream(.officer, UInt64(officer + 1), 1)
    syncStream = seed.stream(.officer, UInt64(officer + 1), 2)
    recordStream = seed.stream(.officer, UInt64(officer + 1), 3)
  }

  /// Whether nothing is left to do.
  func isFinished(_ officer: SimulatedOfficer) -> Bool {
    piece >= officer.pieces.count && retries.isEmpty
  }
}

/// When officers work.
enum WorkDays {
  /// Sundays without work: most officers keep them free, also where few go to church.
  static let sundayOff = 0.9
  /// On a trip days are dear.
  static let sundayOffOnTrip = 0.3
  /// Fridays are shorter by the noon prayer.
  static let friday = 0.85
  /// The first days go to permits, maps and learning the form.
  static let rampUp = [0.45, 0.65, 0.85]
  /// Days of a trip, and of rest and the way home between two.
  static let trip = 8...13
  static let rest = 1...2
  /// Desa that are left although some families there were not met.
  static let leavesOpen = 0.04
}

extension OfficerState {
  /// Whether the officer works on a day, counted from the survey's first.
  mutating func works(_ officer: SimulatedOfficer, on day: Int, weekday: Int, world: SimulatedWorld)
    -> Bool
  {
    guard day >= officer.startsOn, !isFinished(officer) else { return false }
    let isSunday = weekday == 7
    guard officer.isTravelling else {
      return !stream.chance(isSunday ? WorkDays.sundayOff : officer.dayOffRate)
    }
    guard day >= restsUntil, hasAnythingOpen(officer, on: day, world: world) else {
      tripEnds = nil
      return false
    }
    if let ends = tripEnds, day > ends {
      tripEnds = nil
      restsUntil = day + stream.integer(WorkDays.rest)
      return false
    }
    if tripEnds == nil { tripEnds = day + stream.integer(WorkDays.trip) - 1 }
    return !stream.chance(isSunday ? WorkDays.sundayOffOnTrip : officer.dayOffRate / 2)
  }

  private func hasAnythingOpen(
    _ officer: SimulatedOfficer, on day: Int, world: SimulatedWorld
  ) -> Bool {
    if retries.contains(where: { $0.due <= day }) { return true }
    guard piece < officer.pieces.count else { return false }
    return world.desa[officer.pieces[piece].desa].opensOn <= day
  }

  /// Calls the officer means to make on a day.
  mutating func quota(_ officer: SimulatedOfficer, on day: Int, weekday: Int, world: SimulatedWorld)
    -> Int
  {
    let since = day - officer.startsOn
    var calls = officer.pace
    if since < WorkDays.rampUp.count { calls *= WorkDays.rampUp[since] }
    if weekday == 5 { calls *= WorkDays.friday }
    let place = piece < officer.pieces.count ? officer.pieces[piece].desa : desa
    if place >= 0 { calls *= world.desa[place].pace }
    return max(1, stream.rounded(calls * stream.logNormal(median: 1, sigma: 0.25)))
  }
}

extension OfficerState {
  /// The next family to call at, taken off the list of what is to do; nil when the day is over.
  ///
  /// - Parameter isFirst: whether no call was made yet this day; only then a trip moves on.
  mutating func nextCall(
    _ officer: SimulatedOfficer, on day: Int, isFirst: Bool, world: SimulatedWorld
  ) -> Retry? {
    if let index = retries.firstIndex(where: {
      $0.due <= day && (!officer.isTravelling || $0.desa == desa)
    }) {
      return retries.remove(at: index)
    }
    guard piece < officer.pieces.count else {
      guard isFirst, officer.isTravelling, let other = retries.first(where: { $0.due <= day })
      else { return nil }
      desa = other.desa
      return nextCall(officer, on: day, isFirst: false, world: world)
    }
    let next = officer.pieces[piece]
    guard next.desa == desa || enters(next.desa, officer, on: day, isFirst: isFirst, world: world)
    else { return nil }
    let family = next.families.lowerBound + done
    done += 1
    if done >= next.families.count {
      piece += 1
      done = 0
    }
    return Retry(family: family, desa: next.desa, calls: 0, isBegun: false, due: day)
  }

  /// Moves to a desa if it can be reached and nothing keeps the officer where she is.
  private mutating func enters(
    _ next: Int, _ officer: SimulatedOfficer, on day: Int, isFirst: Bool, world: SimulatedWorld
  ) -> Bool {
    guard world.desa[next].opensOn <= day else { return false }
    if officer.isTravelling, desa >= 0 {
      guard isFirst else { return false }
      let hasOpen = retries.contains { $0.desa == desa }
      if hasOpen, !stream.chance(WorkDays.leavesOpen) { return false }
    }
    desa = next
    return true
  }
}
