import Cartography
import Foundation
import Geography
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

  /// How long pages take, with and without their maps.
  @Test func speed() throws {
    let province = try Province()
    let context = try province.context()
    for (name, maps) in [
      ("no maps", NoMaps() as any MapMaking), ("maps", Atlas(tree: province.tree)),
    ] {
      let renderer = try SiteRenderer(context: context, maps: maps)
      for (kind, pages) in [
        ("desa", province.tree.desaRange.map { PageAddress.unit($0) }),
        ("above", (0..<province.tree.desaRange.lowerBound).map { .unit($0) }),
      ] {
        let start = ContinuousClock.now
        let bytes = try pages.map { try renderer.page($0).bytes.count }.reduce(0, +)
        let time = ContinuousClock.now - start
        print(
          name, kind, pages.count, "pages", bytes / pages.count, "bytes each", time / pages.count)
      }
    }
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
