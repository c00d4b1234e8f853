import Coverage

/// What was counted in a unit day by day, over the days that a chart can show.
struct DaySeries: Sendable {
  /// The first day of the axis: the survey's start.
  let first: Day
  /// The last day of the axis: the survey's end, or the last day with a visit after it.
  let last: Day
  /// One count a day, from `first` to the as-of day.
  let counts: [DayCounts]
  /// What was counted on days before the first.
  let before: DayCounts
  /// Families found on days that the axis does not have.
  let outside: Int

  /// Whether nothing was counted on any day of the axis.
  var isEmpty: Bool { counts.allSatisfy { $0.found == 0 } }

  /// How many days the axis has.
  var length: Int { last - first + 1 }

  /// The sums up to each day.
  var cumulative: [DayCounts] {
    var sum = before
    return counts.map { day in
      sum += day
      return sum
    }
  }

  init(plan: SurveyPlan, asOf: Day, days: DailyCounts) {
    first = plan.start
    let newest = days.keys.filter { $0 <= asOf }.max() ?? plan.end
    last = max(plan.end, min(asOf, newest))
    let end = min(asOf, last)
    var counts = [DayCounts](repeating: DayCounts(), count: max(0, end - first + 1))
    var before = DayCounts()
    var outside = 0
    for (day, found) in days {
      if day >= first && day <= end {
        counts[day - first] += found
      } else {
        outside += found.found
        if day < first { before += found }
      }
    }
    self.counts = counts
    self.before = before
    self.outside = outside
  }
}

extension Book {
  /// The days of a unit; where only some of its desa have a target, of those alone, as its rates are.
  func series(of index: Int) -> DaySeries {
    let unit = report.units[index]
    var days = report.days[index]
    if unit.rates.target > 0, unit.rates.desaWithoutTarget > 0, tree.units[index].level < .desa {
      days = DailyCounts()
      for desa in tree.desa(in: index) where report.units[desa].target != nil {
        days += report.days[desa]
      }
    }
    return DaySeries(plan: report.plan, asOf: report.asOf, days: days)
  }

  /// What a day brought, by the figure that finishes a unit.
  func finished(_ day: DayCounts) -> Int {
    doneBy == .coverage ? day.completedListed : day.resolvedListed
  }

  /// A small line for a row: families finished a day, as high as its own highest day.
  func spark(_ index: Int) -> Markup {
    let series = series(of: index)
    let values = series.counts.map { report.hasTargets ? finished($0) : $0.found }
    guard let highest = values.max(), highest > 0, values.count > 1 else { return .empty }
    let step = 72.0 / Double(max(series.length - 1, 1))
    var path = ""
    for (position, value) in values.enumerated() {
      let x = tenths((Double(position) * step * 10).rounded())
      path += path.isEmpty ? "M" : position == 1 ? "L" : " "
      path += x + " " + String(15 - value * 14 / highest)
    }
    return Markup(
      trusted: "<svg class=\"spark\" viewBox=\"0 0 72 16\"><path d=\"\(path)\"/></svg>"
    )
  }
}
