import Coverage

extension Finding.Rule {
  /// The checks of quality in words; nil for other rules. They say what to look at and judge nobody.
  var qualityText: FindingText? {
    switch self {
    case .householdCluster:
      FindingText(
        "visits in clusters: many households of one officer at one spot on one day",
        effect: "none; they count",
        remedy: "ask where the interviews were held; call some of the families again; list desa "
          + "with longhouses or flats under `quality.cluster_exempt`")
    case .sharedSpot:
      FindingText(
        "visits at spots that several officers share", effect: "none; they count",
        remedy: "look whether it is a longhouse, flats, or an office where records were written")
    case .samePosition:
      FindingText(
        "visits of several households at exactly one position", effect: "none; they count",
        remedy: "look whether the device was measuring, or the position was set by hand")
    case .speedImpossible:
      FindingText(
        "visits farther from the officer's visit before than anybody travels in the time",
        effect: "none; they count",
        remedy: "check the clock, the position, and whether two people share one account")
    case .visitShort:
      FindingText(
        "completed interviews that ended too soon", effect: "none; they count",
        remedy: "compare the answers with those of a second call")
    case .manyADay:
      FindingText(
        "completed visits on days on which one officer completed too many",
        effect: "none; they count",
        remedy: "ask whether records were written up later, or several people share one account")
    case .visitAtNight:
      FindingText(
        "visits at night", effect: "none; they count",
        remedy: "check the device's clock and zone; families may be at home only then")
    case .accuracyZero:
      FindingText(
        "positions with an accuracy of 0, which no receiver measures", effect: "none; they count",
        remedy: "look whether positions were set by hand or by another application")
    case .accuracyOver:
      FindingText(
        "positions whose accuracy is over `counting.max_accuracy_m`",
        effect: "the accuracy counts as missing",
        remedy: "ask officers to wait under the open sky for the position")
    case .officerElsewhere:
      FindingText(
        "visits in another desa than claimed, where the boundary is no reason",
        effect: "see `counting.count_by`", remedy: "check the desa chosen in the form")
    default: nil
    }
  }
}
