import Coverage
import Foundation

@testable import Site

/// Any bytes as what an earlier build left: its manifest, and the figures it published for a day.
///
/// Whatever a manifest claims, checking it reads below the site's folder alone, and a file that a
/// person put there is found.
func attackSite(_ bytes: [UInt8]) {
  if let manifest = Manifest(bytes) {
    precondition(Manifest(manifest.bytes) == manifest, "a manifest that is not read as written")
  }
  if let figures = try? JSONDecoder().decode(PublishedFigures.self, from: Data(bytes)),
    let again = try? JSONEncoder().encode(figures)
  {
    precondition(
      (try? JSONDecoder().decode(PublishedFigures.self, from: again)) == figures,
      "figures that are not read as written")
  }
  let folder = scratchFolder.appendingPathComponent("site")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let manifest = folder.appendingPathComponent("manifest.json")
  guard (try? Data(bytes).write(to: manifest)) != nil,
    (try? Data("mine".utf8).write(to: folder.appendingPathComponent("skripsi.txt"))) != nil
  else { return }
  let publisher = Publisher(folder: folder.path, effects: FencedDisk(fence: folder.path))
  guard let defects = try? publisher.verify() else { return }
  let claims = Manifest(bytes)?.byPath["skripsi.txt"] != nil
  precondition(
    claims || defects.contains(SiteDefect(.foreign, "skripsi.txt")),
    "a stranger's file is not seen")
}

/// A disk on which nothing outside one folder may be read, and nothing at all written.
private struct FencedDisk: FileEffects {
  let fence: String
  let disk = Disk()

  private func guarded(_ path: String) -> String {
    let isBelow = path == fence || path.hasPrefix(fence + "/")
    precondition(isBelow && !path.contains("/../"), "a path outside the site")
    return path
  }

  func kind(of path: String) throws -> FileKind? { try disk.kind(of: path) }
  func device(of path: String) throws -> UInt64 { try disk.device(of: path) }
  func realPath(_ path: String) throws -> String { path }
  func entries(of folder: String) throws -> [(name: String, kind: FileKind)] {
    try disk.entries(of: guarded(folder))
  }
  func read(_ path: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    try disk.read(guarded(path), take)
  }

  private func never() -> Never { preconditionFailure("checking writes") }
  func makeFolder(_ path: String) throws { never() }
  func create(_ path: String) throws -> Int32 { never() }
  func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, at path: String) throws { never() }
  func close(_ file: Int32, at path: String) throws { never() }
  func link(_ path: String, as name: String) throws { never() }
  func rename(_ path: String, to name: String) throws { never() }
  func exchange(_ a: String, _ b: String) throws -> Bool { never() }
  func removeFile(_ path: String) throws { never() }
  func removeFolder(_ path: String) throws { never() }
  func copyPermissions(from model: String, to folder: String) throws { never() }
  func synchroniseFileSystem(of folder: String) throws { never() }
  func synchroniseFolder(_ folder: String) throws { never() }
  func lock(_ path: String) throws -> LockAttempt { never() }
  func unlock(_ lock: Int32, at path: String) { never() }
}
