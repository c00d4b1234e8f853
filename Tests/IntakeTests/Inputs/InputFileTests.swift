import Foundation
import Testing

@testable import Intake

/// Which files stand behind the sources of a configuration.
@Suite struct InputFileTests {
  private func files(_ boundaries: String, visits: String = "v.csv", in folder: String) throws
    -> [InputFile]
  {
    let text = """
      survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
      boundaries: {source: "\(boundaries)", fields: {code: kode}}
      visits: [{source: "\(visits)", fields: {visited_at: t}}]
      """
    return inputFiles(try parseConfiguration(text, file: "jangkau.yml", folder: folder))
  }

  private func withFiles(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    try body(folder.path)
  }

  @Test func aShapefileIsAllItsParts() throws {
    try withFiles(["a/d.shp", "a/d.dbf", "a/d.shx", "a/d.PRJ", "a/d.txt"]) { folder in
      let found = try files("a/d.shp", in: folder)
      #expect(found.dropLast().map(\.name) == ["d.shp", "d.dbf", "d.PRJ", "d.shx"])
      #expect(found.allSatisfy { $0.path?.hasPrefix(folder) == true })
    }
  }

  @Test func aPatternIsWhatItMatchesByName() throws {
    try withFiles(["in/v2.csv", "in/v10.csv", "in/V1.csv", "in/x.txt"]) { folder in
      let found = try files("d.gpkg", visits: "in/*.csv", in: folder)
      #expect(found.map(\.name) == ["d.gpkg", "V1.csv", "v10.csv", "v2.csv"])
    }
  }

  @Test func ofAnArchiveItIsTheArchiveAndOfADatabaseNothing() throws {
    try withFiles(["a/b.zip"]) { folder in
      let inside = try files("/vsizip/a/b.zip/c/d.shp", in: folder)
      #expect(inside[0].path == folder + "/a/b.zip")
      #expect(inside[0].name == "b.zip")
      for source in ["PG:dbname=x", "/vsicurl/https://h/d.zip", "/vsizip/none.zip/d.shp"] {
        #expect(try files(source, in: folder)[0].path == nil, "\(source)")
      }
    }
  }
}
