import Coverage

extension DisclosureAudit {
  static let countColumns = [
    "found", "completed", "resolved", "new", "completed_listed", "resolved_listed", "confirmed",
    "low", "high",
  ]

  /// What a desa's own row says beside its step: other counts, rates, status, what is left.
  mutating func addDesa(_ day: Int) {
    let published = days[day]
    let left = Dictionary(
      published.uncovered.map { ($0["code"] ?? "", Int($0["outstanding"] ?? "")) }
    ) { first, _ in first }
    for (position, unit) in published.units.enumerated() {
      if unit.level == "sls" || unit.level == "subsls" {
        if Self.countColumns.contains(where: { unit.count($0) ?? 0 > 0 }) {
          leak(day, unit.code, "counts below desa are published")
        }
      }
      guard unit.level == "desa", let cell = cells[day][unit.code] else { continue }
      for column in Self.countColumns where column != rules.primary {
        addBound(day, unit, column, cell)
      }
      addRate(day, unit, cell, shown: shown(day, position) ?? 0)
      if let target = unit.count("target"), let stated = left[unit.code] ?? nil {
        let rest = max(0, target - (shown(day, position) ?? 0))
        let told = (1..<rules.smallCount).contains(rest) ? rules.smallCount : rest
        if stated != told, stated > 0 { state([(cell, 1)], target - stated...target - stated) }
      }
      addStatus(day, unit, cell, shown: shown(day, position) ?? 0)
      for (column, text) in published.features[unit.code] ?? [:]
      where text != unit.cells[column] && Double(text) != unit.cells[column].flatMap(Double.init) {
        if column == rules.primary, let count = Int(text) { state([(cell, 1)], count...count) }
        if column != rules.primary, Self.countColumns.contains(column) {
          leak(day, unit.code, "the GeoJSON has another \(column) than the table")
        }
      }
    }
  }

  /// Another count of a desa bounds its primary one, and is a count of its own.
  private mutating func addBound(
    _ day: Int, _ unit: PublishedDay.Unit, _ column: String, _ cell: Int
  ) {
    // The sum of all resolved families is that of the list where nobody is new.
    if column == "resolved" || column == "completed" {
      if unit.count(column) == unit.count(rules.primary) { return }
    }
    guard let count = unit.count(column), count > 0 else { return }
    if count < rules.smallCount { leak(day, unit.code, "\(column) is a small count") }
    switch column {
    case "completed_listed", "low": state([(cell, 1)], count...IntervalSystem.unbounded)
    case "found", "resolved", "high", "resolved_listed": state([(cell, 1)], 0...count)
    default: break
    }
  }

  private mutating func addRate(_ day: Int, _ unit: PublishedDay.Unit, _ cell: Int, shown: Int) {
    guard let target = unit.count("target"), target > 0 else { return }
    for name in [rules.rate, rules.otherRate] {
      guard let text = unit.cells[name], !text.isEmpty,
        let bounds = countBounds(rate: text, of: target)
      else { continue }
      if name == rules.rate, bounds.contains(shown) { continue }
      if name == rules.rate {
        state([(cell, 1)], bounds)
      } else if unit.count("found") ?? 1 > 0 {
        state(
          [(cell, 1)],
          name == "coverage"
            ? bounds.lowerBound...IntervalSystem.unbounded : 0...bounds.upperBound)
      }
    }
  }

  /// A status that does not follow from what is shown speaks of the true count.
  private mutating func addStatus(_ day: Int, _ unit: PublishedDay.Unit, _ cell: Int, shown: Int) {
    guard let target = unit.count("target"), target > 0 else { return }
    let enough = Int((rules.doneAt * Double(target)).rounded(.up))
    let isDone = unit.cells["status"] == "done"
    if isDone, shown < enough { state([(cell, 1)], enough...IntervalSystem.unbounded) }
    if !isDone, shown >= enough { state([(cell, 1)], 0...enough - 1) }
    let attention = unit.cells["attention"] ?? ""
    if attention.contains("stale_target"), shown <= target {
      state([(cell, 1)], target + 1...IntervalSystem.unbounded)
    }
    if attention.contains("many_not_found") {
      leak(day, unit.code, "many_not_found is a ratio of withheld counts")
    }
  }

  /// The counts that a printed rate leaves possible; nil where it is no number.
  private func countBounds(rate text: String, of target: Int) -> ClosedRange<Int>? {
    guard let rate = Double(text) else { return nil }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    var half = 0.5
    for _ in 0..<decimals { half /= 10 }
    let low = Int(((rate - half) * Double(target) - 1e-6).rounded(.up))
    let high = Int(((rate + half) * Double(target) + 1e-6).rounded(.down))
    return low <= high ? max(0, low)...high : nil
  }

  /// Sums: what a unit shows is the sum of what is shown below it, or it speaks of the true ones.
  mutating func addSums(_ day: Int) {
    let published = days[day]
    for (position, unit) in published.units.enumerated() {
      let children = (published.below[unit.code] ?? []).filter { $0 != position }
      guard unit.level != "desa", !children.isEmpty else { continue }
      let isLowest = published.units[children[0]].level == "desa"
      for column in Self.countColumns {
        guard let count = unit.count(column) else { continue }
        if (1..<rules.smallCount).contains(count) {
          leak(day, unit.code, "\(column) is a small count")
        }
        if isLowest, column != rules.primary { continue }
        addSum(day, position, column, count, children)
      }
      addUnitRate(day, position)
    }
    addStatusFile(day)
    addPublished(day)
  }

  private mutating func addSum(
    _ day: Int, _ unit: Int, _ column: String, _ count: Int, _ children: [Int]
  ) {
    // A wrong figure between them says nothing of the sum above it.
    let parts = column == rules.primary ? days[day].desa(in: unit) : children
    let below = parts.map { days[day].units[$0].count(column) ?? 0 }.reduce(0, +)
    if count == below { return }
    // Records of no desa are in the top row, by whole cells.
    if unit == 0, column == "found", count > below, (count - below) % rules.smallCount == 0 {
      return
    }
    // Below, a withheld count of some families stands as nothing in the sum, and has one nevertheless.
    if column == rules.primary {
      let terms = days[day].desa(in: unit).compactMap { cells[day][days[day].units[$0].code] }
      state(terms.map { ($0, 1) }, count...count)
      return
    }
    if children.contains(where: { days[day].units[$0].count(column) == nil }), count > below,
      count - below < rules.smallCount * children.count
    {
      return
    }
    let terms = children.map { other(day, $0, column) }
    state(terms.map { ($0, 1) }, count...count)
  }

  private mutating func addUnitRate(_ day: Int, _ position: Int) {
    let published = days[day]
    let unit = published.units[position]
    let desa = published.desa(in: position).filter {
      published.units[$0].count("target") != nil
    }
    let target = desa.compactMap { published.units[$0].count("target") }.reduce(0, +)
    guard target > 0, let text = unit.cells[rules.rate],
      let bounds = countBounds(rate: text, of: target)
    else { return }
    let sum = desa.map { shown(day, $0) ?? 0 }.reduce(0, +)
    // Resolved families stand in it that no desa shows, where completed ones finish a desa.
    if bounds.contains(sum) { return }
    state(desa.compactMap { cells[day][published.units[$0].code] }.map { ($0, 1) }, bounds)
  }

  private mutating func addStatusFile(_ day: Int) {
    guard let status = days[day].status else { return }
    for (name, count) in status.placements {
      if let count, count > 0 { leak(day, "status.json", "the placement \(name) is published") }
    }
    for (name, count) in status.ledger {
      if let count, (1..<rules.smallCount).contains(count) {
        leak(day, "status.json", "the bucket \(name) is a small count")
      }
    }
    if let counted = status.ledger["counted"] ?? nil,
      let found = days[day].units[0].count("found"), counted != found
    {
      let all = other(day, 0, "found")
      state([(all, 1)], counted...counted)
    }
  }

  /// What the archive keeps of the folders' days must be what they showed.
  private mutating func addPublished(_ day: Int) {
    for figures in days[day].published {
      guard let then = days.firstIndex(where: { $0.day.description == figures.asOf }) else {
        continue
      }
      for (position, unit) in days[then].units.enumerated() where unit.level != "desa" {
        guard let told = figures.units[unit.code] else { continue }
        let count =
          rules.primary == "resolved_listed" ? told.resolvedListed : told.completedListed
        let desa = days[then].desa(in: position).filter {
          days[then].units[$0].count("target") != nil
        }
        let sum = desa.map { shown(then, $0) ?? 0 }.reduce(0, +)
        if count != sum {
          state(
            desa.compactMap { cells[then][days[then].units[$0].code] }.map { ($0, 1) },
            count...count)
        }
      }
    }
  }
}
