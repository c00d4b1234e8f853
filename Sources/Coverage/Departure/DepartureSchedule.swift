/// When one can set out for a unit: on days of the week, on dates, or on both.
public struct DepartureSchedule: Hashable, Sendable {
  /// Days of the week, 1 for Monday to 7 for Sunday, ascending.
  public var weekdays: [Int]
  /// Single days, ascending.
  public var dates: [Day]

  /// Makes a schedule; days may come in any order and repeat.
  public init(weekdays: [Int] = [], dates: [Day] = []) {
    self.weekdays = Set(weekdays).sorted()
    self.dates = Set(dates).sorted()
  }

  /// The departures from `first` to `last`, both included, ascending.
  public func days(from first: Day, through last: Day) -> [Day] {
    guard first <= last else { return [] }
    return (first.number...last.number).map { Day($0) }.filter { day in
      weekdays.contains(day.isoWeekday) || dates.contains(day)
    }
  }
}

/// What is known of the way to a unit: part of its target.
public struct Transport: Hashable, Sendable {
  /// When one can set out.
  public var departures: DepartureSchedule
  /// Days from setting out to the first day of work there; 0 where work begins the same day.
  public var travelDays: Int
  /// Officers that can go with one departure; nil where that is not limited or not known.
  public var places: Int?

  /// Makes a way.
  public init(departures: DepartureSchedule, travelDays: Int = 0, places: Int? = nil) {
    self.departures = departures
    self.travelDays = max(0, travelDays)
    self.places = places
  }
}
