extension FormatRecipe {
  /// ODK Central and ODK Briefcase: `SubmissionDate`, `GROUP-FIELD`, `…-Latitude`, `KEY`.
  static let odk = FormatRecipe(
    format: .odk,
    evidence: { header in
      guard header.column("SubmissionDate") != nil, header.column("KEY") != nil else { return nil }
      if let mark = header.column("SubmitterName", "ReviewState") {
        return "`SubmissionDate`, `KEY` and `\(mark)` are ODK Central's"
      }
      return "`SubmissionDate` and `KEY` are ODK's"
    },
    fields: { header in
      var fields =
        header.position((latitude: "-Latitude", longitude: "-Longitude", accuracy: "-Accuracy"))?
        .fields ?? [:]
      fields.set(.id, header.column("KEY") ?? header.question("instanceID"))
      fields.set(.receivedAt, header.column("SubmissionDate"))
      fields.set(.visitedAt, header.question("start", "starttime", "today"))
      fields.set(.endedAt, header.question("end", "endtime"))
      fields.set(.officer, header.column("SubmitterName", "SubmitterID"))
      fields.set(.review, header.column("ReviewState"))
      return fields
    },
    states: [
      "approved": .approved, "rejected": .withdrawn, "hasissues": .submitted,
      "edited": .submitted, "received": .submitted, "": .submitted,
    ])
}
