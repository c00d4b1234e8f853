/// The archive of a survey: each day as today's files know it, and what was published then.
public struct Archive: Sendable {
  /// One record a day, from the survey's first day to the as-of day, ascending.
  public var days: [DayRecord]
  /// What earlier builds published, by day.
  public var published: [Day: PublishedFigures]

  /// Makes an archive.
  public init(days: [DayRecord] = [], published: [Day: PublishedFigures] = [:]) {
    self.days = days
    self.published = published
  }
}
