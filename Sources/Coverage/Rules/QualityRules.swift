import Geography

/// The thresholds of the checks of quality: what an office should look at, never a verdict.
public struct QualityRules: Sendable, Hashable {
  /// Households of one officer on one day at one spot from which on it is a cluster.
  ///
  /// Six within 25 feet (7.6 m) are what the US Census Bureau looks into (Address Canvassing's
  /// "stacked" map spots).
  public var clusterFamilies: Int
  /// The radius of a spot in metres; nil to derive it from the stated accuracies, see
  /// ``clusterRadius(accuracies:)``.
  public var clusterMetres: Double?
  /// Units, with all below them, in which many families do live at one spot: longhouses, flats.
  public var clusterExempt: Set<AdminCode>
  /// Households at exactly the same stated position from which on it is a finding.
  ///
  /// Two measurements of a phone differ in the fifth decimal (about a metre) even on the same chair.
  public var samePositionFamilies: Int
  /// Kilometres an hour between two visits of one officer above which nobody travels.
  ///
  /// Cars and speedboats of the province go at 40 to 80; a small plane at 250, but not from door to
  /// door. 150 leaves room for a flight between two visits.
  public var maximumSpeed: Double
  /// The local hour, 0 to 24, from which on a visit is at night.
  public var nightFrom: Double
  /// The local hour at which night ends; equal to ``nightFrom`` for no night.
  public var nightTo: Double
  /// Minutes under which an interview that was completed is short. The interview of Regsosek takes
  /// 20 to 30.
  public var minimumMinutes: Double
  /// Families an officer completes on one day above which they are many; nil for three times
  /// ``SurveyPlan/familiesPerOfficerDay``, which at 20 minutes a family is a day of ten hours.
  public var maximumVisitsADay: Int?

  /// Makes the rules; the defaults are documented at each.
  public init(
    clusterFamilies: Int = 6, clusterMetres: Double? = nil, clusterExempt: Set<AdminCode> = [],
    samePositionFamilies: Int = 3, maximumSpeed: Double = 150, nightFrom: Double = 22,
    nightTo: Double = 5, minimumMinutes: Double = 5, maximumVisitsADay: Int? = nil
  ) {
    self.clusterFamilies = clusterFamilies
    self.clusterMetres = clusterMetres
    self.clusterExempt = clusterExempt
    self.samePositionFamilies = samePositionFamilies
    self.maximumSpeed = maximumSpeed
    self.nightFrom = nightFrom
    self.nightTo = nightTo
    self.minimumMinutes = minimumMinutes
    self.maximumVisitsADay = maximumVisitsADay
  }

  /// 25 feet in metres: the Census rule's radius, for positions without error.
  static let censusMetres = 7.6
  /// What is taken as the accuracy where none is stated: smartphones are within 4.9 m under the open
  /// sky (van Diggelen and Enge 2015, as GPS.gov quotes them).
  static let usualAccuracy = 4.9
  /// A spot never grows beyond this, metres: wider, a street of houses would be one spot.
  static let widestMetres = 20.0
  /// From the radius that holds 68 % of the positions, which devices state as accuracy (Android,
  /// `Location.getAccuracy`), to the one that holds 95 %, for a circular normal scatter:
  /// √(ln 0.05 ÷ ln 0.32).
  static let to95Percent = 1.621

  /// The radius of one spot in metres, recalibrated for the error of positions.
  ///
  /// r = √(7.6² + (1.62 a)²), at most 20 m, with *a* the median stated accuracy: the spread of the
  /// Census rule and the radius that holds 95 % of the positions measured at one point are
  /// independent, so they add in squares. An accuracy of 0 or none counts as 4.9 m.
  public func clusterRadius(accuracies: [Double]) -> Double {
    if let clusterMetres { return clusterMetres }
    let stated = accuracies.map { $0 > 0 ? $0 : Self.usualAccuracy }.sorted()
    let median = stated.isEmpty ? Self.usualAccuracy : stated[stated.count / 2]
    let error = Self.to95Percent * median
    return min(
      Self.widestMetres, (Self.censusMetres * Self.censusMetres + error * error).squareRoot())
  }

  /// The families an officer completes on one day at most, before they are many.
  public func visitsADay(_ plan: SurveyPlan) -> Int {
    maximumVisitsADay ?? Int((plan.familiesPerOfficerDay * 3).rounded(.up))
  }

  /// Whether a local hour of the day, 0 to under 24, is at night.
  public func isNight(hour: Double) -> Bool {
    if nightFrom == nightTo { return false }
    return nightFrom < nightTo
      ? hour >= nightFrom && hour < nightTo : hour >= nightFrom || hour < nightTo
  }
}
