import Geography

/// Gathers ``LoneRecord``s into cells, without following them through the days.
///
/// What comes out is what ``RecordLives`` and ``TallyCells`` make of the same records.
public struct LoneCells: Sendable {
  private let zone: SurveyZone
  /// For each distinct claim the desa, as a position in `desaRange`; -1 when it is not valid.
  private let claimed: [Int32]
  private let fingerprints: [UInt64]
  private let wantsCalls: Bool
  private var cells = CellTable<TallyCell>()
  private var calls = CellTable<CallCell>()
  private var officerDays = CellTable<OfficerDay>()

  /// No records.
  ///
  /// - Parameters:
  ///   - zone: whose local date is the day of a visit and of a receipt.
  ///   - claimed: the desa of the claims.
  ///   - fingerprints: what ``officerFingerprints(of:)`` gives of the officers.
  ///   - wantsCalls: whether calls are gathered too.
  public init(
    zone: SurveyZone, claimed: ClaimedDesa, fingerprints: [UInt64], wantsCalls: Bool
  ) {
    self.zone = zone
    self.claimed = claimed.desa.map { Int32($0 ?? -1) }
    self.fingerprints = fingerprints
    self.wantsCalls = wantsCalls
  }

  /// Adds a record.
  public mutating func add(_ record: LoneRecord) {
    let receipt = record.effectiveReceipt
    let known = Int32(truncatingIfNeeded: zone.day(of: receipt).number)
    let day = Int32(truncatingIfNeeded: zone.day(of: record.effectiveVisit).number)
    let officer = fingerprints[Int(record.officer)]
    cells.add(
      TallyCell(
        key: TallyCell.Key(
          claim: record.claim, spot: record.spot, day: day, from: known, until: .max,
          kind: record.kind),
        count: 1, lastReceived: receipt, leastOfficer: officer, greatestOfficer: officer))
    if record.officer != TextTable.missing { note(record, receipt, known) }
    if wantsCalls, record.kind.bucket == .counted {
      calls.add(call(of: record, officer, day: day, known: known))
    }
  }

  private mutating func note(_ record: LoneRecord, _ receipt: Instant, _ known: Int32) {
    var day = OfficerDay(
      officer: record.officer, day: known, newest: receipt, located: 0, confirmed: 0)
    if record.claim >= 0, record.kind.isLocated, record.kind.bucket == .counted {
      let desa = claimed[Int(record.claim)]
      let spot = VisitSpots.Spot(packed: record.spot)
      if desa >= 0 {
        day.located = 1
        day.confirmed = spot.isNear || spot.desa == Int(desa) ? 1 : 0
      }
    }
    officerDays.add(day)
  }

  private func call(of record: LoneRecord, _ officer: UInt64, day: Int32, known: Int32) -> CallCell
  {
    var flags: CallCell.Flags = .counted
    if record.kind.origin == .listed { flags.insert(.listed) }
    if record.kind.outcome.isFinal { flags.insert(.final) }
    if record.kind.isLocated { flags.insert(.located) }
    let isReceived = record.receivedAt != Visits.noTime
    if isReceived, record.visitedAt != Visits.noTime { flags.insert(.timed) }
    return CallCell(
      key: CallCell.Key(
        officer: officer, claim: record.claim, spot: record.spot, day: day, firstCall: day,
        receipt: isReceived ? known : .min, from: known, until: .max, flags: flags),
      count: 1)
  }

  /// How many days of officers may wait to be met again.
  private static let mostOfficerDays = 100_000

  /// Takes out the cells gathered so far; days of officers stay until they are many.
  ///
  /// - Parameter isLast: whether nothing comes after.
  public mutating func takeParts(isLast: Bool = false) -> CellParts {
    var parts = CellParts(cells: cells.takeSorted(), calls: calls.takeSorted())
    guard isLast || officerDays.cells.count > Self.mostOfficerDays else { return parts }
    let days = officerDays.takeAll()
    parts.signs = days.map { day in
      TallyCells.OfficerSign(
        officer: fingerprints[Int(day.officer)], day: day.day, receipt: day.newest)
    }
    parts.officerClaims = days.filter { $0.located > 0 }.map { day in
      TallyCells.OfficerClaims(
        officer: fingerprints[Int(day.officer)], from: day.day, until: .max, located: day.located,
        confirmed: day.confirmed)
    }
    parts.signs.sort { $0.key < $1.key }
    parts.officerClaims.sort { $0.key < $1.key }
    return parts
  }
}

/// The fingerprints of officers by their number; 0 for none.
public func officerFingerprints(of officers: TextTable) -> [UInt64] {
  (0..<UInt32(officers.count)).map { officers[$0].map(officerFingerprint) ?? 0 }
}

/// What became known of an officer on a day: the newest receipt, and the located claims that count
/// from it on and for good.
private struct OfficerDay: HashedCell, Sendable {
  struct Key: Comparable {
    var officer: UInt32
    var day: Int32

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.officer, lhs.day) < (rhs.officer, rhs.day)
    }
  }

  var officer: UInt32
  var day: Int32
  var newest: Instant
  var located: Int32
  var confirmed: Int32

  var key: Key { Key(officer: officer, day: day) }

  var hash: UInt64 {
    let word = UInt64(officer) << 32 | UInt64(UInt32(bitPattern: day))
    let product = word &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }

  mutating func add(_ other: Self) {
    newest = max(newest, other.newest)
    located += other.located
    confirmed += other.confirmed
  }
}
