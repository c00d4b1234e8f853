/// What a report says of the days to come, computed once a build.
public struct Outlook: Sendable {
  /// The forecast of each unit, by index of the tree; empty where none was asked for.
  public var forecasts: [UnitForecast?]
  /// The last departures, already impossible ones first.
  public var departures: [LastDeparture]

  /// Gathers what is known; nothing by default.
  public init(forecasts: [UnitForecast?] = [], departures: [LastDeparture] = []) {
    self.forecasts = forecasts
    self.departures = departures
  }

  /// The forecast of a unit; nil where there is none.
  public func forecast(_ unit: Int) -> UnitForecast? {
    forecasts.indices.contains(unit) ? forecasts[unit] : nil
  }
}

/// Looks ahead from a report made from `input`.
public func outlook(report: CoverageReport, input: CoverageInput) -> Outlook {
  Outlook(
    forecasts: forecasts(report: report, input: input),
    departures: lastDepartures(report: report, input: input))
}
