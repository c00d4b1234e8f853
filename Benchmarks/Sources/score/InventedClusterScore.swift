import Coverage
import Pipeline

/// The clusters of quality against the interviews that were truly invented.
struct InventedClusterScore: Score {
  /// Officers who invent, of all.
  private static let rates = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3]
  private var cells = rates.map { _ in Cell() }

  var variants: [CampaignVariant] {
    Self.rates.map { CampaignVariant(share: 1, inventing: $0) }
  }

  mutating func add(_ campaign: ScoredCampaign) {
    guard let cell = Self.rates.firstIndex(where: { $0 == campaign.variant.inventing }),
      let quality = computeCheckedCoverage(campaign.input).quality
    else { return }
    let invented = lines(campaign.files["truth_visits.csv"] ?? []).dropFirst()
      .filter { $0[3].split(separator: " ").contains("invented") }.map { String($0[0]) }
    let spots = lines(campaign.files["truth_officers.csv"] ?? []).dropFirst().compactMap { row in
      Day(iso: String(row[1])).map {
        InventedScore.Spot(officer: String(row[0]), day: $0, visits: Int(row[5]) ?? 0)
      }
    }
    cells[cell].add(
      InventedScore(
        quality, visits: campaign.input.visits, invented: Set(invented), spots: spots),
      named: Set(quality.clusters.filter { !$0.isShared }.map(\.officer)),
      inventing: Set(spots.map(\.officer)), quality: quality)
  }

  var text: String {
    var table = ScoreTable([
      "inventing", "records in clusters", "invented", "precision", "recall", "clusters",
      "true ones", "spots of 6 or more", "found", "officers named", "truly inventing", "precision",
      "recall", "shared spots",
    ])
    for (rate, cell) in zip(Self.rates, cells) { table.add(["\(rate * 100) %"] + cell.columns) }
    return "## Invented interviews\n\n" + table.text + "\n"
  }

  /// The sums over the campaigns of one rate.
  private struct Cell {
    private var flagged = 0
    private var invented = 0
    private var hits = 0
    private var clusters = 0
    private var trueClusters = 0
    private var spots = 0
    private var spotsFound = 0
    private var named = 0
    private var inventing = 0
    private var rightlyNamed = 0
    private var shared = 0

    mutating func add(
      _ score: InventedScore, named: Set<String>, inventing: Set<String>, quality: QualityReport
    ) {
      flagged += score.flagged
      invented += score.invented
      hits += score.hits
      clusters += score.clusters
      trueClusters += score.trueClusters
      spots += score.spots
      spotsFound += score.spotsFound
      self.named += named.count
      self.inventing += inventing.count
      rightlyNamed += named.intersection(inventing).count
      shared += quality.clusters.count { $0.isShared }
    }

    var columns: [String] {
      [
        String(flagged), String(invented), percent(hits, of: flagged), percent(hits, of: invented),
        String(clusters), percent(trueClusters, of: clusters), String(spots),
        percent(spotsFound, of: spots), String(named), String(inventing),
        percent(rightlyNamed, of: named), percent(rightlyNamed, of: inventing), String(shared),
      ]
    }
  }
}
