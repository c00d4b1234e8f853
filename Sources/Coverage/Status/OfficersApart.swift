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

  init(_ tally: Tally) {
    for claims in tally.byOfficer where claims.total >= MisfitRule.minimumClaims {
      judged += 1
      if claims.confirmed * 10 < claims.total * 9 { affected += 1 }
    }
  }

  /// Whether it is so for at least half of at least 10 officers: what befalls the typical officer is
  /// no single officer's error.
  ///
  /// Over the boundaries they were made for, simulated visits of the median officer are confirmed to
  /// 99 %; over another official file of the same desa, to under 60 % (`RealDataMisfitTests`).
  public var isTypical: Bool { judged >= 10 && affected * 2 >= judged }
}
