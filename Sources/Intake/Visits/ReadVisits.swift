import Coverage
import Foundation
import Locks

/// The visits of a configuration: records, rejected rows and what was noticed.
public struct VisitTable: Sendable {
  /// All records that could be understood.
  public var visits = Visits()
  /// All that could not.
  public var rejections: [Rejection] = []
  /// What was noticed.
  public var findings: [Finding] = []

  /// No records.
  public init() {}
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
  try readVisits(configuration, partSize: VisitStream.usualChunk, progress: progress)
}

/// Reads all sources of visits in chunks of about `partSize` bytes; the size has no influence on what
/// is read.
///
/// - Parameter longest: of how many bytes a record is still read.
func readVisits(
  _ configuration: Configuration, partSize: Int, longest: Int = DelimitedReader.usualLongest,
  progress: (String, Int, Int) -> Void = { _, _, _ in }
) throws -> VisitTable {
  let stream = try VisitStream(configuration, chunkSize: partSize, longest: longest)
  let read = Mutex(ChunkStore())
  let threads = ProcessInfo.processInfo.activeProcessorCount
  let findings = try stream.forEachChunk(threads: threads, progress: progress) { chunk in
    read.withLock { $0.add(chunk) }
  }
  var table = VisitTable()
  let store = read.withLock { $0 }
  let chunks = store.chunks.sorted { $0.number < $1.number }
  table.visits = join(chunks, tables: store.tables)
  table.visits.sources = stream.sources
  table.visits.hasOfficers = stream.hasOfficers
  table.visits.hasOrigins = stream.hasOrigins
  table.rejections = chunks.flatMap(\.rejections)
  table.findings = findings + emptyFiles(table)
  return table
}

/// Files of which no record was read, as an export that failed leaves them.
private func emptyFiles(_ table: VisitTable) -> [Finding] {
  var isEmpty = [Bool](repeating: true, count: table.visits.sources.count)
  for position in table.visits.position { isEmpty[Int(position.source)] = false }
  for rejection in table.rejections { isEmpty[Int(rejection.position.source)] = false }
  let names = table.visits.sources.indices.filter { isEmpty[$0] }.map { table.visits.sources[$0] }
  guard !names.isEmpty else { return [] }
  return [
    Finding(
      .visitFileEmpty, count: names.count,
      places: names.sorted().map { Finding.Place(source: $0, line: 0) })
  ]
}

/// One file of visits.
struct VisitFile: Sendable {
  var source: Configuration.VisitSource
  var path: String
  /// How messages call it.
  var name: String

  func open(configuration: String, longest: Int) throws -> OpenedVisits {
    try openVisits(
      source, path: path, name: name, configuration: configuration, longest: longest)
  }
}

/// The files of all sources, in the order of the configuration, those of a pattern by name.
func visitFiles(of configuration: Configuration) throws -> [VisitFile] {
  let files = try configuration.visits.flatMap { source in
    try paths(of: source, configuration).map {
      VisitFile(source: source, path: $0.path, name: $0.name)
    }
  }
  guard files.count <= Int(UInt16.max) else {
    throw IntakeError(
      .configuration, step: "read the visits", path: configuration.file,
      cause: "the sources are \(files.count) files, more than \(UInt16.max)",
      remedy: "Join them, for instance one a day.")
  }
  return files
}

/// The files of a source, by name: itself, or what its pattern matches.
private func paths(of source: Configuration.VisitSource, _ configuration: Configuration) throws
  -> [(path: String, name: String)]
{
  let path = configuration.resolve(source.source)
  guard source.source.contains(where: { "*?[".contains($0) }),
    // `?` is part of an address, and of a connection as one.
    RemoteSource(path) == nil, !isConnection(path),
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
