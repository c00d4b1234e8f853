import Coverage
import Geography

/// What is true of a desa before anybody sets out.
struct SimulatedDesa: Sendable {
  /// The canonical code.
  var code: AdminCode
  /// The index of its kecamatan in the tree; of its parent where levels are missing.
  var kecamatan: Int
  /// The index of its kabupaten in the tree; -1 where there is none.
  var kabupaten: Int
  /// Families on the list.
  var families = 0
  /// How one gets there.
  var access: SimulatedAccess
  /// Kilometres to the kabupaten's seat; nil where the seat is not known.
  var seatKilometres: Double?
  /// Square metres; nil where not known.
  var area: Double?
  /// Whether officers cannot send from there.
  var isBlankSpot = false
  /// Work done there against the ordinary.
  var pace = 1.0
  /// The day, counted from the survey's first, from which on anybody can get there.
  var opensOn = 0
  /// The start the office planned, counted likewise.
  var plannedStart: Int?
  /// Why nobody gets there for so long.
  var unreached: UnreachedReason?
  /// What is odd about its target.
  var oddity = TargetOddity.none
  /// The rows of the targets.
  var targetRows: [TargetRow] = []
  /// Where its families live.
  var settlements: [Settlement] = []
  /// The area; nil where the boundaries have none.
  var shape: MultiPolygon?
  /// Positions of its neighbours.
  var neighbours: [Int] = []

  /// The settlement of a family on the list.
  func settlement(of family: Int) -> Settlement? {
    settlements.first { $0.families.contains(family) } ?? settlements.first
  }
}

/// Why a desa is not reached until late in the campaign; the truth names it.
enum UnreachedReason: String, Sendable {
  /// The flights are not there.
  case noFlight = "no_flight"
  /// The river is too low, or too high.
  case riverClosed = "river_closed"
  /// The road is cut.
  case roadCut = "road_cut"
  /// The office planned it for later.
  case scheduled
}

/// What is odd about a desa's target; the truth names it.
enum TargetOddity: String, Sendable {
  case none = ""
  case stale
  case unknown
  case emptyDesa = "zero_empty"
  case zeroButInhabited = "zero_inhabited"
  case revised
}

/// One row of the targets.
struct TargetRow: Sendable, Equatable {
  var families: Int?
  var validFrom: Day?
}

/// Everything that is settled before the first day of field work.
struct SimulatedWorld: Sendable {
  /// The desa, in the order of their codes.
  var desa: [SimulatedDesa]
  /// The officers, in the order of their numbers.
  var officers: [SimulatedOfficer]
  /// When the survey takes place.
  var plan: SurveyPlan
  /// What it was made from.
  var options: SimulationOptions
  /// How codes are written.
  var scheme: CodeScheme
  /// Where all chance comes from.
  var seed: SimulationSeed
}

/// What a tree says, whatever the number of families: made once for several tries.
struct SimulatedTerrain: Sendable {
  var tree: AdminTree
  var neighbours: [[Int]]

  init(tree: AdminTree) {
    self.tree = tree
    neighbours = Geography.neighbours(of: tree.desaRange.map { tree.units[$0].shape })
  }
}

/// Draws a world for `families` families.
func simulatedWorld(
  terrain: SimulatedTerrain, plan: SurveyPlan, options: SimulationOptions, families: Int
) -> SimulatedWorld {
  let seed = SimulationSeed(value: options.seed)
  let tree = terrain.tree
  var desa = tree.desaRange.enumerated().map { position, index in
    simulatedDesa(index, in: tree, neighbours: terrain.neighbours[position], options: options)
  }
  let counts = familyCounts(
    tree: tree, isRemote: desa.map(\.access.isInterior), total: families,
    population: options.population, seed: seed)
  for position in desa.indices { desa[position].families = counts[position] }
  drawTargets(of: &desa, plan: plan, rates: options.faults, seed: seed)
  drawSchedule(of: &desa, plan: plan, blankSpots: options.blankSpots, seed: seed)
  for (position, index) in tree.desaRange.enumerated() {
    desa[position].settlements = SettlementDrawing.settlements(
      of: tree.units[index], families: desa[position].families, seed: seed)
  }
  let officers = assignedOfficers(
    to: desa, plan: plan, inventing: options.faults.inventing, seed: seed)
  return SimulatedWorld(
    desa: desa, officers: officers, plan: plan, options: options, scheme: tree.scheme, seed: seed)
}

private func simulatedDesa(
  _ index: Int, in tree: AdminTree, neighbours: [Int], options: SimulationOptions
) -> SimulatedDesa {
  let unit = tree.units[index]
  let kecamatan = tree.ancestor(of: index, at: .kecamatan)
  let kabupaten = tree.ancestor(of: index, at: .kabupaten)
  var kilometres: Double?
  if let kabupaten, let seat = options.seats[tree.units[kabupaten].code],
    let point = unit.referencePoint
  {
    kilometres = groundDistance(seat, point) / 1000
  }
  return SimulatedDesa(
    code: unit.code, kecamatan: kecamatan ?? unit.parent ?? index, kabupaten: kabupaten ?? -1,
    access: .of(
      kecamatan: kecamatan.map { tree.units[$0].name }, seatKilometres: kilometres,
      known: options.knownAccess),
    seatKilometres: kilometres, area: unit.area, shape: unit.shape, neighbours: neighbours)
}
