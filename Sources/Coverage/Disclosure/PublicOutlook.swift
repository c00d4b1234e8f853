import Geography

/// What the public edition says of the days to come (decision 53).
///
/// Forecasts are given for kabupaten and above: a desa's figure moves in steps, which say little of it alone
/// (docs/scores.md).
///
/// - Parameters:
///   - reports: the public reports of the days, ascending; the last one is looked ahead from.
///   - input: the survey; nothing of its visits is used.
public func publicOutlook(_ reports: [CoverageReport], input: CoverageInput) -> Outlook {
  guard let report = reports.last else { return Outlook() }
  return Outlook(
    forecasts: publicForecasts(reports, input: input).enumerated().map { index, forecast in
      report.tree.units[index].level <= .kabupaten ? forecast : nil
    },
    // Officers assigned are no families; how many of them have visited a desa is not shown.
    departures: lastDepartures(report: report, input: input.withoutRecords))
}

/// The forecasts of all units by the same rules as ever, over what was shown day after day instead of what
/// was counted: a function of published figures, which tells a reader of them nothing more.
///
/// - Parameters: as of ``publicOutlook(_:input:)``.
public func publicForecasts(_ reports: [CoverageReport], input: CoverageInput) -> [UnitForecast?] {
  guard let report = reports.last else { return [] }
  var shown = input.withoutRecords
  shown.cells = shownCells(reports)
  // Which officer works where says nothing of what was shown: all of a desa are one crew.
  shown.officers = []
  return forecasts(report: report, input: shown)
}

/// What was shown of each desa as if it were calls: as many families as a day's figure was above that of
/// the day before, settled on that day, by nobody known.
func shownCells(_ reports: [CoverageReport]) -> TallyCells {
  guard let last = reports.last else { return TallyCells() }
  let tree = last.tree
  var calls: [CallCell] = []
  var claims: [Claim] = []
  for desa in tree.desaRange {
    let code = tree.units[desa].code
    let number = Int32(claims.count)
    claims.append(Claim(text: code.description, code: code, scheme: tree.scheme))
    var next = last.units[desa].counts.resolvedListed
    var found: [CallCell] = []
    for position in reports.indices.reversed() {
      // Where a correction took figures back, the days before it count less.
      let before =
        position == reports.startIndex
        ? 0 : min(next, reports[position - 1].units[desa].counts.resolvedListed)
      if next > before {
        found.append(shownCall(next - before, on: reports[position].asOf, claim: number))
      }
      next = before
    }
    calls += found.reversed()
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
