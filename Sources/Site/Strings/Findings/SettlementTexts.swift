import Coverage

extension Finding.Rule {
  /// The rules of the settlements in words for the desk officer.
  var settlementText: FindingText {
    switch self {
    case .settlementOutside:
      FindingText(
        "settlements that lie in no desa", effect: "they are not looked at",
        remedy: "none if they are a neighbour's; else check their coordinates")
    case .settlementUnusable:
      FindingText(
        "settlements without a usable position", effect: "they are not looked at",
        remedy: "fill in their coordinates, or declare the source's coordinate system")
    case .settlementNumber:
      FindingText(
        "families or people of settlements that are no number from 0",
        effect: "they count as not known", remedy: "write numbers, or leave the cell empty")
    default:
      FindingText(
        "the source of settlements has none in the survey's area",
        effect: "no page speaks of places without a visit",
        remedy: "check its coordinate system, its band and its no-data value")
    }
  }
}
