import Geography

/// What the records say of who called where and when, in an order that only the values decide.
struct CallHistory: Sendable {
  /// One who calls at families: an officer, or all of a desa where records name no officer.
  struct Crew: Sendable {
    /// Where its draws come from.
    var seed: UInt64
    /// Calls at listed families by day, counted from the survey's start.
    var calls: [Int32]
    /// The first and the last day of any visit.
    var first: Int
    var last: Int
    /// For each day the day on which the first record of it was received; `Int32.max` without.
    var received: [Int32]
    /// The day of its latest receipt: until then its work is known, after it nothing is, for a device
    /// sends all it holds at once. The as-of day where no receipts are known.
    var seen: Int
  }

  /// What one crew did in one desa.
  struct Cell: Sendable, Hashable {
    var crew: Int
    /// A position in the tree's desa.
    var desa: Int
    /// Listed families it called at that stand there.
    var found: Int
    /// Its latest day there.
    var last: Int
    /// Its earliest day there.
    var first: Int
  }

  /// Days from the survey's start to the as-of day, both included.
  let length: Int
  private(set) var crews: [Crew] = []
  /// Ascending by crew, then desa.
  private(set) var cells: [Cell] = []
  /// A listed family that was called at and is not settled.
  struct OpenFamily: Sendable, Comparable {
    var crew: Int
    /// Days since the first call.
    var age: Int

    static func < (a: OpenFamily, b: OpenFamily) -> Bool { (a.crew, a.age) < (b.crew, b.age) }
  }

  /// The open families of each desa.
  private(set) var open: [[OpenFamily]]
  /// Calls a family took after the first where that did not settle it, on average.
  private(set) var laterCalls = 1.0
  /// For each desa the first day of a listed family by somebody who works there; nil before.
  private(set) var firstDay: [Int?]
  private(set) var lag = ReportingLag(counts: [])
  private(set) var waiting = WaitingTimes(settled: [0], open: [0])
  /// Crews by the text of the officer, for assignments of those who have sent nothing.
  private(set) var crewOfOfficer: [String: Int] = [:]

  init(report: CoverageReport, input: CoverageInput) {
    length = report.asOf - report.plan.start + 1
    open = [[OpenFamily]](repeating: [], count: report.tree.desaRange.count)
    firstDay = [Int?](repeating: nil, count: open.count)
    var reading = Reading(report: report, input: input, length: length)
    lag = reading.lag()
    gather(&reading)
  }

  private mutating func gather(_ reading: inout Reading) {
    let visits = reading.visits
    let named = reading.sortedOfficers()
    var crewOfNumber = [Int](repeating: -1, count: visits.officers.count + 1)
    for (crew, officer) in named.enumerated() {
      crewOfNumber[Int(officer.number)] = crew
      crewOfOfficer[officer.text] = crew
      crews.append(newCrew(seed: stableHash(officer.text)))
    }
    var crewOfDesa = [Int](repeating: -1, count: open.count)
    var cellIndex: [Int: Int] = [:]
    var settled = [Int](repeating: 0, count: ForecastRules.waitDays + 1)
    var unsettled = settled
    var allCalls = 0
    var unfinished: [(crew: Int, desa: Int, first: Int)] = []
    // Rows without an officer make crews of their desa, by code and after all others.
    for desa in reading.desaWithoutOfficer.indices where reading.desaWithoutOfficer[desa] {
      crewOfDesa[desa] = crews.count
      crews.append(newCrew(seed: reading.seed(ofDesa: desa)))
    }
    for row in reading.rows {
      let number = visits.officer[row.index]
      let crew = number == TextTable.missing ? crewOfDesa[row.desa] : crewOfNumber[Int(number)]
      guard crew >= 0 else { continue }
      crews[crew].first = min(crews[crew].first, row.day)
      crews[crew].last = max(crews[crew].last, row.day)
      crews[crew].received[row.day] = min(crews[crew].received[row.day], row.received)
      crews[crew].seen = max(crews[crew].seen, min(length - 1, row.seen))
      guard row.isListed else { continue }
      crews[crew].calls[row.day] += 1
      allCalls += 1
      guard row.isCounted else { continue }
      let first = reading.firstDay(row)
      add(row, to: crew, &cellIndex)
      if row.isFinal {
        settled[min(max(0, row.day - first), ForecastRules.waitDays)] += 1
      } else {
        unfinished.append((crew, row.desa, first))
      }
    }
    for family in unfinished {
      // What the crew did after its last record here may be on its way: watched until then.
      let watched = max(0, crews[family.crew].last - family.first)
      unsettled[min(watched, ForecastRules.waitDays)] += 1
      open[family.desa].append(
        OpenFamily(
          crew: family.crew,
          age: min(max(0, length - 1 - family.first), ForecastRules.waitDays)))
    }
    cells.sort { ($0.crew, $0.desa) < ($1.crew, $1.desa) }
    for desa in open.indices { open[desa].sort() }
    waiting = WaitingTimes(settled: settled, open: unsettled)
    let families = settled.reduce(0, +) + unfinished.count
    let waited = families - settled[0] - unsettled[0]
    if waited > 0 { laterCalls = max(1, Double(allCalls - families) / Double(waited)) }
    for cell in workingCells {
      firstDay[cell.desa] = min(firstDay[cell.desa] ?? cell.first, cell.first)
    }
  }

  private func newCrew(seed: UInt64) -> Crew {
    Crew(
      seed: seed, calls: [Int32](repeating: 0, count: length), first: length, last: -1,
      received: [Int32](repeating: .max, count: length), seen: -1)
  }

  private mutating func add(_ row: Reading.Row, to crew: Int, _ index: inout [Int: Int]) {
    let key = crew * open.count + row.desa
    if let cell = index[key] {
      cells[cell].found += 1
      cells[cell].last = max(cells[cell].last, row.day)
      cells[cell].first = min(cells[cell].first, row.day)
    } else {
      index[key] = cells.count
      cells.append(Cell(crew: crew, desa: row.desa, found: 1, last: row.day, first: row.day))
    }
  }
}

/// The records that matter to a forecast, read once.
private struct Reading {
  struct Row {
    var index: Int
    /// A position in the tree's desa.
    var desa: Int
    /// Days since the survey's start, 0 ... the as-of day.
    var day: Int
    /// Days since the survey's start; that of the visit where no receipt is known.
    var received: Int32
    /// The same; the as-of day where no receipt is known.
    var seen: Int
    var isCounted: Bool
    var isListed: Bool
    var isFinal: Bool
  }

  let visits: Visits
  let start: Day
  let tree: AdminTree
  private(set) var rows: [Row] = []
  private(set) var desaWithoutOfficer: [Bool]
  private var triangle: [[Int]]
  private var firstByHousehold: [Int32]

  init(report: CoverageReport, input: CoverageInput, length: Int) {
    visits = input.visits
    start = report.plan.start
    tree = report.tree
    desaWithoutOfficer = [Bool](repeating: false, count: tree.desaRange.count)
    let ages = ForecastRules.lagDays + 1
    triangle = [[Int]](repeating: [Int](repeating: 0, count: ages), count: ages)
    firstByHousehold = [Int32](repeating: .max, count: visits.households.count + 1)
    let zone = input.plan.zone
    let buckets = input.buckets()
    let placer = VisitPlacer(
      tree: tree, locator: input.geography.locator, rules: input.counting, claims: visits.claims,
      spots: input.spots)
    rows.reserveCapacity(visits.count)
    let receipts = firstReceipts()
    for row in buckets.indices where buckets[row] == .counted || buckets[row] == .duplicate {
      let day = zone.day(of: visits.effectiveVisit(row))
      // A visit dated outside the campaign says nothing of its pace.
      guard day >= start, day <= input.asOf else { continue }
      noteLag(row, day, receipts, zone, asOf: input.asOf)
      let household = Int(visits.household[row])
      let offset = day - start
      firstByHousehold[household] = min(firstByHousehold[household], Int32(offset))
      guard let unit = placer.place(row, of: visits).unit,
        let desa = tree.ancestor(of: unit, at: .desa)
      else { continue }
      let position = desa - tree.desaRange.lowerBound
      if visits.officer[row] == TextTable.missing { desaWithoutOfficer[position] = true }
      let receipt = receipt(row, receipts).map { max(day, zone.day(of: $0)) - start }
      rows.append(
        Row(
          index: row, desa: position, day: offset, received: Int32(receipt ?? offset),
          seen: receipt ?? (input.asOf - start),
          isCounted: buckets[row] == .counted, isListed: visits.origin[row] == .listed,
          isFinal: visits.outcome[row].isFinal))
    }
  }

  /// The receipt of each record's first version: a later one says nothing of how long it travelled.
  private func firstReceipts() -> [Instant] {
    var first = [Instant](repeating: .max, count: visits.ids.count + 1)
    for row in 0..<visits.count where visits.receivedAt[row] != Visits.noTime {
      let id = Int(visits.id[row])
      first[id] = min(first[id], visits.receivedAt[row])
    }
    return first
  }

  /// When a record was first received; nil where that is not known.
  private func receipt(_ row: Int, _ receipts: [Instant]) -> Instant? {
    guard visits.receivedAt[row] != Visits.noTime else { return nil }
    let id = visits.id[row]
    return id == TextTable.missing ? visits.receivedAt[row] : receipts[Int(id)]
  }

  private mutating func noteLag(
    _ row: Int, _ day: Day, _ receipts: [Instant], _ zone: SurveyZone, asOf: Day
  ) {
    guard visits.receivedAt[row] != Visits.noTime, visits.visitedAt[row] != Visits.noTime else {
      return
    }
    guard let receipt = receipt(row, receipts) else { return }
    let lag = max(0, zone.day(of: receipt) - day)
    guard lag <= ForecastRules.lagDays else { return }
    triangle[min(asOf - day, ForecastRules.lagDays)][lag] += 1
  }

  func lag() -> ReportingLag { ReportingLag(counts: triangle) }

  /// The day of the first call at the family of a row.
  func firstDay(_ row: Row) -> Int {
    let household = visits.household[row.index]
    guard household != TextTable.missing else { return row.day }
    return min(row.day, Int(firstByHousehold[Int(household)]))
  }

  func seed(ofDesa position: Int) -> UInt64 {
    tree.units[tree.desaRange.lowerBound + position].code.value
  }

  /// The officers that occur, in the order of their ids.
  func sortedOfficers() -> [(number: UInt32, text: String)] {
    var occurs = [Bool](repeating: false, count: visits.officers.count + 1)
    for row in rows { occurs[Int(visits.officer[row.index])] = true }
    occurs[Int(TextTable.missing)] = false
    return occurs.indices.filter { occurs[$0] }
      .map { (number: UInt32($0), text: visits.officers[UInt32($0)] ?? "") }
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }
}

extension CallHistory {
  /// The cells of crews that work in a desa, by ``ForecastRules/workerShare``.
  var workingCells: [Cell] {
    var ofDesa = [Int](repeating: 0, count: open.count)
    var ofCrew = [Int](repeating: 0, count: crews.count)
    for cell in cells {
      ofDesa[cell.desa] += cell.found
      ofCrew[cell.crew] += cell.found
    }
    return cells.filter {
      Double($0.found)
        >= ForecastRules.workerShare * Double(min(ofDesa[$0.desa], ofCrew[$0.crew]))
    }
  }

  /// Adds officers who are assigned and have sent nothing; they stand after all others.
  mutating func addOfficers(_ texts: [String]) {
    for text in texts where crewOfOfficer[text] == nil {
      crewOfOfficer[text] = crews.count
      crews.append(newCrew(seed: stableHash(text)))
    }
  }
}
