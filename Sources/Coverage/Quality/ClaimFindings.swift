import Geography

/// Claims that name no unit of the boundaries, by reason, over the counted records.
func claimFindings(_ visits: Visits, _ buckets: [Bucket], _ tree: AdminTree) -> [Finding] {
  let rules = visits.claims.map { claimRule($0, tree) }
  var rows: [String: (rule: Finding.Rule, rows: [Int])] = [:]
  var missing: [Int] = []
  for row in buckets.indices where buckets[row] == .counted {
    let claim = Int(visits.claim[row])
    guard claim >= 0 else {
      missing.append(row)
      continue
    }
    guard let rule = rules[claim] else { continue }
    let subject = claimSubject(visits.claims[claim], rule, tree)
    rows[rule.rawValue + subject, default: (rule, [])].rows.append(row)
  }
  var findings = rows.keys.sorted().compactMap { key -> Finding? in
    guard let entry = rows[key] else { return nil }
    return Finding(
      entry.rule, count: entry.rows.count,
      subject: String(key.dropFirst(entry.rule.rawValue.count)), places: visits.places(entry.rows))
  }
  findings.append(
    Finding(.claimMissing, severity: .note, count: missing.count, places: visits.places(missing)))
  return findings
}

/// What is wrong with a claim; nil for nothing, and for one of which no code can be made.
func claimRule(_ claim: Claim, _ tree: AdminTree) -> Finding.Rule? {
  guard claim.code != nil else { return nil }
  if !claim.fits(tree.scheme) { return .claimOtherScheme }
  return resolveClaim(claim, in: tree) == nil ? .claimUnknown : nil
}

/// Another scheme is one mistake, however many codes it concerns; unknown codes are many.
func claimSubject(_ claim: Claim, _ rule: Finding.Rule, _ tree: AdminTree) -> String {
  rule == .claimOtherScheme ? tree.scheme.rawValue : claim.text
}

/// Positions that lie nowhere, but in a desa once latitude and longitude are exchanged.
func swappedFindings(_ visits: Visits, _ buckets: [Bucket], _ locator: DesaLocator) -> [Finding] {
  let rows = swappedRows(visits, buckets.indices.filter { buckets[$0] == .counted }, locator)
  return [Finding(.coordinateSwapped, count: rows.count, places: visits.places(rows))]
}

/// The rows among `rows` whose position is unusable or lies in no desa, and lies in one exchanged.
func swappedRows(_ visits: Visits, _ rows: some Sequence<Int>, _ locator: DesaLocator) -> [Int] {
  rows.filter { row in
    guard visits.latitude[row].isFinite, visits.longitude[row].isFinite else { return false }
    let swapped = Coordinate(longitude: visits.latitude[row], latitude: visits.longitude[row])
    guard swapped.isOnGlobe, locator.desa(at: swapped) != nil else { return false }
    return visits.point(row).map { locator.desa(at: $0) == nil } ?? true
  }
}
