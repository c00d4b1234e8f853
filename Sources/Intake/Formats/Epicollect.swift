extension FormatRecipe {
  /// Epicollect5: `ec5_uuid`, `created_at`, `uploaded_at`, `lat_…`, `long_…`, `accuracy_…`.
  static let epicollect = FormatRecipe(
    format: .epicollect,
    evidence: { header in
      header.column("ec5_uuid", "ec5_branch_uuid").map { "column `\($0)` is Epicollect5's" }
    },
    fields: { header in
      var fields =
        header.position(
          beginning: (latitude: "lat_", longitude: "long_", accuracy: "accuracy_"))?.fields ?? [:]
      fields.set(.id, header.column("ec5_branch_uuid", "ec5_uuid"))
      fields.set(.visitedAt, header.column("created_at"))
      fields.set(.receivedAt, header.column("uploaded_at"))
      fields.set(.officer, header.column("created_by"))
      return fields
    })
}
