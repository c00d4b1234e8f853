import Coverage
import Geography

extension Book {
  /// When a unit will be done, as a sentence; nil where nothing was forecast or nothing is to be done.
  func forecastSentence(_ index: Int) -> String? {
    guard !context.outlook.forecasts.isEmpty else { return nil }
    guard let forecast = context.outlook.forecast(index) else {
      guard noForecast(index, in: report) == .tooEarly else { return nil }
      let days = ForecastRules.minimumDays(tree.units[index].level)
      return speech(ForecastText.tooEarly, ["days": .number(days)])
    }
    guard let low = forecast.low else {
      return speech(ForecastText.beyondHorizon, ["horizon": .text(dates.long(forecast.horizon))])
    }
    guard let median = forecast.median else {
      return speech(ForecastText.beyond, ["low": .text(dates.long(low))])
    }
    if median <= report.asOf { return speech(ForecastText.arriving) }
    let day = Slot.boldText(dates.long(median))
    guard let high = forecast.high else {
      return speech(ForecastText.openEnd, ["median": day, "low": .text(dates.long(low))])
    }
    if low == high { return speech(ForecastText.oneDay, ["median": day]) }
    return speech(
      ForecastText.within, ["median": day, "range": .text(dates.range(low, high))])
  }
}

extension PageMaker {
  /// When a unit will be done as a key figure; nil where nothing was forecast or nothing is to be done.
  func forecastFact(_ index: Int) -> Fact? {
    guard !book.context.outlook.forecasts.isEmpty else { return nil }
    guard let forecast = book.context.outlook.forecast(index) else {
      guard noForecast(index, in: report) == .tooEarly else { return nil }
      return forecastFact(
        nil,
        note: speech(
          ForecastText.tooEarly,
          ["days": .number(ForecastRules.minimumDays(tree.units[index].level))]))
    }
    guard let low = forecast.low, let median = forecast.median else {
      let earliest = forecast.low ?? forecast.horizon
      return forecastFact(
        nil, note: speech(ForecastText.factAfter, ["low": .text(book.dates.long(earliest))]))
    }
    if median <= report.asOf { return forecastFact(median, note: speech(ForecastText.arriving)) }
    guard let high = forecast.high else {
      return forecastFact(
        median, note: speech(ForecastText.factFrom, ["low": .text(book.dates.long(low))]))
    }
    return forecastFact(
      median, note: speech(ForecastText.factRange, ["range": .text(book.dates.range(low, high))]))
  }

  private func forecastFact(_ day: Day?, note: String) -> Fact {
    Fact(
      name: speech(ForecastText.factName),
      value: Markup(day.map { book.dates.long($0) } ?? speech(ForecastText.notForeseeable)),
      note: note)
  }

  /// What the method page says of the days to come.
  var outlookTerms: [MethodTerm] {
    [
      MethodTerm(
        name: Markup(speech(ForecastText.methodTerm)),
        text: speech(
          ForecastText.method,
          [
            "draws": .number(ForecastRules.draws),
            "days": .number(ForecastRules.minimumDays(.desa)),
            "large": .number(ForecastRules.minimumDays(.provinsi)),
          ])),
      MethodTerm(
        name: Markup(speech(DepartureText.methodTerm)), text: speech(DepartureText.method)),
    ]
  }
}
