import Foundation

/// What one build wrote: `manifest.json` of a site.
struct Manifest: Sendable, Equatable {
  /// One file of the site.
  struct Entry: Sendable, Equatable {
    var path: String
    var size: Int
    var digest: String
  }

  /// The files, in the order of their paths' bytes; the manifest itself is not among them.
  private(set) var entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The text of the file, one line a file of the site.
  var bytes: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("generator", Self.generator)
      json.member("format", Self.format)
      json.name("files")
      json.array { json in
        for entry in entries {
          json.breakLine()
          json.object { json in
            json.member("path", entry.path)
            json.member("size", entry.size)
            json.member("sha256", entry.digest)
          }
        }
        json.breakLine()
      }
    }
    json.endText()
    return json.take()
  }

  /// Reads the manifest of an earlier build; nil where the text is something else.
  init?(_ bytes: [UInt8]) {
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)),
      stored.generator == Self.generator, stored.format == Self.format
    else { return nil }
    self.init(stored.files.map { Entry(path: $0.path, size: $0.size, digest: $0.sha256) })
  }

  /// The entries by path.
  var byPath: [String: Entry] {
    Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let generator = "jangkau"
  private static let format = 1

  private struct Stored: Decodable {
    var generator: String
    var format: Int
    var files: [File]

    struct File: Decodable {
      var path: String
      var size: Int
      var sha256: String
    }
  }
}
