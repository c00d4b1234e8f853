import Coverage
import Geography

extension UnitExplanation {
  /// How long the officers of a desa have been silent: numbers, never who.
  var silenceLines: [String] {
    guard let silence = figures.silence else { return [] }
    return [
      "",
      "Officers: \(silence.officers) assigned, \(silence.silent) of them silent for "
        + "\(silence.limit) days or more; \(silence.days) full days of the survey without a sign of any",
    ]
  }

  /// What finishes the unit in time.
  var paceLines: [String] {
    guard let outstanding = figures.outstanding, outstanding > 0 else { return [] }
    let pace = Pace(
      outstanding: outstanding, on: report.asOf, plan: report.plan,
      plannedStart: figures.plannedStart)
    guard let required = pace.requiredPerDay, let officers = pace.officersNeeded else {
      return ["", "Pace: the survey ended on \(report.plan.end)"]
    }
    var lines = [
      "",
      "Pace: \(required) families a day over \(pace.daysLeft) working days until "
        + "\(report.plan.end); \(officers) officers at "
        + "\(shortNumber(report.plan.familiesPerOfficerDay)) a day",
    ]
    if let moved = report.plan.moved {
      lines.append("  the end was \(moved.from) until \(moved.announced)")
    }
    return lines
  }
}
