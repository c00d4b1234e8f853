import Coverage

extension Finding.Rule {
  /// The rules of the officers' file in words.
  var officerText: FindingText {
    switch self {
    case .officerFileEmpty:
      FindingText(
        "officers' file has a header and no rows", effect: "no desa is known to be `silent`",
        remedy: "export it again, or leave `officers` out")
    case .officerEmpty:
      FindingText(
        "rows of the officers' file without an officer", effect: "they are left out",
        remedy: "fill in who is assigned")
    case .officerRepeated:
      FindingText(
        "rows that repeat an assignment", effect: "none", remedy: "remove one of them")
    case .officerOtherScheme:
      FindingText(
        "assignments whose codes are not of the boundaries' scheme",
        effect: "these officers are assigned nowhere by them",
        remedy: "declare `officers.scheme` if the digits are right, else convert the codes")
    case .officerUnknownUnit:
      FindingText(
        "assignments to a unit that the boundaries do not have, or that is no desa",
        effect: "these officers are assigned nowhere by them",
        remedy: "correct the code, or bring newer boundaries")
    case .officerContradiction:
      FindingText(
        "officers with more than one supervisor or coordinator",
        effect: "the one named most often is shown", remedy: "keep one for each officer")
    case .officerSyncLater:
      FindingText(
        "stated syncs after the as-of day", effect: "they are not known yet, and left out",
        remedy: "none where an earlier day is built; else check the clock of the export")
    case .officerMissing:
      FindingText(
        "desa to which no officer is assigned", effect: "they cannot be `silent`",
        remedy: "add their rows")
    case .officerUnlisted:
      FindingText(
        "officers of the records without a row in the officers' file",
        effect: "their desa may seem `silent`",
        remedy: "write ids in both files the same way, and add who is missing")
    default:
      FindingText(
        "sources of visits name no officers",
        effect: "silence is known by `last_sync` alone, or not at all",
        remedy: "map `officer` in the fields of the visits")
    }
  }
}
