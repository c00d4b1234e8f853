import Coverage
import Geography

/// A chart with a title that says the finding and a line that says the measure.
struct ChartFigure: TemplateModel {
  var title: String
  var measure: String
  var svg: Markup
}

/// The charts of a unit and their figures.
struct Trend: TemplateModel {
  var charts: [ChartFigure]
  var numbers: Markup
  var notes: [String]
}

extension PageMaker {
  /// The trend of a unit; nil where the edition shows no days of its level or there are none.
  func trend(_ index: Int) -> Trend? {
    guard book.context.edition.showsDays(of: tree.units[index].level) else { return nil }
    let series = book.series(of: index)
    guard !series.isEmpty else { return nil }
    let chart = TrendCharts(book: book, unit: report.units[index], series: series)
    var notes = [report.smallCount > 0 ? withheldDays : speech(ChartText.late)]
    if series.outside > 0 {
      notes.append(speech(ChartText.outOfRange, ["count": figures.slot(series.outside)]))
    }
    return Trend(
      charts: [chart.daily, chart.cumulative], numbers: dailyTable(index, series).markup,
      notes: notes)
  }

  private func dailyTable(_ index: Int, _ series: DaySeries) -> Table {
    let columns: [Word] = [.columnFound, .columnCompleted, .columnResolved]
    var rows: [[Table.Cell]] = []
    for (position, day) in series.counts.enumerated().reversed() {
      let date = series.first + position
      rows.append([
        Table.Cell(book.dates.short(date), order: Double(date.number)),
        Table.Cell(figures.count(day.found)), Table.Cell(figures.count(day.completed)),
        Table.Cell(figures.count(day.resolved)),
      ])
    }
    return Table(
      caption: Markup(
        speech(ChartText.dailyTable, ["unit": .text(book.fullName(index))])),
      id: "harian", columns: [.text(speech(Word.columnDay))] + columns.map { .number(speech($0)) },
      rows: rows, look: "days")
  }
}

/// Draws the two charts of a unit.
struct TrendCharts {
  let book: Book
  let unit: UnitReport
  let series: DaySeries

  private var speech: Speech { book.speech }
  private var numerals: Numerals { book.numerals }
  private var plan: SurveyPlan { book.report.plan }
  private var target: Int { unit.rates.target }
  private var planned: Double { Double(target) / Double(max(1, plan.end - plan.start + 1)) }

  private func value(_ day: DayCounts) -> Int { target > 0 ? book.finished(day) : day.found }
  private func completed(_ day: DayCounts) -> Int {
    target > 0 ? day.completedListed : day.completed
  }

  private func dayText(_ position: Int) -> String { book.dates.short(series.first + position) }

  /// A bar a day, and a line at what the plan needs.
  var daily: ChartFigure {
    let most = series.counts.map(value).max() ?? 0
    let planned =
      isStraight
      ? planned : PlanLine.highest(plan, plannedStart: unit.plannedStart, target: target)
    let frame = ChartFrame(days: series.length, highest: max(Double(most), planned * 1.05, 1))
    var light = ""
    var dark = ""
    for (position, day) in series.counts.enumerated() where value(day) > 0 {
      let left = drawn(frame.x(position) + 0.8)
      let right = drawn(frame.x(position + 1) - 0.8)
      let base = drawn(ChartFrame.bottom)
      light += "M\(left) \(base)V\(drawn(frame.y(Double(value(day)))))H\(right)V\(base)z"
      guard completed(day) > 0 else { continue }
      dark += "M\(left) \(base)V\(drawn(frame.y(Double(completed(day)))))H\(right)V\(base)z"
    }
    var content =
      frame.scales(value: { book.figures.text(Int($0.rounded())) }, day: dayText)
      + "<path class=\"b2\" d=\"\(light)\"/><path class=\"b1\" d=\"\(dark)\"/>"
    if target > 0 {
      let y = frame.y(planned)
      content +=
        "<path class=\"cx\" d=\"\(planLine(frame).daily(target: target))\"/>"
        + label(speech(ChartText.plan), x: ChartFrame.right, y: y - 5, class: "ce")
    }
    let plan = Slot.text(numerals.count(Int(planned.rounded())))
    let measure: ChartText =
      target == 0
      ? .dailyMeasureNoTarget
      : book.doneBy == .coverage ? .dailyMeasureCoverage : .dailyMeasureResolution
    let curved: PaceText =
      book.doneBy == .coverage ? .dailyMeasureCurveCoverage : .dailyMeasureCurve
    return ChartFigure(
      title: dailyTitle,
      measure: isStraight || target == 0 ? speech(measure, ["plan": plan]) : speech(curved),
      svg: frame.svg(id: "grafik-harian", title: dailyTitle, content: content))
  }

  /// The pace of the last week, and what it takes until the end.
  private var dailyTitle: String {
    let days = min(7, series.counts.count)
    let recent = series.counts.suffix(days).map(value).reduce(0, +)
    let pace = Slot.text(book.figures.text((recent + days / 2) / max(days, 1)))
    // What is left in each desa, as everywhere on the page: one over its target covers no other.
    let left =
      (book.doneBy == .resolution ? unit.outstanding : nil)
      ?? max(0, target - book.finished(unit.rates))
    let daysLeft = plan.workingDays(from: book.report.asOf + 1, to: plan.end)
    if target > 0 && left > 0 && daysLeft <= 0 {
      return speech(ChartText.endedShort, ["families": book.figures.slot(left)])
    }
    if target > 0 && left > 0 {
      return speech(
        ChartText.needMore,
        [
          "days": .number(days), "pace": pace, "end": .text(book.dates.long(plan.end)),
          "need": .text(book.figures.text((left + daysLeft - 1) / daysLeft)),
        ])
    }
    return speech(
      target > 0 ? ChartText.needMet : .paceOnly, ["days": .number(days), "pace": pace])
  }

  /// The sum so far against the share of the plan that has passed.
  var cumulative: ChartFigure {
    let sums = series.cumulative.map { Double(value($0)) / (target > 0 ? Double(target) : 1) }
    let frame = ChartFrame(
      days: series.length, highest: max(sums.max() ?? 0, target > 0 ? 1 : 1))
    var line = "M\(drawn(frame.x(0))) \(drawn(frame.y(0)))"
    for (position, sum) in sums.enumerated() {
      line += "L\(drawn(frame.x(position + 1))) \(drawn(frame.y(sum)))"
    }
    var content = frame.scales(
      value: {
        target > 0 ? numerals.threshold($0) : book.figures.text(Int($0.rounded()))
      }, day: dayText)
    if target > 0 { content += expectedLine(frame) }
    content += "<path class=\"cl\" d=\"\(line)\"/>"
    if let end = sums.last {
      content +=
        "<circle class=\"cd\" cx=\"\(drawn(frame.x(sums.count)))\" cy=\"\(drawn(frame.y(end)))\" r=\"3.5\"/>"
    }
    let measure: ChartText =
      target == 0
      ? .cumulativeMeasureNoTarget
      : book.doneBy == .coverage ? .cumulativeMeasureCoverage : .cumulativeMeasureResolution
    return ChartFigure(
      title: cumulativeTitle, measure: speech(measure),
      svg: frame.svg(id: "grafik-kumulatif", title: cumulativeTitle, content: content))
  }

  private func expectedLine(_ frame: ChartFrame) -> String {
    let days = plan.end - plan.start + 1
    return "<path class=\"cx\" d=\"\(planLine(frame).cumulative)\"/>"
      + label(
        speech(ChartText.expected), x: frame.x(days) * 0.62 + ChartFrame.left * 0.38,
        y: frame.y(0.62) - 8, class: "ce")
  }

  private func planLine(_ frame: ChartFrame) -> PlanLine {
    PlanLine(plan: plan, plannedStart: unit.plannedStart, frame: frame)
  }

  private var isStraight: Bool {
    plan.curve == .linear && (unit.plannedStart ?? plan.start) <= plan.start
  }

  private func label(_ text: String, x: Double, y: Double, class style: String) -> String {
    "<text class=\"\(style)\" x=\"\(drawn(x))\" y=\"\(drawn(y))\">\(escapedHTML(text))</text>"
  }

  private var cumulativeTitle: String {
    guard let figure = unit.rates.figure(book.doneBy) else {
      return speech(ChartText.cumulativeNoTarget, ["found": book.figures.slot(unit.counts.found)])
    }
    let text = Slot.text(book.figures.rate(book.finished(unit.rates), of: target).text)
    let expected = Slot.text(numerals.percent(unit.expected))
    if figure >= unit.expected {
      return speech(ChartText.cumulativeAhead, ["figure": text, "expected": expected])
    }
    let points = Slot.text(numerals.decimal((unit.expected - figure) * 100, digits: 1))
    return speech(
      ChartText.cumulativeUnder, ["figure": text, "expected": expected, "points": points])
  }
}
