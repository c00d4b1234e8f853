import Coverage
import Foundation
import Testing

@testable import Pipeline

/// What `check` says of a survey in which much is wrong, as text, JSON and a page.
@Suite struct CheckReportTests {
  /// All parts, each with a file of `Tests/Hostile`; the visits in five files.
  private func survey() throws -> Survey {
    let survey = try Survey.withAllParts()
    for name in ["cells", "codes", "coordinates", "cut-row", "dates"] {
      try survey.put("visits/\(name).csv", as: "visits-\(name).csv")
    }
    try survey.put("targets/unknown-code.csv", as: "targets-unknown.csv")
    try survey.replace(with: "notes/unknown-desa.csv")
    try survey.replace(with: "officers/unknown-desa.csv")
    try survey.replace(with: "settlements/outside.csv")
    let text = try survey.folder.text("jangkau.yml")
      .replacing("source: visits.csv", with: "source: visits-*.csv")
    _ = try survey.folder.file("jangkau.yml", text)
    return survey
  }

  private func report(_ survey: Survey) throws -> CheckReport {
    try check(
      BuildOptions(
        configuration: survey.folder.url.appendingPathComponent("jangkau.yml").path,
        asOf: Day(iso: "2022-10-20"), now: Date(timeIntervalSince1970: 0)), progress: .quiet)
  }

  /// `script/golden` records them; the style of the page is left out, it is that of the site.
  @Test func itSaysWhatIsRecorded() throws {
    let report = try report(survey())
    for (name, text) in [
      ("check.txt", report.text()), ("check.json", try report.json()),
      ("id.html", try Self.withoutStyle(report.html(.id))),
      ("en.html", try Self.withoutStyle(report.html(.en))),
    ] {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(components: "..", "..", "Golden", "pemeriksaan", name)
      if ProcessInfo.processInfo.environment["JANGKAU_RECORD"] == "1" {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(text == expected, "\(name)")
      expectNothingPersonal(text)
    }
  }

  private static func withoutStyle(_ page: String) throws -> String {
    page.replacing(/<style>(?s).*?<\/style>/, with: "<style></style>")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-")
  }

  /// One file: no script, nothing from elsewhere, and the style is the one that the policy names.
  @Test func thePageNeedsNothingElse() throws {
    let page = try report(survey()).html(.id)
    #expect(!page.contains("<script") && !page.contains("<link rel=\"stylesheet\""))
    #expect(page.contains("default-src 'none'") && page.contains("RAHASIA"))
    for target in page.matches(of: /(?:href|src)="([^"]*)"/).map({ String($0.1) }) {
      #expect(target.hasPrefix("#") || target == "data:,", "\(target)")
    }
    for id in page.matches(of: /href="#([^"]*)"/).map({ String($0.1) }) {
      #expect(page.contains(" id=\"\(id)\""), "\(id)")
    }
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  /// Those that keep records from counting stand first, those that concern most records before others.
  @Test func groupsAreOrderedByEffect() throws {
    let groups = groupedFindings([
      Finding(.claimMended, severity: .note, count: 90),
      Finding(.rowRejected, count: 2, subject: "columns"), Finding(.claimUnknown, count: 7),
      Finding(.visitUnplaced, severity: .note, count: 50), Finding(.rowRejected, count: 4),
      Finding(.noteUnknownUnit, count: 99), Finding(.targetUnknownUnit, count: 1, amount: 30),
      Finding(.outcomeUnlisted, count: 3),
    ])
    #expect(groups.map(\.group) == [.stops, .declare, .know])
    // Thirty families, seven records, six records; notes of the office are neither.
    #expect(
      groups[0].rules.map(\.rule)
        == [.targetUnknownUnit, .claimUnknown, .rowRejected, .noteUnknownUnit, .visitUnplaced])
    #expect(groups[0].rules.map(\.count) == [30, 7, 6, 99, 50])
  }

  /// A cell's own words stand on the page only where they are plainly those of a list.
  @Test func rareWordsOfRecordsAreNotShown() throws {
    var report = try report(survey())
    let place = Finding.Place(source: "visits.csv", line: 7)
    report.findings = [
      Finding(.outcomeUnlisted, count: 3, subject: "tuntas", places: [place]),
      Finding(.outcomeUnlisted, count: 2, subject: "Budi Santoso", places: [place]),
    ]
    let page = try report.html(.en)
    #expect(page.contains("tuntas (3)") && !page.contains("Budi"))
    #expect(page.contains("the cells’ words are not shown (2)</li>") == false)
    #expect(page.contains("the cells’ words are not shown (2)"))
    #expect(page.contains("visits.csv line 7; and 1 more"))
  }

  /// Every rejected line is named, not the first five alone.
  @Test func everyRejectedLineIsNamed() throws {
    let survey = try Survey()
    let rows = (0..<12).map { _ in "x,kurang" }.joined(separator: "\n")
    _ = try survey.folder.file("visits.csv", try Survey.visits() + rows + "\n")
    let outcome = try survey.check()
    let rejected = try #require(outcome.findings.first { $0.rule == "row_rejected" })
    #expect(rejected.count == 12 && rejected.places.count == 12)
  }

  @Test func thePageIsWrittenByTheCommand() throws {
    let survey = try survey()
    let outcome = try survey.run("check", "--as-of", "2022-10-20", "--html", "periksa.html")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(try survey.folder.text("periksa.html").contains("<html lang=\"id\">"))
    let nowhere = try survey.run("check", "--html", "no/such/place.html")
    #expect(nowhere.status == 73)
  }

  @Test func aSurveyThatIsAllRightSaysSo() throws {
    var report = try report(Survey())
    report.findings = []
    #expect(try report.html(.id).contains("Tidak ada yang perlu diperbaiki."))
    #expect(report.text().contains("Nothing to mend."))
  }
}
