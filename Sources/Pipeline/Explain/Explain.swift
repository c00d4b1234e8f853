import Coverage
import Geography
import Intake

/// Says how one unit's figures came about and what would change its status.
///
/// - Parameter code: the unit's code, canonical or as its source writes it.
/// - Throws: ``IntakeError``, or ``PipelineError`` for a code that no unit has.
public func explain(_ code: String, _ options: BuildOptions, progress: Progress) throws -> String {
  let inputs = try loadInputs(options.configuration, progress: progress)
  let asOf = options.asOf ?? lastFullDay(options.now, zone: inputs.configuration.plan.zone)
  progress.step("Counting")
  let report = try count(inputs, asOf: asOf)
  progress.finish()
  guard let parsed = CodeParser.parse(code), let unit = report.tree.index(of: parsed.code) else {
    throw PipelineError(
      .dataError, step: "explain", path: printable(code),
      cause: "no unit of the boundaries has this code",
      remedy: "Codes are in `data/coverage.csv`; \(example(report)) is one.")
  }
  let evidence = unitEvidence(
    of: unit, report: report, input: inputs.coverageInput(asOf: asOf))
  return UnitExplanation(report: report, unit: unit, evidence: evidence).text()
}

private func example(_ report: CoverageReport) -> String {
  report.tree.units[report.tree.desaRange.lowerBound].writtenCode
}
