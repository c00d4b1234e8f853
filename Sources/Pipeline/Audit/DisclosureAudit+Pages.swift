import Coverage
import Foundation

extension DisclosureAudit {
  /// Series by day: they add up to what is shown, and up to an earlier day to what was shown then.
  mutating func addDaily(_ day: Int) {
    let published = days[day]
    var rows: [String: [(day: String, count: Int)]] = [:]
    for row in published.daily {
      guard let code = row["code"], let date = row["day"] else { continue }
      rows[code, default: []].append((date, Int(row[rules.primary] ?? "") ?? 0))
    }
    for (code, series) in rows.sorted(by: { $0.key < $1.key }) {
      guard let unit = published.position[code] else { continue }
      if ["desa", "sls", "subsls"].contains(published.units[unit].level) {
        leak(day, code, "single days of a desa are published")
        continue
      }
      for then in 0...day {
        let sum = series.filter { $0.day <= days[then].day.description }.map(\.count).reduce(0, +)
        guard let index = days[then].position[code] else { continue }
        let desa = days[then].desa(in: index)
        let told = desa.map { shown(then, $0) ?? 0 }.reduce(0, +)
        // Where a correction took figures back, days before it count less.
        if sum == told || sum < told && then < day { continue }
        state(desa.compactMap { cells[then][days[then].units[$0].code] }.map { ($0, 1) }, sum...sum)
      }
    }
  }

  /// Numbers on pages: `23 dari 120 keluarga` on a desa's page and in maps, and the plain cells of
  /// table rows that lead to a desa.
  mutating func addPages(_ day: Int) {
    let published = days[day]
    var known: [String: (cell: Int, shown: Int, target: Int?)] = [:]
    for (position, unit) in published.units.enumerated() where unit.level == "desa" {
      if let cell = cells[day][unit.code] {
        known[unit.code] = (cell, shown(day, position) ?? 0, unit.count("target"))
      }
    }
    for (code, page) in published.pages.sorted(by: { $0.key < $1.key }) {
      if let desa = known[code] {
        // Links name its neighbours, which may have the same target.
        addParts(of: page.replacing(/<a .*?<\/a>/, with: ""), desa.cell, desa.shown, desa.target)
      }
      for row in page.split(separator: "<tr>").dropFirst() {
        addRow(String(row.split(separator: "</tr>").first ?? ""), known)
      }
      for link in page.matches(of: /href="[^"]*?([0-9]{8,16})\/(?:index\.html)?"[^>]*>(.*?)<\/a>/) {
        if let desa = known[String(link.1)] {
          addParts(of: String(link.2), desa.cell, desa.shown, desa.target)
        }
      }
    }
  }

  private mutating func addParts(of text: String, _ cell: Int, _ shown: Int, _ target: Int?) {
    guard let target else { return }
    for match in text.matches(of: /([0-9][0-9.,]*) (?:dari|of) ([0-9][0-9.,]*) (?:keluarga|famil)/)
    {
      guard number(match.2) == target, let part = number(match.1), part != shown else { continue }
      state([(cell, 1)], part...part)
    }
  }

  /// A number in a row about one desa that is no shown figure of it, and could be its true count.
  private mutating func addRow(
    _ row: String, _ known: [String: (cell: Int, shown: Int, target: Int?)]
  ) {
    guard let link = row.firstMatch(of: /href="[^"]*?([0-9]{8,16})\/(?:index\.html)?"/),
      let desa = known[String(link.1)]
    else { return }
    let possible = max(1, desa.shown)...max(1, desa.shown) + rules.smallCount - 1
    let rest = desa.target.map { max(0, $0 - desa.shown) }
    // What the row may say by the rule: the step, the target, what is left of it.
    let told = [desa.shown, desa.target, rest, rest.map { max($0, rules.smallCount) }]
    for match in row.matches(of: /<td[^>]*>([0-9][0-9.,]*)</) {
      guard let value = number(match.1), value > 0, !told.contains(value) else { continue }
      if possible.contains(value) {
        state([(desa.cell, 1)], value...value)
      } else if let target = desa.target, possible.contains(target - value) {
        state([(desa.cell, 1)], target - value...target - value)
      }
    }
  }

  /// A number with marks of thousands; nil where it is none.
  private func number(_ text: Substring) -> Int? {
    Int(text.filter { $0 != "." && $0 != "," })
  }
}
