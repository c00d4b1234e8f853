import Coverage
import Foundation
import Geography
import Intake
import Site

/// What `jangkau tally` is asked for.
public struct TallyOptions: Sendable {
  /// The configuration file.
  public var configuration: String
  /// Files of visits instead of the configured ones; read as the first configured source is.
  public var visits: [String]
  /// The file to write.
  public var output: String
  /// Bounds of memory and threads.
  public var limits: TallyLimits

  /// Makes options.
  public init(
    configuration: String, visits: [String] = [], output: String,
    limits: TallyLimits = TallyLimits()
  ) {
    self.configuration = configuration
    self.visits = visits
    self.output = output
    self.limits = limits
  }
}

/// What a tally holds.
public struct TallyResult: Sendable {
  /// The file.
  public var output: String
  /// Records read.
  public var read: Int
  /// Those of them that were rejected.
  public var rejected: Int
  /// Cells of records that are alike.
  public var cells: Int

  /// The message for a terminal.
  public var text: String {
    "\(output): \(read) records read, \(rejected) of them rejected, in \(cells) cells\n"
  }
}

/// Counts visits into a file that `jangkau build --from-tallies` adds up.
///
/// - Throws: ``IntakeError``, or ``PipelineError`` where the file cannot be written.
public func writeTally(_ options: TallyOptions, progress: Progress) throws -> TallyResult {
  progress.step("Reading the configuration")
  var configuration = try readConfiguration(options.configuration)
  guard configuration.crosswalk == nil else {
    throw PipelineError(
      .configuration, step: "count the visits", path: options.configuration,
      cause: "a tally cannot be counted through a crosswalk",
      remedy: "Take `crosswalk` out and translate the codes beforehand, or build from the visits.")
  }
  if let first = configuration.visits.first, !options.visits.isEmpty {
    configuration.visits = options.visits.map { path in
      var source = first
      source.source = absolute(path)
      return source
    }
  }
  progress.step("Reading the boundaries")
  let (geography, rules) = try indexed(configuration, progress: progress)
  giveBackMemory()
  var tally = try spilling(options.limits) {
    try TallyCounter(configuration: configuration, geography: geography, limits: options.limits)
      .count(progress: progress)
  }
  tally.file.rules = rules
  tally.file.callSources(as: options.visits)
  progress.step("Writing the tally")
  let header = try spilling(options.limits) { try write(tally, to: options.output) }
  progress.finish()
  return TallyResult(
    output: options.output, read: header.records + header.rejections,
    rejected: header.rejections, cells: header.cells)
}

/// The index that locates visits, and the rules of the count. The borders themselves are let go of once
/// they are in the index: of a country both together take most of the memory.
private func indexed(_ configuration: Configuration, progress: Progress) throws
  -> (CoverageGeography, TallyHeader.Rules)
{
  progress.step("Reading the boundaries")
  let tree = try readBoundaries(configuration, measured: false).tree
  progress.step("Indexing \(tree.desaRange.count) desa")
  return (CoverageGeography(locating: tree), TallyHeader.Rules(configuration, tree: tree))
}

/// Writes a tally beside what may be there and puts it in its place in one step.
private func write(_ tally: CountedTally, to path: String) throws -> TallyHeader {
  let url = URL(fileURLWithPath: path)
  do {
    let part = url.deletingLastPathComponent().appendingPathComponent(
      ".\(url.lastPathComponent).\(getpid()).part")
    try Data().write(to: part)
    do {
      let handle = try FileHandle(forWritingTo: part)
      let header = try tally.encode(version: Version.text) { try handle.write(contentsOf: $0) }
      try handle.close()
      guard rename(part.path, url.path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      return header
    } catch {
      try? FileManager.default.removeItem(at: part)
      throw error
    }
  } catch let failure as SpillFile.Failure {
    throw failure
  } catch {
    throw PipelineError(
      .cannotCreate, step: "write the tally", path: path,
      cause: (error as NSError).localizedDescription,
      remedy: "Name a file in a folder that can be written, and see that the disk has room.")
  }
}

/// Does what needs a temporary file, with a failure of it as an error of the tool.
private func spilling<Result>(_ limits: TallyLimits, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as SpillFile.Failure {
    throw PipelineError(
      .cannotCreate, step: "count the visits", path: limits.temporary, cause: failure.cause,
      remedy: "Make room there, or set TMPDIR to a folder on a larger disk.")
  }
}

extension TallyFile {
  /// Calls the files of visits as the command line did, so that a part that is counted again in
  /// another folder has the same bytes.
  fileprivate mutating func callSources(as given: [String]) {
    let names = Dictionary(given.map { (absolute($0), $0) }) { first, _ in first }
    sources = sources.map { names[$0] ?? $0 }
    for finding in findings.indices {
      for place in findings[finding].places.indices {
        let source = findings[finding].places[place].source
        findings[finding].places[place].source = names[source] ?? source
      }
    }
  }
}

/// A path of the command line starts from the working folder, not from the configuration's.
private func absolute(_ path: String) -> String {
  path.hasPrefix("/") || path.hasPrefix("/vsi")
    ? path : FileManager.default.currentDirectoryPath + "/" + path
}
