import Foundation
import Testing

@testable import Site

/// Writes the toy's site where `JANGKAU_SITE_OUT` says, to be looked at.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JANGKAU_SITE_OUT"] != nil))
struct ExportTests {
  @Test func write() throws {
    let root = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["JANGKAU_SITE_OUT"] ?? "/tmp")
    for file in try Toy().renderer().pages() {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
