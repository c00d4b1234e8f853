import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Visits: each row becomes a record as it says, or a rejection with its line.
@Suite struct VisitTests {
  @Test func allFields() throws {
    let table = try visits(
      """
      id,visited_at,received_at,officer,desa,household,outcome,origin,latitude,longitude,accuracy,review
      a1,2022-10-20 08:30,2022-10-21T01:00:00Z,P7,6501040004,K1,selesai,baru,1.5,"115,5",12,rejected
      """)
    let rows = table.visits
    let zone = try #require(SurveyZone(identifier: "Asia/Makassar"))
    #expect(rows.count == 1)
    #expect(rows.ids[rows.id[0]] == "a1")
    #expect(zone.timestamp(rows.visitedAt[0]) == "2022-10-20T08:30:00+08:00")
    #expect(zone.timestamp(rows.receivedAt[0]) == "2022-10-21T09:00:00+08:00")
    #expect(rows.officers[rows.officer[0]] == "P7")
    #expect(table.claimTexts == ["6501040004"])
    #expect(table.householdTexts == ["K1"])
    #expect(rows.outcome == [.complete])
    #expect(rows.origin == [.new])
    #expect(rows.latitude == [1.5])
    #expect(rows.longitude == [115.5])
    #expect(rows.accuracy == [12])
    #expect(rows.review == [.withdrawn])
    #expect(rows.hasOfficers && rows.hasOrigins)
    #expect(table.findings == [])
  }

  /// What is not mapped has no value, and every record is complete and listed.
  @Test func aDayAlone() throws {
    let table = try visits("received_at\n2022-10-20\n20/10/2022\n")
    let rows = table.visits
    #expect(rows.count == 2)
    #expect(rows.visitedAt == [Visits.noTime, Visits.noTime])
    #expect(rows.receivedAt[0] == rows.receivedAt[1])
    #expect(rows.id == [TextTable.missing, TextTable.missing])
    #expect(rows.household == [TextTable.missing, TextTable.missing])
    #expect(rows.outcome == [.complete, .complete])
    #expect(rows.origin == [.listed, .listed])
    #expect(rows.latitude[0].isNaN && rows.longitude[1].isNaN)
    #expect(!rows.hasOfficers && !rows.hasOrigins)
    #expect(table.findings == [])
  }

  @Test func rowsWithoutAnyDateAreRejected() throws {
    let table = try visits(
      "id,visited_at,received_at\na,,\nb,kemarin,\nc,kemarin,2022-10-20\nd,2022-10-20,\n")
    #expect(table.lines == [4, 5])
    #expect(table.rejected == ["2 noDate", "3 noDate"])
    #expect(
      table.shortFindings == ["date_unreadable ×2 @3,4", "row_rejected ×2 noDate @2,3"])
  }

  @Test func rowsThatCannotBeSplitAreRejected() throws {
    let table = try visits(
      "id,visited_at\na,2022-10-20\nb\nc,2022-10-20,x\nd,\0\ne,2022-10-20\nf,\"2022\n")
    #expect(table.lines == [2, 6])
    #expect(table.rejected == ["3 columns", "4 columns", "5 nulBytes", "7 unclosedQuote"])
  }

  @Test func neitherDateIsMapped() throws {
    let error = intakeError { _ = try visits("id,desa\na,6501040004\n") }
    #expect(error?.kind == .configuration)
    #expect(
      error?.description.hasPrefix(
        "cannot read the visits: ") == true)
    #expect(
      error?.cause == "neither `visited_at` nor `received_at` is mapped, so no visit has a day")
    #expect(error?.line == 9)
  }

  @Test func claimsAreMendedOrReported() throws {
    let table = try visits(
      """
      desa;visited_at
      6501040004;2022-10-20
      '6501040004;2022-10-20
      65.02.04.2003;2022-10-20
      1,20603E+15;2022-10-20
      ;2022-10-20
      Long Sule;2022-10-20
      1,20603E+15;2022-10-20
      """)
    #expect(
      table.claimTexts == [
        "6501040004", "6501040004", "6502042003", "[1,20603E+15]", "-", "[Long Sule]",
        "[1,20603E+15]",
      ])
    #expect(table.visits.claims.map(\.scheme) == [nil, .kemendagri, nil, nil])
    #expect(table.shortFindings == ["claim_mended ×1 @3", "claim_damaged ×3 @5,7,8"])
  }

  @Test func declaredSchemeHolds() throws {
    let table = try visits("desa,visited_at\n6502042003,2022-10-20\n", "    scheme: kemendagri\n")
    #expect(table.visits.claims.map(\.scheme) == [.kemendagri])
  }

  @Test func claimsOfSeveralColumns() throws {
    let fixture = VisitFixture()
    try fixture.file(
      "v.csv",
      "p,k,c,d,t\n65,1,40,4,2022-10-20\n65,01,040,004,2022-10-20\n,,,,2022-10-20\n65,1,,4,2022-10-20\n"
    )
    let table = try fixture.read(
      "visits: {source: v.csv, fields: {desa: [p, k, c, d], visited_at: t}}")
    #expect(table.claimTexts.prefix(3) == ["6501040004", "6501040004", "-"])
    #expect(table.visits.claims.map { $0.code == nil } == [false, true])
    #expect(table.shortFindings == ["claim_damaged ×1 @5"])
  }

  @Test func coordinates() throws {
    let table = try visits(
      """
      visited_at;latitude;longitude;accuracy
      2022-10-20;3,123;116,5;10
      2022-10-20;116.5;3.1;
      2022-10-20;0;0;
      2022-10-20;NaN;116.5;-1
      2022-10-20;inf;-inf;banyak
      2022-10-20;3°07'N;116°30'E;
      2022-10-20;;;
      2022-10-20;3.1;;
      2022-10-20;0.0;116.5;inf
      """)
    let rows = table.visits
    #expect(rows.count == 9)
    #expect(rows.latitude[0] == 3.123 && rows.longitude[0] == 116.5)
    let usable = rows.position.indices.map { rows.point($0) != nil }
    #expect(usable == [true, false, false, false, false, false, false, false, true])
    #expect(
      table.shortFindings == [
        "coordinate_unusable ×4 @3,5,6,7", "coordinate_zero ×1 @4",
        "accuracy_unusable ×3 @5,6,10",
      ])
  }

  @Test func unlistedOutcomesAndOriginsAreReported() throws {
    let table = try visits(
      """
      visited_at,outcome,origin
      2022-10-20, SELESAI ,Prelist
      2022-10-20,batal,lain
      2022-10-20,Batal,
      2022-10-20,,new
      2022-10-20,batal,lain
      2022-10-20,tidak_ditemukan,BARU
      """)
    #expect(table.visits.outcome == [.complete, .other, .other, .other, .other, .notFound])
    #expect(table.visits.origin == [.listed, .listed, .listed, .new, .listed, .new])
    #expect(
      table.shortFindings == [
        "outcome_unlisted ×2 batal @3,6", "outcome_unlisted ×1 @5", "outcome_unlisted ×1 Batal @4",
        "origin_unlisted ×2 lain @3,6", "origin_unlisted ×1 @4",
      ])
  }

  /// A column of free text mapped by mistake must not be written out value by value.
  @Test func manyUnlistedValuesAreCutShort() throws {
    let lines = (0..<50).map { "2022-10-20,nama orang \($0)" }
    let table = try visits("visited_at,outcome\n" + lines.joined(separator: "\n"))
    #expect(table.findings.count == 21)
    #expect(table.findings.map(\.count).reduce(0, +) == 50)
    #expect(table.findings.map(\.subject).contains("…"))
    // Which values are named does not depend on the order of the rows.
    let turned = try visits("visited_at,outcome\n" + lines.reversed().joined(separator: "\n"))
    #expect(Set(turned.findings.map(\.subject)) == Set(table.findings.map(\.subject)))
    #expect(turned.findings.map(\.count).max() == table.findings.map(\.count).max())
  }

  @Test func reviews() throws {
    let csv =
      "visited_at,review\n"
      + [
        "approved", "Rejected", "revoked by pml", "deleted", "Not approved",
        "validation_status_not_approved", "", "hasIssues", "ditolak",
      ].map { "2022-10-20,\($0)\n" }.joined()
    let usual = try visits(csv).visits.review
    #expect(
      usual.map { $0 == .withdrawn } == [false, true, true, true, true, true, false, false, false])
    let listed = try visits(csv, "    reviews: {withdrawn: [Ditolak]}\n").visits.review
    #expect(listed.filter { $0 == .withdrawn }.count == 1)
    #expect(listed.last == .withdrawn)
  }

  @Test func aFieldOfTenMegabytes() throws {
    let long = String(repeating: "panjang ", count: 10 * 1024 * 1024 / 8)
    let unmapped = try visits("id,visited_at,catatan\na,2022-10-20,\"\(long)\"\nb,2022-10-20,x\n")
    #expect(unmapped.lines == [2, 3])
    #expect(unmapped.findings == [])
    let mapped = try visits(
      "id,visited_at,outcome,desa\n\(long),2022-10-20,\"\(long)\",\(long)\nb,2022-10-20,selesai,\n")
    #expect(mapped.lines == [2, 3])
    #expect(mapped.visits.outcome == [.other, .complete])
    let subjects = mapped.findings.map(\.subject.count)
    #expect(subjects.allSatisfy { $0 <= 40 })
  }
}
