import Foundation
import Testing

@testable import Site

/// Writes sites where `JANGKAU_SITE_OUT` says, to be looked at: the toy's, and the province's in both
/// editions and languages.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JANGKAU_SITE_OUT"] != nil))
struct ExportTests {
  @Test func toy() throws {
    try write(Toy().renderer(), to: "toy")
    try write(Toy().renderer(edition: .internal, language: .en), to: "toy-internal-en")
  }

  @Test func province() throws {
    let province = try Province()
    let renderer = try province.renderer()
    let clock = ContinuousClock.now
    try write(renderer, to: "province")
    print("rendered and written in", ContinuousClock.now - clock)
    try write(province.renderer(edition: .internal, language: .en), to: "province-internal-en")
  }

  private func write(_ renderer: SiteRenderer, to folder: String) throws {
    let root = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["JANGKAU_SITE_OUT"] ?? "/tmp"
    ).appendingPathComponent(folder)
    for file in try renderer.pages() {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
