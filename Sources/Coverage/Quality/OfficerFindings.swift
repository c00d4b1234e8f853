import Geography

/// What the officers' file says that cannot be so; never who it says it of.
func officerFindings(_ input: CoverageInput, buckets: [Bucket]) -> [Finding] {
  guard !input.officers.isEmpty else { return [] }
  let assignments = Assignments(input.officers, tree: input.geography.tree)
  var findings = assignments.unknownUnits.keys.sorted().map { code in
    Finding(
      .officerUnknownUnit, count: assignments.unknownUnits[code] ?? 0, subject: code.description)
  }
  findings.append(Finding(.officerContradiction, count: assignments.contradictions))
  let zone = input.plan.zone
  let later = input.officers.count { $0.lastSync.map { zone.day(of: $0) > input.asOf } ?? false }
  findings.append(
    Finding(
      .officerSyncLater, severity: .note, count: later, subject: input.asOf.description))
  let unassigned = input.geography.tree.desaRange.filter { assignments.byDesa[$0] == nil }
  findings.append(Finding(.officerMissing, severity: .note, count: unassigned.count))
  findings.append(Finding(.officerUnlisted, count: unlisted(input, buckets, assignments)))
  if !(input.cells?.hasOfficers ?? input.visits.hasOfficers) {
    findings.append(Finding(.officerNotInVisits))
  }
  return findings
}

/// How many officers have records that count and no row of their own.
private func unlisted(_ input: CoverageInput, _ buckets: [Bucket], _ assignments: Assignments)
  -> Int
{
  let visits = input.visits
  let listed = Set(assignments.officers.map(\.id))
  var seen = [Bool](repeating: false, count: visits.officers.count)
  for row in buckets.indices where buckets[row] == .counted {
    seen[Int(visits.officer[row])] = true
  }
  return (1..<max(1, seen.count)).count { number in
    seen[number] && !(visits.officers[UInt32(number)].map(listed.contains) ?? false)
  }
}
