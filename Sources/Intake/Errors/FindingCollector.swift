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

  private static let others = "…"

  private var findings: [Key: Finding] = [:]
  /// The subjects that have a finding of their own, by rule.
  private var subjects: [Finding.Rule: Set<String>] = [:]

  /// Notes one occurrence.
  mutating func add(
    _ rule: Finding.Rule, severity: Finding.Severity = .warning, subject: String = "",
    amount: Double? = nil, source: String, line: Int
  ) {
    let key = Key(rule: rule, subject: named(subject, rule))
    var finding =
      findings[key]
      ?? Finding(rule, severity: severity, count: 0, subject: key.subject, amount: amount)
    finding.count += 1
    if finding.places.count < Self.maximumPlaces {
      finding.places.append(Finding.Place(source: source, line: line))
    }
    findings[key] = finding
  }

  /// The subject under which one is counted: its own, or that of all others.
  ///
  /// The smallest texts keep their own. What is put aside once is greater than all that are kept from
  /// then on, so the choice does not depend on the order of reading.
  private mutating func named(_ subject: String, _ rule: Finding.Rule) -> String {
    var kept = subjects[rule, default: []]
    if kept.contains(subject) { return subject }
    if kept.count >= Self.maximumSubjects {
      guard let greatest = kept.max(), subject < greatest else { return Self.others }
      kept.remove(greatest)
      putAside(Key(rule: rule, subject: greatest))
    }
    kept.insert(subject)
    subjects[rule] = kept
    return subject
  }

  private mutating func putAside(_ key: Key) {
    guard var finding = findings.removeValue(forKey: key) else { return }
    let others = Key(rule: key.rule, subject: Self.others)
    if let earlier = findings[others] {
      finding.count += earlier.count
      finding.places = Array((finding.places + earlier.places).sorted().prefix(Self.maximumPlaces))
    }
    finding.subject = Self.others
    findings[others] = finding
  }

  /// Takes over what another collector gathered further down in the same file.
  ///
  /// - Parameter linesAbove: what its lines are counted from.
  mutating func absorb(_ other: FindingCollector, linesAbove: Int) {
    for finding in other.all {
      let key = Key(
        rule: finding.rule,
        subject: finding.subject == Self.others
          ? Self.others : named(finding.subject, finding.rule))
      var moved = finding
      moved.subject = key.subject
      moved.places = finding.places.map {
        Finding.Place(source: $0.source, line: $0.line + linesAbove)
      }
      if let known = findings[key] {
        moved.count += known.count
        let places = known.places + moved.places
        moved.places = Array(
          (key.subject == Self.others ? places.sorted() : places).prefix(Self.maximumPlaces))
      }
      findings[key] = moved
    }
  }

  /// Says the lines of another file: where the rows came from.
  mutating func moveLines(_ line: (Int) -> Int) {
    for key in findings.keys {
      guard let places = findings[key]?.places else { continue }
      findings[key]?.places = places.map { Finding.Place(source: $0.source, line: line($0.line)) }
    }
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
