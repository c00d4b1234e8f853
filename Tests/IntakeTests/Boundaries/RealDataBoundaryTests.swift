import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// The two real boundary files of Kalimantan Utara load whole, and so does the schematic one.
@Suite struct RealDataBoundaryTests {
  private func read(_ path: String, _ fields: String, _ more: String = "") throws -> Boundaries {
    try readBoundaries(
      configured(
        "survey: {start: 2022-10-15, end: 2022-11-14}\n"
          + "boundaries: {source: \(path), fields: {\(fields)}\(more)}"))
  }

  private func counts(_ tree: AdminTree) -> [Level: Int] {
    Dictionary(grouping: tree.units, by: \.level).mapValues(\.count)
  }

  private func path(_ boundaries: Boundaries, _ code: String) throws -> [String] {
    let tree = boundaries.tree
    let index = try #require(AdminCode(digits: code).flatMap { tree.index(of: $0) })
    return ([index] + tree.ancestors(of: index)).map { tree.units[$0].name }
  }

  @Test(.enabled(if: Shared.bps != nil)) func bps() throws {
    let boundaries = try read(
      #require(Shared.bps),
      "code: village_code, name: village, kecamatan: district, kabupaten: regency, "
        + "provinsi: province")
    let tree = boundaries.tree
    #expect(counts(tree) == [.provinsi: 1, .kabupaten: 5, .kecamatan: 53, .desa: 482])
    #expect(tree.scheme == .bps)
    #expect(tree.units.allSatisfy { !$0.name.isEmpty })
    #expect(tree.desaRange.allSatisfy { tree.units[$0].shape != nil })
    #expect(
      tree.units.filter { $0.level == .kabupaten }.map { "\($0.code) \($0.name)" } == [
        "6501 Malinau", "6502 Bulungan", "6503 Tana Tidung", "6504 Nunukan", "6571 Kota Tarakan",
      ])
    #expect(
      try path(boundaries, "6501040004") == [
        "Long Sule", "Kayan Hilir", "Malinau", "Kalimantan Utara",
      ])
    let sule = try #require(AdminCode(digits: "6501040004").flatMap { tree.index(of: $0) })
    #expect(tree.units[sule].writtenCode == "id6501040004")
    #expect(abs((tree.units[sule].area ?? 0) / 1e6 - 5000) < 500)
    #expect(boundaries.source.credit == "HDX-BPS-2020")
    #expect(boundaries.source.vintage == "2020-04-01")
    #expect(!boundaries.source.isSchematic)
    #expect(boundaries.findings.map(\.short) == [])
  }

  @Test(.enabled(if: Shared.kemendagri != nil)) func kemendagri() throws {
    let boundaries = try read(
      #require(Shared.kemendagri),
      "code: kode, name: nama, kecamatan: kecamatan, kabupaten: kabkota, "
        + "kecamatan_code: kode_kecamatan, kabupaten_code: kode_kabkota, "
        + "provinsi_code: kode_provinsi", ", names: {65: Kalimantan Utara}")
    let tree = boundaries.tree
    #expect(counts(tree) == [.provinsi: 1, .kabupaten: 5, .kecamatan: 55, .desa: 482])
    #expect(tree.scheme == .kemendagri)
    #expect(tree.desaRange.allSatisfy { tree.units[$0].shape != nil })
    #expect(
      tree.units.filter { $0.level == .kabupaten }.map { "\($0.writtenCode) \($0.name)" } == [
        "65.01 Kabupaten Bulungan", "65.02 Kabupaten Malinau", "65.03 Kabupaten Nunukan",
        "65.04 Kabupaten Tana Tidung", "65.71 Kota Tarakan",
      ])
    #expect(
      try path(boundaries, "6501011001") == [
        "Tanjung Palas Hulu", "Tanjung Palas", "Kabupaten Bulungan", "Kalimantan Utara",
      ])
    #expect(boundaries.findings.map(\.short) == [])
  }

  /// The same digits name another place in each scheme.
  @Test(.enabled(if: Shared.kemendagri != nil && Shared.bps != nil)) func codesCollide() throws {
    let bps = try read(#require(Shared.bps), "code: village_code, kabupaten: regency")
    let other = try read(#require(Shared.kemendagri), "code: kode, kabupaten: kabkota")
    #expect(try path(bps, "6501").first == "Malinau")
    #expect(try path(other, "6501").first == "Kabupaten Bulungan")
  }

  /// Desa names repeat, also within one kabupaten.
  @Test(.enabled(if: Shared.bps != nil)) func namesRepeat() throws {
    let tree = try read(
      #require(Shared.bps), "code: village_code, name: village, kabupaten: regency"
    ).tree
    func places(_ name: String) -> [String] {
      tree.desaRange.filter { tree.units[$0].name == name }.compactMap {
        tree.ancestor(of: $0, at: .kabupaten).map { tree.units[$0].name }
      }
    }
    #expect(places("Long Nawang") == ["Malinau", "Nunukan"])
    #expect(places("Tanjung Harapan") == ["Nunukan", "Nunukan"])
  }

  @Test func schematic() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("boundaries/kaltara-skematik.geojson").path
    let boundaries = try read(
      file,
      "code: kode_bps, name: desa, kecamatan: kecamatan, kabupaten: kabupaten, "
        + "provinsi: provinsi")
    #expect(
      counts(boundaries.tree) == [.provinsi: 1, .kabupaten: 5, .kecamatan: 53, .desa: 482])
    #expect(boundaries.source.isSchematic)
    #expect(boundaries.findings.map(\.short) == [])
    #expect(
      try path(boundaries, "6501040004") == [
        "Long Sule", "Kayan Hilir", "Malinau", "Kalimantan Utara",
      ])
  }
}
