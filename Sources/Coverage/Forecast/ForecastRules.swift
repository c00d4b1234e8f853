import Geography

/// The numbers a forecast is made with. None of them scales an outcome: they say how much history is
/// enough, how far to look and how many times to draw.
public enum ForecastRules {
  /// Days of field work before a unit is forecast. Of a desa or kecamatan: each weekday has been seen
  /// once. Of larger units: twice, since their last desa decide, and a week's paces say nothing of
  /// those not begun; scored on simulated campaigns, forecasts of them after eight days were wrong more
  /// often than not (docs/scores.md).
  public static func minimumDays(_ level: Level) -> Int { level < .kecamatan ? 14 : 7 }
  /// Days after the as-of day that are looked at; what is not done by then is "not foreseeable".
  public static let horizon = 90
  /// The ends of the interval and its middle: between them lie eighty of a hundred outcomes.
  public static let shares = (low: 0.1, median: 0.5, high: 0.9)
  /// Futures drawn. The tenth percentile of 200 draws is their twentieth.
  public static let draws = 200
  /// Days a record may be on its way; later ones are taken to be known.
  static let lagDays = 14
  /// Days from a first call to the last one that are told apart.
  static let waitDays = 30
  /// Days at the beginning of an officer's work that have a pace of their own.
  static let rampDays = 5
  /// Days without any call after which an officer counts as idle. Rest between two trips is shorter.
  static let idleDays = 4
  /// An officer works in a desa when it holds this share of her records, or she this share of its:
  /// less is a slip of the code or a neighbour's door.
  static let workerShare = 0.2
}
