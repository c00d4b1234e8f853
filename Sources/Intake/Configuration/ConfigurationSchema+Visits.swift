extension ConfigurationSchema {
  /// One source of visits.
  static let visits: ConfigurationSchema = .mapping(
    [
      key(
        "source", .text,
        "A file, a pattern with * and ?, an archive, PG:…, https://…, or a folder of photographs."),
      key("format", .choice(VisitFormat.allCases.map(\.rawValue)), "Which system wrote it."),
      key(
        "fields",
        .mapping(
          VisitField.allCases.map { field in
            key(
              field.rawValue, field.takesSeveral ? .list(.text) : .text, field.meaning)
          }, required: []), "Which columns hold what."),
      key("scheme", .choice(["bps", "kemendagri", "fields"]), "Whose codes the claims are."),
      key(
        "outcomes",
        .mapping(
          outcomeWords.map { key($0, .list(.text), "Values that mean `\($0)`.") }, required: []),
        "Which values mean which outcome; anything else is `other`, and reported."),
      key(
        "origins",
        .mapping(
          ["listed", "new"].map { key($0, .list(.text), "Values that mean `\($0)`.") },
          required: []),
        "Which values mean which origin; anything else is listed, and reported."),
      key(
        "reviews",
        .mapping(
          [
            key("open", .list(.text), "States of documents that nobody has begun."),
            key("draft", .list(.text), "States of documents that are not sent yet."),
            key("submitted", .list(.text), "States that change nothing."),
            key("approved", .list(.text), "States of documents that were accepted."),
            key("withdrawn", .list(.text), "Values that take a record out of the count."),
          ], required: []), "What the states of review mean."),
      key("layer", .text, "The layer or the sheet, where the source has several."),
      key("query", .text, "An SQL query instead of a layer."),
      key("header_row", .integer, "The row that names the columns, where titles stand above it."),
      key("repeat", .text, "The repeat of the form whose repetitions are the records."),
    ], required: ["source"])
}
