/// Findings as the public edition may show them: what counts records is rounded down to whole cells,
/// and left out where that is none; what names the desa or amount of a few families is left out.
public func publicFindings(_ findings: [Finding], smallCount: Int) -> [Finding] {
  guard smallCount > 1 else { return findings }
  let cells = PublicCells(smallCount: smallCount)
  return findings.compactMap { finding in
    switch finding.rule.subjectMatter {
    case .files: return finding
    case .figures: return nil
    case .records:
      var rounded = finding
      rounded.count = cells.cell(finding.count).lowerBound
      rounded.amount = nil
      rounded.places = []
      return rounded.count > 0 ? rounded : nil
    }
  }
}

extension Finding.Rule {
  fileprivate enum SubjectMatter {
    case files
    case records
    case figures
  }

  /// What a finding counts: lines of what the office writes itself, records, or the figures of a desa.
  fileprivate var subjectMatter: SubjectMatter {
    switch self {
    case .boundaryWithoutGeometry, .boundaryRepaired, .boundaryMerged, .boundaryNameMissing,
      .boundaryNameRepeated, .boundaryParentDisagrees, .boundaryFarAway, .boundaryOverlap,
      .boundaryGap, .boundaryUnusableGeometry, .targetUnknownUnit, .targetRepeated,
      .targetOtherScheme, .targetPartsDisagree, .targetMissing, .departurePast, .settlementOutside,
      .settlementUnusable, .settlementNumber, .settlementNone, .noteUnknownUnit,
      .visitFileEmpty, .officerFileEmpty, .officerEmpty, .officerRepeated, .officerOtherScheme,
      .officerUnknownUnit, .officerContradiction, .officerMissing:
      .files
    case .misfitDesa, .misfitBoundaries, .staleTarget: .figures
    default: .records
    }
  }
}
