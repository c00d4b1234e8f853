/// How the share that should be finished rises from the survey's start to its end.
public enum PlanCurve: Sendable, Hashable {
  /// The same share every day.
  case linear
  /// The same share every working day, none on days off and holidays.
  case workingDays
  /// Straight lines from 0 on the day before the start, through these points, to 1 on the last day.
  case points([Point])

  /// A share that should be finished by the end of a day.
  public struct Point: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// The share, 0 to 1.
    public var share: Double

    /// Makes a point.
    public init(day: Day, share: Double) {
      self.day = day
      self.share = share
    }
  }
}

/// A last day other than the one the survey began with, and since when it is known.
public struct AnnouncedEnd: Sendable, Hashable {
  /// The last day of field work.
  public var day: Day
  /// The day from which on it holds.
  public var announced: Day

  /// Makes an announcement.
  public init(day: Day, announced: Day) {
    self.day = day
    self.announced = announced
  }
}

extension SurveyPlan {
  /// The plan as it was known on a day: the end is that of the newest announcement by then, and of
  /// later ones nothing is known.
  ///
  /// A point on a last day says what the end says by itself, so it goes: it must not hold the curve
  /// at 1 once the end has moved on.
  public func known(on day: Day) -> SurveyPlan {
    var plan = self
    plan.laterEnds = []
    let newest = laterEnds.filter { $0.announced <= day }
      .max { ($0.announced, $0.day) < ($1.announced, $1.day) }
    if let newest {
      plan.end = newest.day
      plan.moved = EndMove(from: end, announced: newest.announced)
    }
    if case .points(let points) = curve {
      let ends = Set([end] + laterEnds.map(\.day))
      plan.curve = .points(points.filter { $0.day < plan.end && !ends.contains($0.day) })
    }
    return plan
  }

  /// Whether officers are expected to work on a day.
  public func isWorkingDay(_ day: Day) -> Bool {
    !daysOff.contains(day.isoWeekday) && !holidays.contains(day)
  }

  /// How many days of work there are from `first` to `last`, both included; 0 where none.
  public func workingDays(from first: Day, to last: Day) -> Int {
    guard first <= last else { return 0 }
    if daysOff.isEmpty && holidays.isEmpty { return last - first + 1 }
    return (first.number...last.number).count { isWorkingDay(Day($0)) }
  }
}

/// That the end of a survey has been moved.
public struct EndMove: Sendable, Hashable {
  /// The last day the survey began with.
  public var from: Day
  /// The day from which on the new one holds.
  public var announced: Day
}
