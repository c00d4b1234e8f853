import Coverage

/// What a finding does to the figures, in every language.
struct FindingEffect: Phrase {
  let rule: Finding.Rule

  static var allCases: [FindingEffect] { Finding.Rule.allCases.map { FindingEffect(rule: $0) } }
  var indonesian: String { rule.indonesianAdvice.effect }
  var english: String { rule.text.effect }
}

/// How to mend what a finding found, in every language.
struct FindingRemedy: Phrase {
  let rule: Finding.Rule

  static var allCases: [FindingRemedy] { Finding.Rule.allCases.map { FindingRemedy(rule: $0) } }
  var indonesian: String { rule.indonesianAdvice.remedy }
  var english: String { rule.text.remedy }
}

/// Effect and remedy, as clauses without a full stop.
struct FindingAdvice {
  let effect: String
  let remedy: String

  init(_ effect: String, _ remedy: String) {
    self.effect = effect
    self.remedy = remedy
  }
}

extension Finding.Rule {
  /// The advice in Indonesian; English is in ``text``.
  var indonesianAdvice: FindingAdvice {
    if rawValue.hasPrefix("boundary_") { return boundaryAdvice }
    if rawValue.hasPrefix("target_") || self == .departurePast { return targetAdvice }
    if rawValue.hasPrefix("claim_") { return claimAdvice }
    if rawValue.hasPrefix("officer_"), self != .officerElsewhere { return officerAdvice }
    if ["recap_", "crosswalk_", "settlement_", "note_"].contains(where: rawValue.hasPrefix) {
      return sourceAdvice
    }
    return qualityAdvice ?? visitAdvice
  }
}
