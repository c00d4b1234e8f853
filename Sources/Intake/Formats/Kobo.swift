extension FormatRecipe {
  /// KoboToolbox and KoBoCAT: `_uuid`, `_submission_time`, `_<gps>_latitude`, `/` groups, `n/a`.
  ///
  /// Their server writes `_submission_time` in UTC and without a zone.
  static let kobo = FormatRecipe(
    format: .kobo,
    evidence: { header in
      guard header.column("_uuid") != nil, header.column("_submission_time") != nil else {
        return nil
      }
      return "`_uuid` and `_submission_time` are KoboToolbox's"
    },
    fields: { header in
      var fields =
        header.position((latitude: "_latitude", longitude: "_longitude", accuracy: "_precision"))?
        .fields ?? [:]
      fields.set(.id, header.column("_uuid"))
      fields.set(.receivedAt, header.column("_submission_time"))
      fields.set(.visitedAt, header.question("start", "today"))
      fields.set(.endedAt, header.question("end"))
      fields.set(.officer, header.column("_submitted_by") ?? header.question("username"))
      fields.set(.review, header.column("_validation_status"))
      return fields
    },
    states: [
      "approved": .approved, "validation_status_approved": .approved,
      "not approved": .withdrawn, "validation_status_not_approved": .withdrawn,
      "on hold": .submitted, "validation_status_on_hold": .submitted,
      "{}": .submitted, "": .submitted,
    ],
    blanks: ["n/a"], utcColumns: ["_submission_time"],
    positionCell: { header in header.column("_geolocation", "gps", "geopoint", "location") })
}
