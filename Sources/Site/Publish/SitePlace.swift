/// Where a site is published, and the names beside it that publishing uses.
struct SitePlace: Sendable, Equatable {
  /// The site's folder, absolute and without links.
  var folder: String
  /// The folder around it.
  var parent: String
  /// Its last part.
  var name: String

  /// Where the new site is written; after the exchange it holds the old one.
  var fresh: String { beside("new") }
  /// Where the old site waits where folders cannot be exchanged in one step.
  var aside: String { beside("old") }
  /// What keeps a second build out.
  var lock: String { beside("lock") }

  private func beside(_ what: String) -> String { "\(parent)/.\(name).jangkau-\(what)" }

  /// Finds the place of a site; neither its folder nor those above it need be there yet.
  init(_ given: String, effects: any FileEffects) throws {
    if given.isEmpty || given.utf8.contains(0) {
      throw Self.error(given.debugDescription, "that is no path of a folder")
    }
    folder = try Self.resolve(given, effects: effects)
    guard folder != "/", let slash = folder.lastIndex(of: "/") else {
      throw Self.error(folder, "it has no folder around it, in which the new site could be written")
    }
    parent = slash == folder.startIndex ? "" : String(folder[..<slash])
    name = String(folder[folder.index(after: slash)...])
  }

  /// The path without links and dots, as far as it is there.
  private static func resolve(_ given: String, effects: any FileEffects) throws -> String {
    var path = given
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if try effects.kind(of: path) != nil { return try effects.realPath(path) }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    // Such a name would be there if the folder before it were.
    if name == "." || name == ".." { throw error(given, "the folder is not there") }
    let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let parent = try resolve(above, effects: effects)
    return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
  }

  /// The folder around it as a path of its own.
  var parentFolder: String { parent.isEmpty ? "/" : parent }

  private static func error(_ path: String, _ cause: String) -> PublishError {
    PublishError(
      step: .inspect, path: path, cause: cause, remedy: "choose another output folder with -o")
  }
}
