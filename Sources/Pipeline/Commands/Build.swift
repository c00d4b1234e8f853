import Coverage
import Foundation
import Geography
import Intake
import Site

/// What a build is asked for.
public struct BuildOptions: Sendable {
  /// The configuration file.
  public var configuration: String
  /// The day whose knowledge is shown; nil for the last full day in the survey's zone.
  public var asOf: Day?
  /// The folder to write; nil for the configured one.
  public var output: String?
  /// The editions to write; empty for the configured ones.
  public var editions: [Edition]
  /// The clock, read once at the edge; decides the default of `asOf` and nothing else.
  public var now: Date

  /// Makes options.
  public init(
    configuration: String, asOf: Day? = nil, output: String? = nil, editions: [Edition] = [],
    now: Date
  ) {
    self.configuration = configuration
    self.asOf = asOf
    self.output = output
    self.editions = editions
    self.now = now
  }
}

/// The last day that is over in the survey's zone.
public func lastFullDay(_ now: Date, zone: SurveyZone) -> Day {
  zone.day(of: Instant(now.timeIntervalSince1970) * 1_000_000) + -1
}
