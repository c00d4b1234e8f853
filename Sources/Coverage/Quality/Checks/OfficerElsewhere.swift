import Geography

/// Counted visits that lie in another desa than they claim, where that may be the officer's doing.
///
/// Rule: placement `elsewhere`, unless the claimed desa is a misfit, whose boundary or code is wrong;
/// and none at all when the boundaries do not fit the survey.
///
/// - Parameter rows: the counted rows with placement `elsewhere`.
func elsewhereByOfficers(_ rows: [UInt32], _ visits: Visits, _ report: CoverageReport) -> [Int] {
  if report.boundariesMisfit { return [] }
  let misfits = Set(report.misfits.map(\.desa))
  let claims = visits.claims.map { resolveClaim($0, in: report.tree)?.desa }
  return rows.map(Int.init).filter { row in
    guard visits.claim[row] >= 0, let desa = claims[Int(visits.claim[row])] else { return false }
    return !misfits.contains(desa)
  }
}
