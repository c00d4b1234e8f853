/// By which kind of record low, counted and high of one unit differ (design, section 4): completed
/// listed families alone.
public struct IntervalReasons: Sendable, Equatable {
  /// A kind of record on one side of the counted figure.
  public enum Kind: String, CaseIterable, Sendable {
    /// Certain: claimed here, and lying here or near.
    case confirmed
    /// Certain: no valid claim, and lying here.
    case claimMissing
    /// Counted, not certain: claimed here, without a usable position.
    case unlocated
    /// Counted, not certain: claimed here, lying in no desa.
    case outside
    /// Counted, not certain: claimed here, lying in a desa elsewhere.
    case lyingElsewhere
    /// Counted by position, not certain: lying here, claimed for a desa elsewhere.
    case claimedElsewhere
    /// Possible, not counted: lying here, claimed for a desa elsewhere, where the claim counts.
    case lyingHere
    /// Possible, not counted: claimed here, lying elsewhere, where the position counts.
    case claimedHere
  }

  /// Families by kind; kinds without any are absent.
  public private(set) var counts: [Kind: Int] = [:]

  /// Nothing counted.
  public init() {}

  /// Families of a kind.
  public subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

  /// The certain ones.
  public var low: Int { self[.confirmed] + self[.claimMissing] }

  /// What is counted beyond the certain.
  public var uncertain: Int {
    self[.unlocated] + self[.outside] + self[.lyingElsewhere] + self[.claimedElsewhere]
  }

  /// What is possible beyond the counted.
  public var possible: Int { self[.lyingHere] + self[.claimedHere] }

  /// Notes a completed listed family.
  mutating func add(_ placed: PlacedVisit, isInside: (Int) -> Bool) {
    if let kind = kind(placed, isInside: isInside) { counts[kind, default: 0] += 1 }
  }

  private func kind(_ placed: PlacedVisit, isInside: (Int) -> Bool) -> Kind? {
    let isLyingHere = placed.positionDesa.map(isInside) ?? false
    guard let claimed = placed.claimed else { return isLyingHere ? .claimMissing : nil }
    let isCounted = placed.unit.map(isInside) ?? false
    switch (isInside(claimed), isLyingHere) {
    case (true, true): return .confirmed
    case (true, false):
      if placed.positionDesa != nil { return isCounted ? .lyingElsewhere : .claimedHere }
      return placed.placement == .unlocated ? .unlocated : .outside
    case (false, true): return isCounted ? .claimedElsewhere : .lyingHere
    case (false, false): return nil
    }
  }
}
