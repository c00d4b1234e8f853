import Geography

/// One row of an office's own counts: what was done in a unit by or on a day, where no single records
/// exist (*rekap*).
public struct Recap: Hashable, Sendable {
  /// The unit, a desa or one below it.
  public var code: AdminCode
  /// The day.
  public var day: Day
  /// Families by outcome, in the order of ``Outcome``; 0 or more each.
  public var byOutcome: [Int]
  /// Where it was read.
  public var position: Visits.Position

  /// Makes a row.
  public init(code: AdminCode, day: Day, byOutcome: [Int], position: Visits.Position) {
    self.code = code
    self.day = day
    self.byOutcome = byOutcome
    self.position = position
  }
}

/// All recaps of one source.
public struct RecapTable: Sendable {
  /// The rows that could be understood.
  public var rows: [Recap]
  /// Whether a row counts from the start to its day, not the day alone.
  public var isCumulative: Bool
  /// How many rows could not be understood.
  public var rejected: Int

  /// Gathers rows.
  public init(rows: [Recap], isCumulative: Bool, rejected: Int = 0) {
    self.rows = rows
    self.isCumulative = isCumulative
    self.rejected = rejected
  }
}

/// Where every row of the recaps went; they are no records, so this is a sum of its own.
public struct RecapLedger: Sendable, Equatable {
  /// Rows read.
  public var read = 0
  /// Rows that cannot be understood.
  public var rejected = 0
  /// Rows of units that the boundaries do not have.
  public var unknown = 0
  /// Rows of days after the as-of day.
  public var later = 0
  /// Rows of a unit and day for which another row stands.
  public var repeated = 0
  /// Rows of a unit and day for which records, or rows of units below it, count.
  public var covered = 0
  /// Rows that count.
  public var counted = 0
  /// Families found by the rows that count.
  public var families = 0

  /// An empty ledger.
  public init() {}

  /// Whether every row ended somewhere, once.
  public var isBalanced: Bool {
    read == rejected + unknown + later + repeated + covered + counted
  }

  /// The counts with their names in data files, in the order of the rules.
  public var columns: [(String, Int)] {
    [
      ("read", read), ("rejected", rejected), ("unknown", unknown), ("later", later),
      ("repeated", repeated), ("covered", covered), ("counted", counted),
      ("families", families),
    ]
  }
}
