import Geography

/// What cells tell of the records that count: the findings about claims, dates and positions, without
/// the lines they stand in.
func cellFindings(_ cells: TallyCells, input: CoverageInput, tree: AdminTree) -> [Finding] {
  let today = Int32(input.asOf.number)
  var byClaim = [Int](repeating: 0, count: cells.claims.count)
  var missing = 0
  var before = 0
  var afterAsOf = 0
  var afterReceipt = 0
  var swapped = 0
  cells.forEachCell { cell in
    guard cell.key.kind.bucket == .counted, cell.holds(on: today) else { return }
    let count = Int(cell.count)
    if cell.key.claim >= 0 {
      byClaim[Int(cell.key.claim)] += count
    } else {
      missing += count
    }
    if Int(cell.key.day) < input.plan.start.number { before += count }
    if cell.key.day > today { afterAsOf += count }
    if cell.key.kind.isAfterReceipt { afterReceipt += count }
    if cell.key.kind.isSwapped { swapped += count }
  }
  return unknownClaims(byClaim, cells.claims, tree) + [
    Finding(.claimMissing, severity: .note, count: missing),
    Finding(.visitBeforeStart, count: before, subject: input.plan.start.description),
    Finding(.visitAfterAsOf, count: afterAsOf, subject: input.asOf.description),
    Finding(.visitAfterReceipt, count: afterReceipt),
    Finding(.coordinateSwapped, count: swapped),
  ]
}

/// Claims that name no unit of the boundaries.
///
/// - Parameter counts: the counted records of each claim.
private func unknownClaims(_ counts: [Int], _ claims: [Claim], _ tree: AdminTree) -> [Finding] {
  var sums: [String: (rule: Finding.Rule, subject: String, count: Int)] = [:]
  for (index, claim) in claims.enumerated() where counts[index] > 0 {
    guard let rule = claimRule(claim, tree) else { continue }
    let subject = claimSubject(claim, rule, tree)
    sums[rule.rawValue + subject, default: (rule, subject, 0)].count += counts[index]
  }
  return sums.keys.sorted().compactMap { sums[$0] }.map {
    Finding($0.rule, count: $0.count, subject: $0.subject)
  }
}
