import Cartography
import Coverage
import Foundation
import GDAL
import Geography
import Intake
import Site

/// What a build is asked for.
public struct BuildOptions: Sendable {
  /// The configuration file.
  public var configuration: String
  /// The day whose knowledge is shown; nil for the last full day in the survey's zone.
  public var asOf: Day?
  /// The folder to write; nil for the configured one.
  public var output: String?
  /// The editions to write; empty for the configured ones.
  public var editions: [Edition]
  /// The clock, read once at the edge; decides the default of `asOf` and nothing else.
  public var now: Date

  /// Makes options.
  public init(
    configuration: String, asOf: Day? = nil, output: String? = nil, editions: [Edition] = [],
    now: Date
  ) {
    self.configuration = configuration
    self.asOf = asOf
    self.output = output
    self.editions = editions
    self.now = now
  }
}

/// The last day that is over in the survey's zone.
public func lastFullDay(_ now: Date, zone: SurveyZone) -> Day {
  zone.day(of: Instant(now.timeIntervalSince1970) * 1_000_000) + -1
}

/// What a build wrote, and what it says.
public struct BuildResult: Sendable {
  /// The report behind the site.
  public var report: CoverageReport
  /// What was written where.
  public var site: PublishedSite
  /// The verdict in the site's language, as the first page shows it.
  public var verdict: String

  /// The message for a terminal: the verdict, the ledger, where to open the site.
  public var text: String {
    var lines = [verdict, ""]
    lines += ledgerLines(report)
    lines += ["", "\(site.files) files in \(site.folder), \(site.linked) of them unchanged"]
    lines += site.notes
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Reads everything, counts, and publishes the dashboard.
///
/// - Throws: ``IntakeError``, or ``PipelineError`` where the ledger does not add up or the folder
///   cannot be written; the old site stays as it was.
public func build(_ options: BuildOptions, progress: Progress) throws -> BuildResult {
  let inputs = try loadInputs(options.configuration, progress: progress)
  let configuration = inputs.configuration
  let editions =
    options.editions.isEmpty
    ? configuration.site.editions.compactMap(Edition.init(rawValue:)) : options.editions
  let publisher = Publisher(
    folder: options.output ?? configuration.resolve(configuration.site.output),
    keep: configuration.site.keep)
  do {
    try publisher.check()
    progress.step("Counting")
    let asOf = options.asOf ?? lastFullDay(options.now, zone: configuration.plan.zone)
    let report = try count(inputs, asOf: asOf)
    let days = try archiveDays(inputs, report: report, progress: progress)
    progress.step("Drawing the atlas")
    let atlas = try makeAtlas(inputs.boundaries.tree)
    var verdict = ""
    let published = try publisher.publish { writer in
      for edition in editions {
        let prefix = editions.count > 1 ? edition.rawValue + "/" : ""
        var context = siteContext(inputs, report: report, edition: edition)
        context.archive = Archive(
          days: days,
          published: readPublished(below: publisher.folder + "/" + prefix, otherThan: asOf))
        let renderer = try SiteRenderer(context: context, maps: atlas)
        verdict = renderer.verdict
        try write(
          renderer, context: context, to: writer,
          below: prefix, progress: progress)
      }
    }
    progress.finish()
    return BuildResult(report: report, site: published, verdict: verdict)
  } catch let error as PublishError {
    throw PipelineError(
      .cannotCreate, step: error.step.rawValue, path: error.path, cause: error.cause,
      remedy: error.remedy)
  }
}

/// The atlas of all desa of a tree, drawn by PROJ's equal-area projection.
func makeAtlas(_ tree: AdminTree) throws -> Atlas {
  Atlas(shapes: tree.desaRange.map { tree.units[$0].shape }) {
    try EqualAreaProjection(centeredAt: $0)
  }
}

extension EqualAreaProjection: MapProjection {}

private func siteContext(_ inputs: Inputs, report: CoverageReport, edition: Edition) -> SiteContext
{
  SiteContext(
    report: report, boundaries: inputs.boundaries.source, edition: edition,
    language: Language(rawValue: inputs.configuration.site.language) ?? .id,
    version: Version.text, inputs: inputNames(inputs.configuration),
    findings: inputs.findings + report.findings, rejections: inputs.visits.rejections,
    sources: inputs.visits.visits.sources, smallCount: inputs.configuration.site.smallCount)
}

/// The inputs by name alone: folders are the office's, and connection strings hold passwords.
private func inputNames(_ configuration: Configuration) -> [SiteContext.Input] {
  let sources =
    [configuration.boundaries.source] + [configuration.targets?.source].compactMap { $0 }
    + configuration.visits.map(\.source)
  return sources.map { source in
    let isConnection = source.contains("=") || source.contains("://")
    let scheme = source.prefix { $0 != ":" }
    return SiteContext.Input(
      name: isConnection ? String(scheme) : String(source.split(separator: "/").last ?? ""))
  }
}

/// Writes the files of one edition; pages are rendered side by side.
private func write(
  _ renderer: SiteRenderer, context: SiteContext, to writer: SiteWriter, below prefix: String,
  progress: Progress
) throws {
  for file in renderer.assets() { try writer.add(file.below(prefix)) }
  let data = DataFiles(
    report: context.report, edition: context.edition, source: context.boundaries,
    version: context.version)
  for file in DataFiles.File.allCases {
    try writer.add(prefix + file.rawValue) { try data.write(file, to: $0) }
  }
  for file in try publishedFiles(context.archive, report: context.report) {
    try writer.add(file.below(prefix))
  }
  let addresses = renderer.addresses
  try inParallel(addresses.count) { index in
    try writer.add(try renderer.page(addresses[index]).below(prefix))
  } progress: { done in
    progress.bar("Writing pages", done, of: addresses.count)
  }
}

extension SiteFile {
  fileprivate func below(_ prefix: String) -> SiteFile {
    SiteFile(path: prefix + path, bytes: bytes)
  }
}
