/// How many officers have their visits apart from the desa they claim: what tells that a boundary file
/// does not fit where desa have too few visits, or one officer alone, to be judged one by one.
public struct OfficersApart: Sendable, Equatable {
  /// Officers with at least 20 located claims.
  public var judged = 0
  /// Those of them of whose located claims under nine tenths are `inside` or `near`.
  public var affected = 0

  /// Nobody judged.
  public init() {}

  /// Makes the figures.
  public init(judged: Int, affected: Int) {
    self.judged = judged
    self.affected = affected
  }

  init(_ cells: TallyCells, asOf: Day) {
    let day = Int32(asOf.number)
    var result = Self()
    var officer: UInt64?
    var located = 0
    var confirmed = 0
    // Those of one officer stand together.
    cells.forEachOfficerClaims { claims in
      if claims.officer != officer {
        result.judge(located: located, confirmed: confirmed)
        officer = claims.officer
        located = 0
        confirmed = 0
      }
      guard claims.from <= day, claims.until > day else { return }
      located += Int(claims.located)
      confirmed += Int(claims.confirmed)
    }
    result.judge(located: located, confirmed: confirmed)
    self = result
  }

  private mutating func judge(located: Int, confirmed: Int) {
    guard located >= MisfitRule.minimumClaims else { return }
    judged += 1
    if confirmed * 10 < located * 9 { affected += 1 }
  }

  /// Whether it is so for at least half of at least 10 officers: what befalls the typical officer is
  /// no single officer's error.
  ///
  /// Over the boundaries they were made for, simulated visits of the median officer are confirmed to
  /// 99 %; over another official file of the same desa, to under 60 % (`RealDataMisfitTests`).
  public var isTypical: Bool { judged >= 10 && affected * 2 >= judged }
}
