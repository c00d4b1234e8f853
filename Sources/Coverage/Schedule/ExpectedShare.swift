/// The share of the list that should be finished by the end of a day: (t − start + 1) ÷
/// (end − start + 1), kept within 0 and 1 (design, section 5).
///
/// - Parameters:
///   - day: the day *t*.
///   - plan: the survey's first and last day.
///   - plannedStart: where the unit begins later than the survey does.
public func expectedShare(on day: Day, plan: SurveyPlan, plannedStart: Day? = nil) -> Double {
  let start = plannedStart ?? plan.start
  let length = plan.end - start + 1
  let elapsed = day - start + 1
  // A start after the survey's end leaves no time at all: due at once.
  guard length > 0 else { return elapsed > 0 ? 1 : 0 }
  return min(1, max(0, Double(elapsed) / Double(length)))
}
