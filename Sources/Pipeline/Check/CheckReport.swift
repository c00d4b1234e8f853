import Coverage
import GDAL
import Geography
import Intake

/// What `check` found: everything a build would read, and what to mend.
public struct CheckReport: Sendable {
  /// The report a build would show.
  public var coverage: CoverageReport
  /// Where the polygons came from.
  public var boundaries: BoundarySource
  /// All findings: of reading, of the boundaries' topology, of counting.
  public var findings: [Finding]
}

/// Reads everything, writes nothing.
///
/// - Throws: ``IntakeError``, or ``PipelineError`` when the ledger does not balance.
public func check(_ options: BuildOptions, progress: Progress) throws -> CheckReport {
  let inputs = try loadInputs(options.configuration, progress: progress)
  let asOf = options.asOf ?? lastFullDay(options.now, zone: inputs.configuration.plan.zone)
  progress.step("Looking for overlaps and gaps")
  let topology = try topologyFindings(inputs)
  progress.step("Counting")
  let report = try count(inputs, asOf: asOf)
  progress.finish()
  return CheckReport(
    coverage: report, boundaries: inputs.boundaries.source,
    findings: inputs.boundaries.findings + topology + inputs.targets.findings
      + inputs.officers.findings + inputs.visits.findings + inputs.settlements.findings
      + inputs.notes.findings + report.findings)
}

/// Counts for one day and proves that nothing was lost.
func count(_ inputs: Inputs, asOf: Day) throws -> CoverageReport {
  let report = computeCheckedCoverage(inputs.coverageInput(asOf: asOf))
  guard report.ledger.isBalanced else {
    throw PipelineError(
      .software, step: "publish", path: inputs.configuration.file,
      cause:
        "the ledger does not add up: \(report.ledger.read) read, \(report.ledger.sum) accounted",
      remedy: "This is a fault of jangkau; nothing was written. Please report it.")
  }
  return report
}

private func topologyFindings(_ inputs: Inputs) throws -> [Finding] {
  let tree = inputs.boundaries.tree
  let desa = tree.desaRange.filter { tree.units[$0].shape != nil }
  let shapes = desa.compactMap { tree.units[$0].shape }
  do {
    let overlaps = try coverageOverlaps(shapes)
    let gaps = try coverageGaps(shapes, atLeast: 1)
    func names(_ positions: [Int]) -> String {
      positions.prefix(3).map { tree.units[desa[$0]].writtenCode }.joined(separator: " + ")
    }
    func largest(_ items: [(positions: [Int], area: Double)]) -> String {
      items.prefix(5).map { "\(names($0.positions)) \(shortNumber($0.area / 1e6))" }
        .joined(separator: ", ")
    }
    let ranked = overlaps.sorted { ($1.area, $0.first, $0.second) < ($0.area, $1.first, $1.second) }
    return [
      Finding(
        .boundaryOverlap, count: overlaps.count,
        subject: "largest: "
          + largest(ranked.map { (positions: [$0.first, $0.second], area: $0.area) }),
        amount: overlaps.reduce(0) { $0 + $1.area } / 1e6),
      Finding(
        .boundaryGap, count: gaps.count,
        subject: "largest: between "
          + largest(gaps.map { (positions: $0.neighbours, area: $0.area) }),
        amount: gaps.reduce(0) { $0 + $1.area } / 1e6),
    ].filter { $0.count > 0 }
  } catch let error as GDALError {
    throw PipelineError(
      .dataError, step: "check the boundaries", path: inputs.configuration.boundaries.source,
      cause: error.description, remedy: "Repair the geometries named.")
  }
}
