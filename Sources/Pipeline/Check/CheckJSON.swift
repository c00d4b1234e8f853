import Coverage
import Foundation

extension CheckReport {
  /// The report for other programs: JSON with sorted keys.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var ledger = ["read": coverage.ledger.read]
    for bucket in Bucket.allCases { ledger[bucket.name] = coverage.ledger[bucket] }
    let document = Document(
      asOf: coverage.asOf.description, ledger: ledger, findings: findings.map(Item.init))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    var asOf: String
    var ledger: [String: Int]
    var findings: [Item]

    enum CodingKeys: String, CodingKey {
      case asOf = "as_of"
      case ledger
      case findings
    }
  }

  private struct Item: Encodable {
    var rule: String
    var severity: String
    var count: Int
    var subject: String
    var amount: Double?
    var places: [Place]
    var seen: String
    var effect: String
    var remedy: String

    init(_ finding: Finding) {
      let text = finding.rule.text
      rule = finding.rule.rawValue
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
