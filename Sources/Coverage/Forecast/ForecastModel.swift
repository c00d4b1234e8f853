import Geography

/// Everything the futures are drawn from, fitted once to the records of one day.
///
/// A class, since each crew of each future has it at hand: a copy of the value would count the references
/// of all its lists each time.
final class ForecastModel: Sendable {
  let history: CallHistory
  let plan: CrewPlan
  let pace: PaceModel
  /// How long desa wait for their first visit: others, and those of the interior.
  let starts: [StartModel]
  /// What crews that are quiet have turned out to do.
  let quiet: QuietCrews
  /// For each crew of the history its number in ``pace``; -1 without visits.
  let paceIndex: [Int]
  /// What is known of the pace of each crew in ``pace``; worked out once, for all futures alike.
  let paces: [PaceModel.Posterior]
  /// 0 for Monday: the weekday of the survey's start.
  let startWeekday: Int
  /// For each desa 1 if it is interior, its group (kecamatan), and the seeds of both.
  let kind: [Int]
  let group: [Int]
  let seeds: [UInt64]
  let groupSeeds: [UInt64]
  /// The chance that a crew worked of whom nothing has arrived, by kind and the days since.
  private let unsentShares: [[Double]]
  /// Calls a family takes after the first where that did not settle it.
  let laterCalls: Double
  /// The share of final outcomes that `done_by` counts.
  let countedShare: Double

  init(report: CoverageReport, input: CoverageInput) {
    let tree = report.tree
    let desa = tree.desaRange
    var history = CallHistory(report: report, input: input)
    let assigned = Self.assigned(report, input: input, &history)
    let target = desa.map { report.units[$0].target ?? 0 }
    let uncalled = desa.enumerated().map { position, index in
      max(0, target[position] - (report.units[index].counts.found - report.units[index].counts.new))
    }
    let excess = desa.map { index in
      let unit = report.units[index]
      return unit.target.map { max(0, unit.counts.found - unit.counts.new - $0) } ?? 0
    }
    let opens = desa.map { index in
      max(0, (report.units[index].plannedStart ?? report.plan.start) - report.plan.start)
    }
    seeds = desa.map { tree.units[$0].code.value }
    let groups = desa.map { tree.ancestor(of: $0, at: .kecamatan) ?? tree.units[$0].parent ?? 0 }
    group = groups
    groupSeeds = groups.map { tree.units[$0].code.value &+ 0x6b65_6361 }
    startWeekday = report.plan.start.isoWeekday - 1
    kind = desa.map { report.units[$0].interior?.isInterior == true ? 1 : 0 }
    plan = CrewPlan(
      history: history, assigned: assigned, uncalled: uncalled, excess: excess, target: target,
      opens: opens, kind: kind, seeds: seeds, dayOfWork: report.plan.familiesPerOfficerDay)
    let busy = Set(plan.crews.compactMap(\.history))
    (pace, paceIndex) = Self.pace(
      history, busy: busy, kind: kind, group: group, startWeekday: startWeekday)
    paces = pace.crews.indices.map(pace.posterior)
    starts = Self.starts(history, target: target, opens: opens, kind: kind)
    quiet = QuietCrews(history.crews, busy: busy, today: history.length - 1)
    let model = pace
    let weekday = startWeekday
    let today = history.length - 1
    let lag = history.lag
    unsentShares = (0..<2).map { kind in
      (0...ForecastRules.lagDays).map { age in
        model.unsent(
          1 - lag.share(age: age), kind: kind, weekday: ((today - age + weekday) % 7 + 7) % 7)
      }
    }
    laterCalls = history.laterCalls
    let top = report.top.counts
    countedShare =
      report.statusRules.doneBy == .coverage && top.resolvedListed > 0
      ? Double(top.completedListed) / Double(top.resolvedListed) : 1
    self.history = history
  }

  /// The chance that a crew worked on a day of which nothing has arrived.
  func unsent(_ kind: Int, day: Int) -> Double {
    let age = history.length - 1 - day
    return unsentShares[kind].indices.contains(age) ? unsentShares[kind][age] : 0
  }

  /// For each desa the crews of the officers assigned to it, ascending; empty where not known.
  private static func assigned(
    _ report: CoverageReport, input: CoverageInput, _ history: inout CallHistory
  ) -> [[Int]] {
    let tree = report.tree
    var pairs: [(desa: Int, officer: String)] = []
    for row in input.officers {
      guard let code = row.unit, let index = tree.index(of: code) ?? Self.desa(of: code, in: tree),
        let desa = tree.ancestor(of: index, at: .desa)
      else { continue }
      pairs.append((desa - tree.desaRange.lowerBound, row.officer))
    }
    history.addOfficers(
      Set(pairs.map(\.officer)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    var result = [Set<Int>](repeating: [], count: tree.desaRange.count)
    for pair in pairs {
      if let crew = history.crewOfOfficer[officerFingerprint(pair.officer)] {
        result[pair.desa].insert(crew)
      }
    }
    return result.map { $0.sorted() }
  }

  /// The desa of a unit below it that the tree does not hold.
  private static func desa(of code: AdminCode, in tree: AdminTree) -> Int? {
    tree.scheme.length(of: .desa).flatMap { code.prefix($0) }.flatMap {
      tree.index(of: $0, at: .desa)
    }
  }

  private static func pace(
    _ history: CallHistory, busy: Set<Int>, kind: [Int], group: [Int], startWeekday: Int
  ) -> (PaceModel, [Int]) {
    var home = [(found: Int, desa: Int)](repeating: (0, 0), count: history.crews.count)
    for cell in history.cells where cell.found > home[cell.crew].found {
      home[cell.crew] = (cell.found, cell.desa)
    }
    let today = history.length - 1
    var index = [Int](repeating: -1, count: history.crews.count)
    var crews: [PaceModel.Crew] = []
    for (number, crew) in history.crews.enumerated() where crew.last >= 0 {
      // Who has nothing left is not slow; what is not sent yet is not zero.
      let isBusy = busy.contains(number)
      let desa = home[number].desa
      index[number] = crews.count
      crews.append(
        PaceModel.Crew(
          calls: crew.calls, first: crew.first,
          end: isBusy ? max(crew.last, min(today, crew.seen)) : crew.last, kind: kind[desa],
          group: group[desa], startWeekday: startWeekday))
    }
    return (PaceModel(crews: crews, known: [Double](repeating: 1, count: today + 1)), index)
  }

  /// Waits for the first visit of somebody who works there.
  private static func starts(
    _ history: CallHistory, target: [Int], opens: [Int], kind: [Int]
  ) -> [StartModel] {
    let length = history.length
    var begun = [[Int]](repeating: [Int](repeating: 0, count: length), count: 2)
    var waiting = begun
    for desa in target.indices where target[desa] > 0 && opens[desa] < length {
      if let day = history.firstDay[desa] {
        begun[kind[desa]][max(0, day - opens[desa])] += 1
      } else {
        waiting[kind[desa]][length - 1 - opens[desa]] += 1
      }
    }
    return (0..<2).map { StartModel(begun: begun[$0], waiting: waiting[$0]) }
  }
}
