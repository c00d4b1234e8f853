import Foundation
import Testing

@testable import Intake

/// Repeated keys, texts that are no YAML, wrong days, and files that are no configuration at all.
@Suite struct ConfigurationFaultTests {
  /// What is said of a text that stands below the minimum, from line 8 on.
  private func message(_ yaml: String) -> String? {
    refusal(of: minimum + yaml).map {
      $0.description.replacing("cannot read the configuration: jangkau.yml:", with: "")
    }
  }

  @Test(arguments: [
    (
      "counting:\n  count_by: gps\n  count_by: claim",
      "9:3: the key `count_by` occurs twice. Keep one of them."
    ),
    (
      "site: {}\nsite: {}",
      "8:1: the key `site` occurs twice. Keep one of them."
    ),
    (
      "site: {output: a\nstatus: {}",
      "9:7: did not find expected ',' or '}'. Mind the indentation and the colons; tabs "
        + "are not allowed in YAML."
    ),
    (
      "site:\n\toutput: a",
      "9:1: found character that cannot start any token. Mind the indentation and the "
        + "colons; tabs are not allowed in YAML."
    ),
    (
      "site: output: a",
      "8:13: mapping values are not allowed in this context. Mind the indentation and the "
        + "colons; tabs are not allowed in YAML."
    ),
    (
      "site: *there",
      "8:7: found undefined alias. Mind the indentation and the colons; tabs are not "
        + "allowed in YAML."
    ),
    (
      "visits: {source: v.csv, fields: {visited_at: t}, outcomes: {complete: [Ya], absent: [ya]}}",
      "8:86: `visits.outcomes.absent[0]`: \"ya\" is listed twice. A value can mean one thing only."
    ),
  ])
  func repeatedOrNoYAML(yaml: String, expected: String) {
    #expect(message(yaml) == expected)
  }

  private func survey(_ lines: String) -> String? {
    refusal(of: "survey:\n\(lines)\nboundaries: {source: a.shp, fields: {code: k}}")?.description
      .replacing("cannot read the configuration: jangkau.yml:", with: "")
  }

  @Test(arguments: [
    (
      "  start: 15-10-2022\n  end: 2022-11-14",
      "2:10: `survey.start`: \"15-10-2022\" is no day. Write the day as year-month-day, "
        + "such as 2022-10-15."
    ),
    (
      "  start: 2022-10-15\n  end: 2022-02-30",
      "3:8: `survey.end`: \"2022-02-30\" is no day. Write the day as year-month-day, such "
        + "as 2022-10-15."
    ),
    (
      "  start: 2022-10-15\n  end: 2022-10-14",
      "3:8: `survey.end`: the end 2022-10-14 comes before the start 2022-10-15. Exchange "
        + "the two days."
    ),
    (
      "  start: 2022-10-15",
      "2:3: `survey`: the key `end` is missing. Add `end`: the last day of field work."
    ),
    (
      "  start: 2022-10-15\n  end:",
      "2:3: `survey`: the key `end` is missing. Add `end`: the last day of field work."
    ),
    (
      "  start: 2022-10-15\n  end: 2022-11-14\n  time_zone: WITA",
      "4:14: `survey.time_zone`: the zone \"WITA\" is not known. Write Asia/Jakarta, "
        + "Asia/Makassar or Asia/Jayapura (WIB, WITA, WIT)."
    ),
    (
      "  start: 2022-10-15\n  end: 2022-11-14\n  families_per_officer_day: 0",
      "4:29: `survey.families_per_officer_day`: \"0\" is not above 0. Write 10, say."
    ),
    (
      "  start: 2022-10-15\n  end: 2022-11-14\n  families_per_officer_day: ten",
      "4:29: `survey.families_per_officer_day`: \"ten\" is no number. Write a number such "
        + "as 10 or 0.5."
    ),
  ])
  func surveyDays(lines: String, expected: String) {
    #expect(survey(lines) == expected)
  }

  @Test func layerAndQueryExcludeEachOther() {
    let error = refusal(
      of: """
        survey: {start: 2022-10-15, end: 2022-11-14}
        boundaries:
          source: desa.gpkg
          layer: desa
          query: SELECT * FROM desa
          fields: {code: kode}
        """)
    #expect(
      error?.description
        == "cannot read the configuration: jangkau.yml:5:10: `boundaries.query`: `layer` "
        + "and `query` exclude each other. Keep one of them.")
  }

  @Test func wrongCodeOfAName() {
    let error = refusal(
      of: """
        survey: {start: 2022-10-15, end: 2022-11-14}
        boundaries: {source: a.shp, fields: {code: k}, names: {Kaltara: Kalimantan Utara}}
        """)
    #expect(
      error?.description
        == "cannot read the configuration: jangkau.yml:2:56: `boundaries.names`: "
        + "\"Kaltara\" is no code. Write its digits, such as 6501040.")
  }

  @Test(arguments: [
    (
      "",
      "cannot read the configuration: jangkau.yml: the file is empty. Write at least "
        + "`survey`, `boundaries` and `visits`."
    ),
    (
      "# nothing\n",
      "cannot read the configuration: jangkau.yml: the file is empty. Write at least "
        + "`survey`, `boundaries` and `visits`."
    ),
    (
      "- a\n",
      "cannot read the configuration: jangkau.yml:1:1: a list stands where keys should. "
        + "Known keys: `survey`, `boundaries`, `targets`, `visits`, `counting`, `interior`, "
        + "`status`, `quality`, `site`."
    ),
    (
      "42",
      "cannot read the configuration: jangkau.yml:1:1: \"42\" stands where keys should. "
        + "Known keys: `survey`, `boundaries`, `targets`, `visits`, `counting`, `interior`, "
        + "`status`, `quality`, `site`."
    ),
    (
      "boundaries: {source: a.shp, fields: {code: k}}",
      "cannot read the configuration: jangkau.yml:1:1: the key `survey` is missing. Add "
        + "`survey`: the survey's title, days and zone."
    ),
    (
      "survey: {start: 2022-10-15, end: 2022-11-14}",
      "cannot read the configuration: jangkau.yml:1:1: the key `boundaries` is missing. "
        + "Add `boundaries`: the polygons of the desa."
    ),
  ])
  func wholeFile(yaml: String, expected: String) {
    #expect(refusal(of: yaml)?.description == expected)
  }

  @Test func aFileThatIsNotThere() throws {
    let error = intakeError { _ = try readConfiguration("/nowhere/jangkau.yml") }
    #expect(error?.kind == .missing)
    #expect(
      error?.description
        == "cannot read the configuration: /nowhere/jangkau.yml: there is no such file, or "
        + "it cannot be read. Name the configuration with `-c FILE`, or run in the folder "
        + "that holds jangkau.yml.")
  }

  @Test func aFileThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("jangkau.yml")
    try Data([0x73, 0x3a, 0x20, 0xe9, 0x0a]).write(to: URL(fileURLWithPath: path))
    let error = intakeError { _ = try readConfiguration(path) }
    #expect(error?.kind == .configuration)
    #expect(error?.cause == "the file is not UTF-8")
  }

  /// Nesting without end must not end the program.
  @Test(arguments: ["[", "{a: ", "- "])
  func deepNesting(opening: String) {
    let error = refusal(of: minimum + "site: " + String(repeating: opening, count: 100_000))
    #expect(error?.kind == .configuration)
  }

  /// Nine lines that would be a billion items.
  @Test func multiplyingAliases() {
    var yaml = minimum + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(refusal(of: yaml)?.cause == "unknown key `a0`")
  }
}
