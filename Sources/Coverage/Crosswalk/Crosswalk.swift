import Geography

/// Which desa the codes of another scheme or time are (*tabel padanan*).
public struct Crosswalk: Sendable {
  /// One desa that a code leads to.
  public struct Part: Sendable, Hashable {
    /// The desa's code in the boundaries.
    public var code: AdminCode
    /// The share of the code's families that live there, above 0; the shares of a code need not sum
    /// up to 1.
    public var share: Double
    /// Whether the row still has to be looked at.
    public var isDoubtful: Bool

    /// Makes a part.
    public init(code: AdminCode, share: Double = 1, isDoubtful: Bool = false) {
      self.code = code
      self.share = share
      self.isDoubtful = isDoubtful
    }
  }

  /// A code with its scheme: equal digits of two schemes are two places.
  public struct Key: Hashable, Sendable {
    /// The digits.
    public var code: AdminCode
    /// The scheme.
    public var scheme: CodeScheme

    /// Makes a key.
    public init(code: AdminCode, scheme: CodeScheme) {
      self.code = code
      self.scheme = scheme
    }
  }

  /// The parts of each code, by their own code.
  public private(set) var parts: [Key: [Part]] = [:]

  /// No rows.
  public init() {}

  /// Adds a row.
  public mutating func add(_ key: Key, _ part: Part) {
    parts[key, default: []].append(part)
    parts[key]?.sort { ($0.code, $0.share) < ($1.code, $1.share) }
  }
}

extension Crosswalk {
  /// Gives claims that are none of the boundaries the code they lead to.
  ///
  /// Of several parts the one holds in which the position lies; without one, the household's key
  /// falls into the shares, so that they come true over many and always the same way for one. What
  /// stands below the desa in a claim is left off: SLS are numbered anew with their desa.
  ///
  /// - Returns: how many records were translated, and by rows to be reviewed, as findings.
  public func translate(_ visits: inout Visits, geography: CoverageGeography) -> [Finding] {
    let tree = geography.tree
    var found: [[Part]] = visits.claims.map { target(of: $0, in: tree) }
    var index: [AdminCode: Int32] = [:]
    func claim(_ part: Part) -> Int32 {
      if let known = index[part.code] { return known }
      visits.claims.append(
        Claim(text: part.code.description, code: part.code, scheme: tree.scheme))
      found.append([])
      index[part.code] = Int32(visits.claims.count - 1)
      return Int32(visits.claims.count - 1)
    }
    var used: [Int] = []
    var doubtful: [Int] = []
    for row in visits.claim.indices where visits.claim[row] >= 0 {
      let parts = found[Int(visits.claim[row])]
      guard let part = parts.count > 1 ? choose(parts, row, visits, geography) : parts.first else {
        continue
      }
      visits.claim[row] = claim(part)
      used.append(row)
      if part.isDoubtful { doubtful.append(row) }
    }
    return [
      Finding(
        .crosswalkUsed, severity: .note, count: used.count, places: visits.places(used)),
      Finding(.crosswalkDoubtful, count: doubtful.count, places: visits.places(doubtful)),
    ].filter { $0.count > 0 }
  }

  /// Where a claim leads that the boundaries do not have; nothing for one they have.
  private func target(of claim: Claim, in tree: AdminTree) -> [Part] {
    guard let code = claim.code, resolveClaim(claim, in: tree) == nil else { return [] }
    let scheme = claim.scheme ?? .bps
    let desa = scheme.length(of: .desa).flatMap { code.prefix($0) } ?? code
    return (parts[Key(code: desa, scheme: scheme)] ?? [])
      .filter { tree.index(of: $0.code, at: .desa) != nil }
  }

  private func choose(
    _ parts: [Part], _ row: Int, _ visits: Visits, _ geography: CoverageGeography
  ) -> Part? {
    let tree = geography.tree
    if let point = visits.point(row), let desa = geography.locator.desa(at: point),
      let part = parts.first(where: {
        $0.code == tree.units[tree.desaRange.lowerBound + desa].code
      })
    {
      return part
    }
    let total = parts.reduce(0) { $0 + $1.share }
    var rest = fraction(key(row, visits)) * total
    for part in parts {
      rest -= part.share
      if rest < 0 { return part }
    }
    return parts.last
  }

  private func key(_ row: Int, _ visits: Visits) -> String {
    visits.households[visits.household[row]] ?? visits.ids[visits.id[row]]
      ?? String(visits.effectiveVisit(row))
  }
}

/// A number from 0 up to 1 that a text always gives: its FNV-1a hash, mixed once, since the upper bits
/// of short texts differ little.
private func fraction(_ text: String) -> Double {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
  hash ^= hash >> 33
  return Double(hash >> 11) / Double(UInt64(1) << 53)
}
