import Geography

/// Claims without dots that look like Kemendagri's though nobody said so, over boundaries of BPS.
///
/// Four digits name another kabupaten in the other scheme, so such a file is nearly all unknown codes,
/// and a few that are wrong. Kemendagri numbers its kelurahan from 1001 and its desa from 2001 in every
/// kecamatan, so the seventh digit of ten is 1 or 2; of BPS' codes that is so for one in nine. At least
/// 20 different unknown codes, of which at least nine in ten are like that.
func schemeSuspicion(_ visits: Visits, _ buckets: [Bucket], _ tree: AdminTree) -> [Finding] {
  guard tree.scheme == .bps else { return [] }
  var unknown = Set<AdminCode>()
  var alike = Set<AdminCode>()
  var suspects = [Bool](repeating: false, count: visits.claims.count)
  var isUnknown = suspects
  for (index, claim) in visits.claims.enumerated() {
    guard claim.scheme == nil, let code = claim.code, code.length >= 10,
      resolveClaim(claim, in: tree) == nil, let desa = code.prefix(10)
    else { continue }
    isUnknown[index] = true
    suspects[index] = [1, 2].contains(desa.value / 1000 % 10)
  }
  var rows: [Int] = []
  for row in buckets.indices where buckets[row] == .counted && visits.claim[row] >= 0 {
    let index = Int(visits.claim[row])
    guard isUnknown[index], let desa = visits.claims[index].code?.prefix(10) else { continue }
    unknown.insert(desa)
    if suspects[index] {
      alike.insert(desa)
      rows.append(row)
    }
  }
  guard unknown.count >= 20, alike.count * 10 >= unknown.count * 9 else { return [] }
  return [
    Finding(
      .claimLooksOther, count: rows.count, subject: CodeScheme.kemendagri.rawValue,
      places: visits.places(rows))
  ]
}
