import Coverage
import Foundation
import Geography

/// Runs the campaign day by day and officer by officer.
struct Fieldwork {
  let world: SimulatedWorld
  /// The last day that is written, counted from the survey's first.
  let lastDay: Int
  /// What turned out to be true so far.
  private(set) var truth: CampaignTruth
  private(set) var states: [OfficerState]
  private var recorder: Recorder
  /// Records still wanted; nil for as many as there are.
  private var wanted: Int?
  /// The latest records, of which more versions can be made where some are wanting.
  private var recent: [SimulatedRecord] = []

  /// Days after the survey's end during which officers go on, so that the truth knows when each
  /// desa is finished.
  static let daysAfterEnd = 45
  private static let recentAtMost = 1_024

  init(world: SimulatedWorld, limit: Int? = nil) {
    self.world = world
    lastDay = world.options.until - world.plan.start
    truth = CampaignTruth(world: world)
    states = world.officers.indices.map { OfficerState(officer: $0, seed: world.seed) }
    let until = clock(world.plan.start, lastDay + 1, second: 0) - 1
    recorder = Recorder(world: world, until: until)
    wanted = limit
    if lastDay >= 0 {
      for index in states.indices {
        // Devices load their lists on the morning of the first day.
        states[index].sync.note(clock(world.plan.start, 0, second: 6 * 3600), until: until)
      }
    }
  }

  /// Whether calls of a day are written, and count as true.
  private func isWritten(_ day: Int) -> Bool { day <= lastDay && wanted != 0 }

  /// Runs all days.
  ///
  /// - Parameter isPilot: whether to stop at the last day that is written.
  mutating func run(isPilot: Bool = false, _ body: (SimulatedRecord) throws -> Void) rethrows {
    let length = world.plan.end - world.plan.start + 1
    let end = isPilot ? lastDay : max(lastDay, length - 1 + Self.daysAfterEnd)
    guard end >= 0, !states.isEmpty else { return }
    for day in 0...end {
      if day == lastDay + 1 {
        try fill(body)
        noteConnections()
      }
      // Another officer begins each day, so that a limit cuts no officer more than others.
      var stream = world.seed.stream(.order, UInt64(day))
      let first = stream.index(below: states.count)
      for count in states.indices {
        try workDay(of: (first + count) % states.count, day, body)
      }
    }
    if end == lastDay {
      try fill(body)
      noteConnections()
    }
  }

  /// Officers who wait where there is a signal are seen although they send nothing: on seven evenings
  /// of ten (assumption). Who holds records was not connected, or they would have been sent.
  private mutating func noteConnections() {
    guard lastDay >= 0 else { return }
    for index in states.indices {
      let place = states[index].desa
      let isAtHome = place < 0 || !world.desa[place].isBlankSpot
      guard isAtHome, !states[index].sync.holdsRecords(after: recorder.until) else { continue }
      let evening = max(0, lastDay - states[index].syncStream.geometric(0.7))
      let time = clock(world.plan.start, evening, second: 19 * 3600)
      states[index].sync.note(time, until: recorder.until)
    }
  }

  /// Makes up what is wanting to the limit by further versions of the latest records.
  private mutating func fill(_ body: (SimulatedRecord) throws -> Void) rethrows {
    guard let missing = wanted, missing > 0, !recent.isEmpty else { return }
    for count in 0..<missing {
      var record = recent[count % recent.count]
      record.receivedAt += ClockSecond(3_600 * (121 + count / recent.count))
      record.faults.insert(.resubmission)
      try send(record, body)
    }
  }

  private mutating func send(_ record: SimulatedRecord, _ body: (SimulatedRecord) throws -> Void)
    rethrows
  {
    guard wanted != 0, record.visitedAt <= recorder.until else { return }
    if let left = wanted {
      wanted = left - 1
      if recent.count < Self.recentAtMost { recent.append(record) }
    }
    truth.note(record, until: recorder.until)
    try body(record)
  }

  /// Makes a call known: to the truth always, to the files until the last day.
  private mutating func take(
    _ call: SimulatedCall, isFirst: Bool, day: Int, _ body: (SimulatedRecord) throws -> Void
  ) rethrows {
    let isWritten = isWritten(day)
    truth.note(call, isFirst: isFirst, day: day, isWritten: isWritten)
    guard isWritten else { return }
    var made: [SimulatedRecord] = []
    recorder.forEachRecord(of: call, state: &states[call.officer]) { made.append($0) }
    for record in made { try send(record, body) }
  }
}

// MARK: - One day of one officer

extension Fieldwork {
  /// The hours of work.
  private enum Hours {
    static let begin = 7.25...10.0
    /// Days on which work begins after noon, when people are back from the fields.
    static let afternoon = 0.3
    static let afternoonBegin = 13.0...15.5
    static let end = 18.5
    /// Seconds an interview takes: the median and its scatter.
    static let interview = 22.0 * 60
    static let interviewSigma = 0.35
    /// Seconds at a door where nobody is interviewed.
    static let noInterview = 180.0...480.0
    /// Seconds to the next door.
    static let walk = 90.0...420.0
    /// Metres a second between settlements, by road and on trips.
    static let speed = 8.0
    static let speedOnTrip = 4.0
  }

  private mutating func workDay(
    of index: Int, _ day: Int, _ body: (SimulatedRecord) throws -> Void
  ) rethrows {
    let officer = world.officers[index]
    let weekday = (world.plan.start + day).isoWeekday
    guard states[index].works(officer, on: day, weekday: weekday, world: world) else { return }
    var quota = states[index].quota(officer, on: day, weekday: weekday, world: world)
    let invents =
      officer.isInventing && day >= Invention.firstDay
      && states[index].stream.chance(Invention.share)
    if invents { quota = (quota + 1) / 2 }
    let hours = states[index].stream.chance(Hours.afternoon) ? Hours.afternoonBegin : Hours.begin
    let begin = states[index].stream.between(hours.lowerBound, hours.upperBound)
    var time = clock(world.plan.start, day, second: Int(begin * 3600))
    let evening = clock(world.plan.start, day, second: Int(Hours.end * 3600))
    var place: Coordinate?
    var isFirst = true
    while quota > 0, time < evening,
      let next = states[index].nextCall(officer, on: day, isFirst: isFirst, world: world)
    {
      let family = world.truth(desa: next.desa, family: next.family)
      time += way(from: place, to: family.home, index)
      place = family.home ?? place
      isFirst = false
      quota -= 1
      time += try visit(next, family, officer: index, day: day, at: time, body)
    }
    if invents { try invent(officer: index, day: day, from: time, body) }
  }

  /// Seconds on the way.
  private mutating func way(from: Coordinate?, to: Coordinate?, _ index: Int) -> ClockSecond {
    var seconds = states[index].stream.between(Hours.walk.lowerBound, Hours.walk.upperBound)
    if let from, let to {
      let (x, y) = LocalPlane(at: from).metres(to)
      let speed = world.officers[index].isTravelling ? Hours.speedOnTrip : Hours.speed
      seconds += (x * x + y * y).squareRoot() / speed
    }
    return ClockSecond(seconds)
  }

  /// Calls at one family, and at the one beside it that nobody had listed; the seconds it took.
  private mutating func visit(
    _ next: Retry, _ family: FamilyTruth, officer: Int, day: Int, at time: ClockSecond,
    _ body: (SimulatedRecord) throws -> Void
  ) rethrows -> ClockSecond {
    let rates = world.options.faults
    let outcome = CallRules.outcome(
      of: family.fate, earlier: next.calls, isBegun: next.isBegun, rates: rates,
      stream: &states[officer].stream)
    try take(
      SimulatedCall(
        family: FamilyKey(desa: next.desa, number: next.family), listed: next.family,
        officer: officer, visitedAt: time, outcome: outcome, place: family.home),
      isFirst: next.calls == 0, day: day, body)
    var seconds = duration(outcome, officer)
    guard outcome.isFinal else {
      comeBack(to: next, outcome, officer: officer, day: day)
      return seconds
    }
    guard states[officer].stream.chance(rates.newFamilies) else { return seconds }
    let newTime = time + seconds + way(from: nil, to: nil, officer)
    try take(
      newFamily(beside: next, family, officer: officer, at: newTime), isFirst: true, day: day, body)
    seconds = newTime - time + duration(.complete, officer)
    return seconds
  }

  private mutating func duration(_ outcome: Outcome, _ officer: Int) -> ClockSecond {
    outcome == .complete || outcome == .partial
      ? ClockSecond(
        states[officer].stream.logNormal(median: Hours.interview, sigma: Hours.interviewSigma))
      : ClockSecond(
        states[officer].stream.between(Hours.noInterview.lowerBound, Hours.noInterview.upperBound))
  }

  /// Puts a family on the list of those to call at again: on trips the next day, else within four.
  private mutating func comeBack(to call: Retry, _ outcome: Outcome, officer: Int, day: Int) {
    var retry = call
    retry.calls += 1
    retry.isBegun = outcome == .partial || call.isBegun
    retry.due =
      day + (world.officers[officer].isTravelling ? 1 : states[officer].stream.integer(1...4))
    states[officer].retries.append(retry)
  }

  private mutating func newFamily(
    beside next: Retry, _ family: FamilyTruth, officer: Int, at time: ClockSecond
  ) -> SimulatedCall {
    states[officer].found += 1
    var place = family.home
    let desa = world.desa[next.desa]
    if let home = family.home, let shape = desa.shape {
      let point = scattered(home, by: 30, stream: &states[officer].stream)
      place = desa.settlement(of: next.family)?.point(point, in: shape) ?? home
    }
    return SimulatedCall(
      family: FamilyKey(
        desa: next.desa, number: states[officer].found,
        foundBy: world.officers[officer].number),
      listed: next.family, officer: officer, visitedAt: time, outcome: .complete, place: place)
  }
}

// MARK: - Inventing

/// How interviews are invented: an afternoon's worth, one after the other, where the officer sits.
enum Invention {
  /// Nobody begins with it.
  static let firstDay = 3
  /// Of the days of an officer who invents.
  static let share = 0.3
  /// Interviews at one spot.
  static let size = 6...14
  /// Seconds from one to the next.
  static let seconds = 180...420
}

extension Fieldwork {
  private mutating func invent(
    officer index: Int, day: Int, from: ClockSecond, _ body: (SimulatedRecord) throws -> Void
  ) rethrows {
    let officer = world.officers[index]
    let state = states[index]
    guard state.piece < officer.pieces.count else { return }
    let piece = officer.pieces[state.piece]
    guard world.desa[piece.desa].opensOn <= day,
      let spot = world.truth(desa: piece.desa, family: piece.families.lowerBound).home
    else { return }
    let size = states[index].stream.integer(Invention.size)
    var time = from
    var made = 0
    while made < size, states[index].piece == state.piece {
      let family = piece.families.lowerBound + states[index].done
      states[index].done += 1
      if states[index].done >= piece.families.count {
        states[index].piece += 1
        states[index].done = 0
      }
      time += ClockSecond(states[index].stream.integer(Invention.seconds))
      try take(
        SimulatedCall(
          family: FamilyKey(desa: piece.desa, number: family), listed: piece.families.lowerBound,
          officer: index, visitedAt: time, outcome: .complete, place: spot, isInvented: true),
        isFirst: true, day: day, body)
      made += 1
    }
    guard isWritten(day) else { return }
    truth.clusters.append(
      InventedCluster(officer: index, day: day, desa: piece.desa, spot: spot, visits: made))
  }
}
