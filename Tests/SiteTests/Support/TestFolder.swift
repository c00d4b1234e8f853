import Foundation

@testable import Site

/// A folder of its own for one test, removed with it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    let made = FileManager.default.temporaryDirectory
      .appendingPathComponent("jangkau-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    path = try Disk().realPath(made.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The site's folder of most tests.
  var site: String { "\(path)/site" }

  /// What the folder holds besides the site.
  func besideSite() throws -> [String] { try names(path).filter { $0 != "site" } }

  /// The names in a folder, sorted.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Writes a file that no build wrote.
  func put(_ text: String, at path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// All files of a site by path, without its manifest; nil where there is no site.
  func contents(of folder: String) throws -> [String: String]? {
    guard try Disk().kind(of: folder) == .folder else { return nil }
    let inventory = try SiteInventory(of: folder, keep: KeepRules([]), effects: Disk())
    var contents: [String: String] = [:]
    for path in inventory.ours + inventory.foreign where path != "manifest.json" {
      contents[path] = String(decoding: try Disk().read("\(folder)/\(path)"), as: UTF8.self)
    }
    return contents
  }

  /// The number by which the file system knows a file.
  func inode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.systemFileNumber] as? Int ?? -1
  }
}

/// Files of a site from their texts.
func siteFiles(_ texts: [String: String]) -> [SiteFile] {
  texts.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

/// Two editions of a small site: one file stays, one changes, one goes and one comes.
enum SmallSite {
  static let first = [
    "index.html": "one", "data/a.csv": "gone", "wilayah/65/index.html": "same",
  ]
  static let second = [
    "index.html": "two", "wilayah/65/index.html": "same", "wilayah/6501/index.html": "new",
  ]
}
