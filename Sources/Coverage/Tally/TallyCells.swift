import Geography

/// All records of a survey as counts: what every day's figures are added up from.
///
/// Made once from the records, it serves any as-of day up to the last receipt. Officers are in it as
/// fingerprints alone, for the rules that ask how many there are or when one last sent something.
public struct TallyCells: Sendable, Equatable {
  /// The newest receipt of an officer's records among those known on a day.
  public struct OfficerSign: Sendable, Equatable, BitwiseCopyable {
    /// The officer's ``officerFingerprint(_:)``.
    public var officer: UInt64
    /// The day of the receipt, days since 1970-01-01.
    public var day: Int32
    /// The newest receipt of that day.
    public var receipt: Instant

    /// Makes a sign.
    public init(officer: UInt64, day: Int32, receipt: Instant) {
      self.officer = officer
      self.day = day
      self.receipt = receipt
    }
  }

  /// Located claims of an officer that count, on the days on which they do.
  public struct OfficerClaims: Sendable, Equatable, BitwiseCopyable {
    /// The officer's ``officerFingerprint(_:)``.
    public var officer: UInt64
    /// The first as-of day on which it is so.
    public var from: Int32
    /// The first as-of day on which it is so no longer; `Int32.max` for none.
    public var until: Int32
    /// Counted records with a valid claim and a usable position.
    public var located: Int32
    /// Those of them that are `inside` or `near`.
    public var confirmed: Int32

    /// Makes an officer's claims.
    public init(officer: UInt64, from: Int32, until: Int32, located: Int32, confirmed: Int32) {
      self.officer = officer
      self.from = from
      self.until = until
      self.located = located
      self.confirmed = confirmed
    }
  }

  /// The cells, ascending by key, each key once.
  public internal(set) var cells: [TallyCell] = []
  /// The distinct claims.
  public internal(set) var claims: [Claim] = []
  /// When officers sent something, ascending by officer and day.
  public internal(set) var signs: [OfficerSign] = []
  /// Where officers' claims lie, ascending by officer and days.
  public internal(set) var officerClaims: [OfficerClaims] = []
  /// The visits as calls of officers, for the forecast, ascending by key; empty where ``hasCalls`` is
  /// not.
  public internal(set) var calls: [CallCell] = []
  private var storedReference: StoredReference?
  /// Where the parts are kept that are not in memory; nil where all are.
  public var stored: (any StoredCells)? { storedReference?.cells }
  /// Whether calls were gathered.
  public internal(set) var hasCalls = false
  /// How many records there are that could be understood.
  public internal(set) var records = 0
  /// Whether the sources have an officer field.
  public internal(set) var hasOfficers = false
  /// Whether the sources have an origin field.
  public internal(set) var hasOrigins = false

  /// No records.
  public init() {}

  /// Puts together what was read from a file of tallies. Cells must ascend by key, signs by officer and
  /// day, officers' claims by officer and days.
  public init(
    cells: [TallyCell], claims: [Claim], signs: [OfficerSign], officerClaims: [OfficerClaims],
    calls: [CallCell]?, records: Int, hasOfficers: Bool, hasOrigins: Bool
  ) {
    self.calls = calls ?? []
    hasCalls = calls != nil
    self.cells = cells
    self.claims = claims
    self.signs = signs
    self.officerClaims = officerClaims
    self.records = records
    self.hasOfficers = hasOfficers
    self.hasOrigins = hasOrigins
  }

  /// What is known of records beside their cells and officers.
  public init(
    claims: [Claim], hasCalls: Bool, records: Int, hasOfficers: Bool, hasOrigins: Bool
  ) {
    self.claims = claims
    self.hasCalls = hasCalls
    self.records = records
    self.hasOfficers = hasOfficers
    self.hasOrigins = hasOrigins
  }

  /// Stands for what is kept elsewhere.
  public init(
    stored: any StoredCells, claims: [Claim], hasCalls: Bool, records: Int, hasOfficers: Bool,
    hasOrigins: Bool
  ) {
    self.init(
      claims: claims, hasCalls: hasCalls, records: records, hasOfficers: hasOfficers,
      hasOrigins: hasOrigins)
    storedReference = StoredReference(cells: stored)
  }

  /// The ledger of one day.
  ///
  /// - Parameter rejected: records that could not be understood, of which cells know nothing.
  func ledger(asOf: Day, rejected: Int) -> Ledger {
    var ledger = Ledger(read: records + rejected)
    ledger[.rejected] = rejected
    let day = Int32(asOf.number)
    var known = 0
    forEachCell { cell in
      guard cell.key.from <= day else { return }
      if cell.key.kind.isFirst { known += Int(cell.count) }
      if cell.key.until > day { ledger[cell.key.kind.bucket] += Int(cell.count) }
    }
    ledger[.later] = records - known
    return ledger
  }

  /// The days on which some cell begins to hold, ascending.
  public var beginnings: [Day] {
    var days = Set<Int32>()
    forEachCell { days.insert($0.key.from) }
    return days.sorted().map { Day(Int($0)) }
  }

  /// The claims of the records that count on a day.
  func countedClaims(asOf: Day) -> [Claim] {
    let day = Int32(asOf.number)
    var isCounted = [Bool](repeating: false, count: claims.count)
    forEachCell { cell in
      if cell.key.claim >= 0, cell.key.kind.bucket == .counted, cell.holds(on: day) {
        isCounted[Int(cell.key.claim)] = true
      }
    }
    return claims.indices.filter { isCounted[$0] }.map { claims[$0] }
  }
}

/// A number that stands for an officer's id: FNV-1a of 64 bits; never 0.
///
/// It counts officers and finds one whose id is known; it is no protection: whoever has a list of ids
/// can tell whose number it is.
public func officerFingerprint(_ id: String) -> UInt64 { max(1, stableHash(id)) }
