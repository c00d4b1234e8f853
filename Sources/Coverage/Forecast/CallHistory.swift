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
  /// Crews by the officer's fingerprint, for assignments of those who have sent nothing.
  private(set) var crewOfOfficer: [UInt64: Int] = [:]

  init(report: CoverageReport, input: CoverageInput) {
    length = report.asOf - report.plan.start + 1
    open = [[OpenFamily]](repeating: [], count: report.tree.desaRange.count)
    firstDay = [Int?](repeating: nil, count: open.count)
    let reading = Reading(report: report, input: input)
    lag = reading.lag()
    gather(reading)
  }

  private mutating func gather(_ reading: Reading) {
    // Calls ascend by officer.
    for row in reading.rows where row.officer != 0 && crewOfOfficer[row.officer] == nil {
      crewOfOfficer[row.officer] = crews.count
      crews.append(newCrew(seed: row.officer))
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
      let crew =
        row.officer == 0 ? crewOfDesa[row.desa] : crewOfOfficer[row.officer, default: -1]
      guard crew >= 0 else { continue }
      crews[crew].first = min(crews[crew].first, row.day)
      crews[crew].last = max(crews[crew].last, row.day)
      crews[crew].received[row.day] = min(crews[crew].received[row.day], row.received)
      crews[crew].seen = max(crews[crew].seen, min(length - 1, row.seen))
      guard row.isListed else { continue }
      crews[crew].calls[row.day] += Int32(row.count)
      allCalls += row.count
      guard row.isCounted else { continue }
      add(row, to: crew, &cellIndex)
      if row.isFinal {
        settled[min(max(0, row.day - row.firstDay), ForecastRules.waitDays)] += row.count
      } else {
        unfinished += repeatElement(
          (crew: crew, desa: row.desa, first: row.firstDay), count: row.count)
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
      cells[cell].found += row.count
      cells[cell].last = max(cells[cell].last, row.day)
      cells[cell].first = min(cells[cell].first, row.day)
    } else {
      index[key] = cells.count
      cells.append(
        Cell(crew: crew, desa: row.desa, found: row.count, last: row.day, first: row.day))
    }
  }
}

/// The calls that matter to a forecast, read once.
private struct Reading {
  /// Small, since a country's campaign has millions of them. Days are counted from the survey's start.
  struct Row {
    /// The fingerprint; 0 where no officer is named.
    var officer: UInt64
    /// That of the visit where no receipt is known.
    var received: Int32
    private var desaNumber: Int32
    private var visitDay: Int32
    private var firstCallDay: Int32
    private var seenDay: Int32
    private var visits: Int32
    private var flags: CallCell.Flags

    init(_ call: CallCell, desa: Int, start: Int32, today: Int32) {
      let key = call.key
      let receipt = key.receipt == .min ? nil : max(key.day, key.receipt) - start
      officer = key.officer
      desaNumber = Int32(desa)
      visitDay = key.day - start
      // The first call may be of any year.
      firstCallDay = Int32(clamping: Int(key.firstCall) - Int(start))
      received = receipt ?? key.day - start
      seenDay = receipt ?? today - start
      visits = call.count
      flags = key.flags
    }

    /// A position in the tree's desa.
    var desa: Int { Int(desaNumber) }
    /// 0 ... the as-of day.
    var day: Int { Int(visitDay) }
    /// The day of the first call at the families.
    var firstDay: Int { Int(firstCallDay) }
    /// That of the receipt; the as-of day where none is known.
    var seen: Int { Int(seenDay) }
    var isCounted: Bool { flags.contains(.counted) }
    var isListed: Bool { flags.contains(.listed) }
    var isFinal: Bool { flags.contains(.final) }
    var count: Int { Int(visits) }
  }

  private(set) var rows: [Row] = []
  private(set) var desaWithoutOfficer: [Bool]
  private var triangle: [[Int]]
  private let tree: AdminTree

  init(report: CoverageReport, input: CoverageInput) {
    tree = report.tree
    desaWithoutOfficer = [Bool](repeating: false, count: tree.desaRange.count)
    let ages = ForecastRules.lagDays + 1
    triangle = [[Int]](repeating: [Int](repeating: 0, count: ages), count: ages)
    let cells = input.gathered()
    let placer = VisitPlacer(
      tree: tree, locator: input.geography.locator, rules: input.counting, claims: cells.claims)
    let start = Int32(report.plan.start.number)
    let today = Int32(input.asOf.number)
    cells.forEachCall { call in
      guard call.key.from <= today, call.key.until > today else { return }
      // A visit dated outside the campaign says nothing of its pace.
      guard call.key.day >= start, call.key.day <= today else { return }
      noteLag(call, today)
      let placed = placer.place(
        claim: call.key.claim, isLocated: call.key.flags.contains(.located),
        at: VisitSpots.Spot(packed: call.key.spot))
      guard let unit = placed.unit, let desa = tree.ancestor(of: unit, at: .desa) else { return }
      let position = desa - tree.desaRange.lowerBound
      if call.key.officer == 0 { desaWithoutOfficer[position] = true }
      rows.append(Row(call, desa: position, start: start, today: today))
    }
  }

  private mutating func noteLag(_ call: CallCell, _ today: Int32) {
    guard call.key.flags.contains(.timed), call.key.receipt != .min else { return }
    let lag = max(0, Int(call.key.receipt) - Int(call.key.day))
    guard lag <= ForecastRules.lagDays else { return }
    triangle[min(Int(today - call.key.day), ForecastRules.lagDays)][lag] += Int(call.count)
  }

  func lag() -> ReportingLag { ReportingLag(counts: triangle) }

  func seed(ofDesa position: Int) -> UInt64 {
    tree.units[tree.desaRange.lowerBound + position].code.value
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
    for officer in texts.map(officerFingerprint) where crewOfOfficer[officer] == nil {
      crewOfOfficer[officer] = crews.count
      crews.append(newCrew(seed: officer))
    }
  }
}
