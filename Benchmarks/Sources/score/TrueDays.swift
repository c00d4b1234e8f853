import Coverage
import Geography

/// On which day how many families of each desa's list were truly settled, whatever the records claim.
struct TrueDays {
  /// By desa of the tree, and day counted from the survey's start.
  private var settled: [[Int]]
  private let tree: AdminTree
  private let plan: SurveyPlan

  private static let final: Set<Substring> = [
    "selesai", "pindah", "meninggal", "tidak_ditemukan", "tidak_eligible", "menolak",
    "tidak_dapat_ditemui",
  ]

  init(files: [String: [UInt8]], tree: AdminTree, plan: SurveyPlan) {
    self.tree = tree
    self.plan = plan
    let length = plan.end - plan.start + 1 + ScoredCampaign.daysAfterEnd + 1
    settled = [[Int]](repeating: [Int](repeating: 0, count: length), count: tree.desaRange.count)
    let visits = lines(files["visits.csv"] ?? [])
    let truth = lines(files["truth_visits.csv"] ?? [])
    // The earliest final record of a family settles it; line n of both files is one record.
    var first: [Substring: (desa: Substring, day: Substring)] = [:]
    for (visit, fact) in zip(visits.dropFirst(), truth.dropFirst())
    where visit[7] == "prelist" && Self.final.contains(visit[6]) {
      let day = visit[1].prefix(10)
      if let known = first[fact[2]], known.day <= day { continue }
      first[fact[2]] = (fact[1], day)
    }
    for (_, value) in first {
      guard let code = AdminCode(digits: value.desa), let desa = tree.index(of: code, at: .desa),
        let day = Day(iso: String(value.day))
      else { continue }
      let offset = min(max(0, day - plan.start), length - 1)
      settled[desa - tree.desaRange.lowerBound][offset] += 1
    }
  }

  /// The day on which the families settled in `desa` (indices of the tree) came to `need`; nil if
  /// they never did.
  func finish(of desa: [Int], need: Int) -> Day? {
    guard need > 0 else { return plan.start }
    var sum = 0
    for day in settled[0].indices {
      for index in desa { sum += settled[index - tree.desaRange.lowerBound][day] }
      if sum >= need { return plan.start + day }
    }
    return nil
  }
}
