import Geography

/// What the public edition says of the days to come (decision 53).
///
/// Forecasts are given for kabupaten and above: a desa's figure moves in steps, which say little of it alone
/// (docs/scores.md).
///
/// - Parameters:
///   - report: the public report that is looked ahead from, with its series of days.
///   - input: the survey; nothing of its visits is used.
public func publicOutlook(_ report: CoverageReport, input: CoverageInput) -> Outlook {
  Outlook(
    forecasts: publicForecasts(report, input: input, atOrAbove: .kabupaten),
    // Officers assigned are no families; how many of them have visited a desa is not shown.
    departures: lastDepartures(report: report, input: input.withoutRecords))
}

/// The forecasts of units by the same rules as ever, over what was shown day after day instead of what
/// was counted: a function of published figures, which tells a reader of them nothing more.
///
/// - Parameters:
///   - report: as of ``publicOutlook(_:input:)``.
///   - lowest: the lowest level that is asked for.
public func publicForecasts(
  _ report: CoverageReport, input: CoverageInput, atOrAbove lowest: Level = .desa
) -> [UnitForecast?] {
  var shown = input.withoutRecords
  shown.cells = shownCells(report)
  // Which officer works where says nothing of what was shown: all of a desa are one crew.
  shown.officers = []
  return forecasts(report: report, input: shown, atOrAbove: lowest)
}

/// What was shown of each desa as if it were calls: as many families as a day's figure was above that of
/// the day before, settled on that day, by nobody known.
func shownCells(_ report: CoverageReport) -> TallyCells {
  let tree = report.tree
  var calls: [CallCell] = []
  var claims: [Claim] = []
  calls.reserveCapacity(tree.desaRange.reduce(0) { $0 + report.days[$1].keys.count })
  for desa in tree.desaRange {
    let code = tree.units[desa].code
    let number = Int32(claims.count)
    claims.append(Claim(text: code.description, code: code, scheme: tree.scheme))
    for (day, gained) in report.days[desa] where gained.resolvedListed > 0 {
      calls.append(shownCall(gained.resolvedListed, on: day, claim: number))
    }
  }
  return TallyCells(
    cells: [], claims: claims, signs: [], officerClaims: [], calls: calls, records: 0,
    hasOfficers: false, hasOrigins: false)
}

private func shownCall(_ count: Int, on day: Day, claim: Int32) -> CallCell {
  let number = Int32(day.number)
  return CallCell(
    key: CallCell.Key(
      officer: 0, claim: claim, spot: 0, day: number, firstCall: number, receipt: .min,
      from: .min, until: .max, flags: [.counted, .listed, .final]),
    count: Int32(count))
}

extension CoverageInput {
  /// The survey without what was counted.
  fileprivate var withoutRecords: CoverageInput {
    var input = self
    input.visits = Visits()
    input.rejections = []
    input.recaps = []
    input.spots = nil
    input.lives = nil
    input.cells = TallyCells()
    return input
  }
}
