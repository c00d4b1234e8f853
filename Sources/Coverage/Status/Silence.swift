import Geography

/// How long the officers of a desa have sent nothing from anywhere (design, section 5).
public struct Silence: Sendable, Equatable {
  /// How many officers are assigned.
  public var officers: Int
  /// How many of them have been silent for ``limit`` days or more.
  public var silent: Int
  /// Full days of the survey since any of them sent anything.
  public var days: Int
  /// Days from which on the desa is silent.
  public var limit: Int

  /// Makes a silence.
  public init(officers: Int, silent: Int, days: Int, limit: Int) {
    self.officers = officers
    self.silent = silent
    self.days = days
    self.limit = limit
  }
}

/// Full days without a sign of life: from the day after the last one, or from the first day of work
/// where there was none or an earlier one, to the as-of day; at least 0.
///
/// The days end with the survey: after it nobody has anything to send, and every desa that is not done
/// would turn silent. What still arrives then is a sign all the same.
func silentDays(lastSign: Day?, start: Day, asOf: Day, end: Day) -> Int {
  let last = max(lastSign ?? start + -1, start + -1)
  return max(0, min(asOf, end) - last)
}

/// What is known of the officers' silence on a day; nil where nothing could tell it.
struct SilenceBook {
  private let assignments: Assignments
  private let lastDays: [Day?]
  private let plan: SurveyPlan
  private let asOf: Day

  /// - Returns: nil without officers, and where neither the records name officers nor any sync is
  ///   stated: then everybody would seem silent.
  init?(_ input: CoverageInput, cells: TallyCells) {
    guard !input.officers.isEmpty,
      cells.hasOfficers || input.officers.contains(where: { $0.lastSync != nil })
    else { return nil }
    let assignments = Assignments(input.officers, tree: input.geography.tree)
    let signs = LastSigns(cells, asOf: input.asOf, zone: input.plan.zone)
    self.assignments = assignments
    lastDays = assignments.officers.map(signs.day)
    plan = input.plan
    asOf = input.asOf
  }

  /// The silence of a desa; nil where nobody is known to be assigned.
  ///
  /// Days are counted from the desa's planned start where that is later than the survey's: before it
  /// its officers had nothing to send.
  func silence(ofDesa index: Int, plannedStart: Day?, limit: Int) -> Silence? {
    guard let officers = assignments.byDesa[index], !officers.isEmpty else { return nil }
    let start = max(plan.start, plannedStart ?? plan.start)
    let days = officers.map {
      silentDays(lastSign: lastDays[$0], start: start, asOf: asOf, end: plan.end)
    }
    return Silence(
      officers: officers.count, silent: days.count { $0 >= limit }, days: days.min() ?? 0,
      limit: limit)
  }
}

extension StatusRules {
  /// The days of silence that count in a desa: those of the deepest listed unit it lies in, else those
  /// of its access, else ``silentDays``. Blank spots get longer ones this way.
  ///
  /// - Parameter codes: the desa's code, then those of the units above, the nearest first.
  func silentDays(codes: [AdminCode], access: String?) -> Int {
    if !silentDaysByCode.isEmpty {
      for code in codes { if let days = silentDaysByCode[code] { return days } }
    }
    return access.flatMap { silentDaysByAccess[$0.lowercased()] } ?? silentDays
  }
}
