import Coverage
import Geography

extension DisclosureAudit {
  /// How far a drawn number may be off: half of its last decimal, and as much for its base.
  private static let drawn = 0.1

  /// The charts of a page: a bar a day, and the sum so far. Their scale is read from what the page shows
  /// beside them, the sum to date and the greatest day.
  mutating func addCharts(_ day: Int, _ text: PublishedText) {
    guard let code = text.unit, let unit = days[day].position[code],
      days[day].units[unit].level != "desa"
    else { return }
    for chart in text.scan.parts(from: "<svg class=\"chart\"", to: "</svg>") {
      if let line = path("cl", text.scan, chart) { addLine(day, unit, line, text) }
      if let bars = path("b2", text.scan, chart) { addBars(day, unit, bars, text) }
    }
  }

  private func path(_ name: String, _ scan: PageScan, _ chart: Range<Int>) -> String? {
    scan.parts(in: chart, from: "<path class=\"\(name)\" d=\"", to: "\"").first.map {
      scan.text($0)
    }
  }

  /// What is published of a unit by day: the column that its charts draw, which is that of families
  /// found where nobody is on its list; nil where only some of its desa have a target.
  private func series(_ day: Int, _ unit: Int) -> (column: String, sum: Int, days: [Day: Int])? {
    let published = days[day]
    let desa = published.desa(in: unit)
    let targets = desa.compactMap { published.units[$0].count("target") }
    let isListed = targets.contains { $0 > 0 }
    guard !isListed || targets.count == desa.count else { return nil }
    let column = isListed ? rules.primary : "found"
    guard let sum = published.units[unit].count(column) else { return nil }
    var counts: [Day: Int] = [:]
    for row in published.daily where row["code"] == published.units[unit].code {
      if let date = row["day"].flatMap({ Day(iso: $0) }) {
        counts[date, default: 0] += Int(row[column] ?? "") ?? 0
      }
    }
    return (column, sum, counts)
  }

  /// The last day that a chart has a place for.
  private func lastDay(_ day: Int, _ counts: [Day: Int]) -> Day {
    min(days[day].day, max(rules.end, counts.keys.max() ?? rules.end))
  }

  private mutating func addLine(_ day: Int, _ unit: Int, _ line: String, _ text: PublishedText) {
    guard let series = series(day, unit), series.sum > 0 else { return }
    let points = line.dropFirst().split(separator: "L").compactMap { pair in
      pair.split(separator: " ").last.flatMap { Double($0) }
    }
    guard let base = points.first, let end = points.last, base - end > Self.drawn else { return }
    let last = lastDay(day, series.days)
    let count = points.count - 1
    for (position, y) in points.dropFirst().enumerated() {
      let date = last + (position + 1 - count)
      let told = series.days.filter { $0.key <= date }.map(\.value).reduce(0, +)
      let range = values(base - y, of: base - end, whole: series.sum)
      if range.contains(told) { continue }
      addPoint(date, unit: days[day].units[unit].code, series.column, range, day, text)
    }
  }

  /// A point of a chart that is no sum of published days speaks of the true count.
  private mutating func addPoint(
    _ date: Day, unit: String, _ column: String, _ range: ClosedRange<Int>, _ day: Int,
    _ text: PublishedText
  ) {
    guard column == rules.primary, let then = days.firstIndex(where: { $0.day == date }),
      let index = days[then].position[unit]
    else {
      leak(day, text.path, "a point of its chart is no published figure")
      return
    }
    stateSum(then, index, range)
    leak(day, text.path, "a point of its chart is no published figure")
  }

  private mutating func addBars(
    _ day: Int, _ unit: Int, _ bars: String, _ text: PublishedText
  ) {
    guard let series = series(day, unit), let most = series.days.values.max(), most > 0 else {
      return
    }
    let heights = bars.split(separator: "M").compactMap { bar -> Double? in
      let numbers = bar.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
      // Left, base, top, right, base.
      guard numbers.count == 5 else { return nil }
      return numbers[1] - numbers[2]
    }
    guard let highest = heights.max(), highest > Self.drawn else { return }
    let told = series.days.filter { $0.value > 0 && $0.key <= days[day].day }
      .sorted { $0.key < $1.key }.map(\.value)
    guard told.count == heights.count else {
      if told.count < heights.count {
        leak(day, text.path, "its chart has more days than are published")
      }
      return
    }
    for (height, value) in zip(heights, told)
    where !values(height, of: highest, whole: most).contains(value) {
      leak(day, text.path, "a bar of its chart is no published figure")
    }
  }

  /// The counts that a drawn length leaves possible, where another one is known.
  private func values(_ length: Double, of other: Double, whole: Int) -> ClosedRange<Int> {
    let least = Double(whole) * max(0, length - Self.drawn) / (other + Self.drawn)
    let most = Double(whole) * (length + Self.drawn) / max(Self.drawn, other - Self.drawn)
    return Int(least.rounded(.down))...Int(most.rounded(.up))
  }
}
