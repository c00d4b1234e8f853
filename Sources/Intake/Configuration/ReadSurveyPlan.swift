import Coverage
import Geography

/// The survey's days, zone, pace and curve; a curve from a file is read later.
func surveyPlan(_ top: ConfigurationNode) throws -> SurveyPlan {
  guard let survey = top["survey"], let startNode = survey["start"], let endNode = survey["end"]
  else { throw top.error("`survey` is missing", "Add it.") }
  let start = try startNode.day()
  let ends = try plannedEnds(endNode, start: start)
  let name = survey["time_zone"]?.text ?? "Asia/Jakarta"
  guard let zone = SurveyZone(identifier: name) else {
    throw (survey["time_zone"] ?? survey).error(
      "the zone \"\(name)\" is not known",
      "Write Asia/Jakarta, Asia/Makassar or Asia/Jayapura (WIB, WITA, WIT).")
  }
  let pace = try survey["families_per_officer_day"].map { node in
    let value = try node.number()
    guard value > 0 else { throw node.error("\(node.shown) is not above 0", "Write 10, say.") }
    return value
  }
  var plan = SurveyPlan(
    title: survey["title"]?.text ?? "Survei", start: start, end: ends.first, zone: zone,
    familiesPerOfficerDay: pace ?? 10)
  plan.laterEnds = ends.later
  try readWorkingDays(survey, into: &plan)
  return plan
}

/// The end the survey began with, and those announced later.
private func plannedEnds(_ node: ConfigurationNode, start: Day) throws
  -> (first: Day, later: [AnnouncedEnd])
{
  var first: Day?
  var later: [AnnouncedEnd] = []
  for item in node.items {
    let dayNode = item["day"] ?? item
    let day = try dayNode.day()
    guard day >= start else {
      throw dayNode.error(
        "the end \(day) comes before the start \(start)", "Exchange the two days.")
    }
    guard let announcedNode = item["announced"] else {
      guard first == nil else {
        throw item.error(
          "a second end without `announced`", "Say from which day on each later end holds.")
      }
      first = day
      continue
    }
    let announced = try announcedNode.day()
    guard !later.contains(where: { $0.announced == announced }) else {
      throw announcedNode.error("two ends are announced on \(announced)", "Keep one of them.")
    }
    later.append(AnnouncedEnd(day: day, announced: announced))
  }
  guard let first else {
    throw node.error("no end without `announced`", "Write the end the survey began with first.")
  }
  return (first, later.sorted { $0.announced < $1.announced })
}

/// Days off, holidays and the curve.
private func readWorkingDays(_ survey: ConfigurationNode, into plan: inout SurveyPlan) throws {
  for item in survey["days_off"]?.items ?? [] {
    if let word = item.text, let place = ConfigurationSchema.weekdayWords.firstIndex(of: word) {
      plan.daysOff.insert(place + 1)
    }
  }
  for item in survey["holidays"]?.items ?? [] { plan.holidays.insert(try item.day()) }
  for end in [plan.end] + plan.laterEnds.map(\.day)
  where plan.workingDays(from: plan.start, to: end) == 0 {
    throw (survey["days_off"] ?? survey["holidays"] ?? survey).error(
      "no working day is left between \(plan.start) and \(end)", "Leave some out.")
  }
  guard let curve = survey["curve"] else { return }
  if let word = curve.text {
    guard word == "working_days" else { return }
    plan.curve = .workingDays
    guard !plan.daysOff.isEmpty || !plan.holidays.isEmpty else {
      throw curve.error(
        "`working_days` without days off", "Add `days_off: [sunday]` or `holidays` to `survey`.")
    }
  } else if let milestones = curve["milestones"] {
    let points = try milestones.items.map { item -> PlanCurve.Point in
      guard let day = item["day"], let share = item["share"] else {
        throw item.error("`day` or `share` is missing", "Add it.")
      }
      return PlanCurve.Point(day: try day.day(), share: try share.number())
    }
    if let flaw = curveFlaw(points, plan: plan) {
      throw milestones.items[flaw.place].error(flaw.cause, flaw.remedy)
    }
    guard !points.isEmpty else {
      throw milestones.error("there are no milestones", "Write some, or leave `curve` out.")
    }
    plan.curve = .points(points.sorted { $0.day < $1.day })
  }
}

/// Where the shares of a curve are; nil where it is not from a file.
func curveFile(_ curve: ConfigurationNode?) throws -> Configuration.CurveFile? {
  guard let curve, curve.text == nil else { return nil }
  if curve["milestones"] != nil {
    if let source = curve["source"] ?? curve["fields"] {
      throw source.error("`milestones` and `source` exclude each other", "Keep one of them.")
    }
    return nil
  }
  guard let source = curve["source"]?.text, let fields = curve["fields"],
    let day = fields["day"]?.text, let share = fields["share"]?.text
  else {
    throw curve.error(
      "neither `milestones` nor `source` with `fields`", "Write one of them, or a word.")
  }
  return Configuration.CurveFile(
    source: source, day: day, share: share, line: curve.node.mark?.line ?? 1)
}

/// The first of some points, in their order, that makes no curve; nil when all is well.
func curveFlaw(_ points: [PlanCurve.Point], plan: SurveyPlan) -> (
  place: Int, cause: String, remedy: String
)? {
  let ends = Set([plan.end] + plan.laterEnds.map(\.day))
  let byDay = points.sorted { ($0.day, $0.share) < ($1.day, $1.share) }
  for (place, point) in points.enumerated() {
    if !(0...1).contains(point.share) {
      return (place, "the share of \(point.day) is not from 0 to 1", "Write 0.25 for 25 %.")
    }
    if point.day < plan.start || point.day > ends.max() ?? plan.end {
      return (place, "\(point.day) is not a day of the survey", "Leave it out.")
    }
    if points[..<place].contains(where: { $0.day == point.day }) {
      return (place, "the day \(point.day) occurs twice", "Keep one of them.")
    }
    if ends.contains(point.day), point.share != 1 {
      return (
        place, "\(point.day) is a last day, and its share is not 1",
        "Leave it out: on the last day all is to be finished."
      )
    }
    if !ends.contains(point.day),
      byDay.contains(where: {
        $0.day < point.day && $0.share > point.share && !ends.contains($0.day)
      })
    {
      return (
        place, "the share of \(point.day) is below that of an earlier day",
        "Write what should be finished in all by the end of the day."
      )
    }
  }
  return nil
}
