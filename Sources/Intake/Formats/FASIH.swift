extension FormatRecipe {
  /// FASIH: `geotag_latitude`, unit codes of 16 digits, document states with the office that set them.
  static let fasih = FormatRecipe(
    format: .fasih,
    evidence: { header in
      header.question("geotag_latitude").map { "column `\($0)` is FASIH's" }
    },
    fields: { header in
      var fields: [VisitField: [String]] = [:]
      fields.set(.latitude, header.question("geotag_latitude"))
      fields.set(.longitude, header.question("geotag_longitude"))
      fields.set(.accuracy, header.question("geotag_accuracy"))
      fields.set(.id, header.question("assignment_id", "id_assignment", "_id", "id"))
      fields.set(
        .visitedAt, header.question("geotag_time", "geotag_timestamp", "date_created", "created_at")
      )
      fields.set(
        .receivedAt,
        header.question("date_submitted", "submitted_at", "date_modified", "updated_at"))
      fields.set(.officer, header.question("pencacah", "current_user_username", "username"))
      fields.set(
        .desa,
        header.question(
          "level_6_full_code", "kode_wilayah", "idsubsls", "id_sub_sls", "region_code"))
      let states = [
        header.question(
          "assignment_status", "assignment_status_alias", "document_status", "status"),
        header.question("is_active"),
      ].compactMap { $0 }
      if !states.isEmpty { fields[.review] = states }
      return fields
    },
    states: [
      "open": .open, "draft": .draft,
      "submitted by pencacah": .submitted, "submitted respondent": .submitted,
      "submitted by respondent": .submitted,
      "approved by pengawas": .approved, "completed by admin kabupaten": .approved,
      "edited by pengawas": .submitted, "edited by admin kabupaten": .submitted,
      "rejected by pengawas": .withdrawn, "revoked by pengawas": .withdrawn,
      "rejected by admin kabupaten": .withdrawn, "revoked by admin kabupaten": .withdrawn,
      // `is_active`
      "0": .withdrawn, "false": .withdrawn, "1": .submitted, "true": .submitted,
    ])
}
