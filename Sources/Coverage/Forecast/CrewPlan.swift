/// What each crew still has to do, and where.
struct CrewPlan: Sendable {
  /// Families of one desa that a crew has still to call at for the first time.
  struct Task: Sendable, Equatable {
    /// A position in the tree's desa.
    var desa: Int
    var left: Int
    /// The earliest day, counted from the survey's start; 0 where nothing keeps it.
    var opens: Int
    /// Whether the crew was never there.
    var isNew: Bool
    /// Where a desa is over its target and work goes on: families the crew has called at there. How
    /// many there are is not known; it is drawn from the loads of other crews.
    var beyond: Int?
  }

  /// One crew.
  struct Crew: Sendable {
    var seed: UInt64
    /// In the order of work.
    var tasks: [Task]
    /// Whether it was in several of its unfinished desa lately, going around.
    var isInTurn: Bool
    /// The crew of the history; nil for one nobody has seen yet.
    var history: Int?
    /// How many ordinary crews it stands for.
    var size: Int
    /// The desa that it is compared by: that with most of its work.
    var home: Int
  }

  private(set) var crews: [Crew] = []
  /// Families of a crew in a desa, ascending: each desa's target by the crews that work there; of
  /// the interior in the second row.
  private(set) var loads: [[Int]] = [[], []]

  /// - Parameters:
  ///   - assigned: for each desa the crews that are assigned there; empty where not known.
  ///   - uncalled: listed families of each desa that nobody has called at; 0 where no target is known.
  ///   - excess: families found over the target; 0 where no target is known.
  ///   - target: families of each desa.
  ///   - opens: the first day of each desa.
  ///   - kind: 1 for desa of the interior.
  ///   - seeds: of each desa.
  ///   - dayOfWork: families an officer is expected to call at a day.
  init(
    history: CallHistory, assigned: [[Int]], uncalled: [Int], excess: [Int], target: [Int],
    opens: [Int], kind: [Int], seeds: [UInt64], dayOfWork: Double
  ) {
    let workers = Self.workers(history, assigned: assigned)
    var tasks = [[Task]](repeating: [], count: history.crews.count)
    var unmanned: [Int] = []
    let places = Self.cellIndex(history)
    for desa in uncalled.indices {
      if Double(excess[desa]) >= dayOfWork {
        Self.addBeyond(desa, workers[desa], history, places, &tasks)
      }
      guard target[desa] > 0 else { continue }
      guard !workers[desa].isEmpty else {
        if uncalled[desa] > 0 { unmanned.append(desa) }
        continue
      }
      loads[kind[desa]].append(max(1, target[desa] / workers[desa].count))
      guard uncalled[desa] > 0 else { continue }
      let found = workers[desa].map { crew in
        places[crew * uncalled.count + desa].map { history.cells[$0].found } ?? 0
      }
      let left = Self.shares(of: uncalled[desa], target: target[desa], found: found)
      for (position, crew) in workers[desa].enumerated() where left[position] > 0 {
        tasks[crew].append(
          Task(
            desa: desa, left: left[position], opens: opens[desa], isNew: found[position] == 0))
      }
    }
    for crew in tasks.indices where !tasks[crew].isEmpty {
      crews.append(
        Self.known(crew, tasks: tasks[crew], history: history, places, uncalled.count))
    }
    for kind in loads.indices { loads[kind].sort() }
    for desa in unmanned {
      // As many crews as desa of its kind have elsewhere for so many families.
      let alike = loads[kind[desa]].isEmpty ? loads[1 - kind[desa]] : loads[kind[desa]]
      let load = alike.isEmpty ? 0 : alike[alike.count / 2]
      let size = load > 0 ? max(1, (target[desa] + load / 2) / load) : 1
      let task = Task(desa: desa, left: uncalled[desa], opens: opens[desa], isNew: true)
      crews.append(
        Crew(
          seed: seeds[desa], tasks: [task], isInTurn: false, history: nil, size: size, home: desa))
    }
  }

  /// A desa that is over its target by a day's work or more has families that nobody listed right:
  /// whoever was there lately goes on.
  private static func addBeyond(
    _ desa: Int, _ workers: [Int], _ history: CallHistory, _ places: [Int: Int],
    _ tasks: inout [[Task]]
  ) {
    for crew in workers {
      guard let place = places[crew * history.open.count + desa],
        history.length - 1 - history.cells[place].last < ForecastRules.idleDays
      else { continue }
      tasks[crew].append(
        Task(desa: desa, left: 0, opens: 0, isNew: false, beyond: history.cells[place].found))
    }
  }

  private static func cellIndex(_ history: CallHistory) -> [Int: Int] {
    var index: [Int: Int] = [:]
    for (position, cell) in history.cells.enumerated() {
      index[cell.crew * history.open.count + cell.desa] = position
    }
    return index
  }

  /// The crews of each desa: those assigned, else those by whose records one can tell.
  private static func workers(_ history: CallHistory, assigned: [[Int]]) -> [[Int]] {
    var result = assigned
    for cell in history.workingCells where assigned[cell.desa].isEmpty {
      result[cell.desa].append(cell.crew)
    }
    return result
  }

  /// Families nobody has called at, by crew: each has an equal share of the list, less what it did.
  static func shares(of uncalled: Int, target: Int, found: [Int]) -> [Int] {
    let count = found.count
    let missing = found.indices.map { position in
      max(0, target * (position + 1) / count - target * position / count - found[position])
    }
    let sum = missing.reduce(0, +)
    let weights = sum > 0 ? missing : [Int](repeating: 1, count: count)
    let total = weights.reduce(0, +)
    // Cumulative rounding keeps the sum.
    var before = 0
    return weights.map { weight in
      let from = uncalled * before / total
      before += weight
      return uncalled * before / total - from
    }
  }

  private static func known(
    _ crew: Int, tasks: [Task], history: CallHistory, _ places: [Int: Int], _ count: Int
  ) -> Crew {
    let facts = history.crews[crew]
    func last(_ task: Task) -> Int {
      places[crew * count + task.desa].map { history.cells[$0].last } ?? -1
    }
    let order = tasks.sorted {
      ($0.opens > history.length ? 1 : 0, -last($0), $0.opens, $0.desa)
        < ($1.opens > history.length ? 1 : 0, -last($1), $1.opens, $1.desa)
    }
    let recent = order.filter { last($0) >= 0 && last($0) > facts.last - ForecastRules.idleDays }
    let home = tasks.max { ($0.left, -$0.desa) < ($1.left, -$1.desa) }?.desa ?? 0
    return Crew(
      seed: facts.seed, tasks: order, isInTurn: recent.count > 1,
      history: facts.last >= 0 ? crew : nil, size: 1, home: home)
  }
}
