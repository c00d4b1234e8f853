import Foundation

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(Self.name())
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// A name of letters alone: tests look for coordinates in what the tool prints, paths included, and
  /// the digits of a random name would now and then be those of a coordinate.
  static func name() -> String {
    withUnsafeBytes(of: UUID().uuid) { bytes in
      String(
        decoding: bytes.flatMap { [$0 >> 4, $0 & 15].map { UInt8(ascii: "a") + $0 } }, as: UTF8.self
      )
    }
  }

  func path(_ name: String) -> String {
    url.appendingPathComponent(name).path
  }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }

  func file(_ name: String, _ data: Data) throws -> String {
    try data.write(to: url.appendingPathComponent(name))
    return path(name)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Every file below, by path, with its bytes.
  func contents(below part: String = "") throws -> [String: Data] {
    let root = part.isEmpty ? url : url.appendingPathComponent(part)
    var result: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: root.path)?.allObjects ?? [] {
      guard let name = name as? String else { continue }
      let file = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
        continue
      }
      result[name] = isFolder.boolValue ? Data("folder".utf8) : try Data(contentsOf: file)
    }
    return result
  }
}
