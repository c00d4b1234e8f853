import Foundation
import Testing

/// Odd officers, notes, settlements and transport that do not stop a build: each is a finding with its
/// line or is taken as it stands, and both editions are built whole, with nothing personal in the
/// public one and no markup of the input in either.
@Suite(.serialized) struct HostilePartFindingTests {
  /// A file of the corpus and the findings.
  static let cases: [(String, [String])] = [
    ("officers/date-cells.csv", []),
    ("officers/header-only.csv", ["officer_file_empty ×1 @1"]),
    // `P1 ` is P1, who so has two supervisors.
    ("officers/names.csv", ["officer_contradiction ×1"]),
    ("officers/nobody.csv", ["officer_empty ×1 @5"]),
    ("officers/other-scheme.csv", ["officer_other_scheme ×1 bps @5"]),
    ("officers/own-supervisor.csv", []),
    ("officers/repeated.csv", ["officer_repeated ×3 @5,6,7"]),
    ("officers/sync-ahead.csv", ["officer_sync_later ×1 2022-10-20"]),
    ("officers/sync-long-ago.csv", []),
    ("officers/two-supervisors.csv", ["officer_contradiction ×1"]),
    (
      "officers/unknown-desa.csv",
      ["officer_unknown_unit ×1 6501040", "officer_unknown_unit ×1 6501040099"]
    ),
    ("officers/utf16.csv", []),
    ("notes/days-about.csv", []),
    ("notes/header-only.csv", []),
    ("notes/kecamatan.csv", ["note_unknown_unit ×1 6501040 @2"]),
    ("notes/texts.csv", []),
    ("notes/unknown-desa.csv", ["note_unknown_unit ×1 6501040099 @2"]),
    ("notes/utf16.csv", []),
    ("settlements/degrees.asc", []),
    ("settlements/far-away.asc", ["settlement_none ×1 settlements.asc"]),
    ("settlements/header-only.csv", ["settlement_none ×1 settlements.csv"]),
    ("settlements/metres.asc", []),
    ("settlements/names.csv", []),
    ("settlements/negative.asc", []),
    ("settlements/no-data.asc", ["settlement_none ×1 settlements.asc"]),
    ("settlements/numbers.csv", ["settlement_number ×3 @2,3,4"]),
    (
      "settlements/outside.csv",
      ["settlement_outside ×1 @2", "settlement_none ×1 settlements.csv"]
    ),
    (
      "settlements/positions.csv",
      ["settlement_outside ×1 @5", "settlement_unusable ×4 @3,4,6,7"]
    ),
    ("settlements/some-data.asc", []),
    ("settlements/undeclared.asc", []),
    ("settlements/utf16.csv", []),
    ("settlements/zero.asc", ["settlement_none ×1 settlements.asc"]),
    ("curve/utf16.csv", []),
    ("transport/after-the-end.csv", []),
    ("transport/departed-and-to-come.csv", ["departure_past ×1 6501040004 @4"]),
    ("transport/departed.csv", ["departure_past ×1 6501040004 @4"]),
    ("transport/endless-travel.csv", []),
    ("transport/many-dates.csv", ["departure_past ×1 6501040004 @4"]),
    ("transport/no-places.csv", []),
    ("transport/travel-without-days.csv", []),
  ]

  @Test func allPartsAreAllRight() throws {
    let survey = try Survey.withAllParts()
    let report = try survey.check()
    #expect(report.buckets == "counted 3")
    #expect(report.short == [])
  }

  @Test(arguments: cases)
  func isAFinding(file: String, findings: [String]) throws {
    let survey = try Survey.withAllParts()
    try survey.replace(with: file)
    let report = try survey.check()
    #expect(report.isBalanced && report.buckets == "counted 3")
    #expect(report.short == findings)
    let open = try survey.build()
    #expect(open.status == 0 && open.error == "")
    expectNothingPersonal(open.output)
    let closed = try survey.run(
      "build", "--as-of", "2022-10-20", "--edition", "internal", "-o", "dalam")
    #expect(closed.status == 0 && closed.error == "")
    expectNothingPersonal(closed.output)
    try expectCleanSite(survey, "site", isPublic: true)
    try expectCleanSite(survey, "dalam", isPublic: false)
  }

  /// Nothing of the input is markup, no mark turns the direction of what follows, and every file has
  /// a name that any file system takes.
  private func expectCleanSite(_ survey: Survey, _ folder: String, isPublic: Bool) throws {
    let contents = try survey.folder.contents(below: folder)
    #expect(contents.count > 20)
    #expect(Set(contents.keys.map { $0.lowercased() }).count == contents.count)
    for (name, data) in contents {
      #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-._".contains($0)) })
      guard ["html", "svg", "txt", "csv", "json"].contains(name.split(separator: ".").last) else {
        continue
      }
      let text = String(decoding: data, as: UTF8.self)
      for bad in ["<script>alert", "<b>Budi", "onmouseover=\"alert", "\u{202e}"] {
        #expect(!text.contains(bad), "\(bad.debugDescription) in \(folder)/\(name)")
      }
      if isPublic { expectNothingPersonal(text) }
    }
  }

  /// What the officers' file does to silence and to pages: nobody is known where it is empty, and a
  /// sync that lies ahead is no sign.
  @Test func aSyncAheadIsNoSign() throws {
    let survey = try Survey.withAllParts()
    // P2 has sent on the 18th; without that record the sync alone would tell.
    _ = try survey.folder.file(
      "visits.csv", Survey.visits().split(separator: "\n").dropLast().joined(separator: "\n"))
    try survey.replace(with: "officers/sync-ahead.csv")
    _ = try survey.build()
    #expect(try statuses(survey)["6501040004"] == "silent")
    _ = try survey.folder.file("officers.csv", "ppl,kode,pml,koseka,sinkron\n")
    _ = try survey.build()
    #expect(try statuses(survey)["6501040004"] == "untouched")
  }

  /// Flights that have left, that come too late or take forever help nobody; the build says so for
  /// the desa and goes on.
  @Test(arguments: ["departed.csv", "after-the-end.csv", "endless-travel.csv"])
  func noDepartureIsLeft(file: String) throws {
    let survey = try Survey.withAllParts()
    try survey.replace(with: "transport/" + file)
    let explained = try survey.run("explain", "6501040004", "--as-of", "2022-10-20")
    #expect(explained.status == 0 && explained.error == "")
    let page = try survey.build()
    #expect(page.status == 0)
    let list = try survey.folder.text("site/wilayah/6501040004/index.html")
    #expect(list.contains("tidak ada lagi") || list.contains("mustahil"), "\(file)")
  }

  private func statuses(_ survey: Survey) throws -> [String: String] {
    let rows = try survey.folder.text("site/data/coverage.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let code = try #require(rows[0].firstIndex(of: "code"))
    let status = try #require(rows[0].firstIndex(of: "status"))
    return Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[code], $0[status]) })
  }
}
