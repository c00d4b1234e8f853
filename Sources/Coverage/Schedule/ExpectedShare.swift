/// The share of the list that should be finished by the end of a day, kept within 0 and 1 (design,
/// section 5): (t − start + 1) ÷ (end − start + 1), or the configured curve.
///
/// A unit that begins on day *s*, later than the survey, has the rest of the curve to itself:
/// (F(t) − F(s − 1)) ÷ (1 − F(s − 1)), which for the straight line is the same formula from *s* on.
///
/// - Parameters:
///   - day: the day *t*.
///   - plan: the survey's first and last day and its curve.
///   - plannedStart: where the unit begins later than the survey does.
public func expectedShare(on day: Day, plan: SurveyPlan, plannedStart: Day? = nil) -> Double {
  let start = plannedStart ?? plan.start
  // A start after the survey's end leaves no time at all: due at once.
  guard start <= plan.end else { return day >= start ? 1 : 0 }
  if day < start { return 0 }
  switch plan.curve {
  case .linear:
    return min(1, Double(day - start + 1) / Double(plan.end - start + 1))
  case .workingDays:
    let all = plan.workingDays(from: start, to: plan.end)
    guard all > 0, day < plan.end else { return 1 }
    return Double(plan.workingDays(from: start, to: day)) / Double(all)
  case .points(let points):
    let before = curveShare(on: start + -1, points: points, plan: plan)
    guard before < 1 else { return 1 }
    let share = curveShare(on: day, points: points, plan: plan)
    return min(1, max(0, (share - before) / (1 - before)))
  }
}

/// F(t): straight lines between the points, from 0 before the start to 1 at the end.
private func curveShare(on day: Day, points: [PlanCurve.Point], plan: SurveyPlan) -> Double {
  if day < plan.start { return 0 }
  if day >= plan.end { return 1 }
  var low = PlanCurve.Point(day: plan.start + -1, share: 0)
  var high = PlanCurve.Point(day: plan.end, share: 1)
  for point in points where point.day < plan.end {
    if point.day <= day {
      low = point
    } else {
      high = point
      break
    }
  }
  let part = Double(day - low.day) / Double(high.day - low.day)
  return low.share + (high.share - low.share) * part
}
