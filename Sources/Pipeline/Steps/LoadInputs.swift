import Coverage
import Geography
import Intake
import Locks

/// Everything a build reads, as values.
public struct Inputs: Sendable {
  /// The configuration.
  public var configuration: Configuration
  /// The boundaries with their source line.
  public var boundaries: Boundaries
  /// The boundaries' index, neighbours and edge.
  public var geography: CoverageGeography
  /// The targets.
  public var targets: TargetTable
  /// Who is assigned where.
  public var officers: OfficerTable
  /// The visits.
  public var visits: VisitTable
  /// Counts without records.
  public var recaps = RecapInput()
  /// The inhabited places.
  public var settlements = SettlementTable()
  /// What the office knows.
  public var notes = NoteTable()
  /// Where the visits lie; nil where tallies stand for them.
  public var spots: VisitSpots?
  /// What becomes of the visits from day to day; nil where tallies stand for them.
  public var lives: RecordLives?
  /// The visits gathered into cells, from which every day is counted.
  public var cells = TallyCells()
  /// What is read, and how it looked before it was.
  let sums: InputSums

  /// What reading noticed, boundaries first.
  public var findings: [Finding] {
    let lists = [
      boundaries.findings, targets.findings, officers.findings, visits.findings, recaps.findings,
      settlements.findings, notes.findings,
    ]
    return lists.flatMap { $0 }
  }

  /// The input of the count for one day.
  public func coverageInput(asOf: Day) -> CoverageInput {
    var input = CoverageInput(
      plan: configuration.plan, counting: configuration.counting,
      interior: configuration.interior, status: configuration.status, geography: geography,
      targets: targets.targets, visits: visits.visits, rejections: visits.rejections, asOf: asOf)
    input.officers = officers.assignments
    input.quality = configuration.quality
    input.spots = spots
    input.lives = lives
    input.cells = cells
    input.recaps = recaps.tables
    input.recapSources = recaps.sources
    return input
  }
}

/// Reads all inputs of a configuration file.
///
/// - Parameter tallies: files of tallies that stand for the visits; empty to read the visits.
/// - Throws: ``IntakeError``.
public func loadInputs(_ file: String, tallies: [String] = [], progress: Progress) throws -> Inputs
{
  progress.step("Reading the configuration")
  let configuration = try readConfiguration(file)
  let sums = InputSums(inputFiles(configuration, tallies: tallies))
  progress.step("Reading the boundaries")
  let boundaries = try readBoundaries(configuration)
  giveBackMemory()
  progress.step("Indexing \(boundaries.tree.desaRange.count) desa")
  // The places of visits in tallies are known; settlements are to be located all the same.
  let geography = CoverageGeography(
    tree: boundaries.tree, isLocating: tallies.isEmpty || configuration.settlements != nil)
  progress.step("Reading the targets")
  var targets = try readTargets(configuration, scheme: boundaries.tree.scheme)
  if let crosswalk = try readCrosswalk(configuration, tree: boundaries.tree)?.crosswalk {
    try targets.translate(by: crosswalk, tree: boundaries.tree)
  }
  let settlements = try readSettlements(configuration, geography: geography)
  let notes = try readNotes(configuration, tree: boundaries.tree)
  let officers = try readOfficers(configuration, scheme: boundaries.tree.scheme)
  var inputs = Inputs(
    configuration: configuration, boundaries: boundaries, geography: geography, targets: targets,
    officers: officers, visits: VisitTable(), settlements: settlements, notes: notes,
    sums: sums)
  inputs.recaps = try readRecaps(configuration, scheme: boundaries.tree.scheme)
  if tallies.isEmpty {
    try inputs.readVisits(progress)
  } else {
    progress.step("Reading the tallies")
    inputs.take(try readTallies(tallies, configuration, tree: boundaries.tree))
    // Without records, tallies are as no visits, and pages ask for places.
    if inputs.cells.records == 0 { inputs.geography = CoverageGeography(tree: boundaries.tree) }
  }
  return inputs
}

extension Inputs {
  /// Reads the visits, and works out what the counts of all days have in common.
  fileprivate mutating func readVisits(_ progress: Progress) throws {
    visits = try Intake.readVisits(configuration) { name, number, count in
      progress.step("Reading the visits: \(name) (\(number)/\(count))")
    }
    if let (crosswalk, findings) = try readCrosswalk(configuration, tree: boundaries.tree) {
      visits.findings += findings + crosswalk.translate(&visits.visits, geography: geography)
    }
    let spots = try locate(
      visits.visits, in: geography, rules: configuration.counting, progress: progress)
    progress.step("Gathering the visits")
    let zone = configuration.plan.zone
    let lives = RecordLives(visits.visits, zone: zone, start: configuration.plan.start)
    self.spots = spots
    self.lives = lives
    cells = TallyCells(
      visits.visits, lives: lives, spots: spots, geography: geography, zone: zone,
      // Without targets nothing is foreseen.
      firstReceipts: configuration.targets == nil ? nil : visits.visits.firstReceipts())
  }

  /// Takes tallies in the place of visits.
  fileprivate mutating func take(_ tally: TallyFile) {
    cells = tally.cells
    visits.rejections = tally.rejections
    visits.findings = tally.findings
    visits.findings.append(Finding(.countedFromTallies, severity: .note, count: 1))
    visits.visits.sources = tally.sources
    visits.visits.hasOfficers = tally.cells.hasOfficers
    visits.visits.hasOrigins = tally.cells.hasOrigins
  }
}

/// Locates all visits, in pieces side by side.
private func locate(
  _ visits: Visits, in geography: CoverageGeography, rules: CountingRules, progress: Progress
) throws -> VisitSpots {
  progress.step("Locating the visits")
  let piece = 1 << 16
  let count = (visits.count + piece - 1) / piece
  let pieces = inParallel(count) { number in
    let rows = number * piece..<min(visits.count, (number + 1) * piece)
    return VisitSpots(of: visits, rows: rows, geography: geography, rules: rules)
  } progress: { done in
    progress.bar("Locating the visits", done, of: count)
  }
  return VisitSpots(joining: pieces)
}
