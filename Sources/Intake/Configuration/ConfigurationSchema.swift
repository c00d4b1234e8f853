/// The keys of `jangkau.yml`: the one list from which the parser, its messages and the JSON Schema
/// are made.
public indirect enum ConfigurationSchema: Sendable {
  /// A text; numbers and days count as texts.
  case text
  /// A number.
  case number
  /// A whole number.
  case integer
  /// A day as `2022-10-15`.
  case day
  /// One of some words.
  case choice([String])
  /// A list of one kind, or a single item.
  case list(ConfigurationSchema)
  /// Fixed keys; those in `required` must be there.
  case mapping([Key], required: [String])
  /// A single text of the first kind, or keys and values of the second.
  case either(ConfigurationSchema, ConfigurationSchema)
  /// Free keys, all values of one kind.
  case dictionary(ConfigurationSchema)

  /// One key of a mapping.
  public struct Key: Sendable {
    /// The key.
    public var name: String
    /// What may stand behind it.
    public var schema: ConfigurationSchema
    /// What it means, in one sentence.
    public var meaning: String
  }

  /// The whole file.
  public static let root: ConfigurationSchema = .mapping(
    [
      key("survey", survey, "The survey's title, days and zone."),
      key("boundaries", boundaries, "The polygons of the desa."),
      key("targets", targets, "What is expected in each unit; without it there is no coverage."),
      key("officers", officers, "Who is assigned where; without it no desa is `silent`."),
      key("visits", .list(visits), "One or more sources of visit records."),
      key("recaps", .list(recaps), "Counts by unit and day where no single records exist."),
      key("crosswalk", crosswalk, "Which codes of another scheme or time are which desa."),
      key(
        "settlements", settlements,
        "The inhabited places, of which the pages name those without a visit."),
      key("notes", notes, "What the office knows of desa, beside the figures."),
      key("counting", counting, "How visits are placed."),
      key("interior", interior, "What makes a desa interior."),
      key("status", status, "The thresholds of the statuses."),
      key("quality", quality, "The thresholds of the checks of quality."),
      key("site", site, "What is written, and for whom."),
    ], required: ["survey", "boundaries"])

  private static let survey: ConfigurationSchema = .mapping(
    [
      key("title", .text, "The survey's name, for every page."),
      key("start", .day, "The first day of field work."),
      key(
        "end", .list(.either(.day, announcedEnd)),
        "The last day of field work; a list where it was moved."),
      key("time_zone", .text, "The zone whose local date is the day of a visit."),
      key("families_per_officer_day", .number, "What an officer is expected to do a day."),
      key(
        "curve", .either(.choice(["linear", "working_days"]), curve),
        "How the share that should be finished rises."),
      key("days_off", .list(.choice(weekdayWords)), "Days of the week without field work."),
      key("holidays", .list(.day), "Other days without field work."),
    ], required: ["start", "end"])

  private static let boundaries: ConfigurationSchema = .mapping(
    [
      key("source", .text, "Anything GDAL opens: a file, /vsizip/…, PG:…, https://…"),
      key("layer", .text, "The layer, where the source has several."),
      key("query", .text, "An SQL query instead of a layer."),
      key(
        "fields",
        .mapping(
          [
            key("code", .text, "The desa's code."),
            key("name", .text, "The desa's name."),
            key("kecamatan", .text, "The kecamatan's name."),
            key("kabupaten", .text, "The kabupaten's or kota's name."),
            key("provinsi", .text, "The province's name."),
            key(
              "kecamatan_code", .text, "The kecamatan's code, where the desa's does not hold it."),
            key("kabupaten_code", .text, "The kabupaten's code, likewise."),
            key("provinsi_code", .text, "The province's code, likewise."),
          ], required: ["code"]), "Which fields hold what."),
      key("scheme", .choice(["bps", "kemendagri", "fields"]), "Whose codes they are."),
      key("names", .dictionary(.text), "Names of units above desa, by code."),
      key("credit", .text, "Who made the boundaries, for the source line of every map."),
      key("vintage", .text, "The year or day they speak of."),
    ], required: ["source", "fields"])

  private static let targets: ConfigurationSchema = .mapping(
    [
      key("source", .text, "A table: CSV, a sheet, a layer, PG:…, https://…"),
      key("layer", .text, "The layer, table or sheet, where the source has several."),
      key("query", .text, "An SQL query instead of a layer."),
      key(
        "fields",
        .mapping(
          [
            key("code", .list(.text), "The unit's code, in one column or several."),
            key("families", .text, "Families expected."),
            key("access", .text, "How one gets there."),
            key("seat_km", .text, "Kilometres to the seat of the kabupaten."),
            key("planned_start", .text, "The day field work begins there."),
            key("valid_from", .text, "The day from which the row holds."),
            key("departure_days", .text, "Weekdays or dates on which one can set out."),
            key("travel_days", .text, "Days from setting out to the first day of work."),
            key("places", .text, "Officers that can go with one departure."),
          ], required: ["code"]), "Which columns hold what."),
      key("scheme", .choice(["bps", "kemendagri", "fields"]), "Whose codes they are."),
    ], required: ["source", "fields"])

  private static let counting: ConfigurationSchema = .mapping(
    [
      key("count_by", .choice(["claim", "gps"]), "What decides where a visit counts."),
      key("border_tolerance_m", .number, "Metres outside the claimed desa that still confirm it."),
      key("max_accuracy_m", .number, "Metres of accuracy above which it counts as missing."),
    ], required: [])

  private static let interior: ConfigurationSchema = .mapping(
    [
      key("access", .list(.text), "Ways of access that make a desa interior."),
      key("min_seat_km", .number, "Kilometres to the seat from which on a desa is interior."),
      key("codes", .list(.text), "Units that are interior with all below them."),
      key("seats", .dictionary(.list(.number)), "The seat of each kabupaten: [lat, lon] by code."),
    ], required: [])

  private static let status: ConfigurationSchema = .mapping(
    [
      key("done_by", .choice(["resolution", "coverage"]), "Which figure finishes a desa."),
      key("done_at", .number, "The fraction from which on it is done."),
      key("behind_points", .number, "Percentage points under expected that are behind."),
      key("stalled_days", .integer, "Days without a visit that are stalled."),
      key("silent_days", .integer, "Days without a record of its officers that are silent."),
      key(
        "silent_days_by_access", .dictionary(.integer), "Other days for desa of an access."),
      key(
        "silent_days_by_code", .dictionary(.integer),
        "Other days for units with all below them: blank spots."),
    ], required: [])

  private static let site: ConfigurationSchema = .mapping(
    [
      key("output", .text, "The folder that is written."),
      key("language", .choice(["id", "en"]), "The language of the pages."),
      key(
        "languages", .list(.choice(["id", "en"])),
        "Several languages: the first at the root, another under its code."),
      key("editions", .list(.choice(["public", "internal"])), "Which editions are written."),
      key("small_count", .integer, "Counts of families below it are withheld in public."),
      key("keep", .list(.text), "Files in the output folder that a build leaves alone."),
      key("address", .text, "Where the output folder is on the web: https://…"),
    ], required: [])

  static let outcomeWords = [
    "complete", "moved", "deceased", "not_found", "ineligible", "refused", "unreachable", "partial",
    "absent", "other",
  ]

  static func key(_ name: String, _ schema: ConfigurationSchema, _ meaning: String) -> Key {
    Key(name: name, schema: schema, meaning: meaning)
  }
}

/// A field of a visit, as the configuration names it.
public enum VisitField: String, CaseIterable, Sendable {
  case id
  case visitedAt = "visited_at"
  case receivedAt = "received_at"
  case officer
  case desa
  case household
  case outcome
  case origin
  case latitude
  case longitude
  case accuracy
  case review
  case endedAt = "ended_at"

  /// Whether several columns together may make the value.
  var takesSeveral: Bool { self == .desa || self == .household || self == .review }

  /// What it means, in one sentence.
  var meaning: String {
    switch self {
    case .id: "The record's own id; of its versions the latest counts."
    case .visitedAt: "When the visit took place."
    case .receivedAt: "When the record was received."
    case .officer: "The officer's id."
    case .desa: "The claimed code, in one column or several."
    case .household: "The household's key, in one column or several."
    case .outcome: "What the visit came to; without it every record is complete."
    case .origin: "Whether the family was on the list."
    case .latitude: "Degrees north."
    case .longitude: "Degrees east."
    case .accuracy: "Metres of accuracy of the position."
    case .review: "What the review said of the record."
    case .endedAt: "When the interview ended."
    }
  }
}
