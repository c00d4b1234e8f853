import Geography

/// Where the counted records of a report were made, for the maps of the internal edition and for the
/// places within reach; nothing of it may be published.
public struct VisitPoints: Sendable {
  /// What a position says of its visit.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// The family was completed, and the position confirms the desa.
    case completed
    /// The visit came to something else, and the position confirms the desa.
    case other
    /// The position lies outside the claimed desa (`elsewhere` or `outside`).
    case away
  }

  /// The kind of each position.
  public private(set) var kinds: [Kind] = []
  /// Where each lies, in 1e-7 degrees (1 cm): half the memory of two doubles.
  private var latitudes: [Int32] = []
  private var longitudes: [Int32] = []
  /// The positions of desa `n` of the tree's `desaRange` are `starts[n]..<starts[n + 1]`; those of
  /// records that count in no desa stand behind them all.
  private var starts: [Int] = [0]
  private var firstDesa = 0

  /// No positions.
  public init() {}

  /// How many positions there are.
  public var count: Int { kinds.count }

  /// Where a position lies.
  public subscript(index: Int) -> Coordinate {
    Coordinate(
      longitude: Double(longitudes[index]) / 1e7, latitude: Double(latitudes[index]) / 1e7)
  }

  /// The positions of the records that count in a desa, an index of the tree.
  public func indices(of desa: Int) -> Range<Int> {
    let place = desa - firstDesa
    guard place >= 0, place + 1 < starts.count else { return 0..<0 }
    return starts[place]..<starts[place + 1]
  }

  /// The positions of confirmed visits (`inside` or `near`), in no order that means anything.
  public var confirmed: [Coordinate] {
    kinds.indices.filter { kinds[$0] != .away }.map { self[$0] }
  }

  /// The positions of the counted records of `input`, whose report has `tree`.
  public init(_ input: CoverageInput, tree: AdminTree) {
    let visits = input.visits
    let buckets = input.buckets()
    let placer = VisitPlacer(
      tree: tree, locator: input.geography.locator, rules: input.counting, claims: visits.claims,
      spots: input.spots)
    firstDesa = tree.desaRange.lowerBound
    var places: [Int32] = []
    for row in buckets.indices where buckets[row] == .counted {
      guard let point = visits.point(row) else { continue }
      let placed = placer.place(row, of: visits)
      let desa = placed.unit.flatMap { tree.ancestor(of: $0, at: .desa) }
      places.append(Int32(desa.map { $0 - firstDesa } ?? tree.desaRange.count))
      latitudes.append(Int32((point.latitude * 1e7).rounded()))
      longitudes.append(Int32((point.longitude * 1e7).rounded()))
      kinds.append(
        !placed.placement.isConfirmed
          ? .away : visits.outcome[row] == .complete ? .completed : .other)
    }
    group(by: places, count: tree.desaRange.count)
  }

  /// Brings the positions of one desa together.
  private mutating func group(by places: [Int32], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for place in places where Int(place) < count { starts[Int(place) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var order = [Int](repeating: 0, count: places.count)
    for (index, place) in places.enumerated() {
      order[next[Int(place)]] = index
      next[Int(place)] += 1
    }
    latitudes = order.map { latitudes[$0] }
    longitudes = order.map { longitudes[$0] }
    kinds = order.map { kinds[$0] }
  }
}
