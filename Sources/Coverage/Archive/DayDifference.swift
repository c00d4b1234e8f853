import Geography

/// What became of the records of one unit in one day.
public struct RecordChanges: Sendable, Equatable {
  /// Records that were received on the day.
  public var received = 0
  /// Those of them that state a visit before the day.
  public var late = 0
  /// Records known before, or received on the day, that a later version took the place of.
  public var superseded = 0
  /// Records that review took out.
  public var withdrawn = 0

  /// Nothing changed.
  public init() {}

  /// Makes changes.
  public init(received: Int, late: Int, superseded: Int, withdrawn: Int) {
    self.received = received
    self.late = late
    self.superseded = superseded
    self.withdrawn = withdrawn
  }

  /// Whether no record changed.
  public var isEmpty: Bool { self == RecordChanges() }

  static func += (sum: inout RecordChanges, other: RecordChanges) {
    sum.received += other.received
    sum.late += other.late
    sum.superseded += other.superseded
    sum.withdrawn += other.withdrawn
  }
}

/// By how much the figures of one unit differ from those of the day before.
public struct FigureChanges: Sendable, Equatable {
  /// Families found.
  public var found = 0
  /// Families of the list completed.
  public var completedListed = 0
  /// Families of the list resolved.
  public var resolvedListed = 0

  /// Makes the difference of two units' figures.
  init(_ now: UnitReport, since before: UnitReport) {
    found = now.counts.found - before.counts.found
    completedListed = now.counts.completedListed - before.counts.completedListed
    resolvedListed = now.counts.resolvedListed - before.counts.resolvedListed
  }

  /// Whether all are as they were.
  public var isEmpty: Bool { found == 0 && completedListed == 0 && resolvedListed == 0 }
}

/// A unit whose status is another than the day before.
public struct StatusChange: Sendable, Equatable {
  /// The unit, an index into the tree.
  public var unit: Int
  /// The status of the day before.
  public var from: Status
  /// The status now.
  public var to: Status
}

/// Desa that changed from one status to another.
public struct StatusCount: Sendable, Equatable {
  /// The status of the day before.
  public var from: Status
  /// The status of the day.
  public var to: Status
  /// How many desa.
  public var count: Int
}

/// A desa whose target is another than the day before, by `valid_from`.
public struct TargetChange: Sendable, Equatable {
  /// The desa, an index into the tree.
  public var unit: Int
  /// The target of the day before; nil where none was known.
  public var from: Int?
  /// The target now; nil where none is known.
  public var to: Int?

  /// Makes a change.
  public init(unit: Int, from: Int?, to: Int?) {
    self.unit = unit
    self.from = from
    self.to = to
  }
}

/// What a build says otherwise than one for the day before would have said from the same files, and
/// which records changed it.
public struct DayDifference: Sendable, Equatable {
  /// The changes of records, for each unit from the top to desa, by index of the tree.
  public var records: [RecordChanges]
  /// The changes of figures, likewise.
  public var figures: [FigureChanges]
  /// The desa that changed their status, ascending.
  public var statuses: [StatusChange]
  /// The desa that changed their target, ascending.
  public var targets: [TargetChange]

  /// The desa inside a unit that changed their status, by how, most first.
  public func statusCounts(in unit: Int, of tree: AdminTree) -> [StatusCount] {
    let level = tree.units[unit].level
    var counts: [[UInt8]: Int] = [:]
    for change in statuses where tree.ancestor(of: change.unit, at: level) == unit {
      counts[[change.from.rawValue, change.to.rawValue], default: 0] += 1
    }
    return counts.sorted { (-$0.value, $0.key[0], $0.key[1]) < (-$1.value, $1.key[0], $1.key[1]) }
      .compactMap { key, count in
        guard let from = Status(rawValue: key[0]), let to = Status(rawValue: key[1]) else {
          return nil
        }
        return StatusCount(from: from, to: to, count: count)
      }
  }

  /// The desa inside a unit that changed their target.
  public func targets(in unit: Int, of tree: AdminTree) -> [TargetChange] {
    let level = tree.units[unit].level
    return targets.filter { tree.ancestor(of: $0.unit, at: level) == unit }
  }
}

/// Compares a report with that of the day before, over the same boundaries.
///
/// - Parameters:
///   - report: the report of `input`.
///   - previous: the report of the same input as of the day before.
public func dayDifference(
  _ report: CoverageReport, after previous: CoverageReport, input: CoverageInput
) -> DayDifference {
  let tree = report.tree
  let units = 0..<tree.desaRange.upperBound
  return DayDifference(
    records: recordChanges(input, report: report),
    figures: units.map { FigureChanges(report.units[$0], since: previous.units[$0]) },
    statuses: tree.desaRange.compactMap { index in
      let (from, to) = (previous.units[index].status, report.units[index].status)
      return from == to ? nil : StatusChange(unit: index, from: from, to: to)
    },
    targets: tree.desaRange.compactMap { index in
      let (from, to) = (previous.units[index].target, report.units[index].target)
      return from == to ? nil : TargetChange(unit: index, from: from, to: to)
    })
}

/// The records whose bucket is another than the day before, by the unit that they name: the claimed
/// desa, else where their position lies, else the top unit alone.
private func recordChanges(_ input: CoverageInput, report: CoverageReport) -> [RecordChanges] {
  let cells = input.gathered()
  let tree = report.tree
  let today = Int32(input.asOf.number)
  let placer = VisitPlacer(
    tree: tree, locator: input.geography.locator, rules: input.counting, claims: cells.claims)
  var changes = [RecordChanges](repeating: RecordChanges(), count: tree.desaRange.upperBound)
  // What changes on a day begins on it.
  cells.forEachCell { cell in
    guard cell.key.from == today, cell.key.until > today else { return }
    let kind = cell.key.kind
    let count = Int(cell.count)
    var change = RecordChanges()
    if kind.isFirst {
      change.received = count
      if cell.key.day < today { change.late = count }
    }
    if kind.bucket == .superseded { change.superseded = count }
    if kind.bucket == .withdrawn { change.withdrawn = count }
    if change.isEmpty { return }
    let placed = placer.place(
      claim: cell.key.claim, isLocated: kind.isLocated,
      at: VisitSpots.Spot(packed: cell.key.spot))
    let named = (placed.claimed ?? placed.positionDesa).flatMap {
      tree.ancestor(of: $0, at: .desa)
    }
    changes[named ?? 0] += change
  }
  for index in changes.indices.reversed() {
    if let parent = tree.units[index].parent { changes[parent] += changes[index] }
  }
  return changes
}

/// A day's difference for the province as a whole, as the archive keeps it for every day.
public struct DaySummary: Sendable, Equatable {
  /// The changes of records of the top unit.
  public var records: RecordChanges
  /// The changes of its figures.
  public var figures: FigureChanges
  /// The desa that changed their status, by how, most first.
  public var statuses: [StatusCount]
  /// The desa that changed their target, ascending.
  public var targets: [TargetChange]

  /// Sums up a difference.
  public init(_ difference: DayDifference, tree: AdminTree) {
    records = difference.records[0]
    figures = difference.figures[0]
    statuses = difference.statusCounts(in: 0, of: tree)
    targets = difference.targets
  }
}
