import Coverage
import Geography

/// The thresholds of the checks of quality; the defaults where the section does not give them.
///
/// - Throws: ``IntakeError`` for a threshold that makes no sense, a code that is none.
func quality(_ section: ConfigurationNode?) throws -> QualityRules {
  var rules = QualityRules()
  guard let section else { return rules }
  rules.clusterFamilies =
    try section["cluster_families"].map { try atLeastTwo($0) } ?? rules.clusterFamilies
  rules.samePositionFamilies =
    try section["same_position_families"].map { try atLeastTwo($0) } ?? rules.samePositionFamilies
  rules.clusterMetres = try section["cluster_m"].map { try aboveZero($0) }
  rules.maximumSpeed = try section["max_speed_kmh"].map { try aboveZero($0) } ?? rules.maximumSpeed
  rules.nightFrom = try section["night_from"].map { try hour($0) } ?? rules.nightFrom
  rules.nightTo = try section["night_to"].map { try hour($0) } ?? rules.nightTo
  if let node = section["min_minutes"] {
    rules.minimumMinutes = try node.number()
    guard rules.minimumMinutes >= 0 else {
      throw node.error("\(node.shown) is negative", "Write 0 or more.")
    }
  }
  if let node = section["max_visits_day"] {
    let value = try node.integer()
    guard value >= 1 else { throw node.error("\(node.shown) is not above 0", "Write 30, say.") }
    rules.maximumVisitsADay = value
  }
  for item in section["cluster_exempt"]?.items ?? [] {
    guard let parsed = CodeParser.parse(item.text ?? "") else {
      throw item.error("\(item.shown) is no code", "Write its digits, such as 6501040.")
    }
    rules.clusterExempt.insert(parsed.code)
  }
  return rules
}

private func atLeastTwo(_ node: ConfigurationNode) throws -> Int {
  let value = try node.integer()
  guard value >= 2 else {
    throw node.error("\(node.shown) is under 2: every visit would be one", "Write 6, say.")
  }
  return value
}

private func aboveZero(_ node: ConfigurationNode) throws -> Double {
  let value = try node.number()
  guard value > 0 else { throw node.error("\(node.shown) is not above 0", "Write 15, say.") }
  return value
}

private func hour(_ node: ConfigurationNode) throws -> Double {
  let value = try node.number()
  guard value >= 0, value <= 24 else {
    throw node.error("\(node.shown) is no hour of the day", "Write 0 to 24, such as 22 or 5.5.")
  }
  return value
}
