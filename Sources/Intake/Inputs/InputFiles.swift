import Foundation

/// Something that a build reads, as its provenance names it.
public struct InputFile: Sendable, Hashable {
  /// What is read from it.
  public enum Role: String, Sendable, CaseIterable {
    case boundaries
    case targets
    case curve
    case officers
    case visits
    case tallies
    case recaps
    case crosswalk
    case settlements
    case notes
  }

  /// What is read from it.
  public var role: Role
  /// Its name without the folders of the office's machine.
  public var name: String
  /// Where it lies; nil for what is no file here, as a database.
  public var path: String?

  /// Makes an input.
  public init(role: Role, name: String, path: String?) {
    self.role = role
    self.name = name
    self.path = path
  }
}

/// What a configuration reads, part by part in the order of ``InputFile/Role`` and of the
/// configuration; what a pattern matches by name.
///
/// A Shapefile is the files beside it with its name; of an archive it is the whole archive. Nothing is
/// opened: what is not there is listed all the same, and fails where it is read.
///
/// - Parameter tallies: files of tallies, relative to the working folder, that are read in the place of
///   the visits.
public func inputFiles(_ configuration: Configuration, tallies: [String] = []) -> [InputFile] {
  var sources: [(InputFile.Role, String)] = [(.boundaries, configuration.boundaries.source)]
  func add(_ role: InputFile.Role, _ source: String?) {
    if let source { sources.append((role, source)) }
  }
  add(.targets, configuration.targets?.source)
  add(.curve, configuration.curve?.source)
  add(.officers, configuration.officers?.source)
  if tallies.isEmpty { for visits in configuration.visits { add(.visits, visits.source) } }
  for recaps in configuration.recaps { add(.recaps, recaps.source) }
  add(.crosswalk, configuration.crosswalk?.source)
  add(.settlements, configuration.settlements?.source)
  add(.notes, configuration.notes?.source)
  let tallyFiles = tallies.map {
    InputFile(role: .tallies, name: sourceName($0), path: $0)
  }
  return tallyFiles
    + sources.flatMap { role, source in
      let paths = files(of: configuration.resolve(source))
      if paths.isEmpty { return [InputFile(role: role, name: sourceName(source), path: nil)] }
      return paths.map { InputFile(role: role, name: sourceName($0), path: $0) }
    }
}

/// The files or the one folder behind a resolved source; none where it is no path of this machine.
private func files(of source: String) -> [String] {
  if isConnection(source) { return [] }
  if source.hasPrefix("/vsi") { return archive(of: source).map { [$0] } ?? [] }
  if exists(source) { return besides(source) }
  guard source.contains(where: { "*?[".contains($0) }) else { return [source] }
  var result = glob_t()
  defer { globfree(&result) }
  guard glob(source, 0, nil, &result) == 0 else { return [source] }
  return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The archive of `/vsizip/a/b.zip/c/d.shp`, `a/b.zip`; nil where none is on this disk.
private func archive(of source: String) -> String? {
  guard let prefix = ["/vsizip/", "/vsigzip/", "/vsitar/"].first(where: source.hasPrefix) else {
    return nil
  }
  var path = String(source.dropFirst(prefix.count))
  if path.hasPrefix("{"), let end = path.firstIndex(of: "}") {
    path = String(path[path.index(after: path.startIndex)..<end])
  }
  while !path.isEmpty, path != "/" {
    if isFile(path) { return path }
    if exists(path) { return nil }
    path = (path as NSString).deletingLastPathComponent
  }
  return nil
}

/// Of a Shapefile its parts, by name; of anything else itself.
private func besides(_ path: String) -> [String] {
  guard path.lowercased().hasSuffix(".shp") else { return [path] }
  let stem = path.dropLast(4)
  let parts = ["cpg", "dbf", "prj", "shx"].flatMap { [$0, $0.uppercased()] }
    .map { "\(stem).\($0)" }.filter(exists)
  return [path] + parts
}

private func isFile(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
}

private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
