import Coverage

/// Gives every desa its rows of the targets, some of them odd.
///
/// The list is the target, except where an oddity says otherwise. Oddities fall on different desa.
func drawTargets(
  of desa: inout [SimulatedDesa], plan: SurveyPlan, rates: FaultRates, seed: SimulationSeed
) {
  var stream = seed.stream(.special)
  // An interior desa is odd enough; stale targets are drawn where work ends in time to show them.
  let open = stream.shuffled(
    desa.indices.filter { !desa[$0].access.isInterior && desa[$0].families > 0 })
  var free = open[...]
  func take(_ rate: Double) -> [Int] {
    let count = min(free.count, max(0, Int((rate * Double(desa.count)).rounded())))
    defer { free = free.dropFirst(count) }
    return Array(free.prefix(count))
  }
  for position in take(rates.staleTarget) {
    desa[position].oddity = .stale
    // Quick work makes the stale figure show before the end.
    desa[position].pace = 1.6
  }
  for position in take(rates.unknownTarget) { desa[position].oddity = .unknown }
  for (count, position) in take(rates.zeroTarget).enumerated() {
    desa[position].oddity = count.isMultiple(of: 2) ? .emptyDesa : .zeroButInhabited
  }
  for position in take(rates.revisedTarget) { desa[position].oddity = .revised }
  moveFamilies(in: &desa)
  for position in desa.indices {
    desa[position].targetRows = targetRows(desa[position], plan: plan, stream: &stream)
  }
}

/// The families of desa that are to be empty go to the largest desa of the kecamatan.
private func moveFamilies(in desa: inout [SimulatedDesa]) {
  for position in desa.indices where desa[position].oddity == .emptyDesa {
    let others = desa.indices.filter {
      desa[$0].kecamatan == desa[position].kecamatan && desa[$0].oddity == .none
    }
    guard let largest = others.max(by: { desa[$0].families < desa[$1].families }) else {
      desa[position].oddity = .zeroButInhabited
      continue
    }
    desa[largest].families += desa[position].families
    desa[position].families = 0
  }
}

private func targetRows(
  _ desa: SimulatedDesa, plan: SurveyPlan, stream: inout RandomStream
) -> [TargetRow] {
  let families = desa.families
  switch desa.oddity {
  case .none: return [TargetRow(families: families)]
  case .unknown: return [TargetRow(families: nil)]
  case .emptyDesa, .zeroButInhabited: return [TargetRow(families: 0)]
  case .stale:
    return [TargetRow(families: Int(Double(families) * stream.between(0.55, 0.75)))]
  case .revised:
    let first = Int(Double(families) * stream.between(0.85, 1.2))
    let day = plan.start + ((plan.end - plan.start) / 2 - stream.integer(0...3))
    return [TargetRow(families: first), TargetRow(families: families, validFrom: day)]
  }
}
