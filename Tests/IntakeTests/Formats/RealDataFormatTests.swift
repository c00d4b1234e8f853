import Coverage
import Testing

@testable import Intake

/// The real samples: what their header is taken for, and that their rows are read.
@Suite(.enabled(if: Shared.data("exports/odk-central-all-data-types.csv") != nil))
struct RealDataFormatTests {
  private func table(_ name: String, _ more: String = "") throws -> VisitTable {
    let path = try #require(Shared.data("exports/\(name).csv"))
    return try readVisits(
      configured(minimum + "visits:\n  - {source: \(path)\(more)}\n", folder: ""))
  }

  @Test func odkCentral() throws {
    let table = try table("odk-central-all-data-types")
    #expect(table.visits.latitude == [43.3149254])
    #expect(table.visits.longitude == [-1.9869671])
    #expect(table.visits.accuracy == [15.478])
    #expect(table.visits.receivedAt == [1_524_733_100_525_000])
    #expect(table.visits.ids[1] == "uuid:39f3dd36-161e-45cb-a1a4-395831d253a7")
  }

  @Test func odkBriefcase() throws {
    let table = try table("briefcase-all-data-types")
    #expect(table.visits.latitude == [43.3149254])
    // 8:58:20 in Makassar
    #expect(table.visits.receivedAt == [1_524_704_300_000_000])
    #expect(try self.table("briefcase-all-data-types-empty").visits.latitude[0].isNaN)
  }

  @Test(arguments: ["commas", "double-quotes", "newlines"]) func briefcaseText(_ kind: String)
    throws
  {
    #expect(try table("briefcase-simple-form-\(kind)").visits.count == 1)
  }

  @Test func nestedRepeatsAreOneSubmission() throws {
    #expect(try table("briefcase-nested-repeats").visits.count == 1)
  }

  @Test func koboRepeats() throws {
    let submissions = try table("kobocat-tutorial-with-repeats")
    #expect(submissions.visits.count == 1)
    #expect(submissions.visits.latitude == [-1.2625621])
    #expect(submissions.visits.receivedAt == [1_361_202_841_000_000])
    let children = try table(
      "kobocat-tutorial-with-repeats",
      ", repeat: children, fields: {household: children/childs_name}")
    #expect(children.visits.count == 2)
    #expect(children.visits.ids[1] == "b31c6ac2-b8ca-4180-914f-c844fa10ed3b/children[1]")
  }
}
