import Coverage

extension Book {
  /// A thin bar for a row: completed dark, other final outcomes light, an upright line at expected.
  ///
  /// The whole width is the target; what lies over it ends in a red edge.
  func bar(_ unit: UnitReport) -> Markup {
    let rates = unit.rates
    guard figures.rate(rates.resolvedListed, of: rates.target).kind == .number else {
      return .empty
    }
    let resolved = share(rates.resolvedListed, of: rates.target)
    let completed =
      unit.withheld.contains(.completed) ? "0" : share(rates.completedListed, of: rates.target)
    let expected = tenths(min(1, max(0, unit.expected)) * 1000)
    // Three strokes on a ground that the style sheet gives; the style tells them apart by their order.
    var html = "<svg class=\"bar\" viewBox=\"0 0 100 2\" preserveAspectRatio=\"none\">"
    html += "<path d=\"M0 1h\(resolved)\"/><path d=\"M0 1h\(completed)\"/>"
    html += "<path d=\"M\(expected) 0v2\"/>"
    if rates.resolvedListed > rates.target { html += "<path d=\"M97 0v2\"/>" }
    return Markup(trusted: html + "</svg>")
  }

  /// A part of a hundred, kept within, with at most one decimal.
  private func share(_ part: Int, of whole: Int) -> String {
    tenths(min(1, Double(part) / Double(whole)) * 1000)
  }

  /// The bar of the honest interval over the target, or over what is possible where there is none.
  func intervalBar(_ unit: UnitReport) -> Markup {
    let parts = IntervalParts(unit)
    let whole = max(parts.target, parts.high, 1)
    let low = share(parts.low, of: whole)
    let high = share(parts.high, of: whole)
    let counted = share(parts.counted, of: whole)
    let label = speech(
      UnitText.intervalLabel,
      [
        "low": .text(figures.text(parts.low)),
        "counted": .text(figures.text(parts.counted)),
        "high": .text(figures.text(parts.high)),
      ])
    return Markup(
      trusted:
        "<svg class=\"interval\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" role=\"img\" "
        + "aria-label=\"\(escapedHTML(label))\"><path class=\"b0\" d=\"M0 3h100v6H0z\"/>"
        + "<path class=\"b2\" d=\"M0 3h\(high)v6H0z\"/><path class=\"b1\" d=\"M0 3h\(low)v6H0z\"/>"
        + "<path class=\"bx\" d=\"M\(counted) 0v12\"/></svg>")
  }
}

/// A thousandth count as tenths: `784` becomes `78.4`, `780` becomes `78`.
func tenths(_ thousandths: Double) -> String {
  let number = Int(thousandths.rounded())
  return number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
}
