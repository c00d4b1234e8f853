import Coverage
import Site

/// What a build knows of the field beside its counts.
///
/// Positions are gathered only where an internal edition is written: nothing else may hold them.
func fieldKnowledge(_ inputs: Inputs, report: CoverageReport, editions: [Edition]) -> FieldKnowledge
{
  var field = FieldKnowledge()
  field.notes = notes(inputs.notes.notes, of: report.tree, asOf: report.asOf)
  if editions.contains(.internal) {
    field.points = VisitPoints(inputs.coverageInput(asOf: report.asOf), tree: report.tree)
  }
  return field
}
