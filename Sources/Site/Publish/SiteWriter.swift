import Checksum
import Locks

/// Takes the files of a site one by one and writes them beside the old site.
///
/// It may be used by several threads at once. A file that did not change gets a second name for what
/// is there already instead of being written again.
public final class SiteWriter: Sendable {
  private let folder: String
  private let oldFolder: String
  /// What the old site holds; only files that are really there.
  private let old: [String: Manifest.Entry]
  private let effects: any FileEffects
  private let state = Mutex(State())

  private struct State {
    var paths = SitePaths()
    var entries: [Manifest.Entry] = []
    var linked = 0
    var bytesWritten = 0
  }

  init(folder: String, oldFolder: String, old: SiteInventory, effects: any FileEffects) {
    self.folder = folder
    self.oldFolder = oldFolder
    let there = Set(old.ours)
    self.old = (old.manifest?.byPath ?? [:]).filter { there.contains($0.key) }
    self.effects = effects
  }

  /// Puts a file into the site.
  public func add(_ file: SiteFile) throws {
    try takePath(file.path)
    let entry = Manifest.Entry(
      path: file.path, size: file.bytes.count,
      digest: SHA256.digest(file.bytes).description)
    let isLinked = try during(.write) {
      try linkOld(entry, as: file.path) { try effects.read($0) == file.bytes }
    }
    if !isLinked { try during(.write) { try effects.write(file.bytes, to: path(file.path)) } }
    note(entry, isLinked: isLinked)
  }

  /// Puts a file into the site that need not be in memory as a whole: `produce` gives its bytes
  /// piece by piece to the function it is called with.
  public func add(_ name: String, _ produce: (@escaping DataFiles.Sink) throws -> Void) throws {
    try takePath(name)
    let sum = SHA256()
    var size = 0
    try during(.write) {
      try effects.write(to: path(name)) { sink in
        try produce { bytes in
          bytes.withUnsafeBytes { sum.update($0) }
          size += bytes.count
          try sink(bytes)
        }
      }
    }
    let entry = Manifest.Entry(path: name, size: size, digest: sum.finish().description)
    let isLinked = try during(.write) {
      // Only now its sum is known; the second name of the old file goes over it in one step.
      let second = name + Self.linkSuffix
      let isSame = try linkOld(entry, as: second) {
        try SHA256.ofFile($0, effects).1.description == entry.digest
      }
      if isSame { try effects.rename(path(second), to: path(name)) }
      return isSame
    }
    note(entry, isLinked: isLinked)
  }

  private static let linkSuffix = ".jangkau-link"

  /// Writes the list of all files; nothing may be added afterwards.
  func finish() throws -> Manifest {
    let manifest = Manifest(state.withLock { $0.entries })
    try during(.write) { try effects.write(manifest.bytes, to: path(ReservedName.manifest)) }
    return manifest
  }

  /// How many files were taken over from the old site, and how many bytes were written.
  var totals: (linked: Int, bytesWritten: Int) {
    state.withLock { ($0.linked, $0.bytesWritten) }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func takePath(_ name: String) throws {
    // Under the lock, so that no thread writes into a folder that another is about to make.
    try state.withLock { state in
      let missing = try state.paths.add(name)
      try during(.write) {
        for folder in missing { try effects.makeFolder(path(folder)) }
      }
    }
  }

  private func note(_ entry: Manifest.Entry, isLinked: Bool) {
    state.withLock { state in
      state.entries.append(entry)
      if isLinked { state.linked += 1 } else { state.bytesWritten += entry.size }
    }
  }

  /// Gives the old file a second name if it is the same; false where it is not or cannot have one.
  ///
  /// The manifest says which files may be the same; that they are is seen from their bytes, since
  /// anybody may have changed them.
  private func linkOld(
    _ entry: Manifest.Entry, as name: String, isSame: (String) throws -> Bool
  ) throws -> Bool {
    guard old[entry.path] == entry else { return false }
    let oldPath = "\(oldFolder)/\(entry.path)"
    do {
      guard try isSame(oldPath) else { return false }
      try effects.link(oldPath, as: path(name))
      return true
    } catch is FileFailure {
      // Unreadable, of a file system without links, linked too often: write it.
      return false
    }
  }
}
