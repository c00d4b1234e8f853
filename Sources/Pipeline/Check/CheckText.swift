import Coverage
import Geography
import Intake

extension CheckReport {
  /// The report for a terminal: the ledger, then the findings, warnings first.
  public func text() -> String {
    var lines = ["As of \(coverage.asOf): \(boundaries.credit)"]
    lines += ledgerLines(coverage)
    let warnings = findings.filter { $0.severity == .warning }
    let notes = findings.filter { $0.severity == .note }
    lines += section("Warnings: these change a figure, or hide one", warnings)
    lines += section("Notes", notes)
    if findings.isEmpty { lines += ["", "Nothing to mend."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ findings: [Finding]) -> [String] {
    if findings.isEmpty { return [] }
    var lines = ["", title]
    var previous: Finding.Rule?
    for finding in findings {
      if finding.rule != previous {
        let text = finding.rule.text
        lines += [
          "", "  \(finding.rule.rawValue): \(text.seen).",
          "    Effect: \(text.effect). Remedy: \(text.remedy).",
        ]
        previous = finding.rule
      }
      lines.append("    - " + item(finding))
    }
    return lines
  }

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
      text += " at " + finding.places.map { place($0, of: finding.rule) }.joined(separator: ", ")
      if finding.count > finding.places.count { text += ", …" }
    }
    return text
  }
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
