import Coverage
import Geography

/// Every definition, formula, configured threshold and source, in words.
struct MethodPage: TemplateModel {
  var shell: Shell
  var title: String
  var lead: String
  var terms: [MethodTerm]
  var statuses: [MethodTerm]
  var statusOrder: String
  var statusAbove: String
  var attention: [MethodTerm]
  var interiorLead: String
  var interior: [String]
  var pockets: [String]
  var counting: [String]
  var bucketsLead: String
  var buckets: [String]
  var placements: [String]
  var marks: [MethodTerm]
  var qualityHeading: String
  var quality: [MethodTerm]
  var edition: String
  var boundaries: String
  var inputs: Markup?
  var provenance: [String]
  var tool: String
  var oneFile: String
}

/// A term and what it means.
struct MethodTerm: TemplateModel {
  var name: Markup
  var text: String
}

extension PageMaker {
  /// The page of the method.
  func methodPage() -> MethodPage {
    let title = speech(Word.navMethod)
    return MethodPage(
      shell: shell(title: title, description: speech(MethodText.lead), crumb: title),
      title: title, lead: speech(MethodText.lead), terms: terms + planTerms, statuses: statusTerms,
      statusOrder: speech(MethodText.statusOrder), statusAbove: speech(MethodText.statusAbove),
      attention: attentionTerms, interiorLead: speech(MethodText.interiorLead),
      interior: interiorRules,
      pockets: [speech(MethodText.uncovered), speech(MethodText.pockets)], counting: countingRules,
      bucketsLead: speech(MethodText.bucketsLead), buckets: Bucket.allCases.map { speech($0) },
      placements: Placement.allCases.map { speech($0) }, marks: markTerms,
      qualityHeading: speech(QualityRuleText.heading), quality: qualityTerms,
      edition: editionText,
      boundaries: boundarySentence, inputs: inputTable?.markup, provenance: provenanceSentences,
      tool: speech(MethodText.tool, ["version": .text(book.context.version)]),
      oneFile: oneFileSentence)
  }

  private func term(_ name: MethodText, _ text: String) -> MethodTerm {
    MethodTerm(name: Markup(speech(name)), text: text)
  }

  private var terms: [MethodTerm] {
    let plan = report.plan
    let period = speech(
      MethodText.period,
      [
        "start": .text(book.dates.long(plan.start)), "end": .text(book.dates.long(plan.end)),
        "days": .number(plan.end - plan.start + 1), "zone": .text(plan.zone.identifier),
      ])
    let final = Outcome.allCases.filter(\.isFinal).map { speech($0) }.joined(separator: ", ")
    let tolerance = Slot.text(numerals.trimmed(report.countingRules.borderTolerance))
    return [
      term(.periodTerm, period),
      term(.targetTerm, speech(MethodText.target)),
      term(.foundTerm, speech(MethodText.found)),
      term(.completedTerm, speech(MethodText.completed)),
      term(.resolvedTerm, speech(MethodText.resolved, ["outcomes": .text(final)])),
      term(.newTerm, speech(MethodText.new)),
      term(.coverageTerm, speech(MethodText.coverage)),
      term(.resolutionTerm, speech(MethodText.resolution)),
      term(.aggregateTerm, speech(MethodText.aggregate)),
      term(.expectedTerm, speech(MethodText.expected)),
      term(.outstandingTerm, speech(MethodText.outstanding)),
      term(.confirmedTerm, speech(MethodText.confirmed, ["tolerance": tolerance])),
      term(.intervalTerm, speech(MethodText.interval) + " " + speech(IntervalText.formula)),
      MethodTerm(
        name: Markup(speech(MisfitText.methodTerm)), text: speech(MisfitText.method)),
      MethodTerm(name: Markup(speech(SinceText.methodTerm)), text: speech(SinceText.method)),
      MethodTerm(name: Markup(speech(NoteText.methodTerm)), text: speech(NoteText.method)),
    ] + reachTerms + outlookTerms
  }

  private var statusTerms: [MethodTerm] {
    Status.allCases.map { MethodTerm(name: book.chip($0), text: statusText($0)) }
  }

  private func statusText(_ status: Status) -> String {
    let rules = report.statusRules
    let measure = Slot.text(book.measureName)
    switch status {
    case .scheduled: return speech(MethodText.scheduled)
    case .empty: return speech(MethodText.empty)
    case .done:
      return speech(
        MethodText.done,
        ["measure": measure, "threshold": .text(numerals.threshold(rules.doneAt))])
    case .silent: return speech(MethodText.silent, ["days": .number(rules.silentDays)])
    case .untouched: return speech(MethodText.untouched)
    case .noTarget: return speech(MethodText.noTarget)
    case .stalled: return speech(MethodText.stalled, ["days": .number(rules.stalledDays)])
    case .behind:
      return speech(
        MethodText.behind,
        ["measure": measure, "points": .text(numerals.trimmed(rules.behindPoints))])
    case .onTrack: return speech(MethodText.onTrack)
    }
  }

  private var attentionTerms: [MethodTerm] {
    Attention.allCases.map { reason in
      let text: MethodText =
        switch reason {
        case .noGPSSupport: .noGPSSupport
        case .gpsOnly: .gpsOnly
        case .manyNotFound: .manyNotFound
        case .misfit: .misfit
        case .staleTarget: .staleTarget
        }
      return MethodTerm(name: Markup(speech(attentionName(reason))), text: speech(text))
    }
  }

  private var interiorRules: [String] {
    let rules = report.interiorRules
    let codes = rules.codes.sorted().map { code in
      tree.index(of: code).map { "\(book.fullName($0)) (\(code))" } ?? code.description
    }
    let access = rules.access.sorted().map { book.accessName($0) }
      .joined(separator: " \(speech(MethodText.or)) ")
    return [
      codes.isEmpty
        ? speech(MethodText.interiorNoCodes)
        : speech(MethodText.interiorCodes, ["codes": .text(codes.joined(separator: ", "))]),
      speech(MethodText.interiorAccess, ["access": .text(access)]),
      speech(
        MethodText.interiorDistance,
        ["km": .text(numerals.trimmed(rules.minimumSeatKilometres))]),
    ]
  }

  private var countingRules: [String] {
    let rules = report.countingRules
    return [
      speech(rules.countBy == .claim ? MethodText.countByClaim : .countByGPS),
      speech(
        MethodText.accuracyLimit,
        [
          "accuracy": .text(numerals.trimmed(rules.maximumAccuracy)),
          "tolerance": .text(numerals.trimmed(rules.borderTolerance)),
        ]),
      speech(MethodText.duplicates),
    ]
  }

  private var markTerms: [MethodTerm] {
    let marks: [(Figure.Kind, String, MethodText)] = [
      (.number, numerals.count(0), .markZero),
      (.notVisited, speech(Mark.notVisited), .markNotVisited),
      (.unsynced, speech(Mark.unsynced), .markUnsynced),
      (.noTarget, speech(Mark.noTarget), .markNoTarget),
      (.withheld, speech(Mark.withheld), .markWithheld),
    ]
    return marks.map { kind, text, meaning in
      MethodTerm(
        name: figureMarkup(Figure(kind: kind, text: text, order: nil)), text: speech(meaning))
    }
  }

  private var boundarySentence: String {
    let source = book.context.boundaries
    let credit = Slot.text(source.credit)
    let line =
      source.vintage.map {
        speech(MapText.sourceVintage, ["credit": credit, "vintage": .text(book.vintage($0))])
      } ?? speech(MapText.source, ["credit": credit])
    return source.isSchematic ? line + " " + speech(MapText.schematic) : line
  }

  private var provenanceSentences: [String] {
    let inputs = book.context.inputs
    let command = book.context.command
    let hasSums = inputs.contains { !$0.hash.isEmpty }
    let isWithheld = book.context.edition == .public && inputs.contains { $0.hash.isEmpty }
    return (hasSums ? [speech(ProvenanceText.sums)] : [])
      + (hasSums && isWithheld ? [speech(ProvenanceText.withheld)] : [])
      + (command.isEmpty ? [] : [speech(ProvenanceText.command, ["command": .text(command)])])
  }

  private var inputTable: Table? {
    let inputs = book.context.inputs
    guard !inputs.isEmpty else { return nil }
    // A column of dashes would promise what is not there.
    let hasHashes = inputs.contains { !$0.hash.isEmpty }
    return Table(
      caption: Markup(speech(hasHashes ? MethodText.inputsCaption : .inputsAlone)), id: "masukan",
      columns: [.text(speech(Word.columnInput))]
        + (hasHashes ? [.text(speech(Word.columnHash))] : []),
      rows: inputs.map { input in
        [Table.Cell(input.name)]
          + (hasHashes
            ? [Table.Cell(input.hash.isEmpty ? speech(Mark.none) : input.hash, look: "hash")] : [])
      }, look: "small", isSortable: false)
  }
}
