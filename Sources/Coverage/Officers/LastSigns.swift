/// When each officer last sent anything, as known on a day.
struct LastSigns: Sendable {
  /// The newest receipt of any record of each officer, by number in the visits' officers;
  /// ``Visits/noTime`` for none.
  let receipts: [Instant]
  private let numbers: [String: Int]
  private let asOf: Day
  private let zone: SurveyZone

  /// Looks through all records but those received after the as-of day, whatever became of them: a
  /// duplicate or an older version shows as well that its officer's device can send.
  init(visits: Visits, buckets: [Bucket], asOf: Day, zone: SurveyZone) {
    var receipts = [Instant](repeating: Visits.noTime, count: visits.officers.count)
    for row in buckets.indices where buckets[row] != .later {
      let officer = Int(visits.officer[row])
      receipts[officer] = max(receipts[officer], visits.effectiveReceipt(row))
    }
    receipts[Int(TextTable.missing)] = Visits.noTime
    var numbers: [String: Int] = [:]
    for number in 1..<max(1, visits.officers.count) where receipts[number] != Visits.noTime {
      if let id = visits.officers[UInt32(number)] { numbers[id] = number }
    }
    self.receipts = receipts
    self.numbers = numbers
    self.asOf = asOf
    self.zone = zone
  }

  /// The newest receipt of any record of an officer; nil without one.
  func receipt(of officer: String) -> Instant? { numbers[officer].map { receipts[$0] } }

  /// The newest stated sync that is not after the as-of day: what a later one hides is not known.
  func sync(of officer: Assignments.Officer) -> Instant? {
    officer.syncs.filter { zone.day(of: $0) <= asOf }.max()
  }

  /// The day of the last sign of life; nil when there has been none.
  func day(of officer: Assignments.Officer) -> Day? {
    merge(receipt(of: officer.id), sync(of: officer), max).map { zone.day(of: $0) }
  }
}
