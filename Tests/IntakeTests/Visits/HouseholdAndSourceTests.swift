import Coverage
import Foundation
import Testing

@testable import Intake

/// Household keys, and visits that come in several files.
@Suite struct HouseholdAndSourceTests {
  private let keys = "fields: {id: id, visited_at: t, household: [sls, no]}"

  @Test func severalColumnsMakeOneKey() throws {
    let fixture = VisitFixture()
    try fixture.file(
      "v.csv",
      """
      id,t,sls,no
      a,2022-10-20,1,23
      b,2022-10-20,12,3
      c,2022-10-21,1,23
      d,2022-10-20,1,
      e,2022-10-20,,
      f,2022-10-20,,23
      """)
    let table = try fixture.read("visits: {source: v.csv, \(keys)}")
    #expect(table.householdTexts == ["1|23", "12|3", "1|23", "d", "e", "f"])
    #expect(table.shortFindings == ["household_incomplete ×2 @5,7"])
  }

  @Test func withoutIdsAnEmptyKeyIsNone() throws {
    let table = try visits("visited_at,household\n2022-10-20,K1\n2022-10-20,\n")
    #expect(table.householdTexts == ["K1", "-"])
  }

  /// A header alone is what an export that failed leaves; a rejected row is a record all the same.
  @Test func filesWithoutARecordAreNamed() throws {
    let fixture = VisitFixture()
    for (name, rows) in [("v-1.csv", ""), ("v-2.csv", "a,2022-10-20\n"), ("v-3.csv", "b,\n")] {
      try fixture.file(name, "id,t\n" + rows)
    }
    let table = try fixture.read("visits: {source: v-?.csv, fields: {id: id, visited_at: t}}")
    let empty = table.findings.filter { $0.rule == .visitFileEmpty }
    #expect(empty.map(\.count) == [1])
    #expect(empty.flatMap(\.places).map(\.source) == ["v-1.csv"])
  }

  @Test func globsAreReadByName() throws {
    let fixture = VisitFixture()
    for (name, id) in [("hari-2.csv", "b"), ("hari-1.csv", "a"), ("lain.csv", "x")] {
      try fixture.file(name, "id,t\n\(id),2022-10-20\n")
    }
    let table = try fixture.read("visits: {source: hari-*.csv, fields: {id: id, visited_at: t}}")
    #expect(table.visits.sources == ["hari-1.csv", "hari-2.csv"])
    #expect(table.visits.id.map { table.visits.ids[$0] } == ["a", "b"])
    let error = intakeError {
      _ = try fixture.read("visits: {source: bulan-?.csv, fields: {visited_at: t}}")
    }
    #expect(error?.kind == .missing)
    #expect(
      error?.description.hasPrefix(
        "cannot read the visits: bulan-?.csv: no file matches the pattern. Correct `source` in line 8"
      )
        == true)
  }

  /// A name with brackets that is there is a name.
  @Test func aFileWhoseNameLooksLikeAPattern() throws {
    let fixture = VisitFixture()
    try fixture.file("data [1].csv", "id,t\na,2022-10-20\n")
    let table = try fixture.read("visits: {source: 'data [1].csv', fields: {visited_at: t}}")
    #expect(table.visits.count == 1)
  }

  @Test func severalSourcesWithTheirOwnColumnsAndWords() throws {
    let fixture = VisitFixture()
    try fixture.file("a.csv", "id,t,d,s\nx,2022-10-20,6501040004,1\ny,,6501040004,1\n")
    try fixture.file(
      "b.csv", "\u{FEFF}kunci;waktu;desa;hasil;kk\nx;20/10/2022;65.02.04.2003;1;K1\n")
    let table = try fixture.read(
      """
      visits:
        - source: a.csv
          fields: {id: id, visited_at: t, desa: d, outcome: s}
          outcomes: {refused: [1]}
        - source: b.csv
          fields: {id: kunci, visited_at: waktu, desa: desa, outcome: hasil, household: kk}
          outcomes: {complete: [1]}
      """)
    #expect(table.visits.sources == ["a.csv", "b.csv"])
    #expect(table.visits.position.map { "\($0.source):\($0.line)" } == ["0:2", "1:2"])
    #expect(table.rejections.map { "\($0.position.source):\($0.position.line)" } == ["0:3"])
    #expect(table.visits.outcome == [.refused, .complete])
    #expect(table.claimTexts == ["6501040004", "6502042003"])
    #expect(table.visits.id[0] == table.visits.id[1])
    // Some source has households, so the record without one stands for itself by its id.
    #expect(table.householdTexts == ["x", "K1"])
    #expect(table.findings.flatMap(\.places).map(\.source) == ["a.csv"])
  }

  @Test func progressNamesEachFile() throws {
    let fixture = VisitFixture()
    try fixture.file("a.csv", "t\n2022-10-20\n")
    try fixture.file("b.csv", "t\n2022-10-20\n")
    let yaml = minimum + "visits: {source: '?.csv', fields: {visited_at: t}}"
    var said: [String] = []
    let folder = try #require(fixture.folder).url.path
    _ = try readVisits(configured(yaml, folder: folder)) { said.append("\($0) \($1)/\($2)") }
    #expect(said == ["a.csv 1/2", "b.csv 2/2"])
  }

  @Test func missingColumnsAreNamedWithThoseThereAre() throws {
    let fixture = VisitFixture()
    try fixture.file("v.csv", "id,tgl_kunjungan,desa\n")
    let error = intakeError {
      _ = try fixture.read("visits:\n  - source: v.csv\n    fields: {visited_at: tgl_kunjugan}")
    }
    #expect(error?.kind == .configuration)
    #expect(
      error?.description
        == "cannot read the visits: jangkau.yml:9: v.csv has no column `tgl_kunjugan`. "
        + "Its columns are `id`, `tgl_kunjungan`, `desa`. Did you mean `tgl_kunjungan`?")
  }

  @Test func headerOnlyIsNoRecord() throws {
    let table = try visits("id,visited_at\n")
    #expect(table.visits.count == 0)
    #expect(table.shortFindings == ["visit_file_empty ×1 @0"])
  }
}
