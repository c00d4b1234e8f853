import Geography

/// What officers did, one by one and by unit, as known on a day. For the internal edition alone,
/// but for the sums of units.
public struct OfficerWork: Sendable {
  /// Counted records of an officer or of several.
  public struct Counts: Sendable, Equatable {
    /// Families found.
    public var found = 0
    /// Families completed.
    public var completed = 0
    /// Families resolved.
    public var resolved = 0
    /// Officer-days of field work: days from the survey's start to the as-of day on which a record of
    /// the officer states a visit, whatever became of the record.
    public var days = 0
    /// Families resolved on those days.
    public var resolvedOnDays = 0

    /// Nothing done.
    public init() {}

    /// Families resolved an officer-day; nil without a day.
    public var perDay: Double? { days > 0 ? Double(resolvedOnDays) / Double(days) : nil }

    /// Adds the work of others.
    public static func += (sum: inout Counts, other: Counts) {
      sum.found += other.found
      sum.completed += other.completed
      sum.resolved += other.resolved
      sum.days += other.days
      sum.resolvedOnDays += other.resolvedOnDays
    }
  }

  /// One officer.
  public struct Officer: Sendable {
    /// The id, as the files write it.
    public var id: String
    /// The field supervisor; nil where not known.
    public var supervisor: String?
    /// The kecamatan coordinator; nil where not known.
    public var coordinator: String?
    /// The desa assigned, as ascending indices of the tree.
    public var desa: [Int]
    /// Whether the officers' file has a row of the officer.
    public var isListed: Bool
    /// What was done.
    public var counts = Counts()
    /// The newest receipt of any record; nil without one.
    public var lastReceived: Instant?
    /// The last sync that the file states, up to the as-of day; nil where not known.
    public var lastSync: Instant?
    /// Full days of the survey since anything came.
    public var silentDays: Int

    /// The newer of the last record and the last sync.
    public var lastSign: Instant? { merge(lastReceived, lastSync, max) }
  }

  /// What was done in one unit of the tree.
  public struct Unit: Sendable, Equatable {
    /// Officer-days and the families resolved on them.
    public var counts = Counts()
    /// Families resolved by records that were received on the as-of day.
    public var gained = 0
    /// Distinct officers with an officer-day in it.
    public var atWork = 0
    /// Officers assigned to it or to desa below; nil where no assignments are known.
    public var officers: Int?
  }

  /// The officers, by id; those of the records who have no row of their own as well.
  public var officers: [Officer] = []
  /// The officers of each desa, as positions in ``officers``.
  public var byDesa: [Int: [Int]] = [:]
  /// What was done in each unit down to desa, by index of the tree.
  public var units: [Unit] = []
  /// Whether it is known who is assigned where.
  public var hasAssignments = false
  /// Whether the records say whose they are.
  public var hasRecords = false
}

/// Gathers what officers did. One more pass over the records: of use once a build, not for each day
/// of the archive.
public func officerWork(_ input: CoverageInput, report: CoverageReport) -> OfficerWork {
  var input = input
  input.plan = report.plan
  let buckets = input.buckets()
  let assignments = Assignments(input.officers, tree: report.tree)
  let signs = LastSigns(input.gathered(), asOf: input.asOf, zone: input.plan.zone)
  var survey = WorkSurvey(input: input, tree: report.tree)
  survey.read(buckets)
  var work = OfficerWork()
  work.hasAssignments = !assignments.officers.isEmpty
  work.hasRecords = input.visits.hasOfficers
  work.units = survey.units()
  if work.hasAssignments {
    let counts = survey.countsOfOfficers()
    work.officers = listed(assignments, signs, counts, input)
    work.officers += unlisted(assignments, signs, counts, input)
    work.officers.sort { $0.id < $1.id }
    for (position, officer) in work.officers.enumerated() {
      for desa in officer.desa { work.byDesa[desa, default: []].append(position) }
    }
    countOfficers(&work, report.tree)
  }
  return work
}

private func listed(
  _ assignments: Assignments, _ signs: LastSigns, _ counts: [String: OfficerWork.Counts],
  _ input: CoverageInput
) -> [OfficerWork.Officer] {
  assignments.officers.map { officer in
    OfficerWork.Officer(
      id: officer.id, supervisor: officer.supervisor, coordinator: officer.coordinator,
      desa: officer.desa, isListed: true, counts: counts[officer.id] ?? OfficerWork.Counts(),
      lastReceived: signs.receipt(of: officer.id), lastSync: signs.sync(of: officer),
      silentDays: silentDays(
        lastSign: signs.day(of: officer), start: input.plan.start, asOf: input.asOf,
        end: input.plan.end))
  }
}

private func unlisted(
  _ assignments: Assignments, _ signs: LastSigns, _ counts: [String: OfficerWork.Counts],
  _ input: CoverageInput
) -> [OfficerWork.Officer] {
  let known = Set(assignments.officers.map(\.id))
  return counts.keys.filter { !known.contains($0) }.sorted().map { id in
    let receipt = signs.receipt(of: id)
    return OfficerWork.Officer(
      id: id, desa: [], isListed: false, counts: counts[id] ?? OfficerWork.Counts(),
      lastReceived: receipt,
      silentDays: silentDays(
        lastSign: receipt.map { input.plan.zone.day(of: $0) }, start: input.plan.start,
        asOf: input.asOf, end: input.plan.end))
  }
}

/// An officer of several desa counts once in each unit above them.
private func countOfficers(_ work: inout OfficerWork, _ tree: AdminTree) {
  for index in work.units.indices { work.units[index].officers = 0 }
  for officer in work.officers {
    let units = Set(officer.desa.flatMap { [$0] + tree.ancestors(of: $0) })
    for index in units { work.units[index].officers = (work.units[index].officers ?? 0) + 1 }
  }
}
