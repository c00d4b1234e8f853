import Coverage

extension UnitExplanation {
  /// By which kind of record low, counted and high differ.
  var intervalLines: [String] {
    let reasons = evidence.interval
    let kinds = IntervalReasons.Kind.allCases.filter { reasons[$0] > 0 }
    guard !kinds.isEmpty else { return [] }
    func lines(_ title: String, _ shown: [IntervalReasons.Kind]) -> [String] {
      let some = kinds.filter(shown.contains)
      return some.isEmpty ? [] : [title] + some.map { line(reasons[$0], text(of: $0)) }
    }
    return ["", "Why certain, counted and possible differ (completed of the list)"]
      + lines("  certain: \(reasons.low)", [.confirmed, .claimMissing])
      + lines(
        "  counted, not certain: \(reasons.uncertain)",
        [.unlocated, .outside, .lyingElsewhere, .claimedElsewhere])
      + lines("  possible, not counted: \(reasons.possible)", [.lyingHere, .claimedHere])
  }

  private func text(of kind: IntervalReasons.Kind) -> String {
    switch kind {
    case .confirmed: "claimed here, and lying here or near"
    case .claimMissing: "no valid claim, and lying here"
    case .unlocated: "claimed here, without a usable position"
    case .outside: "claimed here, lying in no desa"
    case .lyingElsewhere: "claimed here, lying in a desa elsewhere"
    case .claimedElsewhere: "lying here, claimed for a desa elsewhere (the position counts)"
    case .lyingHere: "lying here, claimed for a desa elsewhere (the claim counts)"
    case .claimedHere: "claimed here, lying in a desa elsewhere (the position counts)"
    }
  }
}
