import Coverage
import Foundation
import Testing

@testable import Intake

/// Real exports of ODK Briefcase, ODK Central and KoBoCAT, read with their columns named.
@Suite(.enabled(if: Shared.data("exports") != nil)) struct RealDataVisitTests {
  private func read(_ name: String, _ fields: String) throws -> VisitTable {
    let path = try #require(Shared.data("exports/\(name)"))
    return try readVisits(
      configured(minimum + "visits: {source: \(path), fields: {\(fields)}}"))
  }

  private let briefcase = """
    id: KEY, received_at: SubmissionDate, visited_at: some_date_time,
    latitude: some_geopoint-Latitude, longitude: some_geopoint-Longitude,
    accuracy: some_geopoint-Accuracy, household: some_barcode
    """

  private func stamp(_ instant: Instant) throws -> String {
    try #require(SurveyZone(identifier: "Asia/Makassar")).timestamp(instant)
  }

  @Test(arguments: [
    // Briefcase writes the device's local time, Central UTC.
    ("briefcase-all-data-types.csv", "2018-04-26T08:58:20+08:00", "2018-04-26T08:56:00+08:00"),
    ("odk-central-all-data-types.csv", "2018-04-26T16:58:20+08:00", "2018-04-26T16:56:00+08:00"),
  ])
  func allDataTypes(file: String, received: String, visited: String) throws {
    let table = try read(file, briefcase)
    let rows = table.visits
    #expect(rows.count == 1)
    #expect(rows.ids[rows.id[0]] == "uuid:39f3dd36-161e-45cb-a1a4-395831d253a7")
    #expect(try stamp(rows.receivedAt[0]) == received)
    #expect(try stamp(rows.visitedAt[0]) == visited)
    #expect(rows.latitude == [43.3149254])
    #expect(rows.longitude == [-1.9869671])
    #expect(rows.accuracy == [15.478])
    #expect(table.householdTexts == ["000049499094"])
    #expect(table.findings == [])
  }

  @Test func emptyForm() throws {
    let table = try read("briefcase-all-data-types-empty.csv", briefcase)
    #expect(table.visits.count == 1)
    #expect(table.visits.visitedAt == [Visits.noTime])
    #expect(table.visits.latitude[0].isNaN)
    // Without a key of its own the record's id is the household.
    #expect(table.householdTexts == ["uuid:39f3dd36-161e-45cb-a1a4-395831d253a7"])
    #expect(table.findings == [])
  }

  @Test(arguments: [
    ("briefcase-simple-form-commas.csv", "some , text"),
    ("briefcase-simple-form-double-quotes.csv", "some \" text"),
    ("briefcase-simple-form-newlines.csv", "some \n text"),
  ])
  func quoting(file: String, text: String) throws {
    let table = try read(file, "received_at: SubmissionDate, household: some_text")
    #expect(table.visits.count == 1)
    #expect(table.rejections == [])
    #expect(table.householdTexts == [text])
  }

  @Test func nestedRepeats() throws {
    let table = try read(
      "briefcase-nested-repeats.csv", "id: meta-instanceID, received_at: SubmissionDate")
    #expect(table.visits.count == 1)
    #expect(try stamp(table.visits.receivedAt[0]) == "2018-02-01T11:35:19+08:00")
  }

  @Test func kobocat() throws {
    let table = try read(
      "kobocat-tutorial-with-repeats.csv",
      "id: _uuid, received_at: _submission_time, latitude: _gps_latitude, "
        + "longitude: _gps_longitude, accuracy: _gps_precision, review: _validation_status")
    #expect(table.visits.count == 1)
    #expect(table.visits.latitude == [-1.2625621])
    #expect(table.visits.longitude == [36.7921711])
    #expect(table.visits.accuracy == [20])
    #expect(table.visits.review == [.none])
    #expect(try stamp(table.visits.receivedAt[0]) == "2013-02-18T23:54:01+08:00")
    #expect(table.findings == [])
  }
}
