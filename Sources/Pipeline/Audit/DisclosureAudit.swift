import Coverage
import Foundation

/// The rules that a reader of public pages knows: they stand on the method page.
struct AuditRules {
  /// Counts from 1 to one less are withheld.
  var smallCount: Int
  /// The column that finishes a desa.
  var primary: String
  /// The other column of the list.
  var other: String
  /// From which share on a desa is done.
  var doneAt: Double
  /// The survey's last day.
  var end: Day

  /// The rate of the primary column.
  var rate: String { primary == "resolved_listed" ? "resolution" : "coverage" }
  /// The other rate.
  var otherRate: String { primary == "resolved_listed" ? "coverage" : "resolution" }

  /// Makes the rules of a survey.
  init(smallCount: Int, status: StatusRules, end: Day) {
    self.smallCount = smallCount
    primary = status.doneBy == .coverage ? "completed_listed" : "resolved_listed"
    other = status.doneBy == .coverage ? "resolved_listed" : "completed_listed"
    doneAt = status.doneAt
    self.end = end
  }
}

/// Tries to compute withheld counts from the published folders of one or several days.
///
/// A reader knows the rule (decision 50): a desa that shows *e* has *e* … *e*+*k*−1. Whatever is
/// published and is a function of shown figures by the rule tells nothing more; anything else is taken
/// as an exact statement on the true counts, and the bounds of all cells are narrowed by it. A cell that
/// comes out narrower than the rule leaves it is a leak.
struct DisclosureAudit {
  let days: [PublishedDay]
  let rules: AuditRules
  var report = AuditReport()
  var system = IntervalSystem()
  /// The variable of each desa's primary count, by day and code.
  var cells: [[String: IntervalSystem.Variable]] = []
  /// What must stay possible, where the cell is withheld.
  private var wanted: [(variable: Int, range: ClosedRange<Int>, day: Int, code: String)] = []
  /// The other counts of units above desa that an equation spoke of.
  private var others: [String: IntervalSystem.Variable] = [:]

  /// - Parameter days: the folders, ascending by day.
  init(_ days: [PublishedDay], rules: AuditRules) {
    self.days = days
    self.rules = rules
  }

  /// Sets everything up and solves it.
  mutating func run() -> AuditReport {
    report.days = days.map(\.day)
    for day in days.indices { addCells(day) }
    addSteps()
    for day in days.indices {
      addDesa(day)
      addSums(day)
      addDaily(day)
      addTexts(day)
    }
    system.propagate()
    report.equations = equations
    for cell in wanted {
      report.cells += 1
      guard let range = system.range(of: cell.variable) else {
        leak(cell.day, cell.code, "what is published of it contradicts itself")
        continue
      }
      report.bounds.append((cell.code, days[cell.day].day, range))
      if range.lowerBound > cell.range.lowerBound || range.upperBound < cell.range.upperBound {
        leak(
          cell.day, cell.code,
          "of \(cell.range.lowerBound) to \(cell.range.upperBound) families only "
            + "\(range.lowerBound) to \(range.upperBound) remain possible")
      }
    }
    // What single sums do not force, several together may: nothing of the kind is to be published.
    if report.leaks.isEmpty, equations > 0 {
      report.leaks.append(
        AuditLeak(
          place: "\(days.count) days",
          what: "\(equations) published relations say more than what is shown"))
    }
    return report
  }

  private(set) var equations = 0

  mutating func leak(_ day: Int, _ code: String, _ what: String) {
    let leak = AuditLeak(place: "\(code), \(days[day].day)", what: what)
    if !report.leaks.contains(leak) { report.leaks.append(leak) }
  }

  /// A statement on true counts that is no function of shown ones.
  mutating func state(
    _ terms: [(variable: Int, coefficient: Int)], _ range: ClosedRange<Int>
  ) {
    equations += 1
    system.add(terms, in: range)
  }

  /// What a desa's page shows of its primary count; nil where that is withheld.
  func shown(_ day: Int, _ unit: Int) -> Int? { days[day].units[unit].count(rules.primary) }

  private mutating func addCells(_ day: Int) {
    let k = rules.smallCount
    var variables: [String: Int] = [:]
    for (position, unit) in days[day].units.enumerated() where unit.level == "desa" {
      let target = unit.count("target")
      guard let shown = shown(day, position) else {
        let most = target.map { $0 >= k && $0 < 2 * k ? $0 - 1 : k - 1 } ?? k - 1
        let variable = system.addVariable(1...most)
        variables[unit.code] = variable
        wanted.append((variable, 1...k - 1, day, unit.code))
        continue
      }
      if (1..<k).contains(shown) { leak(day, unit.code, "it shows a small count") }
      guard shown > 0 else {
        variables[unit.code] = system.addVariable(0...0)
        continue
      }
      let variable = system.addVariable(
        isExact(day, unit.code, shown, target) ? shown...shown : shown...shown + k - 1)
      variables[unit.code] = variable
      if let range = system.range(of: variable), range.count > 1 {
        wanted.append((variable, range, day, unit.code))
      }
    }
    cells.append(variables)
  }

  /// Whether a value is new on a day, and so, by the rule, the exact one.
  private func isExact(_ day: Int, _ code: String, _ shown: Int, _ target: Int?) -> Bool {
    guard day > 0, days[day].day - days[day - 1].day == 1 else { return false }
    if let target, shown == target || shown == target - rules.smallCount { return false }
    return !(0..<day).contains { earlier in
      days[earlier].position[code].flatMap { self.shown(earlier, $0) } == shown
    }
  }

  /// Over the days: the shown values of a desa keep their distance; counts mostly grow.
  private mutating func addSteps() {
    var values: [String: Set<Int>] = [:]
    for day in days.indices {
      for (position, unit) in days[day].units.enumerated() where unit.level == "desa" {
        guard let shown = shown(day, position) else { continue }
        let near = (values[unit.code] ?? []).contains {
          $0 != shown && abs($0 - shown) < rules.smallCount
        }
        if near { leak(day, unit.code, "it moved by a small count since an earlier day") }
        values[unit.code, default: []].insert(shown)
        guard day > 0, let before = cells[day - 1][unit.code], let now = cells[day][unit.code]
        else { continue }
        let earlier = days[day - 1].position[unit.code].flatMap { self.shown(day - 1, $0) } ?? 0
        guard shown >= earlier else { continue }
        system.add([(now, 1), (before, -1)], in: 0...IntervalSystem.unbounded)
      }
    }
  }

  /// The count of a unit above desa that an equation speaks of: what it shows and at least
  /// `smallCount`−1 more must stay possible.
  mutating func other(_ day: Int, _ unit: Int, _ column: String) -> Int {
    let code = days[day].units[unit].code
    let key = "\(day) \(code) \(column)"
    if let known = others[key] { return known }
    let shown = days[day].units[unit].count(column) ?? 0
    let variable = system.addVariable(shown...IntervalSystem.unbounded)
    others[key] = variable
    wanted.append((variable, shown...shown + rules.smallCount - 1, day, code))
    return variable
  }
}
