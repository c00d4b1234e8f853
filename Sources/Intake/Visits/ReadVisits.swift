import Coverage
import Foundation

/// The visits of a configuration: records, rejected rows and what was noticed.
public struct VisitTable: Sendable {
  /// All records that could be understood.
  public var visits = Visits()
  /// All that could not.
  public var rejections: [Rejection] = []
  /// What was noticed.
  public var findings: [Finding] = []
}

/// What one file hands on to the next.
struct VisitState: Sendable {
  var visits = Visits()
  var rejections: [Rejection] = []
  var collector = FindingCollector()
  var claims = ClaimTable()
}

/// Reads all sources of visits.
///
/// - Parameter progress: called before each file with its name, its number from 1 and how many there
///   are.
/// - Throws: ``IntakeError`` of kind `missing` for a file that is not there, `configuration` for a
///   column that is not there, `data` for a file without a header.
public func readVisits(
  _ configuration: Configuration, progress: (String, Int, Int) -> Void = { _, _, _ in }
) throws -> VisitTable {
  try readVisits(configuration, partSize: 4 << 20, progress: progress)
}

/// Reads all sources of visits in parts of about `partSize` bytes; the size has no influence on what is
/// read.
func readVisits(
  _ configuration: Configuration, partSize: Int,
  progress: (String, Int, Int) -> Void = { _, _, _ in }
) throws -> VisitTable {
  var files: [(source: Configuration.VisitSource, path: String, name: String)] = []
  for source in configuration.visits {
    for match in try paths(of: source, configuration) {
      files.append((source, match.path, match.name))
    }
  }
  guard files.count <= Int(UInt16.max) else {
    throw IntakeError(
      .configuration, step: "read the visits", path: configuration.file,
      cause: "the sources are \(files.count) files, more than \(UInt16.max)",
      remedy: "Join them, for instance one a day.")
  }
  let hasHouseholds = configuration.visits.contains { $0.fields[.household] != nil }
  let times = TimeParser(zone: configuration.plan.zone)
  var parts: [VisitPart] = []
  var sources: [String] = []
  var hasOfficers = false
  var hasOrigins = false
  for (index, entry) in files.enumerated() {
    progress(entry.name, index + 1, files.count)
    let opened = try openVisits(
      entry.source, path: entry.path, name: entry.name, configuration: configuration.file)
    let (file, source) = (opened.file, opened.source)
    let columns = try VisitColumns(source, in: file, configuration: configuration.file)
    sources.append(entry.name)
    hasOfficers = hasOfficers || columns.officer != nil
    hasOrigins = hasOrigins || columns.origin != nil
    parts += file.readParts(size: partSize) {
      VisitRowReader(
        source: source, columns: columns, name: entry.name, number: UInt16(index),
        times: times, hasHouseholds: hasHouseholds)
    } _: { reader, record, text in
      reader.read(&record, text)
    }.map { opened.placed(VisitPart(state: $0.part.state, linesAbove: $0.linesAbove)) }
    if let rejected = opened.rejectedPart(UInt16(index)) { parts.append(rejected) }
  }
  var state = join(parts)
  state.visits.sources = sources
  state.visits.hasOfficers = hasOfficers
  state.visits.hasOrigins = hasOrigins
  var table = VisitTable()
  table.visits = state.visits
  table.visits.claims = state.claims.claims
  table.rejections = state.rejections
  table.findings = state.collector.all
  return table
}

/// The files of a source, by name: itself, or what its pattern matches.
private func paths(of source: Configuration.VisitSource, _ configuration: Configuration) throws
  -> [(path: String, name: String)]
{
  let path = configuration.resolve(source.source)
  guard source.source.contains(where: { "*?[".contains($0) }),
    !FileManager.default.fileExists(atPath: path)
  else { return [(path, redacted(source.source))] }
  var result = glob_t()
  defer { globfree(&result) }
  guard glob(path, 0, nil, &result) == 0 else {
    throw IntakeError(
      .missing, step: "read the visits", path: source.source,
      cause: "no file matches the pattern",
      remedy: "Correct `source` in line \(source.line) of \(configuration.file).")
  }
  let folder = configuration.folder.isEmpty ? "" : configuration.folder + "/"
  return (0..<Int(result.gl_pathc)).compactMap { index in
    guard let pointer = result.gl_pathv[index] else { return nil }
    let match = String(cString: pointer)
    return (match, match.hasPrefix(folder) ? String(match.dropFirst(folder.count)) : match)
  }
}
