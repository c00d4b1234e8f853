import Coverage

/// Shares of the campaign, and of the interior desa, that the schedule is drawn from.
///
/// All assumptions, set so that in the middle of a campaign (between 45 and 65 % of its days) a
/// handful of pockets and of planned desa are left, while the rest of the interior was begun.
enum ScheduleShares {
  /// Ordinary interior desa can be reached from here...
  static let interiorOpens = 0.08...0.34
  /// Those left out, in groups or alone.
  static let unreachedOpens = 0.69...0.86
  /// Those the office planned for later.
  static let scheduledOpens = 0.66...0.82
  /// Interior desa for each group left out.
  static let interiorAGroup = 50
  /// Desa in a group left out.
  static let groupSize = 3...6
  /// Interior desa for each that is left out alone.
  static let interiorASingle = 100
  /// Interior desa for each that is planned for later.
  static let interiorAScheduled = 22
  /// Interior desa whose start was planned, early or late.
  static let plannedInterior = 0.35
  /// Desa without a signal, by access.
  static func blankSpots(_ access: SimulatedAccess) -> Double {
    switch access {
    case .air: 0.16
    case .river: 0.12
    case .sea: 0.02
    case .road: 0.015
    }
  }
}

/// Decides for every desa when it can be reached, whether it has a signal and how quick work is.
///
/// - Parameter blankSpots: how many have no signal, against the ordinary shares.
func drawSchedule(
  of desa: inout [SimulatedDesa], plan: SurveyPlan, blankSpots: Double = 1, seed: SimulationSeed
) {
  let length = Double(plan.end - plan.start + 1)
  for position in desa.indices {
    drawOrdinary(&desa[position], length: length, blankSpots: blankSpots, seed: seed)
  }
  var stream = seed.stream(.schedule)
  let interior = desa.indices.filter { desa[$0].access.isInterior && desa[$0].families > 0 }
  var free = Set(interior)
  let order = stream.shuffled(interior)
  func takeAway(_ taken: [Int]) {
    for position in taken {
      free.remove(position)
      // What borders on a group stays as it is, so that groups do not grow together.
      for neighbour in desa[position].neighbours { free.remove(neighbour) }
    }
  }
  for count in 0..<(interior.count / ScheduleShares.interiorAGroup) {
    let size = stream.integer(ScheduleShares.groupSize)
    // Groups by plane first: they are the hardest to get to.
    guard
      let start = order.first(where: { free.contains($0) && desa[$0].access == .air })
        ?? order.first(where: { free.contains($0) })
    else { break }
    let group = grown(from: start, size: size, within: free, desa: desa, stream: &stream)
    takeAway(group)
    let opens = day(in: ScheduleShares.unreachedOpens, length: length, stream: &stream)
    for position in group { close(&desa[position], until: opens + count % 2) }
  }
  for _ in 0..<(interior.count / ScheduleShares.interiorASingle) {
    guard let single = order.last(where: { free.contains($0) }) else { break }
    takeAway([single])
    close(
      &desa[single],
      until: day(in: ScheduleShares.unreachedOpens, length: length, stream: &stream))
  }
  for _ in 0..<(interior.count / ScheduleShares.interiorAScheduled) {
    guard let later = order.last(where: { free.contains($0) }) else { break }
    takeAway([later])
    let opens = day(in: ScheduleShares.scheduledOpens, length: length, stream: &stream)
    desa[later].opensOn = opens
    desa[later].plannedStart = opens
    desa[later].unreached = .scheduled
  }
}

private func drawOrdinary(
  _ desa: inout SimulatedDesa, length: Double, blankSpots: Double, seed: SimulationSeed
) {
  var stream = seed.stream(.schedule, desa.code.value)
  desa.isBlankSpot = stream.chance(ScheduleShares.blankSpots(desa.access) * blankSpots)
  // Kabupaten differ by their offices, three percent either way.
  var office = seed.stream(.kabupaten, UInt64(bitPattern: Int64(desa.kabupaten)))
  desa.pace *= office.logNormal(median: 1, sigma: 0.03)
  if desa.access.isInterior {
    // Homes lie far apart and families are in the fields for days.
    desa.pace *= 0.52
    desa.opensOn = day(in: ScheduleShares.interiorOpens, length: length, stream: &stream)
    if stream.chance(ScheduleShares.plannedInterior) {
      desa.plannedStart = max(0, desa.opensOn - stream.integer(0...2))
    }
  } else if let area = desa.area, Double(desa.families) / (area / 1e6) > 60 {
    // Towns: doors lie side by side.
    desa.pace *= 1.2
  }
}

private func day(
  in shares: ClosedRange<Double>, length: Double, stream: inout RandomStream
) -> Int {
  Int(stream.between(shares.lowerBound, shares.upperBound) * length)
}

private func close(_ desa: inout SimulatedDesa, until day: Int) {
  desa.opensOn = day
  desa.plannedStart = nil
  switch desa.access {
  case .air: desa.unreached = .noFlight
  case .river, .sea: desa.unreached = .riverClosed
  case .road: desa.unreached = .roadCut
  }
}

/// A connected group that grows from one desa into free neighbours.
private func grown(
  from start: Int, size: Int, within free: Set<Int>, desa: [SimulatedDesa],
  stream: inout RandomStream
) -> [Int] {
  var group = [start]
  while group.count < size {
    let open = Set(group.flatMap { desa[$0].neighbours })
      .intersection(free).subtracting(group).sorted()
    guard !open.isEmpty else { break }
    group.append(open[stream.index(below: open.count)])
  }
  return group
}
