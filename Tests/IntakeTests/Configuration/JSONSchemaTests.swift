import Foundation
import Testing

@testable import Intake

/// `docs/jangkau.schema.json` is what editors complete and check `jangkau.yml` by.
@Suite struct JSONSchemaTests {
  private static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/jangkau.schema.json")

  /// `JANGKAU_RECORD=1` writes the file anew.
  @Test func theShippedFileIsTheGeneratedText() throws {
    if ProcessInfo.processInfo.environment["JANGKAU_RECORD"] != nil {
      try Data(ConfigurationSchema.jsonSchema().utf8).write(to: Self.shipped)
    }
    let text = try String(contentsOf: Self.shipped, encoding: .utf8)
    #expect(text == ConfigurationSchema.jsonSchema())
  }

  private func root() throws -> [String: Any] {
    let data = Data(ConfigurationSchema.jsonSchema().utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func isValidJSON() throws {
    let root = try root()
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root["additionalProperties"] as? Bool == false)
  }

  /// Each key's path, with `[]` for the items of a list, as the schema file has it.
  private func paths(_ node: [String: Any], _ prefix: String) -> [String] {
    if let alternatives = node["anyOf"] as? [[String: Any]] {
      // A list or a single item: both say the same, or the schema is wrong.
      let found = alternatives.map { alternative in
        (alternative["items"] as? [String: Any]).map { paths($0, prefix) }
          ?? paths(alternative, prefix)
      }
      return Set(found).count == 1 ? found[0] : ["\(prefix): alternatives differ"]
    }
    if let alternatives = node["oneOf"] as? [[String: Any]] {
      return alternatives.flatMap { paths($0, prefix) }
    }
    guard let properties = node["properties"] as? [String: [String: Any]] else { return [] }
    return properties.flatMap { key, value in
      [prefix + key] + paths(value, prefix + key + ".")
    }.sorted()
  }

  private func paths(_ schema: ConfigurationSchema, _ prefix: String) -> [String] {
    switch schema {
    case .mapping(let keys, _):
      keys.flatMap { [prefix + $0.name] + paths($0.schema, prefix + $0.name + ".") }.sorted()
    case .list(let item): paths(item, prefix)
    case .either(let single, let keyed): paths(single, prefix) + paths(keyed, prefix)
    case .text, .number, .integer, .day, .choice, .dictionary: []
    }
  }

  @Test func itsKeysAreTheParsers() throws {
    let ours = paths(ConfigurationSchema.root, "")
    #expect(paths(try root(), "") == ours)
    #expect(Set(ours).count == ours.count)
  }

  /// The keys of section 3 of the design that this version reads.
  @Test func itsKeysAreThoseOfTheDesign() {
    let outcomes = [
      "absent", "complete", "deceased", "ineligible", "moved", "not_found", "other", "partial",
      "refused", "unreachable",
    ].map { "visits.outcomes.\($0)" }
    let fields = [
      "accuracy", "desa", "household", "id", "latitude", "longitude", "officer", "origin",
      "outcome", "received_at", "review", "visited_at", "ended_at",
    ].map { "visits.fields.\($0)" }
    let places =
      ["source", "layer", "query", "band", "fields", "reach_km"].map { "settlements.\($0)" }
      + ["name", "families", "people", "latitude", "longitude"].map { "settlements.fields.\($0)" }
      + ["settlements"]
    let notes =
      ["source", "fields", "scheme"].map { "notes.\($0)" } + ["notes"]
      + ["code", "date", "text", "owner", "due", "public"].map { "notes.fields.\($0)" }
    let recaps =
      ["source", "fields", "counts", "layer", "header_row", "scheme"].map { "recaps.\($0)" }
      + ["recaps", "recaps.fields.code", "recaps.fields.day", "recaps.fields.found"]
      + outcomes.map { $0.replacing("visits.outcomes", with: "recaps.fields") }
    let crosswalk =
      ["source", "fields", "from_scheme"].map { "crosswalk.\($0)" } + ["crosswalk"]
      + ["from", "to", "share", "review"].map { "crosswalk.fields.\($0)" }
    let expected: [String] =
      [
        "survey", "survey.title", "survey.start", "survey.end", "survey.end.day",
        "survey.end.announced", "survey.time_zone", "survey.families_per_officer_day",
        "survey.curve", "survey.curve.milestones", "survey.curve.milestones.day",
        "survey.curve.milestones.share", "survey.curve.source", "survey.curve.fields",
        "survey.curve.fields.day", "survey.curve.fields.share", "survey.days_off",
        "survey.holidays", "officers", "officers.source", "officers.fields",
        "officers.fields.officer", "officers.fields.desa", "officers.fields.supervisor",
        "officers.fields.coordinator", "officers.fields.last_sync", "officers.scheme",
        "status.silent_days_by_access", "status.silent_days_by_code",
        "boundaries", "boundaries.source", "boundaries.layer",
        "boundaries.query", "boundaries.fields", "boundaries.fields.code",
        "boundaries.fields.name", "boundaries.fields.kecamatan", "boundaries.fields.kabupaten",
        "boundaries.fields.provinsi", "boundaries.fields.kecamatan_code",
        "boundaries.fields.kabupaten_code", "boundaries.fields.provinsi_code",
        "boundaries.scheme", "boundaries.names", "boundaries.credit", "boundaries.vintage",
        "targets", "targets.source", "targets.fields", "targets.fields.code",
        "targets.fields.families", "targets.fields.access", "targets.fields.seat_km",
        "targets.fields.departure_days", "targets.fields.places",
        "targets.fields.planned_start", "targets.fields.travel_days",
        "targets.fields.valid_from", "targets.scheme", "visits",
        "visits.source", "visits.format", "visits.fields", "visits.scheme", "visits.outcomes",
        "visits.origins", "visits.origins.listed", "visits.origins.new", "visits.reviews",
        "visits.reviews.open", "visits.reviews.draft", "visits.reviews.submitted",
        "visits.reviews.approved", "visits.reviews.withdrawn", "visits.layer", "visits.query",
        "visits.header_row", "visits.repeat", "targets.layer", "targets.query",
        "officers.layer", "officers.query", "counting", "counting.count_by",
        "counting.border_tolerance_m", "counting.max_accuracy_m", "interior", "interior.access",
        "interior.min_seat_km", "interior.codes", "interior.seats", "status", "status.done_by",
        "status.done_at", "status.behind_points", "status.stalled_days", "status.silent_days",
        "quality", "quality.cluster_families", "quality.cluster_m", "quality.cluster_exempt",
        "quality.same_position_families", "quality.max_speed_kmh", "quality.night_from",
        "quality.night_to", "quality.min_minutes", "quality.max_visits_day",
        "site", "site.output", "site.language", "site.languages", "site.editions",
        "site.small_count", "site.keep", "site.address",
      ] + outcomes + fields + places + notes + recaps + crosswalk
    #expect(paths(ConfigurationSchema.root, "") == expected.sorted())
  }

  /// The parser takes each key of the schema and refuses any other, at every level.
  @Test func theParserRefusesAnyOtherKey() throws {
    func check(_ schema: ConfigurationSchema, _ path: String) {
      switch schema {
      case .mapping(let keys, _):
        let node = ConfigurationNode(file: "a.yml", path: path, node: ["surplus": "1"])
        let error = intakeError { try node.check(against: schema) }
        #expect(error?.cause.hasSuffix("unknown key `surplus`") == true, "\(path)")
        #expect(error?.remedy.contains(listed(keys.map(\.name))) == true, "\(path)")
        for key in keys { check(key.schema, path + "." + key.name) }
      case .list(let item): check(item, path)
      case .either(let single, let keyed):
        check(single, path)
        check(keyed, path)
      case .text, .number, .integer, .day, .choice, .dictionary: break
      }
    }
    check(.root, "root")
  }
}
