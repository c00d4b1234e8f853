import Coverage

/// Gathers findings of one rule and subject into one, with a count and the first places.
struct FindingCollector {
  private struct Key: Hashable {
    var rule: Finding.Rule
    var subject: String
  }

  /// How many different subjects one rule may have: a mapped column that holds free text, or names,
  /// must not be written out value by value.
  private static let maximumSubjects = 20
  private static let maximumPlaces = 5

  private var findings: [Key: Finding] = [:]
  private var subjects: [Finding.Rule: Int] = [:]

  /// Notes one occurrence.
  mutating func add(
    _ rule: Finding.Rule, severity: Finding.Severity = .warning, subject: String = "",
    amount: Double? = nil, source: String, line: Int
  ) {
    var key = Key(rule: rule, subject: subject)
    if findings[key] == nil {
      if subjects[rule, default: 0] >= Self.maximumSubjects {
        key.subject = "…"
      } else {
        subjects[rule, default: 0] += 1
      }
    }
    var finding =
      findings[key]
      ?? Finding(rule, severity: severity, count: 0, subject: key.subject, amount: amount)
    finding.count += 1
    if finding.places.count < Self.maximumPlaces {
      finding.places.append(Finding.Place(source: source, line: line))
    }
    findings[key] = finding
  }

  /// All findings, in the order of rules, then most frequent first, then by subject.
  var all: [Finding] {
    let order = Dictionary(
      uniqueKeysWithValues: Finding.Rule.allCases.enumerated().map { ($1, $0) })
    return findings.values.sorted {
      (order[$0.rule] ?? 0, -$0.count, $0.subject) < (order[$1.rule] ?? 0, -$1.count, $1.subject)
    }
  }
}
