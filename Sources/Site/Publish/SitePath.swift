/// Decides which paths may stand in a site, and that no two of them are in each other's way.
struct SitePaths: Sendable {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  /// Takes a path into the site.
  ///
  /// - Returns: the folders it needs that were not needed before, the outer ones first.
  mutating func add(_ path: String) throws -> [String] {
    if let cause = Self.flaw(of: path) { throw Self.error(path, cause) }
    if folders.contains(path) { throw Self.error(path, "it is a file and a folder at once") }
    let above = Self.folders(above: path)
    if let file = above.first(where: files.contains) {
      throw Self.error(path, "\(file) is a file and a folder at once")
    }
    guard files.insert(path).inserted else { throw Self.error(path, "it is written twice") }
    return above.filter { folders.insert($0).inserted }
  }

  /// Why a path may not stand in a site; nil where it may.
  static func flaw(of path: String) -> String? {
    if path.utf8.contains(where: { $0 < 32 || $0 == 127 }) {
      return "its path holds a control character"
    }
    if path.utf8.contains(UInt8(ascii: "\\")) { return "its path holds a backslash" }
    if path.hasPrefix("/") { return "its path is absolute" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("") { return "a part of its path is empty" }
    if parts.contains(".") || parts.contains("..") { return "its path leads elsewhere" }
    if parts.contains(where: { $0.utf8.count > 255 }) {
      return "a part of its path is longer than 255 bytes"
    }
    if ReservedName.all.contains(path) { return "that name is the publisher's own" }
    return nil
  }

  /// The folders a path lies in, the outer ones first: `a`, `a/b` for `a/b/c`.
  static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  private static func error(_ path: String, _ cause: String) -> PublishError {
    PublishError(
      step: .name, path: path.debugDescription, cause: cause,
      remedy: "this is a fault of the program, please report it")
  }
}

/// The names that the publisher uses itself.
enum ReservedName {
  /// Lists what a build wrote.
  static let manifest = "manifest.json"
  /// Stands in a folder while the build that fills it is not done.
  static let unfinished = ".jangkau-unfinished"

  static let all: Set<String> = [manifest, unfinished]
}
