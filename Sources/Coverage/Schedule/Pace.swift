/// What a unit needs to be finished in time, and what its officers do.
public struct Pace: Sendable, Equatable {
  /// Families outstanding.
  public var outstanding: Int
  /// Working days after the as-of day, up to the last one; 0 when the survey is over.
  public var daysLeft: Int
  /// Families a working day that finish in time: ⌈outstanding ÷ days left⌉; nil when no day is left.
  public var requiredPerDay: Int?
  /// The families of the day after the as-of day, by the rest of the curve:
  /// ⌈outstanding × (F(t + 1) − F(t)) ÷ (1 − F(t))⌉; nil when no day is left.
  public var nextDayTarget: Int?
  /// Officers who finish in time at the pace the survey was planned with: ⌈outstanding ÷ (days left ×
  /// families an officer-day)⌉; nil when no day is left.
  public var officersNeeded: Int?

  /// Works out the pace of a unit.
  ///
  /// - Parameters:
  ///   - outstanding: families outstanding, 0 or more.
  ///   - day: the as-of day; what was done on it is known.
  ///   - plan: the plan as known on that day.
  ///   - plannedStart: where the unit begins later than the survey does; earlier days are of no use.
  public init(outstanding: Int, on day: Day, plan: SurveyPlan, plannedStart: Day? = nil) {
    self.outstanding = outstanding
    let next = day + 1
    let first = max(next, max(plan.start, plannedStart ?? plan.start))
    daysLeft = plan.workingDays(from: first, to: plan.end)
    guard daysLeft > 0 else { return }
    requiredPerDay = (outstanding + daysLeft - 1) / daysLeft
    let now = expectedShare(on: day, plan: plan, plannedStart: plannedStart)
    let then = expectedShare(on: next, plan: plan, plannedStart: plannedStart)
    if now < 1 { nextDayTarget = roundedUp(Double(outstanding) * (then - now) / (1 - now)) }
    officersNeeded = roundedUp(
      Double(outstanding) / (Double(daysLeft) * plan.familiesPerOfficerDay))
  }
}

/// The next whole number; a billionth keeps rounding errors from adding one.
private func roundedUp(_ value: Double) -> Int {
  guard value.isFinite, value < 1e15 else { return 0 }
  return Int((value - 1e-9).rounded(.up))
}
