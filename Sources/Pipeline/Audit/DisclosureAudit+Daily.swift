import Coverage

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
}
