import Coverage
import Site

/// What a build knows of the field beside its counts.
///
/// Positions are gathered only where an internal edition is written or the reach is configured, and
/// only the internal edition gets them.
///
/// - Parameter shown: the report of the public edition.
func fieldKnowledge(
  _ inputs: Inputs, report: CoverageReport, shown: CoverageReport, editions: [Edition],
  progress: Progress
) throws -> FieldKnowledge {
  var field = FieldKnowledge()
  field.notes = notes(inputs.notes.notes, of: report.tree, asOf: report.asOf)
  let isInternal = editions.contains(.internal)
  let section = inputs.configuration.settlements
  // Tallies hold no positions: what lies beyond reach is not known then.
  guard isInternal || section != nil, inputs.coverageInput(asOf: report.asOf).hasRecords else {
    return field
  }
  progress.step("Looking for places without a visit")
  let points = VisitPoints(inputs.coverageInput(asOf: report.asOf), tree: report.tree)
  if isInternal { field.points = points }
  let rules = section?.rules ?? ReachRules()
  let visits = points.confirmed
  let table = inputs.settlements
  var places =
    table.settlements.isEmpty
    ? PlacesReport(reach: rules.reach)
    : placesReport(
      table.settlements, isGrid: table.isGrid, visits: visits, rules: rules, tree: report.tree)
  if let ground = try ReachField(report.tree, reach: rules.reach) {
    let grid = try ground.grid(
      visits: visits, reach: rules.reach, locator: inputs.geography.locator)
    places.areas = grid.areas(report.tree)
    places.cellMetres = grid.cellMetres
    if isInternal { field.beyondReach = try ground.outlines(of: grid) }
  }
  places.isSourceEmpty = section?.source != nil && table.settlements.isEmpty
  field.places = places
  if editions.contains(.public) {
    field.publicPlaces = publicPlaces(
      places, settlements: table.settlements, visits: visits, rules: rules, tree: report.tree,
      disclosure: PublicReach(smallCount: inputs.configuration.site.smallCount, shown: shown))
  }
  return field
}
