import Coverage

/// What single findings are about, in words.
struct FindingWords {
  let speech: Speech
  /// The day of the page.
  let asOf: Day

  /// What a finding is about, with its figure and how often.
  func subject(_ rule: Finding.Rule, _ finding: Finding) -> String {
    // Of this rule the subject is the day of the page.
    var text = rule == .officerSyncLater ? speech.dates.long(asOf) : finding.subject
    if let amount = finding.amount.map({ amountText(rule, $0) }) {
      text += text.isEmpty ? amount : " " + amount
    }
    guard finding.count > 1 else { return text }
    return speech(
      LedgerText.subjectWithCount,
      ["subject": .text(text), "count": .number(finding.count)])
  }

  /// The figure of a finding with its unit.
  private func amountText(_ rule: Finding.Rule, _ amount: Double) -> String {
    let number = Slot.text(speech.numerals.trimmed(amount))
    switch rule {
    case .boundaryOverlap, .boundaryGap:
      let area = speech.numerals.decimal(amount, digits: 3)
      return speech(LedgerText.amountArea, ["amount": .text(area)])
    case .boundaryFarAway: return speech(LedgerText.amountDegrees, ["amount": number])
    case .targetUnknownUnit, .targetPartsDisagree:
      return speech(LedgerText.amountFamilies, ["amount": number])
    case .misfitDesa, .misfitBoundaries: return speech(LedgerText.amountOf, ["amount": number])
    default: return speech.numerals.trimmed(amount)
    }
  }

  /// The first lines by source; boundaries have features, and a place without a line is its source.
  func places(_ rule: Finding.Rule, _ places: [Finding.Place], atMost limit: Int) -> String {
    let all = Set(places).sorted()
    let shown = all.prefix(limit)
    let sources = shown.map(\.source).reduce(into: [String]()) { list, source in
      if list.last != source { list.append(source) }
    }
    let isFeature = rule.rawValue.hasPrefix("boundary_")
    var texts = sources.map { source in
      let lines = shown.filter { $0.source == source && $0.line > 0 }.map { String($0.line) }
      if lines.isEmpty { return source }
      return speech(
        isFeature ? LedgerText.feature : .place,
        ["source": .text(source), "lines": .text(lines.joined(separator: ", "))])
    }
    if all.count > shown.count {
      texts.append(
        speech(LedgerText.moreSubjects, ["count": .number(all.count - shown.count)]))
    }
    return texts.joined(separator: "; ")
  }
}
