import Coverage
import GDAL
import Geography
import Intake
import Site

/// What `check` found: everything a build would read, and what to mend.
public struct CheckReport: Sendable {
  /// The report a build would show.
  public var coverage: CoverageReport
  /// Where the polygons came from.
  public var boundaries: BoundarySource
  /// All findings: of reading, of the boundaries' topology, of counting.
  public var findings: [Finding]
  /// The site's languages, the first one first.
  public var languages: [Language]

  /// The findings as one page for the office, which needs no other file.
  ///
  /// - Parameter language: of the page; the terminal's is English.
  /// - Throws: what a template throws.
  public func html(_ language: Language) throws -> String {
    try checkPage(
      CheckContext(
        report: coverage, boundaries: boundaries, findings: findings, language: language,
        version: Version.text))
  }
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
    findings: withDesa(
      withAllRejections(inputs.findings + topology + report.findings, inputs), report),
    languages: inputs.configuration.site.languages.compactMap(Language.init))
}

/// Which lines were rejected is kept whole, so that a desk officer finds each of them.
private func withAllRejections(_ findings: [Finding], _ inputs: Inputs) -> [Finding] {
  let limit = 1000
  let sources = inputs.visits.visits.sources
  let places = Dictionary(grouping: inputs.visits.rejections, by: \.reason.rawValue).mapValues {
    $0.map(\.position).sorted().prefix(limit).map { position in
      let source = Int(position.source)
      return Finding.Place(
        source: sources.indices.contains(source) ? sources[source] : "", line: Int(position.line))
    }
  }
  return findings.map { finding in
    guard finding.rule == .rowRejected, let all = places[finding.subject],
      all.count > finding.places.count
    else { return finding }
    var whole = finding
    whole.places = all
    return whole
  }
}

/// Names the desa that findings on single desa only count, by code; at most fifty of a rule.
private func withDesa(_ findings: [Finding], _ report: CoverageReport) -> [Finding] {
  let tree = report.tree
  func named(_ finding: Finding, _ holds: (Int) -> Bool) -> [Finding] {
    let desa = tree.desaRange.filter(holds)
    guard desa.count == finding.count else { return [finding] }
    let limit = 50
    let named = desa.prefix(limit).map { index in
      Finding(
        finding.rule, severity: finding.severity, subject: tree.units[index].writtenCode)
    }
    let left = desa.count - named.count
    return left == 0
      ? named
      : named + [Finding(finding.rule, severity: finding.severity, count: left, subject: "…")]
  }
  return findings.flatMap { finding in
    switch finding.rule {
    case .staleTarget:
      named(finding) { report.units[$0].attention.contains(.staleTarget) }
    case .targetMissing where finding.subject.isEmpty && finding.places.isEmpty:
      named(finding) { report.units[$0].target == nil }
    default: [finding]
    }
  }
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
