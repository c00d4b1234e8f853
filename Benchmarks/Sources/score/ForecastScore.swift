import Coverage
import Geography

/// Forecasts against the day on which the work was truly done.
struct ForecastScore: Score {
  private static let shares = [0.25, 0.5, 0.75]
  private static let levels: [Level] = [.provinsi, .kabupaten, .kecamatan, .desa]
  private var cells: [[ForecastCell]]
  private var seconds = 0.0
  private var computed = 0

  /// Whether those of the public edition are scored, made of what it shows.
  private let isPublic: Bool

  init(isPublic: Bool = false) {
    self.isPublic = isPublic
    cells = Self.shares.map { _ in Self.levels.map { _ in ForecastCell() } }
  }

  mutating func add(_ campaign: ScoredCampaign) {
    let last = computeCoverage(campaign.input)
    for (position, share) in Self.shares.enumerated() {
      let input = campaign.input(asOf: campaign.day(at: share))
      let shown = isPublic ? Self.shown(campaign, until: input.asOf) : []
      let report = shown.last ?? computeCoverage(input)
      let clock = ContinuousClock()
      var found: [UnitForecast?] = []
      let time = clock.measure {
        found =
          isPublic
          ? publicForecasts(report, input: input) : forecasts(report: report, input: input)
      }
      seconds += Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
      computed += 1
      for (unit, forecast) in found.enumerated() {
        guard let forecast,
          let level = Self.levels.firstIndex(of: report.tree.units[unit].level)
        else { continue }
        cells[position][level].add(
          forecast, truth: truth(unit, last: last, campaign), rivals: Rivals(unit, report: report),
          report: report)
      }
    }
  }

  /// The public reports of all days, by the default of `site.small_count`.
  private static func shown(_ campaign: ScoredCampaign, until last: Day) -> [CoverageReport] {
    let first = campaign.plan.start + -1
    let reports = (first.number...last.number).map {
      computeCoverage(campaign.input(asOf: Day($0)))
    }
    return publicReports(reports, geography: campaign.input.geography, smallCount: 5)
  }

  /// The true finish by the targets that held in the end.
  private func truth(_ unit: Int, last: CoverageReport, _ campaign: ScoredCampaign) -> Day? {
    let desa = last.tree.desa(in: unit).filter { last.units[$0].target != nil }
    let target = desa.reduce(0) { $0 + (last.units[$1].target ?? 0) }
    let need = Int((last.statusRules.doneAt * Double(target) - 1e-9).rounded(.up))
    return campaign.truth.finish(of: desa, need: need)
  }

  var text: String {
    var table = ScoreTable([
      "time", "level", "forecasts", "never done", "in the interval", "before", "after", "open end",
      "days wide", "error", "straight line", "last 7 days", "settled already",
    ])
    for (position, share) in Self.shares.enumerated() {
      for (level, cell) in zip(Self.levels, cells[position]) {
        table.add(["\(Int(share * 100)) %", level.name] + cell.columns)
      }
    }
    let each = Int((seconds / Double(max(1, computed)) * 1000).rounded())
    let title = "## Forecast" + (isPublic ? " of the public edition" : "")
    return title + "\n\n" + table.text + "\n\n\(each) ms a forecast of all units.\n"
  }
}

/// What became of the forecasts of one level at one time.
struct ForecastCell {
  private var count = 0
  private var never = 0
  private var inside = 0
  private var before = 0
  private var after = 0
  private var open = 0
  private var settled = 0
  private var widths: [Int] = []
  private var errors: [[Int]] = [[], [], []]

  mutating func add(_ forecast: UnitForecast, truth: Day?, rivals: Rivals, report: CoverageReport) {
    // The work is over and the records do not say so: a slip of codes, nothing a pace can tell.
    if let truth, truth <= report.asOf {
      settled += 1
      return
    }
    count += 1
    let low = forecast.low ?? forecast.horizon
    if forecast.high == nil { open += 1 }
    if let truth {
      if truth < low {
        before += 1
      } else if let high = forecast.high, truth > high {
        after += 1
      } else {
        inside += 1
      }
    } else {
      never += 1
      if forecast.high == nil { inside += 1 } else { after += 1 }
    }
    if let high = forecast.high { widths.append(high - low + 1) }
    // One error each where all three name a day.
    guard let truth, let median = forecast.median, let line = rivals.straightLine,
      let week = rivals.lastWeek
    else { return }
    errors[0].append(abs(median - truth))
    errors[1].append(abs(line - truth))
    errors[2].append(abs(week - truth))
  }

  var columns: [String] {
    func middle(_ values: [Int]) -> String { median(values).map(String.init) ?? "–" }
    return [
      String(count), String(never), percent(inside, of: count), percent(before, of: count),
      percent(after, of: count), percent(open, of: count), middle(widths),
    ] + errors.map { middle($0) } + [String(settled)]
  }
}

/// The two plain guesses.
struct Rivals {
  /// The pace from the start, kept up.
  private(set) var straightLine: Day?
  /// The mean of the last seven days, kept up.
  private(set) var lastWeek: Day?

  init(_ unit: Int, report: CoverageReport) {
    let rates = report.units[unit].rates
    let missing = report.statusRules.doneAt * Double(rates.target) - Double(rates.resolvedListed)
    let elapsed = report.asOf - report.plan.start + 1
    if rates.resolvedListed > 0 {
      let days = missing / (Double(rates.resolvedListed) / Double(elapsed))
      straightLine = report.asOf + Int(days.rounded(.up))
    }
    let week = (0..<7).reduce(0) {
      $0 + (report.days[unit][report.asOf + -$1]?.resolvedListed ?? 0)
    }
    if week > 0 { lastWeek = report.asOf + Int((missing / (Double(week) / 7)).rounded(.up)) }
  }
}
