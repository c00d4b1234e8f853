import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Targets of one scheme over boundaries of another: two desa, 6501040004 and 6501040005.
@Suite struct TargetCrosswalkTests {
  private func read(_ crosswalk: String, _ targets: String) throws -> (
    targets: [String], findings: [String]
  ) {
    let folder = try TemporaryFolder()
    let text = FormatFixture.head.split(separator: "\n").filter { !$0.hasPrefix("targets") }
      .joined(separator: "\n")
    let configuration = try configured(
      text + "\ncrosswalk: {source: \(try folder.file("padanan.csv", crosswalk))}\n"
        + "targets: {source: \(try folder.file("t.csv", targets)), "
        + "fields: {code: kode, families: keluarga, access: akses, valid_from: sejak}}\n",
      folder: folder.url.path)
    let tree = try readBoundaries(configuration).tree
    var table = try readTargets(configuration, scheme: tree.scheme)
    try table.translate(
      by: try #require(try readCrosswalk(configuration, tree: tree)).crosswalk, tree: tree)
    return (
      table.targets.map { target in
        "\(target.code) \(target.families.map(String.init) ?? "-") \(target.access ?? "-")"
          + (target.validFrom.map { " \($0)" } ?? "")
      }.sorted(), table.findings.map(\.short)
    )
  }

  private let head = "kode,keluarga,akses,sejak\n"

  @Test func oneToOne() throws {
    let found = try read(
      "from,to,share,review\n65.02.04.2003,6501040004,1,0\n65.02.04.2004,6501040005,1,1\n",
      head + "65.02.04.2003,7,air,\n65.02.04.2004,9,road,\n65.02.04.2099,5,road,\n")
    #expect(found.targets == ["6501040004 7 air", "6501040005 9 road"])
    #expect(
      found.findings == [
        "target_other_scheme ×1 bps @4", "target_translated ×2 @2,3", "crosswalk_doubtful ×1 @3",
      ])
  }

  /// Shared out so that no family is lost; ways that differ are not guessed between.
  @Test func oneToManyAndManyToOne() throws {
    let split = try read(
      "from,to,share,review\n65.02.04.2003,6501040004,2,0\n65.02.04.2003,6501040005,1,0\n",
      head + "65.02.04.2003,11,air,\n")
    #expect(split.targets == ["6501040004 7 air", "6501040005 4 air"])
    let joined =
      "from,to,share,review\n65.02.04.2003,6501040004,1,0\n65.02.04.2004,6501040004,1,0\n"
    #expect(
      try read(joined, head + "65.02.04.2003,11,air,\n65.02.04.2004,3,road,\n").targets
        == ["6501040004 14 -"])
    // Unknown is never 0.
    #expect(
      try read(joined, head + "65.02.04.2003,11,air,\n65.02.04.2004,,air,\n").targets
        == ["6501040004 - air"])
  }

  @Test func daysFromWhichTheyHold() throws {
    let joined =
      "from,to,share,review\n65.02.04.2003,6501040004,1,0\n65.02.04.2004,6501040004,1,0\n"
    let both =
      "65.02.04.2003,11,,\n65.02.04.2003,12,,2022-10-20\n65.02.04.2004,3,,\n"
    #expect(
      try read(joined, head + both + "65.02.04.2004,4,,2022-10-20\n").targets
        == ["6501040004 14 -", "6501040004 16 - 2022-10-20"])
    let error = intakeError { _ = try read(joined, head + both) }
    #expect(error?.kind == .data && error?.line == 4)
  }

  /// A code from before a desa was split is of the boundaries' own scheme; a row of a desa's own holds.
  @Test func oldCodesAndRowsOfTheirOwn() throws {
    let found = try read(
      "from,to,share,review\n6501040099,6501040005,1,0\n65.02.04.2003,6501040004,1,0\n",
      head + "6501040099,8,,\n6501040004,5,,\n65.02.04.2003,6,,\n")
    #expect(found.targets == ["6501040004 5 -", "6501040005 8 -"])
    #expect(
      found.findings == ["target_repeated ×1 6501040004 @4", "target_translated ×2 @4,0"])
  }
}
