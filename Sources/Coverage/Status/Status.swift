/// Where a unit stands (design, section 5).
public enum Status: UInt8, CaseIterable, Sendable {
  /// The survey or the desa's planned start lies ahead, and nobody was found.
  case scheduled
  /// The target is 0 and nobody was found.
  case empty
  /// The figure that finishes a desa is reached.
  case done
  /// Officers are assigned and none of them has sent anything: unknown, not zero.
  case silent
  /// Nobody there has been met.
  case untouched
  /// Somebody was met and no target is known.
  case noTarget
  /// No visit for some days.
  case stalled
  /// Far under what is expected by now.
  case behind
  /// None of these.
  case onTrack

  /// The word in data files.
  public var name: String {
    switch self {
    case .scheduled: "scheduled"
    case .empty: "empty"
    case .done: "done"
    case .silent: "silent"
    case .untouched: "untouched"
    case .noTarget: "no_target"
    case .stalled: "stalled"
    case .behind: "behind"
    case .onTrack: "on_track"
    }
  }

  /// Whether nobody there is known to have been reached: what pockets are made of.
  public var isUnreached: Bool { self == .untouched || self == .silent }
}

/// What the status of one desa is decided from.
public struct StatusFacts: Sendable {
  /// Families expected; nil when not known.
  public var target: Int?
  /// Families found.
  public var found = 0
  /// Listed families by the figure that finishes a desa.
  public var finishedListed = 0
  /// Counted records in which somebody was met.
  public var met = 0
  /// The last day of any visit, counted or duplicate.
  public var lastVisitDay: Day?
  /// Where the desa begins later than the survey.
  public var plannedStart: Day?
  /// Days since anything came from its officers; nil where nobody is known to be assigned.
  public var silentForDays: Int?
  /// The days of silence that count here; nil where the rules' own do.
  public var silentLimit: Int?

  /// Nothing known.
  public init() {}

  /// The figure that finishes a desa; nil without a target or with a target of 0.
  var figure: Double? {
    guard let target, target > 0 else { return nil }
    return Double(finishedListed) / Double(target)
  }
}

/// The status of a desa on a day: the first rule of section 5 that applies.
public func desaStatus(_ facts: StatusFacts, on day: Day, plan: SurveyPlan, rules: StatusRules)
  -> Status
{
  let start = max(plan.start, facts.plannedStart ?? plan.start)
  if start > day && facts.found == 0 { return .scheduled }
  if facts.target == 0 { return facts.found == 0 ? .empty : .done }
  if let figure = facts.figure, figure >= rules.doneAt { return .done }
  if let days = facts.silentForDays, days >= facts.silentLimit ?? rules.silentDays {
    return .silent
  }
  if facts.met == 0 { return .untouched }
  guard let figure = facts.figure else { return .noTarget }
  if let last = facts.lastVisitDay, day - last >= rules.stalledDays { return .stalled }
  let expected = expectedShare(on: day, plan: plan, plannedStart: facts.plannedStart)
  return isBehind(figure, expected: expected, rules: rules) ? .behind : .onTrack
}

/// The status of a unit above desa: `no_target`, `done`, `behind` or `on_track`.
///
/// - Parameter figure: over the desa that have a target; nil when the sum of targets is 0.
public func aggregateStatus(figure: Double?, expected: Double, rules: StatusRules) -> Status {
  guard let figure else { return .noTarget }
  if figure >= rules.doneAt { return .done }
  return isBehind(figure, expected: expected, rules: rules) ? .behind : .onTrack
}

/// More than the allowed percentage points under expected.
private func isBehind(_ figure: Double, expected: Double, rules: StatusRules) -> Bool {
  // A billionth of a point keeps rounding from deciding a tie.
  (expected - figure) * 100 > rules.behindPoints + 1e-9
}
