import Coverage
import Foundation
import Pipeline
import Testing

/// Whole sites compared to the byte; `script/golden` records them.
@Suite struct GoldenSiteTests {
  static let cases = ["dua-edisi", "kecil"]

  @Test(arguments: cases) func siteIsAsRecorded(_ name: String) throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(components: "..", "Golden", name).standardizedFileURL
    let day = try String(contentsOf: golden.appending(path: "as-of"), encoding: .utf8)
    let asOf = try #require(Day(iso: day.trimmingCharacters(in: .whitespacesAndNewlines)))
    let output = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID())")
    defer { try? FileManager.default.removeItem(at: output) }
    _ = try build(
      BuildOptions(
        configuration: golden.appending(path: "jangkau.yml").path, asOf: asOf,
        output: output.path, now: Date(timeIntervalSince1970: 0)), progress: .quiet)
    let expected = golden.appending(path: "site")
    if ProcessInfo.processInfo.environment["JANGKAU_RECORD"] == "1" {
      try? FileManager.default.removeItem(at: expected)
      try FileManager.default.copyItem(at: output, to: expected)
      for path in FileManager.default.subpaths(atPath: expected.path) ?? []
      where Self.isOfLibraries(path) {
        try FileManager.default.removeItem(at: expected.appending(path: path))
      }
      return
    }
    let want = try files(below: expected)
    let have = try files(below: output)
    #expect(!want.isEmpty)
    #expect(Set(want.keys).subtracting(have.keys).sorted() == [], "missing")
    #expect(Set(have.keys).subtracting(want.keys).sorted() == [], "unexpected")
    for (path, bytes) in want where have[path] != nil && have[path] != bytes {
      Issue.record("\(name)/\(path) differs; see Tests/Golden/README.md")
    }
  }

  /// Whether the bytes of a file are those of a library and its version: GDAL, cairo, the fonts. The
  /// manifest has their sums.
  private static func isOfLibraries(_ path: String) -> Bool {
    path == "manifest.json" || [".xlsx", ".png", ".pdf"].contains(where: path.hasSuffix)
  }

  private func files(below folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    let root = folder.resolvingSymlinksInPath().path
    for path in FileManager.default.subpaths(atPath: root) ?? [] where !Self.isOfLibraries(path) {
      var isFolder: ObjCBool = false
      let full = root + "/" + path
      if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
        result[path] = try Data(contentsOf: URL(fileURLWithPath: full))
      }
    }
    return result
  }
}
