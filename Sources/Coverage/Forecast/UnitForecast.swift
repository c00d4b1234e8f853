/// When a unit will be done: the day of the visit with which its figure of `done_by` reaches
/// `done_at`.
public struct UnitForecast: Sendable, Equatable {
  /// One future in ten is done by this day. Not after the horizon; may be the as-of day or earlier,
  /// when the records that finish the unit are probably on their way.
  public var low: Day?
  /// Half of the futures are done by this day; nil when fewer than half are within the horizon.
  public var median: Day?
  /// Nine futures in ten are done by this day; nil when fewer are within the horizon.
  public var high: Day?
  /// The last day that was looked at.
  public var horizon: Day

  /// Makes a forecast.
  public init(low: Day?, median: Day?, high: Day?, horizon: Day) {
    self.low = low
    self.median = median
    self.high = high
    self.horizon = horizon
  }
}

/// Why a unit has no forecast.
public enum NoForecast: String, Sendable, CaseIterable {
  /// It is done already, or has nobody to enumerate.
  case done
  /// No target is known, so there is nothing to finish.
  case noTarget
  /// Fewer than ``ForecastRules/minimumDays(_:)`` days have passed, or been worked on.
  case tooEarly
  /// The survey, and its records, lie ahead.
  case noRecords
}

/// Why `unit` has no forecast; nil when it has one.
public func noForecast(_ unit: Int, in report: CoverageReport) -> NoForecast? {
  let rates = report.units[unit].rates
  guard let figure = rates.figure(report.statusRules.doneBy) else {
    return report.units[unit].target == nil ? .noTarget : .done
  }
  if figure >= report.statusRules.doneAt { return .done }
  if report.top.counts.found == 0 { return .noRecords }
  let worked = report.days[0].keys.filter { $0 >= report.plan.start && $0 <= report.asOf }
  let least = ForecastRules.minimumDays(report.tree.units[unit].level)
  guard report.asOf - report.plan.start + 1 >= least,
    let first = worked.min(), let last = worked.max(), last - first + 1 >= least
  else { return .tooEarly }
  return nil
}
