import Coverage
import Geography

/// What turned out to be true of one desa.
struct DesaTruth: Sendable, Equatable {
  /// Families on the list that were called at, until the last day that is written.
  var found = 0
  /// Families on the list that were enumerated.
  var completed = 0
  /// Families on the list whose visit came to an end, the enumerated ones included.
  var resolved = 0
  /// Families enumerated that were not on the list.
  var new = 0
  /// Families on the list whose interview was invented; they count in none of the above.
  var invented = 0
  /// Records of the desa's families that were written.
  var records = 0
  /// Those of them that were received after the last day that is written.
  var unsent = 0
  /// The first and the last day of calls, counted from the survey's first.
  var firstDay: Int?
  var lastDay: Int?
  /// The day on which its last family was settled, also after the last day that is written;
  /// invented interviews settle a family as the records show it. Nil if that never happens.
  var finishedDay: Int?
  /// Families on the list not settled yet, whatever is written.
  var open: Int
}

/// Invented interviews at one spot on one day.
struct InventedCluster: Sendable {
  /// The index of the officer.
  var officer: Int
  /// The day, counted from the survey's first.
  var day: Int
  var desa: Int
  var spot: Coordinate
  var visits: Int
}

/// What turned out to be true of a campaign.
struct CampaignTruth: Sendable {
  /// One for each desa.
  var desa: [DesaTruth]
  /// All clusters, in the order of days.
  var clusters: [InventedCluster] = []
  /// Records written.
  var records = 0

  init(world: SimulatedWorld) {
    desa = world.desa.map { DesaTruth(open: $0.families) }
  }

  /// Notes a call.
  ///
  /// - Parameters:
  ///   - isFirst: whether it is the first at its family.
  ///   - day: counted from the survey's first.
  ///   - isWritten: whether the day is among those that are written.
  mutating func note(_ call: SimulatedCall, isFirst: Bool, day: Int, isWritten: Bool) {
    let position = call.family.desa
    let isListed = !call.family.isNew
    if isListed, call.outcome.isFinal {
      desa[position].open -= 1
      if desa[position].open == 0 { desa[position].finishedDay = day }
    }
    guard isWritten else { return }
    if call.isInvented {
      desa[position].invented += 1
      return
    }
    desa[position].firstDay = min(desa[position].firstDay ?? day, day)
    desa[position].lastDay = max(desa[position].lastDay ?? day, day)
    guard isListed else {
      desa[position].new += 1
      return
    }
    if isFirst { desa[position].found += 1 }
    if call.outcome.isFinal { desa[position].resolved += 1 }
    if call.outcome == .complete { desa[position].completed += 1 }
  }

  /// Notes a record that was written.
  mutating func note(_ record: SimulatedRecord, until: ClockSecond) {
    records += 1
    desa[record.family.desa].records += 1
    if record.receivedAt > until { desa[record.family.desa].unsent += 1 }
  }
}
