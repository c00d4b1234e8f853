import Coverage

/// The honest interval at the head of a page: a thin bar and one sentence.
struct HeadInterval: TemplateModel {
  var bar: Markup
  var text: String
}

/// Low, counted and high of a unit, over the same desa as its coverage where there is one.
struct IntervalParts {
  var low: Int
  var counted: Int
  var high: Int
  /// Families of the target; 0 where there is none.
  var target: Int

  init(_ unit: UnitReport) {
    target = unit.rates.target
    low = target > 0 ? unit.rates.low : unit.counts.low
    counted = target > 0 ? unit.rates.completedListed : unit.counts.completedListed
    high = target > 0 ? unit.rates.high : unit.counts.high
  }
}

extension PageMaker {
  /// The interval of a unit's coverage; nil where nobody was found.
  func headInterval(_ unit: UnitReport) -> HeadInterval? {
    guard unit.counts.found > 0, !unit.withheld.contains(.interval) else { return nil }
    let parts = IntervalParts(unit)
    func rate(_ count: Int) -> Slot { .text(figures.rate(count, of: parts.target).text) }
    let text =
      parts.target > 0
      ? speech(
        IntervalText.ofTarget,
        [
          "low": rate(parts.low), "counted": rate(parts.counted), "high": rate(parts.high),
          "lowCount": .text(figures.text(parts.low)), "highCount": figures.slot(parts.high),
        ])
      : speech(
        IntervalText.families,
        [
          "low": .text(figures.text(parts.low)), "counted": .text(figures.text(parts.counted)),
          "high": figures.slot(parts.high),
        ])
    return HeadInterval(bar: book.intervalBar(unit), text: text)
  }
}
