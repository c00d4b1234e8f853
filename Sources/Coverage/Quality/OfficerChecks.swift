import Geography

/// The checks that need an officer's visits in their order.
struct OfficerChecks: Sendable {
  /// What was found of some officers.
  struct Found: Sendable {
    fileprivate(set) var rows: [Finding.Rule: [Int]] = [:]
    fileprivate(set) var clusters: [HouseholdCluster] = []
    fileprivate(set) var exemptClusters = 0

    fileprivate mutating func flag(_ rule: Finding.Rule, _ more: [Int]) {
      if !more.isEmpty { rows[rule, default: []] += more }
    }
  }

  let visits: CheckedVisits
  let places: VisitDesa
  let rules: QualityRules
  /// The most families that one officer's day holds.
  let visitsADay: Int

  /// What the checks find of the officers with some numbers.
  func found(in byOfficer: RowsByOfficer, officers: Range<Int>) -> Found {
    var found = Found()
    for officer in officers {
      let all = byOfficer.of(officer).map { visits.checked(Int($0)) }
      found.flag(.visitAtNight, visitsAtNight(all, rules: rules))
      guard officer != Int(TextTable.missing) else { continue }
      found.flag(.speedImpossible, impossiblyFast(all, rules: rules))
      for day in all.byDay {
        found.flag(.manyADay, manyInADay(day, visits.visits, limit: visitsADay))
        guard day.count >= rules.clusterFamilies else { continue }
        noteClusters(day, officer: UInt32(officer), in: &found)
      }
    }
    return found
  }

  private func noteClusters(
    _ day: ArraySlice<CheckedVisit>, officer: UInt32, in found: inout Found
  ) {
    let spots = householdClusters(day, rules: rules)
    for members in spots.clusters {
      let times = members.compactMap(\.time)
      let rows = members.map(\.row).sorted()
      if rows.allSatisfy(places.isExempt) {
        found.exemptClusters += 1
        continue
      }
      var claims: [Int: Int] = [:]
      for row in rows { if let desa = places.desa(of: row) { claims[desa, default: 0] += 1 } }
      found.clusters.append(
        HouseholdCluster(
          officer: visits.visits.officers[officer] ?? "", day: members[0].day,
          desa: claims.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key,
          households: members.count, radius: spots.radius,
          minutes: times.count < members.count
            ? nil : times.max().flatMap { last in times.min().map { Double(last - $0) / 6e7 } },
          isShared: false, rows: rows))
    }
  }
}
