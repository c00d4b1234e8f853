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
    var place = 0
    let all = cells.officerClaims
    while place < all.count {
      let officer = all[place].officer
      var located = 0
      var confirmed = 0
      while place < all.count, all[place].officer == officer {
        if all[place].from <= day, all[place].until > day {
          located += Int(all[place].located)
          confirmed += Int(all[place].confirmed)
        }
        place += 1
      }
      guard located >= MisfitRule.minimumClaims else { continue }
      judged += 1
      if confirmed * 10 < located * 9 { affected += 1 }
    }
  }

  /// Whether it is so for at least half of at least 10 officers: what befalls the typical officer is
  /// no single officer's error.
  ///
  /// Over the boundaries they were made for, simulated visits of the median officer are confirmed to
  /// 99 %; over another official file of the same desa, to under 60 % (`RealDataMisfitTests`).
  public var isTypical: Bool { judged >= 10 && affected * 2 >= judged }
}
