/// One question asked of every campaign: a file each. To add one, write a type and name it in
/// `main.swift`.
protocol Score {
  /// Compares what the tool says of a campaign with the truth.
  mutating func add(_ campaign: ScoredCampaign)
  /// The campaigns it asks for, each simulated for every seed.
  var variants: [CampaignVariant] { get }
  /// The tables in Markdown.
  var text: String { get }
}

extension Score {
  /// The ordinary campaign alone.
  var variants: [CampaignVariant] { [CampaignVariant()] }
}

/// How a campaign differs from the ordinary one.
struct CampaignVariant: Hashable {
  /// The share of the planned time after which the simulation ends; nil for
  /// ``ScoredCampaign/daysAfterEnd`` after the planned end.
  var share: Double?
  /// Officers who invent, where not the ordinary rate.
  var inventing: Double?
  /// Desa without a signal, against the ordinary.
  var blankSpots = 1.0
}

/// A table in Markdown.
struct ScoreTable {
  private var lines: [String]

  init(_ header: [String]) {
    lines = [
      "| " + header.joined(separator: " | ") + " |",
      "|" + String(repeating: "---|", count: header.count),
    ]
  }

  mutating func add(_ cells: [String]) {
    lines.append("| " + cells.joined(separator: " | ") + " |")
  }

  var text: String { lines.joined(separator: "\n") }
}

/// A share as whole percent, with the count it is of.
func percent(_ part: Int, of whole: Int) -> String {
  whole == 0 ? "–" : "\(Int((Double(part) / Double(whole) * 100).rounded())) %"
}

/// The middle of some numbers; nil of none.
func median(_ values: [Int]) -> Int? {
  values.isEmpty ? nil : values.sorted()[values.count / 2]
}
