import Coverage
import Geography

/// The explanation of one unit as text.
struct UnitExplanation {
  let report: CoverageReport
  let unit: Int
  let evidence: UnitEvidence

  var tree: AdminTree { report.tree }
  var figures: UnitReport { report.units[unit] }

  func text() -> String {
    var lines = heading
    lines += ["", "Status: \(figures.status.name)", "  " + statusReason]
    lines += changes.map { "  " + $0 }
    lines += ["", "Figures"] + rateLines
    lines += intervalLines
    lines += ["", "Records that name it"] + bucketLines
    lines += ["", "Counted records by placement"]
    lines += Placement.allCases.map { line(figures.counts[$0], $0.name) }
    lines += ["", "Counted records by outcome"]
    lines += Outcome.allCases.filter { figures.counts[$0] > 0 }.map {
      line(figures.counts[$0], $0.name)
    }
    lines += misplacedLines + paceLines + silenceLines
    if tree.units[unit].level == .desa { lines += interiorLines + pocketLines + attentionLines }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let chain = (tree.ancestors(of: unit).reversed() + [unit]).map {
      printable(tree.units[$0].name)
    }
    return [
      "\(printable(tree.units[unit].name)) (\(tree.units[unit].level.name) "
        + "\(printable(tree.units[unit].writtenCode))) as of \(report.asOf)",
      chain.joined(separator: " › "),
    ]
  }

  func line(_ count: Int, _ text: String) -> String {
    let digits = String(count)
    return "  " + String(repeating: " ", count: max(0, 8 - digits.count)) + digits + "  " + text
  }

  private var rateLines: [String] {
    let counts = figures.counts
    let rates = figures.rates
    var lines = [
      figures.target.map { line($0, "families expected") }
        ?? "         –  families expected: not known",
      line(counts.found, "found"),
      line(counts.completed, "completed, of them \(counts.completedListed) of the list"),
      line(counts.resolved, "resolved, of them \(counts.resolvedListed) of the list"),
      line(counts.new, "new: beside the target, not in it"),
      line(counts.confirmed, "confirmed by a position (inside or near)"),
      "  \(counts.low) ≤ \(counts.completedListed) ≤ \(counts.high)  completed of the list: certain, counted, possible",
    ]
    lines.append(rate("coverage", rates.completedListed, rates.target, rates.coverage))
    lines.append(rate("resolution", rates.resolvedListed, rates.target, rates.resolution))
    if rates.desaWithoutTarget > 0, tree.units[unit].level < .desa {
      lines.append("  \(rates.desaWithoutTarget) desa without a target are left out of both rates")
    }
    lines.append("  expected by now \(percent(figures.expected))")
    if let outstanding = figures.outstanding { lines.append(line(outstanding, "outstanding")) }
    return lines
  }

  private func rate(_ name: String, _ above: Int, _ below: Int, _ value: Double?) -> String {
    guard let value else { return "  \(name): not known, no target" }
    return "  \(name) \(percent(value)) = \(above) of the list ÷ \(below) expected"
  }

  private var bucketLines: [String] {
    Bucket.allCases.filter { $0 != .rejected }.map {
      line(evidence.buckets[$0, default: 0], $0.name)
    }
  }

  private var misplacedLines: [String] {
    func list(_ title: String, _ items: [(desa: Int, count: Int)]) -> [String] {
      if items.isEmpty { return [] }
      return ["", title]
        + items.prefix(5).map { item in
          line(
            item.count,
            "\(printable(tree.units[item.desa].name)) (\(printable(tree.units[item.desa].writtenCode)))"
          )
        }
    }
    return list("Claimed here, lying in", evidence.claimedHereLyingThere)
      + list("Lying here, claimed for", evidence.lyingHereClaimingThere)
  }
}

/// A fraction as per cent with one decimal.
func percent(_ fraction: Double) -> String {
  let tenths = Int((fraction * 1000).rounded())
  return "\(tenths / 10).\(abs(tenths % 10)) %"
}
