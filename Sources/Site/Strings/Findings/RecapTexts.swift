import Coverage

extension Finding.Rule {
  /// The rules of the recaps in words for the desk officer.
  var recapText: FindingText {
    switch self {
    case .recapUnreadable:
      FindingText(
        "rows of recaps without a code, a day or counts", effect: "they are not counted",
        remedy: "correct them; rows of sums may stay")
    case .recapOtherScheme:
      FindingText(
        "recaps in another code scheme than the boundaries", effect: "they are not counted",
        remedy: "declare `recaps.scheme`, or use the boundaries' codes")
    case .recapUnknownUnit:
      FindingText(
        "recaps of units the boundaries do not have, or above desa",
        effect: "they are not counted", remedy: "correct their codes")
    case .recapRepeated:
      FindingText(
        "several recaps of one unit and day", effect: "the greatest counts",
        remedy: "keep one row a unit and day")
    default:
      FindingText(
        "recaps of a unit and day that has records, or recaps of units below it",
        effect: "the records or the finer rows count",
        remedy: "none where the records are complete; else remove them")
    }
  }

  /// The rules of the crosswalk in words for the desk officer.
  var crosswalkText: FindingText {
    switch self {
    case .crosswalkUsed:
      FindingText(
        "claims of other codes, translated by the crosswalk",
        effect: "they count in the desa the crosswalk names", remedy: "none")
    case .crosswalkDoubtful:
      FindingText(
        "claims translated by rows of the crosswalk that are marked for review",
        effect: "they count in the desa the crosswalk names",
        remedy: "look at these rows, and take the mark away")
    default:
      FindingText(
        "rows of the crosswalk that lead to no desa of the boundaries",
        effect: "claims of their codes are not translated", remedy: "correct their codes")
    }
  }
}
