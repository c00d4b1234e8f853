import Coverage

/// When an officer's device sends what it holds.
struct SyncClock: Sendable {
  /// Evenings on which a device gets through: three of four the same day, then half of those that
  /// follow. Assumption.
  static let sameEvening = 0.75
  static let laterEvening = 0.5
  /// Without a signal, officers go to where there is one every 3 to 7 days. Assumption.
  static let blankSpotDays = 3...7
  /// Evenings between these hours.
  static let hours = 18.75...22.0

  /// The next time it sends.
  private var next = ClockSecond.min
  /// The last time up to `until` at which it sent, or loaded its list.
  private(set) var last: ClockSecond?

  /// When a record made at `time` is received.
  mutating func receipt(
    of time: ClockSecond, isBlankSpot: Bool, until: ClockSecond, stream: inout RandomStream
  ) -> ClockSecond {
    if next < time {
      let days =
        isBlankSpot
        ? stream.integer(Self.blankSpotDays)
        : stream.chance(Self.sameEvening) ? 0 : 1 + stream.geometric(Self.laterEvening)
      let hour = stream.between(Self.hours.lowerBound, Self.hours.upperBound)
      let evening = (time / 86_400 + ClockSecond(days)) * 86_400 + ClockSecond(hour * 3600)
      next = max(evening, time + 300)
      note(next, until: until)
    }
    return next + ClockSecond(stream.integer(0...240))
  }

  /// Whether records made by `until` are sent later.
  func holdsRecords(after until: ClockSecond) -> Bool { next > until }

  /// Notes a connection without records.
  mutating func note(_ time: ClockSecond, until: ClockSecond) {
    if time <= until { last = max(last ?? .min, time) }
  }
}
