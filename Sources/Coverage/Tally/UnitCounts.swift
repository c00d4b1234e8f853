import Geography

/// What was counted in one unit; adds up from desa to province.
///
/// Numbers of 32 bits in one piece: a country has these for ninety thousand units and several days at
/// once.
public struct UnitCounts: Sendable, Equatable {
  /// The first six counts, then those of the interval and of what is confirmed.
  private var figures = Numbers<UnitFigure>()
  private var outcomes = Numbers<Outcome>()
  private var placements = Numbers<Placement>()
  private var first = Int32.min
  private var last = Int32.min
  private var lastVisit = Int32.min
  private var received = Instant.min

  /// Nothing counted.
  public init() {}

  /// Families found: counted records.
  public var found: Int {
    get { figures[.found] }
    set { figures[.found] = newValue }
  }
  /// Families with outcome `complete`.
  public var completed: Int {
    get { figures[.completed] }
    set { figures[.completed] = newValue }
  }
  /// Families with any final outcome.
  public var resolved: Int {
    get { figures[.resolved] }
    set { figures[.resolved] = newValue }
  }
  /// Families that were not on the list.
  public var new: Int {
    get { figures[.new] }
    set { figures[.new] = newValue }
  }
  /// Completed families of the list.
  public var completedListed: Int {
    get { figures[.completedListed] }
    set { figures[.completedListed] = newValue }
  }
  /// Resolved families of the list.
  public var resolvedListed: Int {
    get { figures[.resolvedListed] }
    set { figures[.resolvedListed] = newValue }
  }
  /// Counted records whose position confirms the desa: `inside` and `near`.
  public var confirmed: Int {
    get { figures[.confirmed] }
    set { figures[.confirmed] = newValue }
  }
  /// Completed among the confirmed.
  public var confirmedCompleted: Int {
    get { figures[.confirmedCompleted] }
    set { figures[.confirmedCompleted] = newValue }
  }
  /// Completed listed families that lie here for certain (section 4, the honest interval).
  public var low: Int {
    get { figures[.low] }
    set { figures[.low] = newValue }
  }
  /// Completed listed families that may lie here.
  public var high: Int {
    get { figures[.high] }
    set { figures[.high] = newValue }
  }

  /// The first day of a counted visit.
  public var firstDay: Day? {
    get { Self.day(first) }
    set { first = Self.number(newValue) }
  }
  /// The last day of a counted visit.
  public var lastDay: Day? {
    get { Self.day(last) }
    set { last = Self.number(newValue) }
  }
  /// The last day of any visit, counted or duplicate.
  public var lastVisitDay: Day? {
    get { Self.day(lastVisit) }
    set { lastVisit = Self.number(newValue) }
  }
  /// The newest receipt of a counted record.
  public var lastReceived: Instant? {
    get { received == .min ? nil : received }
    set { received = newValue ?? .min }
  }

  private static func day(_ number: Int32) -> Day? { number == .min ? nil : Day(Int(number)) }
  private static func number(_ day: Day?) -> Int32 { day.map { Int32($0.number) } ?? .min }
}

extension UnitCounts {
  /// How many found families had `outcome`.
  public subscript(outcome: Outcome) -> Int {
    get { outcomes[outcome] }
    set { outcomes[outcome] = newValue }
  }

  /// How many found families had `placement`.
  public subscript(placement: Placement) -> Int {
    get { placements[placement] }
    set { placements[placement] = newValue }
  }

  /// Found families by outcome, in the order of ``Outcome``.
  public var byOutcome: [Int] {
    get { outcomes.all }
    set { outcomes.all = newValue }
  }

  /// Found families by placement, in the order of ``Placement``.
  public var byPlacement: [Int] {
    get { placements.all }
    set { placements.all = newValue }
  }

  /// Notes a visit, counted or duplicate.
  mutating func noteVisit(on day: Int32) { lastVisit = max(lastVisit, day) }

  /// Notes counted records of one day.
  mutating func noteCounted(on day: Int32, lastReceived: Instant) {
    first = first == .min ? day : min(first, day)
    last = max(last, day)
    received = max(received, lastReceived)
  }

  /// Adds what was counted elsewhere.
  public static func += (sum: inout UnitCounts, other: UnitCounts) {
    sum.figures += other.figures
    sum.outcomes += other.outcomes
    sum.placements += other.placements
    if other.first != .min {
      sum.first = sum.first == .min ? other.first : min(sum.first, other.first)
    }
    sum.last = max(sum.last, other.last)
    sum.lastVisit = max(sum.lastVisit, other.lastVisit)
    sum.received = max(sum.received, other.received)
  }
}

/// The counts of a unit by name.
private enum UnitFigure: UInt8, CaseIterable {
  case found
  case completed
  case resolved
  case new
  case completedListed
  case resolvedListed
  case confirmed
  case confirmedCompleted
  case low
  case high
}

/// A number for each of at most ten cases, which must be numbered from 0.
private struct Numbers<Case: CaseIterable & RawRepresentable<UInt8> & Sendable>: Sendable {
  private var values = InlineArray<10, Int32>(repeating: 0)

  subscript(key: Case) -> Int {
    @inline(__always) get { Int(values[Int(key.rawValue)]) }
    @inline(__always) set { values[Int(key.rawValue)] = Int32(newValue) }
  }

  /// The numbers in the order of the cases.
  var all: [Int] {
    get { (0..<Case.allCases.count).map { Int(values[$0]) } }
    set { for (index, value) in newValue.enumerated() { values[index] = Int32(value) } }
  }

  static func += (sum: inout Self, other: Self) {
    for index in sum.values.indices { sum.values[index] += other.values[index] }
  }
}

extension Numbers: Equatable {
  static func == (a: Self, b: Self) -> Bool {
    a.values.indices.allSatisfy { a.values[$0] == b.values[$0] }
  }
}

/// Combines two values that may be missing.
func merge<T>(_ a: T?, _ b: T?, _ choose: (T, T) -> T) -> T? {
  guard let a else { return b }
  guard let b else { return a }
  return choose(a, b)
}

/// What was counted in one unit on one day; not cumulative.
public struct DayCounts: Sendable, Equatable {
  /// Families found.
  public var found = 0
  /// Families with outcome `complete`.
  public var completed = 0
  /// Families with any final outcome.
  public var resolved = 0
  /// Completed families of the list.
  public var completedListed = 0
  /// Resolved families of the list.
  public var resolvedListed = 0

  /// Nothing counted.
  public init() {}

  /// Adds what was counted elsewhere on that day.
  public static func += (sum: inout DayCounts, other: DayCounts) {
    sum.found += other.found
    sum.completed += other.completed
    sum.resolved += other.resolved
    sum.completedListed += other.completedListed
    sum.resolvedListed += other.resolvedListed
  }
}
