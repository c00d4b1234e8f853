import Coverage
import Geography

/// Seconds since 1970-01-01T00:00 on the clock of the survey's zone.
typealias ClockSecond = Int64

/// The day `offset` days after `start` and `second` seconds into it.
func clock(_ start: Day, _ offset: Int, second: Int) -> ClockSecond {
  ClockSecond(start.number + offset) * 86_400 + ClockSecond(second)
}

/// One call as it truly took place, or as it was invented.
struct SimulatedCall: Sendable {
  /// The family called at.
  var family: FamilyKey
  /// The family on the list at whose home, or beside whose home, the officer stands.
  var listed: Int
  /// The index of the officer.
  var officer: Int
  /// When.
  var visitedAt: ClockSecond
  /// What it came to.
  var outcome: Outcome
  /// Where the officer stood; nil where the desa has no area.
  var place: Coordinate?
  /// Whether nobody ever went there.
  var isInvented = false
}

/// One row of the visits with the truth behind it.
struct SimulatedRecord: Sendable {
  /// The record's own id; the same in a re-submission.
  var instance: UInt64
  var visitedAt: ClockSecond
  var receivedAt: ClockSecond
  /// The index of the officer who sent it.
  var officer: Int
  /// The position of the desa it claims.
  var claimedDesa: Int
  /// The family it speaks of, and with it the true desa.
  var family: FamilyKey
  var outcome: Outcome
  /// The position as sent.
  var position: Coordinate?
  /// Metres, as sent.
  var accuracy: Double?
  var faults: RecordFaults
}
