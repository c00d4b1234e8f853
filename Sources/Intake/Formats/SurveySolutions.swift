extension FormatRecipe {
  /// Survey Solutions: tab-delimited, `interview__id`, `gps__Latitude`; states as numbers or names
  /// (the manual's table of interview statuses).
  static let surveySolutions = FormatRecipe(
    format: .surveySolutions,
    evidence: { header in
      header.column("interview__key", "interview__id").map {
        "column `\($0)` is Survey Solutions'"
      }
    },
    fields: { header in
      var fields =
        header.position((latitude: "__Latitude", longitude: "__Longitude", accuracy: "__Accuracy"))?
        .fields ?? [:]
      let stem = header.position(
        (latitude: "__Latitude", longitude: "__Longitude", accuracy: "__Accuracy"))?.stem
      fields.set(.id, header.column("interview__id", "interview__key"))
      fields.set(.visitedAt, stem.flatMap { header.column($0 + "__Timestamp") })
      fields.set(.officer, header.column("responsible"))
      fields.set(.review, header.column("interview__status"))
      return fields
    },
    states: [
      "-1": .withdrawn, "deleted": .withdrawn, "0": .draft, "restored": .draft,
      "20": .open, "created": .open, "40": .open, "supervisorassigned": .open,
      "60": .open, "interviewerassigned": .open, "65": .withdrawn,
      "rejectedbysupervisor": .withdrawn, "80": .open, "readyforinterview": .open,
      "85": .draft, "senttocapi": .draft, "95": .draft, "restarted": .draft,
      "100": .submitted, "completed": .submitted, "120": .approved,
      "approvedbysupervisor": .approved, "125": .withdrawn,
      "rejectedbyheadquarters": .withdrawn, "130": .approved,
      "approvedbyheadquarters": .approved,
    ],
    blanks: ["##n/a##", "-999999999", "-999999999.0", "-1e9"])
}
