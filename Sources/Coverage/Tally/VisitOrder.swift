import Geography

/// The total order of section 4 by which ties are broken, made of what the records say and never of
/// where they stand in a file.
///
/// Compared in turn: time of the visit, outcome, record id, time of receipt, claimed code, latitude,
/// longitude, then the other mapped fields in the order of the configuration, and last what a claim
/// says beside its code. A missing value is the smallest. Records equal in all of them are
/// interchangeable.
struct VisitOrder {
  let visits: Visits

  /// Whether row `a` comes before row `b`.
  func isLess(_ a: Int, _ b: Int) -> Bool {
    let visitA = visits.effectiveVisit(a)
    let visitB = visits.effectiveVisit(b)
    if visitA != visitB { return visitA < visitB }
    let outcomeA = visits.outcome[a]
    let outcomeB = visits.outcome[b]
    if outcomeA.rank != outcomeB.rank { return outcomeA.rank < outcomeB.rank }
    if visits.id[a] != visits.id[b] { return visits.ids.isLess(visits.id[a], visits.id[b]) }
    if visits.receivedAt[a] != visits.receivedAt[b] {
      return visits.receivedAt[a] < visits.receivedAt[b]
    }
    if let less = claimLess(visits.claim[a], visits.claim[b]) { return less }
    if let less = less(visits.latitude[a], visits.latitude[b]) { return less }
    if let less = less(visits.longitude[a], visits.longitude[b]) { return less }
    return isLessInOtherFields(a, b)
  }

  private func isLessInOtherFields(_ a: Int, _ b: Int) -> Bool {
    if visits.officer[a] != visits.officer[b] {
      return visits.officers.isLess(visits.officer[a], visits.officer[b])
    }
    if visits.household[a] != visits.household[b] {
      return visits.households.isLess(visits.household[a], visits.household[b])
    }
    // Two outcomes of one rank are still two records.
    if visits.outcome[a] != visits.outcome[b] {
      return visits.outcome[a].name < visits.outcome[b].name
    }
    if visits.origin[a] != visits.origin[b] {
      return visits.origin[a].rawValue < visits.origin[b].rawValue
    }
    if let less = less(visits.accuracy[a], visits.accuracy[b]) { return less }
    if visits.review[a] != visits.review[b] {
      return visits.review[a].rawValue < visits.review[b].rawValue
    }
    if visits.end(a) != visits.end(b) { return visits.end(a) < visits.end(b) }
    return isClaimLessBesidesCode(visits.claim[a], visits.claim[b])
  }

  /// Equal digits of two schemes name two places, and a text of which no code can be made is a claim
  /// all the same: told apart last, so that the order of the input never decides.
  private func isClaimLessBesidesCode(_ a: Int32, _ b: Int32) -> Bool {
    if a == b || a < 0 || b < 0 { return a < 0 && b >= 0 }
    let claimA = visits.claims[Int(a)]
    let claimB = visits.claims[Int(b)]
    let schemeA = claimA.scheme?.rawValue ?? ""
    let schemeB = claimB.scheme?.rawValue ?? ""
    return schemeA != schemeB ? schemeA < schemeB : claimA.text < claimB.text
  }

  /// A claim of which no code can be made counts as missing; nil when the two are the same.
  private func claimLess(_ a: Int32, _ b: Int32) -> Bool? {
    if a == b { return nil }
    let codeA = a >= 0 ? visits.claims[Int(a)].code : nil
    let codeB = b >= 0 ? visits.claims[Int(b)].code : nil
    if codeA == codeB { return nil }
    guard let codeA else { return true }
    guard let codeB else { return false }
    return codeA < codeB
  }

  /// NaN stands for a missing number; nil when the two are the same.
  private func less(_ a: Double, _ b: Double) -> Bool? {
    if a == b || (a.isNaN && b.isNaN) { return nil }
    if a.isNaN || b.isNaN { return a.isNaN }
    return a < b
  }
}
