/// What an edition does not say of a unit although it was counted (decision 50).
public struct Withheld: OptionSet, Sendable, Hashable {
  /// The bits.
  public var rawValue: UInt16

  /// Makes a set of its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Families found, of the list or not, and what is a sum with them.
  public static let found = Withheld(rawValue: 1)
  /// Families completed.
  public static let completed = Withheld(rawValue: 2)
  /// Families resolved, and what is left.
  public static let resolved = Withheld(rawValue: 4)
  /// Families that were not on the list.
  public static let new = Withheld(rawValue: 8)
  /// Families whose position confirms the unit.
  public static let confirmed = Withheld(rawValue: 16)
  /// The honest interval.
  public static let interval = Withheld(rawValue: 32)
  /// Families by outcome and by placement.
  public static let breakdowns = Withheld(rawValue: 64)
  /// The first and last day of a visit and the newest receipt.
  public static let days = Withheld(rawValue: 128)

  /// Every count.
  public static let counts: Withheld = [
    .found, .completed, .resolved, .new, .confirmed, .interval, .breakdowns,
  ]
}
