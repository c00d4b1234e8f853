import Geography

extension TallyCells {
  /// Gathers records into cells.
  ///
  /// - Parameters:
  ///   - visits: the records.
  ///   - lives: what becomes of them.
  ///   - spots: where they lie.
  ///   - geography: the boundaries.
  ///   - zone: whose local date is the day of a visit.
  ///   - firstReceipts: what ``Visits/firstReceipts()`` says, for ``calls``; nil to leave these out.
  public init(
    _ visits: Visits, lives: RecordLives, spots: VisitSpots, geography: CoverageGeography,
    zone: SurveyZone, firstReceipts: [Instant]?
  ) {
    self.init(
      visits, lives: lives, spots: spots, locator: geography.locator,
      claimed: ClaimedDesa(visits.claims, in: geography.tree), zone: zone,
      firstReceipts: firstReceipts)
  }

  /// Gathers records into cells, where the claims have been looked up already.
  ///
  /// - Parameter fingerprints: what ``officerFingerprints(of:)`` gives; nil to work it out.
  public init(
    _ visits: Visits, lives: RecordLives, spots: VisitSpots, locator: DesaLocator,
    claimed: ClaimedDesa, zone: SurveyZone, firstReceipts: [Instant]?,
    fingerprints: [UInt64]? = nil
  ) {
    var gathering = CellGathering(
      visits: visits, lives: lives, spots: spots, locator: locator, claimed: claimed, zone: zone,
      firstReceipts: firstReceipts, fingerprints: fingerprints)
    gathering.gather()
    calls = gathering.calls.cells.sorted { $0.key < $1.key }
    hasCalls = firstReceipts != nil
    cells = gathering.table.cells.sorted { $0.key < $1.key }
    claims = visits.claims
    signs = gathering.signs.sorted { ($0.officer, $0.day) < ($1.officer, $1.day) }
    officerClaims = gathering.sortedOfficerClaims()
    records = visits.count
    hasOfficers = visits.hasOfficers
    hasOrigins = visits.hasOrigins
  }
}

/// Walks once over all records.
private struct CellGathering {
  let visits: Visits
  let lives: RecordLives
  let spots: VisitSpots
  let locator: DesaLocator
  let zone: SurveyZone
  /// For each distinct claim the desa, as a position in `desaRange`; nil when it is not valid.
  let claimed: [Int?]
  let fingerprints: [UInt64]
  /// The receipt of each record's first version; nil where calls are not gathered.
  let firstReceipts: [Instant]?
  var table = CellTable<TallyCell>()
  var calls = CellTable<CallCell>()
  /// Officer and day of receipt, and the newest receipt of each pair.
  private var officerDays = NumberIndex()
  private var newest: [Instant] = []
  /// The distinct spans of days, and pairs of officer and span with their located claims.
  private var spans = NumberIndex()
  private var officerSpans = NumberIndex()
  private var shares: [(located: Int32, confirmed: Int32)] = []

  init(
    visits: Visits, lives: RecordLives, spots: VisitSpots, locator: DesaLocator,
    claimed: ClaimedDesa, zone: SurveyZone, firstReceipts: [Instant]?, fingerprints known: [UInt64]?
  ) {
    self.firstReceipts = firstReceipts
    self.visits = visits
    self.lives = lives
    self.spots = spots
    self.zone = zone
    self.locator = locator
    self.claimed = claimed.desa
    fingerprints = known ?? officerFingerprints(of: visits.officers)
  }

  mutating func gather() {
    var change = 0
    for row in 0..<visits.count {
      noteSign(row, lives.known[row])
      var cell = cell(row)
      cell.key.kind.isFirst = true
      cell.key.kind.bucket = lives.first[row]
      cell.key.from = lives.known[row]
      var call = CallSpan(
        bucket: lives.first[row], from: cell.key.from, firstCall: lives.firstCalls[row])
      while change < lives.changes.count, Int(lives.changes[change].row) == row {
        let next = lives.changes[change]
        noteCall(row, cell, call, until: next.from)
        call = CallSpan(bucket: next.bucket, from: next.from, firstCall: next.firstCall)
        // Only the first call may have changed.
        if next.bucket != cell.key.kind.bucket {
          end(&cell, row, on: next.from)
          cell.key.kind.bucket = next.bucket
        }
        change += 1
      }
      noteCall(row, cell, call, until: .max)
      end(&cell, row, on: .max)
    }
  }

  /// Files a cell that holds until a day, and begins the next one on it.
  private mutating func end(_ cell: inout TallyCell, _ row: Int, on day: Int32) {
    cell.key.until = day
    table.add(cell)
    if cell.key.kind.bucket == .counted { noteClaim(row, cell.key) }
    cell.key.from = day
    cell.key.kind.isFirst = false
  }

  /// A stretch of days on which a record has one bucket and one first call.
  private struct CallSpan {
    var bucket: Bucket
    var from: Int32
    var firstCall: Int32
  }

  private mutating func noteCall(
    _ row: Int, _ cell: TallyCell, _ span: CallSpan, until: Int32
  ) {
    guard let firstReceipts, span.bucket == .counted || span.bucket == .duplicate else { return }
    let kind = cell.key.kind
    var flags: CallCell.Flags = []
    if span.bucket == .counted { flags.insert(.counted) }
    if kind.origin == .listed { flags.insert(.listed) }
    if kind.outcome.isFinal { flags.insert(.final) }
    if kind.isLocated { flags.insert(.located) }
    if visits.receivedAt[row] != Visits.noTime, visits.visitedAt[row] != Visits.noTime {
      flags.insert(.timed)
    }
    let receipt = firstReceipts[row]
    calls.add(
      CallCell(
        key: CallCell.Key(
          officer: cell.leastOfficer, claim: cell.key.claim, spot: cell.key.spot,
          day: cell.key.day, firstCall: span.firstCall,
          receipt: receipt == Visits.noTime ? .min : Int32(zone.day(of: receipt).number),
          from: span.from, until: until, flags: flags),
        count: 1))
  }

  /// The cell of one record, but for its bucket and days.
  private func cell(_ number: Int) -> TallyCell {
    let row = visits.row(number)
    let packed = row.point != nil ? spots.packed[number] : 0
    let officer = fingerprints[Int(row.officer)]
    return TallyCell(
      key: TallyCell.Key(
        claim: row.claim, spot: packed, day: lives.days[number], from: 0, until: 0,
        kind: TallyCell.Kind(row, spot: packed, locator: locator)),
      count: 1, lastReceived: row.effectiveReceipt, leastOfficer: officer,
      greatestOfficer: officer)
  }

  private mutating func noteSign(_ row: Int, _ known: Int32) {
    let officer = visits.officer[row]
    guard officer != TextTable.missing else { return }
    let receipt = visits.effectiveReceipt(row)
    let place = officerDays.place(of: officer, UInt32(bitPattern: known))
    if place == newest.count {
      newest.append(receipt)
    } else {
      newest[place] = max(newest[place], receipt)
    }
  }

  private mutating func noteClaim(_ row: Int, _ key: TallyCell.Key) {
    let officer = visits.officer[row]
    guard officer != TextTable.missing, key.kind.isLocated, key.claim >= 0,
      let desa = claimed[Int(key.claim)]
    else { return }
    let span = spans.place(of: UInt32(bitPattern: key.from), UInt32(bitPattern: key.until))
    let place = officerSpans.place(of: officer, UInt32(span))
    if place == shares.count { shares.append((0, 0)) }
    let spot = VisitSpots.Spot(packed: key.spot)
    shares[place].located += 1
    if spot.desa == desa || spot.isNear { shares[place].confirmed += 1 }
  }

  var signs: [TallyCells.OfficerSign] {
    zip(officerDays.numbers, newest).map { number, receipt in
      TallyCells.OfficerSign(
        officer: fingerprints[Int(number >> 32)], day: Int32(truncatingIfNeeded: number),
        receipt: receipt)
    }
  }

  func sortedOfficerClaims() -> [TallyCells.OfficerClaims] {
    zip(officerSpans.numbers, shares).map { number, share in
      let span = spans.numbers[Int(number & 0xffff_ffff)]
      return TallyCells.OfficerClaims(
        officer: fingerprints[Int(number >> 32)], from: Int32(truncatingIfNeeded: span >> 32),
        until: Int32(truncatingIfNeeded: span), located: share.located,
        confirmed: share.confirmed)
    }.sorted { ($0.officer, $0.from, $0.until) < ($1.officer, $1.from, $1.until) }
  }
}
