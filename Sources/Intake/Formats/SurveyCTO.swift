extension FormatRecipe {
  /// SurveyCTO: ODK's `KEY` and `SubmissionDate`, with `formdef_version` and `review_status`;
  /// positions as `<name>-Latitude` or `<name>latitude`.
  static let surveycto = FormatRecipe(
    format: .surveycto,
    evidence: { header in
      guard header.column("KEY") != nil, header.column("SubmissionDate") != nil,
        let mark = header.column("formdef_version", "review_status", "review_quality")
      else { return nil }
      return "`KEY` with `\(mark)` is SurveyCTO's"
    },
    fields: { header in
      var fields =
        (header.position((latitude: "-Latitude", longitude: "-Longitude", accuracy: "-Accuracy"))
        ?? header.position((latitude: "latitude", longitude: "longitude", accuracy: "accuracy")))?
        .fields ?? [:]
      fields.set(.id, header.column("KEY"))
      fields.set(.receivedAt, header.column("SubmissionDate"))
      fields.set(.visitedAt, header.question("starttime", "start"))
      fields.set(.endedAt, header.question("endtime", "end"))
      fields.set(.officer, header.question("username", "enumerator", "deviceid"))
      fields.set(.review, header.column("review_status"))
      return fields
    },
    states: [
      "approved": .approved, "rejected": .withdrawn, "none": .submitted, "": .submitted,
    ])
}
