import Coverage
import Testing

@testable import Intake

/// Per format: its file in, the expected ledger and coverage out.
@Suite struct FormatLedgerTests {
  @Test func fasih() throws {
    let report = try FormatFixture.report(
      "source: fasih/export.csv, fields: {household: keluarga_id, outcome: hasil}")
    // Open and draft are found and not completed; rejected, revoked and inactive leave the count.
    #expect(
      report.short == "read 9: withdrawn 3, counted 6; Satu 6/4/4 confirmed 5; "
        + "Dua 0/0/0 confirmed 0; approved 2")
  }

  /// Approved families count in their desa too, and in all that hold it.
  @Test func approvedByUnit() throws {
    let report = try FormatFixture.report(
      "source: fasih/export.csv, fields: {household: keluarga_id, outcome: hasil}")
    let approved = try #require(report.approvedByUnit)
    let named = zip(report.tree.units, approved).filter { $0.0.level == .desa }
      .map { "\($0.0.name) \($0.1)" }
    #expect(named == ["Satu 2", "Dua 0"])
    #expect(approved[0] == 2 && report.approved == 2)
  }

  @Test func odkCentral() throws {
    let report = try FormatFixture.report(
      "source: odk/form.csv, fields: {desa: lokasi-desa, outcome: hasil}")
    #expect(
      report.short == "read 4: withdrawn 1, counted 3; Satu 3/2/3 confirmed 2; "
        + "Dua 0/0/0 confirmed 0; approved 1")
  }

  @Test func odkRepeatsAreTheFamilies() throws {
    let report = try FormatFixture.report(
      "source: odk-repeats/kunjungan.csv, repeat: keluarga, fields: {desa: desa, outcome: hasil}")
    // One family's submission is not in the export, so it has no date.
    #expect(
      report.short == "read 5: rejected 1, withdrawn 1, counted 3; Satu 3/2/3 confirmed 3; "
        + "Dua 0/0/0 confirmed 0")
    let table = try FormatFixture.table(
      "source: odk-repeats/kunjungan.csv, repeat: keluarga, fields: {desa: desa, outcome: hasil}")
    #expect(table.rejected == ["6 noDate"])
    #expect(table.lines == [2, 3, 4, 5])
  }

  @Test func kobo() throws {
    let report = try FormatFixture.report(
      "source: kobo/export.csv, fields: {desa: lokasi/desa, outcome: hasil}", asOf: "2022-10-15")
    // 18:30 without a zone is the server's, which is UTC: the morning of the 16th in Makassar.
    #expect(
      report.short == "read 3: later 1, withdrawn 1, counted 1; Satu 1/1/1 confirmed 0; "
        + "Dua 0/0/0 confirmed 0; approved 0")
    let table = try FormatFixture.table(
      "source: kobo/export.csv, fields: {desa: lokasi/desa, outcome: hasil}")
    #expect(table.shortFindings == [])
  }

  @Test func koboRepeatsBesideTheirSubmission() throws {
    let source =
      "source: kobo/berulang.csv, repeat: keluarga, "
      + "fields: {desa: desa, outcome: keluarga/hasil}"
    let report = try FormatFixture.report(source)
    #expect(
      report.short == "read 3: counted 3; Satu 2/1/2 confirmed 2; Dua 1/1/1 confirmed 1")
    let table = try FormatFixture.table(source)
    #expect(table.lines == [2, 2, 3])
    #expect(table.visits.accuracy == [20, 20, 20])
    #expect(
      table.visits.id.map { table.visits.ids[$0] ?? "" }
        == ["u1/keluarga[1]", "u1/keluarga[2]", "u2/keluarga[1]"])
  }

  @Test func surveyCTO() throws {
    let report = try FormatFixture.report(
      "source: surveycto/export.csv, fields: {desa: desa, outcome: hasil}")
    #expect(
      report.short == "read 3: withdrawn 1, counted 2; Satu 2/2/2 confirmed 2; "
        + "Dua 0/0/0 confirmed 0; approved 1")
  }

  @Test func surveySolutions() throws {
    let report = try FormatFixture.report(
      "source: survey-solutions/export.tab, format: survey-solutions, "
        + "fields: {desa: desa, outcome: hasil}")
    #expect(
      report.short == "read 6: withdrawn 2, counted 4; Satu 4/3/3 confirmed 4; "
        + "Dua 0/0/0 confirmed 0; approved 2")
  }

  @Test func epicollect() throws {
    let report = try FormatFixture.report(
      "source: epicollect/export.csv, fields: {desa: 1_desa, outcome: 3_hasil}")
    #expect(
      report.short == "read 2: counted 2; Satu 2/1/2 confirmed 1; Dua 0/0/0 confirmed 0")
  }

  @Test func theConfigurationOverridesTheFormat() throws {
    let table = try FormatFixture.table(
      "source: odk/form.csv, fields: {visited_at: SubmissionDate, officer: DeviceID}, "
        + "reviews: {withdrawn: [hasissues]}")
    #expect(table.visits.visitedAt == table.visits.receivedAt)
    #expect(table.visits.officers[table.visits.officer[0]] == "d")
    #expect(table.visits.review == [.approved, .none, .none, .withdrawn])
  }

  @Test func csvTakesNothingButWhatIsMapped() {
    let error = intakeError {
      _ = try FormatFixture.table("source: odk/form.csv, format: csv, fields: {desa: lokasi-desa}")
    }
    #expect(error?.cause.contains("neither `visited_at` nor `received_at`") == true)
  }

  @Test func stateOfSeveralColumns() {
    #expect(ReviewState.joined([.approved, .withdrawn]) == .withdrawn)
    #expect(ReviewState.joined([.submitted, .draft]) == .draft)
    #expect(ReviewState.draft.limited(.complete) == .partial)
    #expect(ReviewState.open.limited(.refused) == .absent)
    #expect(ReviewState.draft.limited(.absent) == .absent)
    #expect(ReviewState.submitted.limited(.complete) == .complete)
  }
}
