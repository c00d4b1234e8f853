import Geography

/// When the survey takes place.
public struct SurveyPlan: Sendable {
  /// The survey's name, for pages.
  public var title: String
  /// The first day.
  public var start: Day
  /// The last day.
  public var end: Day
  /// The zone whose local date is the day of a visit.
  public var zone: SurveyZone
  /// What an officer is expected to do a day.
  public var familiesPerOfficerDay: Double
  /// How the share that should be finished rises.
  public var curve = PlanCurve.linear
  /// Days of the week on which nobody is expected to work, 1 for Monday to 7.
  public var daysOff: Set<Int> = []
  /// Other days on which nobody is expected to work.
  public var holidays: Set<Day> = []
  /// Other last days, and since when each is known; see ``known(on:)``.
  public var laterEnds: [AnnouncedEnd] = []
  /// That the end is not the first one any more; nil where it is.
  public var moved: EndMove?

  /// Makes a plan; `end` must not come before `start`.
  public init(
    title: String, start: Day, end: Day, zone: SurveyZone, familiesPerOfficerDay: Double = 10
  ) {
    self.title = title
    self.start = start
    self.end = end
    self.zone = zone
    self.familiesPerOfficerDay = familiesPerOfficerDay
  }
}

/// How visits are placed (design, section 4).
public struct CountingRules: Sendable, Hashable {
  /// What decides where a visit counts that claims one desa and lies in another.
  public enum CountBy: String, CaseIterable, Sendable {
    /// The claimed desa.
    case claim
    /// The desa of the position.
    case gps
  }

  /// What decides.
  public var countBy: CountBy
  /// A position this far outside the claimed desa still confirms it, metres.
  public var borderTolerance: Double
  /// A stated accuracy above this counts as missing, metres.
  public var maximumAccuracy: Double

  /// Makes the rules; the defaults are the design's.
  public init(
    countBy: CountBy = .claim, borderTolerance: Double = 200, maximumAccuracy: Double = 500
  ) {
    self.countBy = countBy
    self.borderTolerance = borderTolerance
    self.maximumAccuracy = maximumAccuracy
  }
}

/// What makes a desa interior (design, section 5).
public struct InteriorRules: Sendable {
  /// Ways of access that make a desa interior, in lower case.
  public var access: Set<String>
  /// The distance to the seat from which on a desa is interior, kilometres.
  public var minimumSeatKilometres: Double
  /// Units that are interior with all below them.
  public var codes: Set<AdminCode>
  /// The seat of each kabupaten.
  public var seats: [AdminCode: Coordinate]

  /// Makes the rules; the defaults are the design's.
  public init(
    access: Set<String> = ["air", "river"], minimumSeatKilometres: Double = 100,
    codes: Set<AdminCode> = [], seats: [AdminCode: Coordinate] = [:]
  ) {
    self.access = access
    self.minimumSeatKilometres = minimumSeatKilometres
    self.codes = codes
    self.seats = seats
  }
}

/// The thresholds of the statuses (design, section 5).
public struct StatusRules: Sendable, Hashable {
  /// Which figure finishes a desa.
  public enum DoneBy: String, CaseIterable, Sendable {
    /// Listed families with any final outcome.
    case resolution
    /// Completed listed families.
    case coverage
  }

  /// Which figure finishes a desa.
  public var doneBy: DoneBy
  /// The fraction from which on it is done.
  public var doneAt: Double
  /// Percentage points under expected from which on it is behind.
  public var behindPoints: Double
  /// Days without any visit from which on it is stalled.
  public var stalledDays: Int
  /// Days without any record of its officers from which on it is silent.
  public var silentDays: Int
  /// Other days of silence for desa of an access, in lower case.
  public var silentDaysByAccess: [String: Int] = [:]
  /// Other days of silence for units with all below them.
  public var silentDaysByCode: [AdminCode: Int] = [:]

  /// Makes the rules; the defaults are the design's.
  public init(
    doneBy: DoneBy = .resolution, doneAt: Double = 1, behindPoints: Double = 10,
    stalledDays: Int = 3, silentDays: Int = 3
  ) {
    self.doneBy = doneBy
    self.doneAt = doneAt
    self.behindPoints = behindPoints
    self.stalledDays = stalledDays
    self.silentDays = silentDays
  }
}
