extension ConfigurationSchema {
  /// The days of the week as the configuration writes them, Monday first.
  static let weekdayWords = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// A last day, and since when it is known.
  static let announcedEnd: ConfigurationSchema = .mapping(
    [
      key("day", .day, "The last day of field work."),
      key("announced", .day, "The day from which on it holds; the first end has none."),
    ], required: ["day"])

  /// A curve by milestones, or from a file.
  static let curve: ConfigurationSchema = .mapping(
    [
      key(
        "milestones",
        .list(
          .mapping(
            [
              key("day", .day, "The day."),
              key("share", .number, "The share finished by its end: 0.25 for 25 %."),
            ], required: ["day", "share"])), "Shares by days, straight lines between them."),
      key("source", .text, "A delimited text file with shares by days."),
      key(
        "fields",
        .mapping(
          [
            key("day", .text, "The day."),
            key("share", .text, "The share finished by its end: 0.25 or 25%."),
          ], required: ["day", "share"]), "Which columns hold what."),
    ], required: [])

  /// The officers and their columns.
  static let officers: ConfigurationSchema = .mapping(
    [
      key("source", .text, "A table: CSV, a sheet, a layer, PG:…, https://…"),
      key("layer", .text, "The layer, table or sheet, where the source has several."),
      key("query", .text, "An SQL query instead of a layer."),
      key(
        "fields",
        .mapping(
          [
            key("officer", .text, "The officer's id, as the visits write it."),
            key("desa", .list(.text), "The unit assigned, in one column or several."),
            key("supervisor", .text, "The field supervisor (PML)."),
            key("coordinator", .text, "The kecamatan coordinator (Koseka)."),
            key("last_sync", .text, "When the officer last sent anything."),
          ], required: ["officer", "desa"]), "Which columns hold what."),
      key("scheme", .choice(["bps", "kemendagri", "fields"]), "Whose codes they are."),
    ], required: ["source", "fields"])
}
