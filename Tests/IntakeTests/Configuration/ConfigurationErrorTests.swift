import Foundation
import Testing

@testable import Intake

/// Every mistake in the configuration is named with its line and column, and what to write instead.
@Suite struct ConfigurationErrorTests {
  /// What is said of a text that stands below the minimum, from line 8 on.
  private func message(_ yaml: String) -> String? {
    refusal(of: minimum + yaml).map {
      $0.description.replacing("cannot read the configuration: jangkau.yml:", with: "")
    }
  }

  @Test(arguments: [
    (
      "visists: []",
      "8:1: unknown key `visists`. Did you mean `visits`? Known keys: <all>."
    ),
    (
      "xyzzy: 1",
      "8:1: unknown key `xyzzy`. Known keys: <all>."
    ),
    (
      "targets: {source: t.csv, fields: {code: k, familes: f}}",
      "8:44: `targets.fields`: unknown key `familes`. Did you mean `families`? Known keys: "
        + "`code`, `families`, `access`, `seat_km`, `planned_start`, `valid_from`, "
        + "`departure_days`, `travel_days`, `places`."
    ),
    (
      "visits:\n  - source: v.csv\n    field: {visited_at: t}",
      "10:5: `visits[0]`: unknown key `field`. Did you mean `fields`? Known keys: "
        + "<visits>."
    ),
    (
      "visits:\n  - source: v.csv\n    fields:\n      vistied_at: t",
      "11:7: `visits[0].fields`: unknown key `vistied_at`. Did you mean `visited_at`? "
        + "Known keys: `id`, `visited_at`, `received_at`, `officer`, `desa`, `household`, "
        + "`outcome`, `origin`, `latitude`, `longitude`, `accuracy`, `review`, `ended_at`."
    ),
    (
      "visits: {source: v.csv, fields: {visited_at: t}, outcomes: {completed: [a]}}",
      "8:61: `visits.outcomes`: unknown key `completed`. Did you mean `complete`? Known "
        + "keys: `complete`, `moved`, `deceased`, `not_found`, `ineligible`, `refused`, "
        + "`unreachable`, `partial`, `absent`, `other`."
    ),
    (
      "visits: {source: v.csv, fields: {visited_at: t}, origins: {baru: [a]}}",
      "8:60: `visits.origins`: unknown key `baru`. Known keys: `listed`, `new`."
    ),
    (
      "visits: {source: v.csv, fields: {visited_at: t}, reviews: {rejected: [a]}}",
      "8:60: `visits.reviews`: unknown key `rejected`. Known keys: `open`, `draft`, "
        + "`submitted`, `approved`, `withdrawn`."
    ),
    (
      "counting:\n  countby: gps",
      "9:3: `counting`: unknown key `countby`. Did you mean `count_by`? Known keys: "
        + "`count_by`, `border_tolerance_m`, `max_accuracy_m`."
    ),
    (
      "interior: {acces: [air]}",
      "8:12: `interior`: unknown key `acces`. Did you mean `access`? Known keys: `access`, "
        + "`min_seat_km`, `codes`, `seats`."
    ),
    (
      "status: {behind_point: 5}",
      "8:10: `status`: unknown key `behind_point`. Did you mean `behind_points`? Known "
        + "keys: <status>."
    ),
    (
      "site:\n  langauge: en",
      "9:3: `site`: unknown key `langauge`. Did you mean `language`? Known keys: <site>."
    ),
    (
      "weather: {source: r.csv}",
      "8:1: unknown key `weather`. Known keys: <all>."
    ),
  ])
  func unknownKey(yaml: String, expected: String) {
    #expect(message(yaml) == withKnownKeys(expected))
  }

  @Test(arguments: [
    (
      "site: www",
      "8:7: `site`: \"www\" stands where keys should. Known keys: <site>."
    ),
    (
      "site: [www]",
      "8:7: `site`: a list stands where keys should. Known keys: <site>."
    ),
    (
      "visits: visits.csv",
      "8:9: `visits`: \"visits.csv\" stands where keys should. Known keys: "
        + "<visits>."
    ),
    (
      "visits: [visits.csv]",
      "8:10: `visits[0]`: \"visits.csv\" stands where keys should. Known keys: "
        + "<visits>."
    ),
    (
      "targets: {source: [a, b], fields: {code: k}}",
      "8:19: `targets.source`: a list stands where one text should. Write one text, in "
        + "quotes if it holds `: `."
    ),
    (
      "visits: {source: v.csv, fields: {visited_at: [a, b]}}",
      "8:46: `visits.fields.visited_at`: a list stands where one text should. Write one "
        + "text, in quotes if it holds `: `."
    ),
    (
      "visits: {source: v.csv, format: excel, fields: {visited_at: t}}",
      "8:33: `visits.format`: \"excel\" is not known. Write one of `auto`, `csv`, "
        + "`fasih`, `odk`, `kobo`, `surveycto`, `survey-solutions`, `epicollect`."
    ),
    (
      "visits: {source: v.csv, scheme: Kemendagri, fields: {visited_at: t}}",
      "8:33: `visits.scheme`: \"Kemendagri\" is not known. Write one of `bps`, "
        + "`kemendagri`, `fields`. Did you mean `kemendagri`?"
    ),
    (
      "counting: {count_by: claims}",
      "8:22: `counting.count_by`: \"claims\" is not known. Write one of `claim`, `gps`. "
        + "Did you mean `claim`?"
    ),
    (
      "counting: {border_tolerance_m: 200 m}",
      "8:32: `counting.border_tolerance_m`: \"200 m\" is no number. Write a number such as "
        + "10 or 0.5."
    ),
    (
      "counting: {max_accuracy_m: -1}",
      "8:28: `counting.max_accuracy_m`: \"-1\" is negative. Write 0 or more."
    ),
    (
      "counting: {max_accuracy_m: .nan}",
      "8:28: `counting.max_accuracy_m`: \".nan\" is no number. Write a number such as 10 or 0.5."
    ),
    (
      "status: {stalled_days: 2.5}",
      "8:24: `status.stalled_days`: \"2.5\" is no whole number. Write a whole number such as 3."
    ),
    (
      "status: {silent_days: 0}",
      "8:23: `status.silent_days`: \"0\" is not above 0. Write 1 or more."
    ),
    (
      "status: {done_at: almost}",
      "8:19: `status.done_at`: \"almost\" is no number. Write a number such as 10 or 0.5."
    ),
    (
      "interior: {seats: {6501: [3.588]}}",
      "8:26: `interior.seats.6501`: a seat is two numbers, latitude and longitude. Write "
        + "[3.588, 116.624], say."
    ),
    (
      "interior: {seats: {6501: [116.624, 3.588]}}",
      "8:26: `interior.seats.6501`: a seat is two numbers, latitude and longitude. Write "
        + "[3.588, 116.624], say."
    ),
    (
      "interior: {seats: {Malinau: [3.588, 116.624]}}",
      "8:20: `interior.seats`: \"Malinau\" is no code. Write its digits, such as 6501040."
    ),
    (
      "interior: {seats: [3.588, 116.624]}",
      "8:19: `interior.seats`: a list stands where keys and values should. Write `key: "
        + "value` lines."
    ),
    (
      "interior: {codes: [Malinau]}",
      "8:20: `interior.codes[0]`: \"Malinau\" is no code. Write its digits, such as 6501040."
    ),
    (
      "site: {language: jv}",
      "8:18: `site.language`: \"jv\" is not known. Write one of `id`, `en`."
    ),
    (
      "site: {languages: []}",
      "8:19: `site.languages`: the languages are empty or repeated. Write [id, en], say."
    ),
    (
      "site: {language: id, languages: [id, en]}",
      "8:18: `site.language`: `language` and `languages` exclude each other. Keep one of them."
    ),
    (
      "site: {editions: []}",
      "8:18: `site.editions`: the editions are empty or repeated. Write [public], "
        + "[internal] or [public, internal]."
    ),
    (
      "site: {editions: [public, public]}",
      "8:18: `site.editions`: the editions are empty or repeated. Write [public], "
        + "[internal] or [public, internal]."
    ),
    (
      "site: {small_count: -1}",
      "8:21: `site.small_count`: \"-1\" is negative. Write 0 or more."
    ),
  ])
  func wrongTypeOrValue(yaml: String, expected: String) {
    #expect(message(yaml) == withKnownKeys(expected))
  }

  @Test(arguments: [
    (
      "targets: {source: t.csv}",
      "8:10: `targets`: the key `fields` is missing. Add `fields`: which columns hold what."
    ),
    (
      "targets: {source: t.csv, fields: {families: f}}",
      "8:34: `targets.fields`: the key `code` is missing. Add `code`: the unit's code, in "
        + "one column or several."
    ),
    (
      "visits: [{fields: {visited_at: t}}]",
      "8:10: `visits[0]`: the key `source` is missing. Add `source`: a file, a "
        + "pattern with * and ?, an archive, PG:…, https://…, or a folder of photographs."
    ),
  ])
  func missingKey(yaml: String, expected: String) {
    #expect(message(yaml) == withKnownKeys(expected))
  }
}
