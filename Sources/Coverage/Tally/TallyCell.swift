import Geography

/// Records that are alike in all that the count asks of them, on the days on which they are.
///
/// Cells add up: two tallies of other households are put together by adding what is alike. On an
/// as-of day those cells hold that begin on it or before and end after it.
public struct TallyCell: Sendable, Equatable, BitwiseCopyable {
  /// What the records of a cell share.
  public struct Key: Hashable, Sendable, BitwiseCopyable {
    /// An index into ``TallyCells/claims``; -1 without a claim.
    public var claim: Int32
    /// Where the position lies: the desa's position in ``AdminTree/desaRange`` + 1, or 0 for none,
    /// times two, and 1 more where it is near the claimed desa.
    public var spot: Int32
    /// The day of the visit, days since 1970-01-01.
    public var day: Int32
    /// The first as-of day on which it is so.
    public var from: Int32
    /// The first as-of day on which it is so no longer; `Int32.max` for none.
    public var until: Int32
    /// The kind of records.
    public var kind: Kind

    /// Makes a key.
    public init(
      claim: Int32, spot: Int32, day: Int32, from: Int32, until: Int32, kind: Kind
    ) {
      self.claim = claim
      self.spot = spot
      self.day = day
      self.from = from
      self.until = until
      self.kind = kind
    }
  }

  /// Bucket, outcome, origin and review in one number, with what findings ask for.
  public struct Kind: Hashable, Sendable, BitwiseCopyable {
    /// From the lowest bit: bucket (4), outcome (4), origin (1), review (3), then one bit each of
    /// ``isLocated``, ``isFirst``, ``isAfterReceipt``, ``isSwapped``.
    public var bits: UInt32

    /// Packs a kind.
    public init(bucket: Bucket, outcome: Outcome, origin: Origin, review: Review) {
      bits =
        UInt32(bucket.rawValue) | UInt32(outcome.rawValue) << 4 | UInt32(origin.rawValue) << 8
        | UInt32(review.rawValue) << 9
    }

    /// Takes a number of ``bits``; nil where it stands for no kind.
    public init?(bits: UInt32) {
      guard bits >> 16 == 0, Bucket(rawValue: UInt8(bits & 15)) != nil,
        Outcome(rawValue: UInt8(bits >> 4 & 15)) != nil,
        Review(rawValue: UInt8(bits >> 9 & 7)) != nil
      else { return nil }
      self.bits = bits
    }

    /// Where the records are.
    public var bucket: Bucket {
      get { Bucket(rawValue: UInt8(bits & 15)) ?? .counted }
      set { bits = bits & ~15 | UInt32(newValue.rawValue) }
    }
    /// What the visits came to.
    public var outcome: Outcome { Outcome(rawValue: UInt8(bits >> 4 & 15)) ?? .other }
    /// Listed or new.
    public var origin: Origin { bits >> 8 & 1 == 0 ? .listed : .new }
    /// What review said.
    public var review: Review { Review(rawValue: UInt8(bits >> 9 & 7)) ?? .none }
    /// Whether the position is usable.
    public var isLocated: Bool {
      get { flag(12) }
      set { setFlag(12, newValue) }
    }
    /// Whether the records were not known before the cell's first day.
    public var isFirst: Bool {
      get { flag(13) }
      set { setFlag(13, newValue) }
    }
    /// Whether the visit states a time after its own receipt.
    public var isAfterReceipt: Bool {
      get { flag(14) }
      set { setFlag(14, newValue) }
    }
    /// Whether the position lies in a desa once latitude and longitude are exchanged, and in none as
    /// it stands.
    public var isSwapped: Bool {
      get { flag(15) }
      set { setFlag(15, newValue) }
    }

    private func flag(_ bit: UInt32) -> Bool { bits >> bit & 1 != 0 }

    private mutating func setFlag(_ bit: UInt32, _ value: Bool) {
      bits = bits & ~(1 << bit) | (value ? 1 << bit : 0)
    }
  }

  /// What the records share.
  public var key: Key
  /// How many records.
  public var count: Int32
  /// The newest receipt among them.
  public var lastReceived: Instant
  /// The smallest and the greatest fingerprint of an officer among them; 0 where none is named. They
  /// tell whether there were two officers, which is all that the rule of misfits asks.
  public var leastOfficer: UInt64
  /// See ``leastOfficer``.
  public var greatestOfficer: UInt64

  /// Makes a cell.
  public init(
    key: Key, count: Int32, lastReceived: Instant, leastOfficer: UInt64, greatestOfficer: UInt64
  ) {
    self.key = key
    self.count = count
    self.lastReceived = lastReceived
    self.leastOfficer = leastOfficer
    self.greatestOfficer = greatestOfficer
  }

  /// Whether it holds on a day.
  @inline(__always)
  func holds(on day: Int32) -> Bool { key.from <= day && key.until > day }

  /// Adds records that are alike.
  public mutating func add(_ other: TallyCell) {
    count += other.count
    lastReceived = max(lastReceived, other.lastReceived)
    guard other.leastOfficer != 0 else { return }
    leastOfficer = leastOfficer == 0 ? other.leastOfficer : min(leastOfficer, other.leastOfficer)
    greatestOfficer = max(greatestOfficer, other.greatestOfficer)
  }
}

extension TallyCell.Key: Comparable {
  /// By claim, position, day of the visit, days of knowledge, kind: so that what counts in one unit on
  /// one day stands together.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.claim != rhs.claim { return lhs.claim < rhs.claim }
    if lhs.spot != rhs.spot { return lhs.spot < rhs.spot }
    if lhs.day != rhs.day { return lhs.day < rhs.day }
    if lhs.from != rhs.from { return lhs.from < rhs.from }
    if lhs.until != rhs.until { return lhs.until < rhs.until }
    return lhs.kind.bits < rhs.kind.bits
  }
}
