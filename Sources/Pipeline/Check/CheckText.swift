import Coverage
import Geography
import Intake
import Site

extension CheckReport {
  /// The report for a terminal: the ledger, then the findings by what is to be done.
  public func text() -> String {
    var lines = ["As of \(coverage.asOf): \(boundaries.credit)"]
    lines += ledgerLines(coverage)
    for (group, rules) in groupedFindings(findings) { lines += section(group.heading, rules) }
    if findings.isEmpty { lines += ["", "Nothing to mend."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ rules: [RuleFindings]) -> [String] {
    var lines = ["", title]
    for found in rules {
      let text = found.rule.text
      lines += [
        "",
        "  \(found.severity.rawValue) \(found.rule.rawValue): \(found.label(zone: coverage.plan.zone)), \(text.seen).",
        "    Effect: \(text.effect). Remedy: \(text.remedy).",
      ]
      lines += found.findings.filter { !$0.isBare }.map { "    - " + item($0) }
    }
    return lines
  }

  private static let shownPlaces = 20

  private func item(_ finding: Finding) -> String {
    var text = "\(finding.count)×"
    let reason = finding.rule == .rowRejected ? Rejection.Reason(rawValue: finding.subject) : nil
    if let reason {
      text += " \(reason.words)"
    } else if !finding.subject.isEmpty {
      text += " " + printable(finding.subject)
    }
    if let amount = finding.amount { text += " (\(shortNumber(amount)))" }
    if !finding.places.isEmpty {
      let shown = finding.places.prefix(Self.shownPlaces)
      text += " at " + shown.map { place($0, of: finding.rule) }.joined(separator: ", ")
      if finding.count > shown.count { text += ", …" }
    }
    return text
  }
}

extension Finding {
  /// Whether its count is all it says.
  fileprivate var isBare: Bool { subject.isEmpty && amount == nil && places.isEmpty }
}

/// Boundaries have features, other files have lines.
private func place(_ place: Finding.Place, of rule: Finding.Rule) -> String {
  if place.line == 0 { return place.source }
  return rule.rawValue.hasPrefix("boundary_")
    ? "\(place.source) feature \(place.line)" : "\(place.source):\(place.line)"
}

/// The ledger as lines that add up.
public func ledgerLines(_ report: CoverageReport) -> [String] {
  let width = String(report.ledger.read).count
  func line(_ count: Int, _ text: String) -> String {
    let digits = String(count)
    return "  " + String(repeating: " ", count: width - digits.count) + digits + "  " + text
  }
  var lines = ["Ledger", line(report.ledger.read, "records read, of these")]
  lines += Bucket.allCases.map { line(report.ledger[$0], $0.name) }
  if let approved = report.approved {
    lines.append(line(approved, "of the completed approved by review"))
  }
  if let recaps = report.recaps {
    lines.append("Recaps")
    lines += recaps.columns.map { line($0.1, $0.0) }
  }
  lines.append("Placement of the counted")
  lines += Placement.allCases.map { line(report.top.counts[$0], $0.name) }
  return lines
}

/// A text without control characters, which could write to a terminal.
func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format ? "\u{FFFD}" : scalar
      }))
}

/// A number with at most two decimals.
func shortNumber(_ value: Double) -> String {
  let rounded = (value * 100).rounded() / 100
  return rounded == rounded.rounded() && abs(rounded) < 1e15
    ? String(Int(rounded)) : String(rounded)
}
