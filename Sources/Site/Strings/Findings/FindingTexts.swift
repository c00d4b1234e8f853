import Coverage

/// What a finding means in English: what was seen, what it does to the figures, how to mend it.
public struct FindingText: Sendable {
  /// What was seen.
  public var seen: String
  /// What it does to the figures.
  public var effect: String
  /// How to mend it.
  public var remedy: String

  init(_ seen: String, effect: String, remedy: String) {
    self.seen = seen
    self.effect = effect
    self.remedy = remedy
  }
}

extension Finding.Rule {
  /// The rule in words for the desk officer.
  public var text: FindingText {
    if rawValue.hasPrefix("boundary_") { return boundaryText }
    if rawValue.hasPrefix("target_") { return targetText }
    if rawValue.hasPrefix("claim_") { return claimText }
    if rawValue.hasPrefix("note_") { return noteText }
    if rawValue.hasPrefix("settlement_") { return settlementText }
    if rawValue.hasPrefix("recap_") { return recapText }
    if rawValue.hasPrefix("crosswalk_") { return crosswalkText }
    if rawValue.hasPrefix("officer_") { return officerText }
    if let text = qualityText { return text }
    return visitText
  }

  private var noteText: FindingText {
    FindingText(
      "notes of a code that is no desa of the boundaries", effect: "no page shows them",
      remedy: "write the code of the desa, and declare `notes.scheme` where it is another's")
  }

  private var boundaryText: FindingText {
    switch self {
    case .boundaryWithoutGeometry:
      FindingText(
        "units without a polygon", effect: "they count by claim and are absent from maps",
        remedy: "add their polygons")
    case .boundaryRepaired:
      FindingText(
        "invalid polygons, repaired", effect: "the area changed by the m² shown",
        remedy: "repair them in the source at the place named")
    case .boundaryMerged:
      FindingText(
        "features that repeat a code", effect: "they were merged into one unit",
        remedy: "if they are different desa, correct the code of one")
    case .boundaryNameMissing:
      FindingText(
        "units without a name", effect: "pages call them by their code",
        remedy: "fill the field or `boundaries.names`")
    case .boundaryNameRepeated:
      FindingText(
        "units with several names", effect: "the most frequent name is shown",
        remedy: "use one name for one code")
    case .boundaryParentDisagrees:
      FindingText(
        "codes that disagree with their parent's field", effect: "the parent's field decides",
        remedy: "correct the code or the field")
    case .boundaryFarAway:
      FindingText(
        "units more than 300 km from all others", effect: "maps shrink to hold them",
        remedy: "check their coordinates and the CRS")
    case .boundaryOverlap:
      FindingText(
        "pairs of desa that overlap (km² in all)",
        effect: "a position in an overlap lies in its claimed desa, else in the smaller code",
        remedy: "clean the topology of the source")
    case .boundaryGap:
      FindingText(
        "gaps between desa (km² in all)", effect: "a position in a gap lies in no desa",
        remedy: "clean the topology of the source")
    default:
      FindingText(
        "geometries that cannot be used", effect: "their units are absent from maps",
        remedy: "see the reason named")
    }
  }

  private var targetText: FindingText {
    switch self {
    case .targetUnknownUnit:
      FindingText(
        "targets of a unit that the boundaries do not have (families shown)",
        effect: "they count nowhere", remedy: "correct the code, or bring newer boundaries")
    case .departurePast:
      FindingText(
        "departures dated before the survey begins", effect: "nobody can take them",
        remedy: "write the dates of this survey in the targets")
    case .targetRepeated:
      FindingText(
        "rows that repeat a target", effect: "none", remedy: "remove one of them")
    case .targetOtherScheme:
      FindingText(
        "targets whose codes are not of the boundaries' scheme", effect: "they count nowhere",
        remedy: "declare `targets.scheme` if the digits are right, else convert the codes")
    case .targetTranslated:
      FindingText(
        "targets of other codes, translated by the crosswalk",
        effect: "they are the targets of the desa the crosswalk names", remedy: "none")
    case .targetPartsDisagree:
      FindingText(
        "desa whose SLS targets add up to something else (sum shown)",
        effect: "the desa's own target holds", remedy: "correct one of the two")
    default:
      FindingText(
        "desa without a target", effect: "they have no coverage and are left out of rates",
        remedy: "add their rows")
    }
  }

  private var claimText: FindingText {
    switch self {
    case .claimMended:
      FindingText(
        "claimed codes damaged by a spreadsheet, mended", effect: "none",
        remedy: "format the column as text before saving")
    case .claimDamaged:
      FindingText(
        "claimed codes too damaged to mend", effect: "these visits have no valid claim",
        remedy: "export the codes again as text")
    case .claimUnknown:
      FindingText(
        "claims of a desa that the boundaries do not have",
        effect: "these visits have no valid claim",
        remedy: "correct the code, or bring newer boundaries")
    case .claimOtherScheme:
      FindingText(
        "claims that are not of the boundaries' scheme", effect: "these visits have no valid claim",
        remedy:
          "if the digits are of the boundaries' scheme, declare `scheme:` in the source of visits")
    case .claimLooksOther:
      FindingText(
        "unknown codes without dots that look like those of the other scheme",
        effect: "these visits have no valid claim, and others may count in a wrong desa",
        remedy: "declare `scheme: kemendagri` in the source of visits, and name a `crosswalk:`")
    default:
      FindingText(
        "visits that claim nothing", effect: "they count where their position lies",
        remedy: "map `desa`, or fill it")
    }
  }

  private var visitText: FindingText {
    switch self {
    case .outcomeUnlisted:
      FindingText(
        "outcomes that the configuration does not list", effect: "they count as `other`, not final",
        remedy: "list the value under `outcomes`")
    case .originUnlisted:
      FindingText(
        "origins that the configuration does not list", effect: "these families count as listed",
        remedy: "list the value under `origins`")
    case .dateUnreadable:
      FindingText(
        "dates that cannot be read", effect: "the record's other date counts, if it has one",
        remedy: "write 2022-10-15 08:30 or 15/10/2022 08:30")
    case .coordinateUnusable:
      FindingText(
        "coordinates that are no number or out of range", effect: "these visits are `unlocated`",
        remedy: "check the columns of latitude and longitude")
    case .coordinateZero:
      FindingText(
        "positions at 0, 0", effect: "these visits are `unlocated`",
        remedy: "ask the officers to wait for the position")
    case .coordinateSwapped:
      FindingText(
        "positions that lie in the area when latitude and longitude are exchanged",
        effect: "they lie outside as they stand", remedy: "exchange the two columns if all are so")
    case .accuracyUnusable:
      FindingText(
        "accuracies that are negative or no number", effect: "they count as missing",
        remedy: "check the column")
    case .householdIncomplete:
      FindingText(
        "household keys with a part missing", effect: "the record's own id stands in",
        remedy: "fill all columns of the key")
    case .rowRejected:
      FindingText(
        "rows that cannot be understood", effect: "they are `rejected` in the ledger",
        remedy: "correct the lines named")
    default: countingText
    }
  }

  private var countingText: FindingText {
    switch self {
    case .visitBeforeStart:
      FindingText(
        "visits dated before the survey's start", effect: "they count on the day they state",
        remedy: "check the clock of the device")
    case .visitAfterAsOf:
      FindingText(
        "visits dated after the as-of day", effect: "they count on the day they state",
        remedy: "check the clock of the device")
    case .visitAfterReceipt:
      FindingText(
        "visits dated after their own receipt", effect: "they count on the day they state",
        remedy: "check the clock of the device, or the zone")
    case .visitFileEmpty:
      FindingText(
        "visits' file has no record", effect: "nothing is counted from it",
        remedy: "export it again, and see that the export had not failed")
    case .visitUnplaced:
      FindingText(
        "visits of no desa", effect: "they stand in the top row alone",
        remedy: "correct their claim or position")
    case .countedFromTallies:
      FindingText(
        "built from tallies, not from single records",
        effect:
          "no checks of quality, officers' work, forecasts, points of visits or places reached",
        remedy: "build from the visits where these are wanted")
    case .visitElsewhere:
      FindingText(
        "visits that lie in another desa than they claim", effect: "see `counting.count_by`",
        remedy: "see the misfits, if there are any")
    case .misfitDesa:
      FindingText(
        "located claims of one desa that mostly lie elsewhere (of how many)",
        effect: "none on the count by claim", remedy: "check the boundary and the code of the desa")
    case .misfitBoundaries:
      FindingText(
        "desa are misfits, a tenth or more of those claimed; or officers have over a tenth of their "
          + "visits apart from the desa they claim, half or more of them",
        effect: "the boundary file does not fit the survey",
        remedy: "bring the boundaries the survey was planned with, and keep `count_by: claim`")
    default:
      FindingText(
        "desa with coverage over 100 %", effect: "shown as it is", remedy: "bring a newer target")
    }
  }
}
