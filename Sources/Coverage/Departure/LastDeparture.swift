import Geography

/// The last departure with which a desa can still be finished in time.
public struct LastDeparture: Sendable, Equatable {
  /// How it is known how many officers go.
  public enum OfficerSource: String, Sendable, CaseIterable {
    /// The officers that are assigned to the desa.
    case assigned
    /// The officers who have counted records there.
    case records
    /// Nothing is known: one.
    case assumed
  }

  /// One departure and what it takes to finish in time with it.
  public struct Option: Sendable, Equatable {
    /// The day one sets out.
    public var day: Day
    /// Days of work from arrival to the plan's end; 0 or less when it is too late.
    public var workDays: Int
    /// Officers that finish in that time; nil when no number does.
    public var officers: Int?
    /// Whether so many can go.
    public var hasPlaces: Bool

    /// Makes an option.
    public init(day: Day, workDays: Int, officers: Int?, hasPlaces: Bool) {
      self.day = day
      self.workDays = workDays
      self.officers = officers
      self.hasPlaces = hasPlaces
    }
  }

  /// The desa, an index of the tree.
  public var desa: Int
  /// Families outstanding.
  public var families: Int
  /// Officers who go.
  public var officers: Int
  /// How that is known.
  public var source: OfficerSource
  /// Officers that can go with one departure; nil where not limited.
  public var places: Int?
  /// The departures after the as-of day up to the plan's end, ascending.
  public var options: [Option]

  /// Makes a last departure.
  public init(
    desa: Int, families: Int, officers: Int, source: OfficerSource, places: Int?,
    options: [Option]
  ) {
    self.desa = desa
    self.families = families
    self.officers = officers
    self.source = source
    self.places = places
    self.options = options
  }

  /// The last departure that suffices with the officers and places there are; nil when none does.
  public var last: Day? {
    options.last { option in
      guard let needed = option.officers else { return false }
      return needed <= officers && option.hasPlaces
    }?.day
  }

  /// Whether no departure suffices any more with the officers there are.
  public var isImpossible: Bool { last == nil }

  /// The next departure with what it would take; nil when none is left.
  public var next: Option? { options.first }
}

/// Officers needed for a departure: families ÷ (families an officer-day × days of work), rounded up,
/// where the days of work run from departure + travel days to the plan's end, both included. The way
/// back is not counted: what is enumerated is enumerated.
///
/// - Returns: the days of work, and the officers; nil officers when no day is left.
public func officersNeeded(
  families: Int, departure: Day, travelDays: Int, end: Day, familiesPerOfficerDay: Double
) -> (workDays: Int, officers: Int?) {
  let days = end - (departure + travelDays) + 1
  guard days > 0, familiesPerOfficerDay > 0 else { return (days, nil) }
  // A hair less, so that 30 ÷ (0.1 × 100) is 3 and not 4.
  let needed = (Double(families) / (familiesPerOfficerDay * Double(days)) - 1e-9).rounded(.up)
  return (days, max(1, Int(needed)))
}

/// The last departures for interior desa with transport that have families outstanding: those that are
/// already impossible first, then by the last departure, then by code.
public func lastDepartures(report: CoverageReport, input: CoverageInput) -> [LastDeparture] {
  let wanted = report.tree.desaRange.filter { index in
    let unit = report.units[index]
    return unit.transport != nil && unit.interior?.isInterior == true && unit.status != .done
      && (unit.outstanding ?? 0) > 0
  }
  guard !wanted.isEmpty else { return [] }
  let officers = DesaOfficers(report: report, input: input)
  return wanted.compactMap { lastDeparture(of: $0, report: report, officers: officers) }.sorted {
    ($0.last ?? Day(.min), $0.desa) < ($1.last ?? Day(.min), $1.desa)
  }
}

private func lastDeparture(of desa: Int, report: CoverageReport, officers: DesaOfficers)
  -> LastDeparture?
{
  let unit = report.units[desa]
  guard let transport = unit.transport, let families = unit.outstanding else { return nil }
  let (count, source) = officers.count(of: desa)
  let options = transport.departures.days(from: report.asOf + 1, through: report.plan.end).map {
    day in
    let needed = officersNeeded(
      families: families, departure: day, travelDays: transport.travelDays, end: report.plan.end,
      familiesPerOfficerDay: report.plan.familiesPerOfficerDay)
    return LastDeparture.Option(
      day: day, workDays: needed.workDays, officers: needed.officers,
      hasPlaces: needed.officers.map { $0 <= transport.places ?? $0 } ?? false)
  }
  return LastDeparture(
    desa: desa, families: families, officers: count, source: source, places: transport.places,
    options: options)
}

/// How many officers work in each desa.
private struct DesaOfficers {
  private var assigned: [Int: Set<String>] = [:]
  private var seen: [Int: Set<UInt64>] = [:]

  init(report: CoverageReport, input: CoverageInput) {
    let tree = report.tree
    for row in input.officers {
      guard let code = row.unit, let desa = Self.desa(of: code, in: tree) else { continue }
      assigned[desa, default: []].insert(row.officer)
    }
    let cells = input.gathered()
    let today = Int32(input.asOf.number)
    let placer = VisitPlacer(
      tree: tree, locator: input.geography.locator, rules: input.counting, claims: cells.claims)
    var seen: [Int: Set<UInt64>] = [:]
    cells.forEachCall { call in
      guard call.key.officer != 0, call.key.flags.contains(.counted), call.key.from <= today,
        call.key.until > today
      else { return }
      let placed = placer.place(
        claim: call.key.claim, isLocated: call.key.flags.contains(.located),
        at: VisitSpots.Spot(packed: call.key.spot))
      guard let unit = placed.unit, let desa = tree.ancestor(of: unit, at: .desa) else { return }
      seen[desa, default: []].insert(call.key.officer)
    }
    self.seen = seen
  }

  /// The desa that a code names or lies in.
  private static func desa(of code: AdminCode, in tree: AdminTree) -> Int? {
    if let desa = tree.index(of: code, at: .desa) { return desa }
    guard let length = tree.scheme.length(of: .desa), code.length > length else { return nil }
    return code.prefix(length).flatMap { tree.index(of: $0, at: .desa) }
  }

  func count(of desa: Int) -> (Int, LastDeparture.OfficerSource) {
    if let known = assigned[desa] { return (known.count, .assigned) }
    if let known = seen[desa] { return (known.count, .records) }
    return (1, .assumed)
  }
}
