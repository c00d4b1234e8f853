import Geography

/// Claimed desa by desa where the position lies, over counted records with a valid claim and a usable
/// position: what tells a wrong boundary from a wrong visit (design, section 4).
public struct ClaimMatrix: Sendable, Equatable {
  /// One cell off the diagonal.
  public struct Pair: Sendable, Equatable {
    /// The claimed unit, an index into the tree.
    public var claimed: Int
    /// The unit where the positions lie.
    public var lying: Int
    /// Records.
    public var count: Int
  }

  /// Located claims.
  public private(set) var located = 0
  /// Those `inside` or `near` their desa.
  public private(set) var confirmed = 0
  /// Those in another desa, by pair of desa; ascending.
  public private(set) var elsewhere: [Pair] = []
  /// Located claims by claimed desa.
  private var byDesa: [Int: Int] = [:]

  /// An empty matrix.
  public init() {}

  init(_ tally: Tally, tree: AdminTree) {
    for desa in tree.desaRange {
      let claims = tally.located[desa - tree.desaRange.lowerBound]
      guard claims.total > 0 else { continue }
      located += claims.total
      confirmed += claims.confirmed
      byDesa[desa] = claims.total
    }
    elsewhere = tally.elsewhere.keys.sorted().map {
      Pair(claimed: $0.claimed, lying: $0.lying, count: tally.elsewhere[$0, default: 0])
    }
  }

  /// Those in another desa.
  public var elsewhereCount: Int { elsewhere.reduce(0) { $0 + $1.count } }

  /// Those in no desa at all.
  public var outside: Int { located - confirmed - elsewhereCount }

  /// Located claims of some desa.
  public func located(in desa: some Sequence<Int>) -> Int {
    desa.reduce(0) { $0 + byDesa[$1, default: 0] }
  }

  /// The pairs of different units of a level, most records first, then by index.
  public func pairs(at level: Level, of tree: AdminTree) -> [Pair] {
    struct Key: Hashable {
      var claimed: Int
      var lying: Int
    }
    var counts: [Key: Int] = [:]
    for pair in elsewhere {
      guard let claimed = tree.ancestor(of: pair.claimed, at: level),
        let lying = tree.ancestor(of: pair.lying, at: level), claimed != lying
      else { continue }
      counts[Key(claimed: claimed, lying: lying), default: 0] += pair.count
    }
    return counts.map { Pair(claimed: $0.key.claimed, lying: $0.key.lying, count: $0.value) }
      .sorted { (-$0.count, $0.claimed, $0.lying) < (-$1.count, $1.claimed, $1.lying) }
  }
}

/// What the misfits come to: whose doing it is that visits lie elsewhere, and what to count by.
public enum MisfitAdvice: String, CaseIterable, Sendable {
  /// No claim has a position: nothing can be said.
  case unknown
  /// No desa is a misfit: counting by claim, the position confirms.
  case fits
  /// Some desa are misfits, under a tenth of the claimed: look at their boundary and code; count by
  /// claim.
  case someDesa
  /// A tenth or more of the claimed desa are misfits: the boundaries are not the survey's. Count by
  /// claim until the right ones are there; positions would put families into the wrong desa.
  case boundaries
  /// The same while the count goes by position: change it.
  case boundariesByPosition
}

extension CoverageReport {
  /// What the misfits come to.
  public var misfitAdvice: MisfitAdvice {
    if claimMatrix.located == 0 { return .unknown }
    if boundariesMisfit {
      return countingRules.countBy == .gps ? .boundariesByPosition : .boundaries
    }
    return misfits.isEmpty ? .fits : .someDesa
  }
}
