import Geography

/// Visits of one officer that are alike in all that a forecast asks of them, on the days on which they
/// are: counted ones and duplicates.
public struct CallCell: Sendable, Equatable, BitwiseCopyable {
  /// What the visits of a cell share.
  public struct Key: Hashable, Sendable, BitwiseCopyable {
    /// The officer's ``officerFingerprint(_:)``; 0 where none is named.
    public var officer: UInt64
    /// An index into ``TallyCells/claims``; -1 without a claim.
    public var claim: Int32
    /// Where the position lies, as in ``TallyCell/Key/spot``.
    public var spot: Int32
    /// The day of the visit, days since 1970-01-01.
    public var day: Int32
    /// The day of the first visit to the household that is known then.
    public var firstCall: Int32
    /// The day on which the first version of the record was received; `Int32.min` where that is not
    /// known.
    public var receipt: Int32
    /// The first as-of day on which it is so.
    public var from: Int32
    /// The first as-of day on which it is so no longer; `Int32.max` for none.
    public var until: Int32
    /// Whether the visits count, and are listed, final, located and of a stated time.
    public var flags: Flags

    /// Makes a key.
    public init(
      officer: UInt64, claim: Int32, spot: Int32, day: Int32, firstCall: Int32, receipt: Int32,
      from: Int32, until: Int32, flags: Flags
    ) {
      self.officer = officer
      self.claim = claim
      self.spot = spot
      self.day = day
      self.firstCall = firstCall
      self.receipt = receipt
      self.from = from
      self.until = until
      self.flags = flags
    }
  }

  /// What is so of the visits of a cell.
  public struct Flags: OptionSet, Hashable, Sendable, BitwiseCopyable {
    /// One bit each.
    public var rawValue: UInt8
    /// They stand for their households; else they are duplicates.
    public static let counted = Flags(rawValue: 1)
    /// Their families are of the list.
    public static let listed = Flags(rawValue: 2)
    /// Their outcome is final.
    public static let final = Flags(rawValue: 4)
    /// Their position is usable.
    public static let located = Flags(rawValue: 8)
    /// They state the time of the visit and that of the receipt.
    public static let timed = Flags(rawValue: 16)

    /// Takes bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  /// What the visits share.
  public var key: Key
  /// How many visits.
  public var count: Int32

  /// Makes a cell.
  public init(key: Key, count: Int32) {
    self.key = key
    self.count = count
  }
}

extension CallCell.Key: Comparable {
  /// By officer, claim, position, day, then the rest.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.officer != rhs.officer { return lhs.officer < rhs.officer }
    if lhs.claim != rhs.claim { return lhs.claim < rhs.claim }
    if lhs.spot != rhs.spot { return lhs.spot < rhs.spot }
    if lhs.day != rhs.day { return lhs.day < rhs.day }
    if lhs.firstCall != rhs.firstCall { return lhs.firstCall < rhs.firstCall }
    if lhs.receipt != rhs.receipt { return lhs.receipt < rhs.receipt }
    if lhs.from != rhs.from { return lhs.from < rhs.from }
    if lhs.until != rhs.until { return lhs.until < rhs.until }
    return lhs.flags.rawValue < rhs.flags.rawValue
  }
}

extension Visits {
  /// The receipt of each record's first version: a later one says nothing of how long it travelled;
  /// ``noTime`` where no version states one.
  public func firstReceipts() -> [Instant] {
    var first = [Instant](repeating: .max, count: max(1, ids.count))
    for row in 0..<count where receivedAt[row] != Self.noTime {
      first[Int(id[row])] = min(first[Int(id[row])], receivedAt[row])
    }
    return (0..<count).map { row in
      if receivedAt[row] == Self.noTime || id[row] == TextTable.missing { return receivedAt[row] }
      return first[Int(id[row])]
    }
  }
}
