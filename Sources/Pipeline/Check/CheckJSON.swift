import Coverage
import Foundation
import Site

extension CheckReport {
  /// The report for other programs: JSON with sorted keys.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var ledger = ["read": coverage.ledger.read]
    for bucket in Bucket.allCases { ledger[bucket.name] = coverage.ledger[bucket] }
    let document = Document(
      asOf: coverage.asOf.description, ledger: ledger, findings: findings.map(Item.init),
      groups: groupedFindings(findings).map(Group.init))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    var asOf: String
    var ledger: [String: Int]
    var findings: [Item]
    var groups: [Group]

    enum CodingKeys: String, CodingKey {
      case asOf = "as_of"
      case ledger
      case findings
      case groups
    }
  }

  /// What is to be done, and which rules ask for it, those with most effect first.
  private struct Group: Encodable {
    var group: String
    var rules: [Count]

    init(_ grouped: (group: FindingGroup, rules: [RuleFindings])) {
      group = grouped.group.rawValue
      rules = grouped.rules.map {
        Count(rule: $0.rule.rawValue, count: $0.count, unit: $0.rule.unit.rawValue)
      }
    }

    struct Count: Encodable {
      var rule: String
      var count: Int
      var unit: String
    }
  }

  private struct Item: Encodable {
    var rule: String
    var group: String
    var severity: String
    var count: Int
    var unit: String
    var subject: String
    var amount: Double?
    var places: [Place]
    var seen: String
    var effect: String
    var remedy: String

    init(_ finding: Finding) {
      let text = finding.rule.text
      rule = finding.rule.rawValue
      group = finding.rule.group.rawValue
      unit = finding.rule.unit.rawValue
      severity = finding.severity.rawValue
      count = finding.count
      subject = finding.subject
      amount = finding.amount
      places = finding.places.map { Place(source: $0.source, line: $0.line) }
      seen = text.seen
      effect = text.effect
      remedy = text.remedy
    }
  }

  private struct Place: Encodable {
    var source: String
    var line: Int
  }
}
