/// Where a record read ended; the first that fits, in this order (design, section 4).
public enum Bucket: UInt8, CaseIterable, Sendable {
  /// Cannot be understood.
  case rejected
  /// Was received after the as-of day.
  case later
  /// Is an older version of the same record id.
  case superseded
  /// Is the latest version, and review took it out.
  case withdrawn
  /// Is a visit to a household for which another visit counts.
  case duplicate
  /// Stands for its household.
  case counted

  /// The word in data files.
  public var name: String {
    switch self {
    case .rejected: "rejected"
    case .later: "later"
    case .superseded: "superseded"
    case .withdrawn: "withdrawn"
    case .duplicate: "duplicate"
    case .counted: "counted"
    }
  }
}

/// How many records ended in each bucket.
public struct Ledger: Sendable, Equatable {
  /// How many records were read.
  public var read: Int
  private var counts = [Int](repeating: 0, count: Bucket.allCases.count)

  /// An empty ledger that must account for `read` records.
  public init(read: Int) { self.read = read }

  /// The number of records in a bucket.
  public subscript(bucket: Bucket) -> Int {
    get { counts[Int(bucket.rawValue)] }
    set { counts[Int(bucket.rawValue)] = newValue }
  }

  /// The sum over all buckets.
  public var sum: Int { counts.reduce(0, +) }

  /// Whether every record ended somewhere, once.
  public var isBalanced: Bool { sum == read }
}
