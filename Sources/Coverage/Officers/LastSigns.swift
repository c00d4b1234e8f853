/// When each officer last sent anything, as known on a day.
struct LastSigns: Sendable {
  /// The newest receipt of each officer, by fingerprint.
  private let receipts: [UInt64: Instant]
  private let asOf: Day
  private let zone: SurveyZone

  /// Looks at all records but those received after the as-of day, whatever became of them: a
  /// duplicate or an older version shows as well that its officer's device can send.
  init(_ cells: TallyCells, asOf: Day, zone: SurveyZone) {
    var receipts: [UInt64: Instant] = [:]
    cells.forEachSign { sign in
      guard Int(sign.day) <= asOf.number else { return }
      receipts[sign.officer] = max(sign.receipt, receipts[sign.officer, default: .min])
    }
    self.receipts = receipts
    self.asOf = asOf
    self.zone = zone
  }

  /// The newest receipt of any record of an officer; nil without one.
  func receipt(of officer: String) -> Instant? { receipts[officerFingerprint(officer)] }

  /// The newest stated sync that is not after the as-of day: what a later one hides is not known.
  func sync(of officer: Assignments.Officer) -> Instant? {
    officer.syncs.filter { zone.day(of: $0) <= asOf }.max()
  }

  /// The day of the last sign of life; nil when there has been none.
  func day(of officer: Assignments.Officer) -> Day? {
    merge(receipt(of: officer.id), sync(of: officer), max).map { zone.day(of: $0) }
  }
}
