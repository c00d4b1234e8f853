import Coverage

/// A check in words.
struct QualityRuleWords {
  /// What it looks at, with its formula.
  var method: String
  /// Its threshold, short.
  var limit: String
  /// What to check where it spoke.
  var check: String
}

extension PageMaker {
  /// A check of quality in words, with the thresholds that were applied.
  func words(of rule: Finding.Rule, _ rules: QualityRules) -> QualityRuleWords {
    switch rule {
    case .householdCluster: clusterWords(rules)
    case .samePosition:
      words(
        .same, .sameLimit, .sameCheck, "families", .number(rules.samePositionFamilies))
    case .speedImpossible:
      words(.speed, .speedLimit, .speedCheck, "speed", .text(numerals.trimmed(rules.maximumSpeed)))
    case .visitShort:
      words(
        .short, .shortLimit, .shortCheck, "minutes", .text(numerals.trimmed(rules.minimumMinutes)))
    case .manyADay:
      words(.many, .manyLimit, .manyCheck, "families", .number(rules.visitsADay(report.plan)))
    case .visitAtNight: nightWords(rules)
    case .accuracyZero: words(.accuracyZero, .zeroLimit, .zeroCheck, "", .number(0))
    case .accuracyOver:
      words(
        .accuracyOver, .overLimit, .overCheck, "metres",
        .text(numerals.trimmed(report.countingRules.maximumAccuracy)))
    case .coordinateSwapped: words(.swapped, .swappedLimit, .swappedCheck, "", .number(0))
    case .visitBeforeStart:
      words(
        .dates, .startLimit, .datesCheck, "start", .text(book.dates.long(report.plan.start)))
    case .visitAfterReceipt: words(.dates, .receiptLimit, .datesCheck, "", .number(0))
    default: words(.elsewhere, .elsewhereLimit, .elsewhereCheck, "", .number(0))
    }
  }

  private func words(
    _ method: QualityRuleText, _ limit: QualityRuleText, _ check: QualityRuleText, _ name: String,
    _ value: Slot
  ) -> QualityRuleWords {
    QualityRuleWords(
      method: speech(method, [name: value]), limit: speech(limit, [name: value]),
      check: speech(check))
  }

  private func clusterWords(_ rules: QualityRules) -> QualityRuleWords {
    let families = Slot.number(rules.clusterFamilies)
    let metres =
      rules.clusterMetres.map { numerals.trimmed($0) }
      ?? numerals.trimmed(7.6) + "–" + numerals.trimmed(20)
    return QualityRuleWords(
      method: speech(QualityRuleText.cluster, ["families": families]),
      limit: speech(
        QualityRuleText.clusterLimit, ["families": families, "metres": .text(metres)]),
      check: speech(QualityRuleText.clusterCheck))
  }

  private func nightWords(_ rules: QualityRules) -> QualityRuleWords {
    let from = Slot.text(clock(rules.nightFrom))
    let to = Slot.text(clock(rules.nightTo))
    return QualityRuleWords(
      method: speech(QualityRuleText.night, ["from": from, "to": to]),
      limit: speech(QualityRuleText.nightLimit, ["from": from, "to": to]),
      check: speech(QualityRuleText.nightCheck))
  }

  /// `22.00` or `22:00`, as the language writes times.
  private func clock(_ hour: Double) -> String {
    let minutes = Int((hour * 60).rounded())
    let separator = book.context.language == .id ? "." : ":"
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return two(minutes / 60) + separator + two(minutes % 60)
  }

  /// The checks for the page of the method.
  var qualityTerms: [MethodTerm] {
    let rules = report.quality?.rules ?? QualityRules()
    var seen = Set<String>()
    return QualityReport.checks.compactMap { rule in
      let words = words(of: rule, rules)
      // Two rules of dates are told in one breath.
      guard seen.insert(words.method).inserted else { return nil }
      return MethodTerm(name: Markup(speech(rule)), text: words.method)
    }
  }
}
