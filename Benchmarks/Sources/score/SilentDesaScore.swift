import Coverage
import Geography

/// The status `silent` against the work that officers truly hold and have not sent.
///
/// A desa is truly silent on a day, for a limit of *n* days, when a record made there *n* days ago or
/// earlier, that day and the as-of day both counted, has not been received by the end of the as-of
/// day. Whoever made it, and whatever the record claims, it is the work of the desa where the family
/// lives.
struct SilentDesaScore: Score {
  private static let shares = [0.25, 0.5, 0.75]
  private static let blankSpots = [1.0, 3.0]
  private static let limits = [2, 3, 5]
  /// Whether the officers' file states the last sync.
  private static let stated = [false, true]
  private var cells: [Key: Cell] = [:]

  private struct Key: Hashable {
    var share: Double
    var blankSpots: Double
    var limit: Int
    var isStated: Bool
  }

  var variants: [CampaignVariant] {
    Self.blankSpots.flatMap { factor in
      Self.shares.map { CampaignVariant(share: $0, blankSpots: factor) }
    }
  }

  mutating func add(_ campaign: ScoredCampaign) {
    guard let share = campaign.variant.share else { return }
    let truth = HeldWork(campaign)
    for isStated in Self.stated {
      var input = campaign.input
      input.officers = campaign.assignments.map { row in
        var row = row
        if !isStated { row.lastSync = nil }
        return row
      }
      for limit in Self.limits {
        input.status.silentDays = limit
        let key = Key(
          share: share, blankSpots: campaign.variant.blankSpots, limit: limit, isStated: isStated)
        cells[key, default: Cell()].add(computeCoverage(input), truth: truth, limit: limit)
      }
    }
  }

  var text: String {
    var table = ScoreTable([
      "blank spots", "last sync", "time", "silent days", "said silent", "truly silent", "precision",
      "recall", "holding anything", "false: not begun", "all sent", "too new", "missed: some sent",
      "other status",
    ])
    for factor in Self.blankSpots {
      for isStated in Self.stated {
        for share in Self.shares {
          for limit in Self.limits {
            let key = Key(share: share, blankSpots: factor, limit: limit, isStated: isStated)
            table.add(
              [
                "× \(Int(factor))", isStated ? "stated" : "records", "\(Int(share * 100)) %",
                "\(limit)",
              ] + (cells[key] ?? Cell()).columns)
          }
        }
      }
    }
    return "## Silent desa\n\n" + table.text + "\n"
  }

  /// The sums over the campaigns of one line.
  private struct Cell {
    private var said = 0
    private var silent = 0
    private var hits = 0
    private var holding = 0
    private var notBegun = 0
    private var allSent = 0
    private var tooNew = 0
    private var someSent = 0
    private var otherStatus = 0

    mutating func add(_ report: CoverageReport, truth: HeldWork, limit: Int) {
      for desa in report.tree.desaRange {
        let unit = report.units[desa]
        let held = truth.heldSince[desa]
        let isSilent = held.map { report.asOf - $0 + 1 >= limit } ?? false
        if isSilent { silent += 1 }
        guard unit.status == .silent else {
          guard isSilent else { continue }
          let hasSign = unit.silence.map { $0.days < limit } ?? true
          if hasSign { someSent += 1 } else { otherStatus += 1 }
          continue
        }
        said += 1
        if held != nil { holding += 1 }
        if isSilent {
          hits += 1
        } else if held != nil {
          tooNew += 1
        } else if truth.begun.contains(desa) {
          allSent += 1
        } else {
          notBegun += 1
        }
      }
    }

    var columns: [String] {
      [
        String(said), String(silent), percent(hits, of: said), percent(hits, of: silent),
        percent(holding, of: said), String(notBegun), String(allSent), String(tooNew),
        String(someSent), String(otherStatus),
      ]
    }
  }
}

/// What officers hold on the last day of a simulation, by desa of the tree.
struct HeldWork {
  /// The day of the oldest record made there that was not received yet.
  private(set) var heldSince: [Int: Day] = [:]
  /// Desa in which any record was made.
  private(set) var begun: Set<Int> = []

  init(_ campaign: ScoredCampaign) {
    let visits = lines(campaign.files["visits.csv"] ?? []).dropFirst()
    let truth = lines(campaign.files["truth_visits.csv"] ?? []).dropFirst()
    // A record that is sent again was sent the first time.
    var received: [Substring: Substring] = [:]
    for visit in visits {
      received[visit[0]] = min(received[visit[0]] ?? visit[2], visit[2])
    }
    let asOf = campaign.input.asOf
    for (visit, fact) in zip(visits, truth) {
      guard let code = AdminCode(digits: fact[1]),
        let desa = campaign.tree.index(of: code, at: .desa),
        let made = Day(iso: String(visit[1].prefix(10))),
        let sent = received[visit[0]].flatMap({ Day(iso: String($0.prefix(10))) })
      else { continue }
      begun.insert(desa)
      if sent > asOf { heldSince[desa] = min(heldSince[desa] ?? made, made) }
    }
  }
}
