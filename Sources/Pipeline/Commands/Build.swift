import Cartography
import Coverage
import Foundation
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
  /// Files of tallies to build from instead of the visits; empty to read the visits.
  public var tallies: [String] = []
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
  /// What had to be left out, and what to do about it.
  public var notes: [String] = []

  /// The message for a terminal: the verdict, the ledger, where to open the site.
  public var text: String {
    var lines = [verdict, ""]
    lines += ledgerLines(report)
    lines += ["", "\(site.files) files in \(site.folder), \(site.linked) of them unchanged"]
    lines += site.notes + notes
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Reads everything, counts, and publishes the dashboard.
///
/// - Throws: ``IntakeError``, or ``PipelineError`` where the ledger does not add up or the folder
///   cannot be written; the old site stays as it was.
public func build(_ options: BuildOptions, progress: Progress) throws -> BuildResult {
  var inputs = try loadInputs(
    options.configuration, tallies: options.tallies, progress: progress)
  let configuration = inputs.configuration
  let editions =
    options.editions.isEmpty
    ? configuration.site.editions.compactMap(Edition.init(rawValue:)) : options.editions
  let publisher = Publisher(
    folder: options.output ?? configuration.resolve(configuration.site.output),
    keep: configuration.site.keep)
  do {
    try publisher.check()
    inputs.sums.start()
    var counted = try countFromInputs(inputs, options, editions: editions, progress: progress)
    var report = counted.report
    let provenance = Provenance(
      configuration: options.configuration, tallies: options.tallies, asOf: report.asOf,
      editions: editions, sums: inputs.sums)
    inputs.releaseRecords()
    giveBackMemory()
    progress.step("Drawing the atlas")
    let atlas = try makeAtlas(inputs.boundaries.tree)
    giveBackMemory()
    let notes = BuildNotes()
    let hasPictures = canDrawLetters(notes)
    var verdict = ""
    let published = try publisher.publish { writer in
      var sites = editions.compactMap { edition in
        counted.figures(edition).map {
          EditionSite(
            inputs: inputs, figures: $0, atlas: atlas, edition: edition, folder: publisher.folder,
            prefix: editions.count > 1 ? edition.rawValue + "/" : "", hasPictures: hasPictures,
            field: counted.field, provenance: provenance, notes: notes)
        }
      }
      for site in sites { try site.writeData(to: writer, progress: progress) }
      // Pages draw from the atlas; the outlines of what lies beyond reach are cut to borders.
      if counted.field.beyondReach.isEmpty {
        counted.dropBorders()
        inputs.dropBorders()
        report.tree = counted.report.tree
        for index in sites.indices { sites[index].dropBorders(like: report.tree) }
      }
      giveBackMemory()
      for site in sites { verdict = try site.writePages(to: writer, progress: progress) }
      progress.step("Putting the site in its place")
    }
    provenance.notes.forEach(notes.add)
    progress.finish()
    return BuildResult(report: report, site: published, verdict: verdict, notes: notes.all)
  } catch let error as PublishError {
    throw PipelineError(error)
  }
}

/// All that is worked out of the records; what is not in it can be let go of before pages are made.
private struct Counted {
  /// The exact report of the as-of day.
  var report: CoverageReport
  /// The figures of each edition that is written.
  var exact: EditionFigures?
  var shown: EditionFigures?
  var field: FieldKnowledge

  /// The figures of an edition.
  func figures(_ edition: Edition) -> EditionFigures? { edition == .public ? shown : exact }

  /// Lets go of borders, and of figures that were handed on.
  mutating func dropBorders() {
    report.tree = report.tree.withoutShapes
    exact = nil
    shown = nil
  }
}

/// Counts; what was counted from files that could not be read to the end is an error of these files,
/// whatever else came of it.
private func countFromInputs(
  _ inputs: Inputs, _ options: BuildOptions, editions: [Edition], progress: Progress
) throws -> Counted {
  let counted = Result { try count(inputs, options, editions: editions, progress: progress) }
  try (inputs.cells.stored as? StoredTallies)?.check()
  return try counted.get()
}

private func count(
  _ inputs: Inputs, _ options: BuildOptions, editions: [Edition], progress: Progress
) throws -> Counted {
  progress.step("Counting")
  let asOf = options.asOf ?? lastFullDay(options.now, zone: inputs.configuration.plan.zone)
  let report = try count(inputs, asOf: asOf)
  let (exact, shown) = try figures(report, inputs: inputs, editions: editions, progress: progress)
  return Counted(
    report: report, exact: exact, shown: shown,
    field: try fieldKnowledge(
      inputs, report: report, shown: shown?.report ?? report, editions: editions,
      progress: progress))
}

/// The atlas of all desa of a tree.
func makeAtlas(_ tree: AdminTree) throws -> Atlas {
  Atlas(shapes: tree.desaRange.map { tree.units[$0].shape })
}
