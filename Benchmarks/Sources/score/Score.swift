/// One question asked of every campaign: a file each. To add one, write a type and name it in
/// `main.swift`.
protocol Score {
  /// Compares what the tool says of a campaign with the truth.
  mutating func add(_ campaign: ScoredCampaign)
  /// The tables in Markdown.
  var text: String { get }
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
