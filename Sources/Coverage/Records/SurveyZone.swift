import Foundation

/// An instant in microseconds since 1970-01-01T00:00Z.
public typealias Instant = Int64

/// The survey's time zone as a table of offsets, so that a record's day costs no calendar.
public struct SurveyZone: Sendable {
  /// The name in the time zone database, for instance `Asia/Makassar`.
  public let identifier: String
  /// From `starts[i]` on the zone is `offsets[i]` seconds ahead of UTC.
  private let starts: [Instant]
  private let offsets: [Int64]

  static let microsecondsPerDay: Int64 = 86_400_000_000

  /// The zone with that name; nil when the machine does not know it.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    // Transitions from 1970 to 2100; before and after them the nearest offset holds.
    var starts: [Instant] = [.min]
    var current = Date(timeIntervalSince1970: 0)
    let last = Date(timeIntervalSince1970: 4_102_444_800)
    var offsets = [Int64(zone.secondsFromGMT(for: current))]
    while let next = zone.nextDaylightSavingTimeTransition(after: current), next < last,
      next > current
    {
      starts.append(Int64(next.timeIntervalSince1970) * 1_000_000)
      offsets.append(Int64(zone.secondsFromGMT(for: next)))
      current = next
    }
    self.starts = starts
    self.offsets = offsets
  }

  /// Microseconds ahead of UTC where that has never changed and never will; else nil.
  public var onlyOffset: Int64? { starts.count == 1 ? offsets[0] * 1_000_000 : nil }

  /// Seconds ahead of UTC at `instant`.
  public func offset(at instant: Instant) -> Int64 {
    if starts.count == 1 { return offsets[0] }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= instant { low = middle } else { high = middle }
    }
    return offsets[low]
  }

  /// The local day of an instant.
  public func day(of instant: Instant) -> Day {
    let local = instant + offset(at: instant) * 1_000_000
    return Day(Int(floorDivide(local, Self.microsecondsPerDay)))
  }

  /// The instant at which the local day of `instant` begins.
  public func startOfDay(of instant: Instant) -> Instant {
    self.instant(ofLocal: Int64(day(of: instant).number) * Self.microsecondsPerDay)
  }

  /// The instant of a local clock reading, given as microseconds since 1970-01-01T00:00 local.
  ///
  /// A reading that a clock change repeats is taken as the later; one that it skips moves on.
  public func instant(ofLocal local: Int64) -> Instant {
    if starts.count == 1 { return local - offsets[0] * 1_000_000 }
    // The offsets around the reading; where they differ, a clock change is near.
    let before = offset(at: local - Self.microsecondsPerDay)
    let after = offset(at: local + Self.microsecondsPerDay)
    let fitting = [before, after].map { (offset: $0, instant: local - $0 * 1_000_000) }
      .filter { offset(at: $0.instant) == $0.offset }
    return fitting.map(\.instant).max() ?? local - before * 1_000_000
  }

  /// ISO 8601 to the second with the zone's offset, `2022-11-02T20:15:00+08:00`.
  public func timestamp(_ instant: Instant) -> String {
    let offset = offset(at: instant)
    let local = floorDivide(instant, 1_000_000) + offset
    let day = Day(Int(floorDivide(local, 86_400)))
    let second = Int(local - Int64(day.number) * 86_400)
    let minutes = Int(abs(offset) / 60)
    return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
      + ":\(padded(second % 60, 2))\(offset < 0 ? "-" : "+")"
      + "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}

private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
