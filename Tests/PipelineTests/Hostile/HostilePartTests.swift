import Foundation
import Testing

/// Bad officers, notes, settlements, curves, milestones and transport: each ends with its exit code and
/// a message that says where, what and what to do, and says nothing of a person.
@Suite(.serialized) struct HostilePartTests {
  /// A file of the corpus, the exit code, and what is said on standard error.
  static let cases: [(String, Int32, String)] = [
    (
      "officers/columns-shifted.csv", 65,
      "cannot read the officers: officers.csv:2: its code cannot be read. Format the "
        + "code's column as text before saving, and export it again."
    ),
    (
      "officers/cut-row.csv", 65,
      "cannot read the officers: officers.csv:5: the row has more or fewer cells than "
        + "the header. Give every row as many cells as the header; quote cells that hold "
        + "the delimiter."
    ),
    (
      "officers/empty.csv", 65,
      "cannot read the officers: officers.csv:1: the file is empty. Export it again "
        + "with a first line that names the columns."
    ),
    (
      "officers/nul.csv", 65,
      "cannot read the officers: officers.csv:5: the row holds NUL bytes. The file is "
        + "damaged or no text: export it again."
    ),
    (
      "officers/sync-no-such-day.csv", 65,
      "cannot read the officers: officers.csv:5: its last sync is no time. Write it as "
        + "2022-10-15 08:30, or leave the cell empty."
    ),
    (
      "officers/sync-unreadable.csv", 65,
      "cannot read the officers: officers.csv:5: its last sync is no time. Write it as "
        + "2022-10-15 08:30, or leave the cell empty."
    ),
    (
      "notes/cut-row.csv", 65,
      "cannot read the notes: notes.csv:2: the row has more or fewer cells than the "
        + "header. Give every row as many cells as the header; quote cells that hold the "
        + "delimiter."
    ),
    (
      "notes/damaged-code.csv", 65,
      "cannot read the notes: notes.csv:2: its code cannot be read. Write the desa's "
        + "code, as text, in the columns of `notes.fields.code`."
    ),
    (
      "notes/empty.csv", 65,
      "cannot read the notes: notes.csv:1: the file is empty. Export it again with a "
        + "first line that names the columns."
    ),
    (
      "notes/no-code.csv", 65,
      "cannot read the notes: notes.csv:2: the note has no code. Write the desa's code, "
        + "as text, in the columns of `notes.fields.code`."
    ),
    (
      "notes/no-day.csv", 65,
      "cannot read the notes: notes.csv:2: its date is no day. Write it as 2022-11-03 "
        + "or 03/11/2022."
    ),
    (
      "notes/no-due-day.csv", 65,
      "cannot read the notes: notes.csv:2: its due day is no day. Write it as "
        + "2022-11-12, or leave it empty for none."
    ),
    (
      "notes/no-such-due-day.csv", 65,
      "cannot read the notes: notes.csv:2: its due day is no day. Write it as "
        + "2022-11-12, or leave it empty for none."
    ),
    (
      "notes/nul.csv", 65,
      "cannot read the notes: notes.csv:2: the row holds NUL bytes. The file is damaged "
        + "or no text: export it again."
    ),
    (
      "notes/perhaps-public.csv", 65,
      "cannot read the notes: notes.csv:2: it is neither public nor not. Write yes or "
        + "no, ya or tidak, in that column."
    ),
    (
      "notes/says-nothing.csv", 65,
      "cannot read the notes: notes.csv:2: the note says nothing. Write what is known "
        + "of the desa in at most 500 letters."
    ),
    (
      "notes/too-long.csv", 65,
      "cannot read the notes: notes.csv:2: the note is too long. Write what is known of "
        + "the desa in at most 500 letters."
    ),
    (
      "settlements/cut-row.csv", 65,
      "cannot read the settlements: settlements.csv:2: the row has more or fewer cells "
        + "than the header. Give every row as many cells as the header; quote cells that "
        + "hold the delimiter."
    ),
    (
      "settlements/cut.asc", 65,
      "cannot read the settlements: settlements.asc: settlements.asc, band 1: File "
        + "short, can't read line 1. Bring points, polygons or a raster that GDAL opens, or "
        + "a text file with `fields.latitude` and `fields.longitude`."
    ),
    (
      "settlements/empty.csv", 65,
      "cannot read the settlements: settlements.csv:1: the file is empty. Export it "
        + "again with a first line that names the columns."
    ),
    (
      "settlements/letter.asc", 65,
      "cannot read the settlements: settlements.asc: `settlements.asc' not recognized "
        + "as a supported file format. Bring points, polygons or a raster that GDAL opens, "
        + "or a text file with `fields.latitude` and `fields.longitude`."
    ),
    (
      "settlements/nul.csv", 65,
      "cannot read the settlements: settlements.csv:2: the row holds NUL bytes. The "
        + "file is damaged or no text: export it again."
    ),
    (
      "settlements/undeclared-metres.asc", 65,
      "cannot read the settlements: settlements.asc: it names no coordinate system, and "
        + "its coordinates are no degrees. Bring points, polygons or a raster that GDAL "
        + "opens, or a text file with `fields.latitude` and `fields.longitude`."
    ),
    (
      "curve/after-end.csv", 65,
      "cannot read the plan's curve: curve.csv:2: 2022-12-01 is not a day of the "
        + "survey. Leave it out."
    ),
    (
      "curve/before-start.csv", 65,
      "cannot read the plan's curve: curve.csv:2: 2022-10-01 is not a day of the "
        + "survey. Leave it out."
    ),
    (
      "curve/cut-row.csv", 65,
      "cannot read the plan's curve: curve.csv:2: the row has more or fewer cells than "
        + "the header. Give every row as many cells as the header; quote cells that hold "
        + "the delimiter."
    ),
    (
      "curve/day-twice.csv", 65,
      "cannot read the plan's curve: curve.csv:3: the day 2022-10-22 occurs twice. Keep "
        + "one of them."
    ),
    (
      "curve/empty.csv", 65,
      "cannot read the plan's curve: curve.csv:1: the file is empty. Export it again "
        + "with a first line that names the columns."
    ),
    (
      "curve/end-below-one.csv", 65,
      "cannot read the plan's curve: curve.csv:2: 2022-11-14 is a last day, and its "
        + "share is not 1. Leave it out: on the last day all is to be finished."
    ),
    (
      "curve/falling.csv", 65,
      "cannot read the plan's curve: curve.csv:3: the share of 2022-10-31 is below that "
        + "of an earlier day. Write what should be finished in all by the end of the day."
    ),
    (
      "curve/header-only.csv", 65,
      "cannot read the plan's curve: curve.csv:1: the file has no row below its header. "
        + "Add rows such as 2022-10-22,0.25."
    ),
    (
      "curve/negative.csv", 65,
      "cannot read the plan's curve: curve.csv:2: the share of 2022-10-22 is not from 0 "
        + "to 1. Write 0.25 for 25 %."
    ),
    (
      "curve/no-day.csv", 65,
      "cannot read the plan's curve: curve.csv:2: the row has no day that can be read. "
        + "Write it as 2022-10-15 or 15/10/2022."
    ),
    (
      "curve/no-share.csv", 65,
      "cannot read the plan's curve: curve.csv:2: \"seperempat\" is no share. Write "
        + "0.25 or 25%."
    ),
    (
      "curve/no-such-day.csv", 65,
      "cannot read the plan's curve: curve.csv:2: the row has no day that can be read. "
        + "Write it as 2022-10-15 or 15/10/2022."
    ),
    (
      "curve/not-a-number.csv", 65,
      "cannot read the plan's curve: curve.csv:2: \"NaN\" is no share. Write 0.25 or "
        + "25%."
    ),
    (
      "curve/nul.csv", 65,
      "cannot read the plan's curve: curve.csv:2: the row holds NUL bytes. The file is "
        + "damaged or no text: export it again."
    ),
    (
      "curve/over-one.csv", 65,
      "cannot read the plan's curve: curve.csv:2: the share of 2022-10-22 is not from 0 "
        + "to 1. Write 0.25 for 25 %."
    ),
    (
      "milestones/after-end.yml", 78,
      "cannot read the configuration: jangkau.yml:8:9: `survey.curve.milestones[0]`: "
        + "2022-12-22 is not a day of the survey. Leave it out."
    ),
    (
      "milestones/before-start.yml", 78,
      "cannot read the configuration: jangkau.yml:8:9: `survey.curve.milestones[0]`: "
        + "2021-10-22 is not a day of the survey. Leave it out."
    ),
    (
      "milestones/day-twice.yml", 78,
      "cannot read the configuration: jangkau.yml:9:9: `survey.curve.milestones[1]`: "
        + "the day 2022-10-22 occurs twice. Keep one of them."
    ),
    (
      "milestones/falling.yml", 78,
      "cannot read the configuration: jangkau.yml:9:9: `survey.curve.milestones[1]`: "
        + "the share of 2022-10-31 is below that of an earlier day. Write what should be "
        + "finished in all by the end of the day."
    ),
    (
      "milestones/no-share.yml", 78,
      "cannot read the configuration: jangkau.yml:8:9: `survey.curve.milestones[0]`: "
        + "the key `share` is missing. Add `share`: the share finished by its end: 0.25 for "
        + "25 %."
    ),
    (
      "milestones/no-such-day.yml", 78,
      "cannot read the configuration: jangkau.yml:8:15: "
        + "`survey.curve.milestones[0].day`: \"2022-11-31\" is no day. Write the day as "
        + "year-month-day, such as 2022-10-15."
    ),
    (
      "milestones/none.yml", 78,
      "cannot read the configuration: jangkau.yml:7:17: `survey.curve.milestones`: "
        + "there are no milestones. Write some, or leave `curve` out."
    ),
    (
      "milestones/over-one.yml", 78,
      "cannot read the configuration: jangkau.yml:8:9: `survey.curve.milestones[0]`: "
        + "the share of 2022-10-22 is not from 0 to 1. Write 0.25 for 25 %."
    ),
    (
      "milestones/percent.yml", 78,
      "cannot read the configuration: jangkau.yml:8:34: "
        + "`survey.curve.milestones[0].share`: \"25%\" is no number. Write a number such as "
        + "10 or 0.5."
    ),
    (
      "milestones/two-ways.yml", 78,
      "cannot read the configuration: jangkau.yml:9:13: `survey.curve.source`: "
        + "`milestones` and `source` exclude each other. Keep one of them."
    ),
    (
      "milestones/wrong-key.yml", 78,
      "cannot read the configuration: jangkau.yml:7:5: `survey.curve`: unknown key "
        + "`milestone`. Did you mean `milestones`? Known keys: `milestones`, `source`, "
        + "`fields`."
    ),
    (
      "transport/many-places.csv", 65,
      "cannot read the targets: targets.csv:4: \"99999999999999999999\" is no number of "
        + "places. Write a whole number from 0, or leave the cell empty."
    ),
    (
      "transport/markup.csv", 65,
      "cannot read the targets: targets.csv:4: \"<b>Senin</b>\" is no day of departure. "
        + "Write weekdays such as Senin Kamis, or dates such as 2022-10-24."
    ),
    (
      "transport/negative-travel.csv", 65,
      "cannot read the targets: targets.csv:4: \"-1\" is no number of travel days. "
        + "Write a whole number from 0, or leave the cell empty."
    ),
    (
      "transport/no-such-day.csv", 65,
      "cannot read the targets: targets.csv:4: \"2022-11-31\" is no day of departure. "
        + "Write weekdays such as Senin Kamis, or dates such as 2022-10-24."
    ),
    (
      "transport/unknown-word.csv", 65,
      "cannot read the targets: targets.csv:4: \"Senen\" is no day of departure. Write "
        + "weekdays such as Senin Kamis, or dates such as 2022-10-24."
    ),
    (
      "transport/word-travel.csv", 65,
      "cannot read the targets: targets.csv:4: \"sehari\" is no number of travel days. "
        + "Write a whole number from 0, or leave the cell empty."
    ),
  ]

  @Test(arguments: cases)
  func isRefused(file: String, status: Int32, message: String) throws {
    let survey = try Survey.withAllParts()
    try survey.replace(with: file)
    try expectRefusal(in: survey, status, message) { try survey.build() }
    try expectRefusal(in: survey, status, message) { try survey.run("check", "--json") }
  }

  /// Each file of the corpus is tried here or among those that do not stop a build.
  @Test func noFileOfTheCorpusIsForgotten() throws {
    let all = try ["officers", "notes", "settlements", "curve", "milestones", "transport"]
      .flatMap(Survey.files).filter { !$0.hasSuffix(".prj") }
    let tried = Self.cases.map(\.0) + HostilePartFindingTests.cases.map(\.0)
    #expect(tried.sorted() == all.sorted())
  }
}
