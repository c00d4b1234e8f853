import Coverage
import Geography
import Testing

@testable import Intake

/// The section `quality`, and the end of an interview.
struct QualityConfigurationTests {
  private func quality(_ lines: String) throws -> QualityRules {
    try parseConfiguration(
      """
      survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
      boundaries: {source: desa.geojson, fields: {code: kode}}
      \(lines)
      """, file: "jangkau.yml", folder: ""
    ).quality
  }

  @Test func withoutASectionTheDefaultsHold() throws {
    let rules = try quality("")
    #expect(rules == QualityRules())
    #expect(rules.clusterFamilies == 6 && rules.clusterMetres == nil)
    #expect(rules.samePositionFamilies == 3 && rules.maximumSpeed == 150)
    #expect(rules.nightFrom == 22 && rules.nightTo == 5 && rules.minimumMinutes == 5)
    #expect(rules.maximumVisitsADay == nil)
  }

  @Test func everyKeyIsRead() throws {
    let rules = try quality(
      """
      quality: {cluster_families: 8, cluster_m: 12.5, cluster_exempt: [6501010, "65.01.02.2003"],
        same_position_families: 4, max_speed_kmh: 90, night_from: 21.5, night_to: 4,
        min_minutes: 8, max_visits_day: 25}
      """)
    #expect(
      rules
        == QualityRules(
          clusterFamilies: 8, clusterMetres: 12.5,
          clusterExempt: [
            try #require(AdminCode(digits: "6501010")),
            try #require(AdminCode(digits: "6501022003")),
          ], samePositionFamilies: 4, maximumSpeed: 90, nightFrom: 21.5, nightTo: 4,
          minimumMinutes: 8, maximumVisitsADay: 25))
  }

  @Test(arguments: [
    "cluster_families: 1", "cluster_families: many", "cluster_m: 0", "same_position_families: 0",
    "max_speed_kmh: -1", "night_from: 25", "night_to: -1", "min_minutes: -1", "max_visits_day: 0",
    "cluster_exempt: [Long Sule]",
  ]) func senselessThresholdsAreErrors(line: String) {
    let error = #expect(throws: IntakeError.self) { try quality("quality: {\(line)}") }
    #expect(error?.description.contains("jangkau.yml:3") == true)
    #expect(error?.description.contains(String(line.prefix { $0 != ":" })) == true)
  }

  @Test func unknownKeysNameTheNearest() {
    let error = #expect(throws: IntakeError.self) { try quality("quality: {cluster_familes: 6}") }
    #expect(error?.description.contains("Did you mean `cluster_families`?") == true)
  }

  /// The second source alone says when interviews end; a time that cannot be read is a finding.
  @Test func theEndIsReadWhereASourceHasIt() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("a.csv", "t\n2022-10-15 08:00\n")
    let second = try folder.file(
      "b.csv", "t,e\n2022-10-15 09:00,2022-10-15 09:20\n2022-10-15 10:00,\n2022-10-15 11:00,x\n")
    let table = try readVisits(
      parseConfiguration(
        """
        survey: {start: 2022-10-15, end: 2022-11-14, time_zone: Asia/Makassar}
        boundaries: {source: desa.geojson, fields: {code: kode}}
        visits:
          - {source: \(first), fields: {visited_at: t}}
          - {source: \(second), fields: {visited_at: t, ended_at: e}}
        """, file: "jangkau.yml", folder: ""))
    let visits = table.visits
    #expect((0..<4).map { visits.end($0) == Visits.noTime } == [true, false, true, true])
    #expect(visits.end(1) - visits.visitedAt[1] == 20 * 60_000_000)
    #expect(table.findings.map(\.rule) == [.dateUnreadable])
  }
}
