import Coverage
import Geography

/// The finding `misfit` and the verdict on the boundaries, against boundaries that were made wrong.
///
/// The visits are made over the right ones, half of the time gone. A misfit is true when the polygon
/// under the desa's code is not the one its visits were made in.
struct MisfitScore: Score {
  private static let rates = [0.01, 0.05, 0.1, 0.2, 0.5]
  private let ground: ScoreGround
  private var right = Cell()
  private var cells = BoundaryFault.allCases.map { _ in rates.map { _ in Cell() } }

  init(_ ground: ScoreGround) { self.ground = ground }

  var variants: [CampaignVariant] { [CampaignVariant(share: 0.5)] }

  mutating func add(_ campaign: ScoredCampaign) {
    let crews = crews(campaign)
    right.add(computeCoverage(campaign.input), wrong: [], crews: crews)
    for (row, fault) in BoundaryFault.allCases.enumerated() {
      for (column, rate) in Self.rates.enumerated() {
        let damaged = ground.damaged(fault, share: rate, seed: campaign.seed)
        var input = campaign.input
        input.geography = damaged.geography
        cells[row][column].add(computeCoverage(input), wrong: damaged.wrong, crews: crews)
      }
    }
  }

  /// How many officers truly work in each desa, by index.
  private func crews(_ campaign: ScoredCampaign) -> [Int: Int] {
    var crews: [Int: Int] = [:]
    for row in lines(campaign.files["truth.csv"] ?? []).dropFirst() {
      guard let code = AdminCode(digits: row[0]), let desa = ground.tree.index(of: code, at: .desa)
      else { continue }
      crews[desa] = row[17].split(separator: " ").count
    }
    return crews
  }

  var text: String {
    var table = ScoreTable([
      "fault", "desa", "wrong", "said misfit", "precision", "recall", "could be judged", "recall",
      "verdict", "by desa", "by officers",
    ])
    table.add(["none", "0 %"] + right.columns)
    for (fault, row) in zip(BoundaryFault.allCases, cells) {
      for (rate, cell) in zip(Self.rates, row) {
        table.add([fault.name, "\(Int(rate * 100)) %"] + cell.columns)
      }
    }
    return "## Misfit\n\n" + table.text + "\n"
  }

  /// The sums over the campaigns of one line.
  private struct Cell {
    private var campaigns = 0
    private var wrong = 0
    private var said = 0
    private var hits = 0
    private var judged = 0
    private var judgedHits = 0
    private var verdicts = 0
    private var byDesa = 0
    private var byOfficers = 0

    mutating func add(_ report: CoverageReport, wrong: Set<Int>, crews: [Int: Int]) {
      let found = Set(report.misfits.map(\.desa))
      // What the rule asks for: 20 located claims, by two officers.
      let able = wrong.filter {
        report.claimMatrix.located(in: [$0]) >= 20 && crews[$0, default: 0] >= 2
      }
      campaigns += 1
      self.wrong += wrong.count
      said += found.count
      hits += found.intersection(wrong).count
      judged += able.count
      judgedHits += found.intersection(able).count
      if report.boundariesMisfit { verdicts += 1 }
      if report.hasManyMisfits { byDesa += 1 }
      if report.officersApart.isTypical { byOfficers += 1 }
    }

    var columns: [String] {
      [
        String(wrong), String(said), percent(hits, of: said), percent(hits, of: wrong),
        String(judged), percent(judgedHits, of: judged), percent(verdicts, of: campaigns),
        percent(byDesa, of: campaigns), percent(byOfficers, of: campaigns),
      ]
    }
  }
}
