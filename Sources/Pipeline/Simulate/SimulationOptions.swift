import Coverage
import Geography

/// What a simulated campaign is made from, besides the tree and the plan.
public struct SimulationOptions: Sendable {
  /// Records wanted; the families are scaled to give them. Nil means as many as ``families`` make.
  public var visits: Int?
  /// Families on the list in the whole tree, when ``visits`` is nil.
  public var families: Int
  /// The number everything is drawn from.
  public var seed: UInt64
  /// The last day of field work that is written; records are received until later.
  public var until: Day
  /// How often things go wrong.
  public var faults: FaultRates
  /// The people of kabupaten or kecamatan, which decide how families are spread. A unit without a
  /// figure gets as much a desa as its siblings; figures are only compared among siblings, so
  /// sources of different years may be mixed.
  public var population: [AdminCode: Double]
  /// The seat of each kabupaten, from which the distance to a desa is taken.
  public var seats: [AdminCode: Coordinate]
  /// How one gets to the kecamatan of a name (lower case), where that is known.
  public var knownAccess: [String: SimulatedAccess]
  /// How many desa have no signal, against the ordinary shares by access: 2 for twice as many.
  public var blankSpots = 1.0

  /// Gathers the options.
  public init(
    visits: Int? = nil, families: Int = 190_000, seed: UInt64 = 2022, until: Day,
    faults: FaultRates = FaultRates(), population: [AdminCode: Double] = [:],
    seats: [AdminCode: Coordinate] = [:],
    knownAccess: [String: SimulatedAccess] = SimulatedAccess.knownKecamatan
  ) {
    self.visits = visits
    self.families = max(0, families)
    self.seed = seed
    self.until = until
    self.faults = faults
    self.population = population
    self.seats = seats
    self.knownAccess = knownAccess
  }
}
