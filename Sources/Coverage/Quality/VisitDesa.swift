import Geography

/// In which desa a visit was made, as the checks of quality ask it.
struct VisitDesa: Sendable {
  /// Desa in which clusters are no question, by index.
  let exempt: Set<Int>
  private let visits: Visits
  private let locator: DesaLocator
  private let firstDesa: Int
  /// What each claim means.
  private let claimed: [Int?]

  init(_ input: CoverageInput, tree: AdminTree) {
    visits = input.visits
    locator = input.geography.locator
    firstDesa = tree.desaRange.lowerBound
    claimed = input.visits.claims.map { resolveClaim($0, in: tree)?.desa }
    exempt = Set(
      input.quality.clusterExempt.sorted().flatMap { code in
        tree.index(of: code).map { tree.desa(in: $0) } ?? []
      })
  }

  /// The claimed desa, else, where some are exempt, the one in which the position lies.
  func desa(of row: Int) -> Int? {
    let claim = Int(visits.claim[row])
    if claim >= 0, let desa = claimed[claim] { return desa }
    guard !exempt.isEmpty, let point = visits.point(row) else { return nil }
    return locator.desa(at: point).map { $0 + firstDesa }
  }

  /// Whether a row's desa is one in which clusters are no question.
  func isExempt(_ row: Int) -> Bool { desa(of: row).map(exempt.contains) ?? false }
}
