import Coverage
import Geography

/// What to check in the records, by rule and by officer; of the internal edition alone.
struct QualityPage: TemplateModel {
  var shell: Shell
  var title: String
  var asOf: String
  var asOfISO: String
  var lead: String
  var fairness: String
  var rulesHeading: String
  var rules: Markup
  var boundaryNote: String?
  var officersHeading: String
  var officers: Markup?
  var officersNote: String
  var clustersHeading: String
  var clusters: Markup?
  var clusterNotes: [String]
}

extension PageMaker {
  /// How many officers and clusters are listed.
  private static let qualityRows = 300

  /// The page of quality.
  ///
  /// - Parameter quality: what the checks found.
  func qualityPage(_ quality: QualityReport) -> QualityPage {
    let title = speech(QualityText.title)
    let lead =
      quality.visits == 0
      ? speech(QualityText.noVisits)
      : speech(
        QualityText.lead,
        [
          "visits": .number(quality.visits), "officers": .number(quality.officersChecked),
          "concerned": .number(quality.officers.count),
        ])
    let clusters = clusterTable(quality)
    return QualityPage(
      shell: shell(title: title, description: lead, crumb: speech(QualityText.nav)), title: title,
      asOf: asOf, asOfISO: report.asOf.description, lead: lead,
      fairness: speech(QualityText.fairness), rulesHeading: speech(QualityText.rulesHeading),
      rules: ruleTable(quality).markup,
      boundaryNote: quality.ignoresElsewhere ? speech(QualityText.boundaryNote) : nil,
      officersHeading: speech(QualityText.officersHeading),
      officers: officerTable(quality)?.markup, officersNote: officersNote(quality),
      clustersHeading: speech(QualityText.clustersHeading), clusters: clusters?.markup,
      clusterNotes: clusterNotes(quality, isEmpty: clusters == nil))
  }

  private func ruleTable(_ quality: QualityReport) -> Table {
    Table(
      caption: Markup(speech(QualityText.rulesCaption)), id: "aturan",
      columns: [
        .text(speech(Word.columnRule)), .text(speech(QualityText.columnThreshold)),
        .number(speech(QualityText.columnVisits)), .number(speech(QualityText.columnOfficers)),
        .text(speech(QualityText.columnCheck)),
      ],
      rows: QualityReport.checks.map { rule in
        let words = words(of: rule, quality.rules)
        let unchecked = unchecked(rule, quality)
        return [
          Table.Cell(speech(rule)), Table.Cell(words.limit),
          unchecked == nil
            ? Table.Cell(numerals.count(quality.count(rule))) : Table.Cell(speech(Mark.none)),
          unchecked == nil
            ? Table.Cell(numerals.count(quality.officers(with: rule)))
            : Table.Cell(speech(Mark.none)),
          Table.Cell(unchecked ?? words.check, look: "many"),
        ]
      }, look: "act", isCards: true)
  }

  /// Why a check could not be made; nil where it was.
  private func unchecked(_ rule: Finding.Rule, _ quality: QualityReport) -> String? {
    if quality.visits == 0 { return speech(QualityText.noVisits) }
    return switch rule {
    case .householdCluster, .speedImpossible, .manyADay:
      quality.officersChecked == 0 ? speech(QualityText.noOfficers) : nil
    case .visitShort: quality.hasEnds ? nil : speech(QualityText.noEnds)
    case .officerElsewhere: quality.ignoresElsewhere ? speech(QualityText.boundaryNote) : nil
    default: nil
    }
  }

  private func officerTable(_ quality: QualityReport) -> Table? {
    guard !quality.officers.isEmpty else { return nil }
    return Table(
      caption: Markup(
        speech(QualityText.officersCaption, ["count": .number(quality.officers.count)])),
      id: "petugas",
      columns: [
        .text(speech(QualityText.columnOfficer)), .number(speech(QualityText.columnVisits)),
        .number(speech(QualityText.columnConcerned)), .text(speech(QualityText.columnWhat)),
        .text(speech(QualityText.columnExamples)),
      ],
      rows: quality.officers.prefix(Self.qualityRows).map { officer in
        [
          officerCell(officer.officer), Table.Cell(numerals.count(officer.visits)),
          Table.Cell(numerals.count(officer.concerned)),
          Table.Cell(seen(officer), look: "many"), Table.Cell(examples(officer), look: "many"),
        ]
      }, look: "act", isCards: true)
  }

  /// An officer with a link to her page, where the site has one.
  private func officerCell(_ id: String) -> Table.Cell {
    guard let teams = book.teams, teams.ids.contains(id) else { return Table.Cell(id) }
    return Table.Cell(officerName(.ppl, id))
  }

  private func seen(_ officer: OfficerQuality) -> String {
    QualityReport.checks.compactMap { rule in
      officer.counts[rule].map {
        speech(
          QualityText.ruleWithCount, ["rule": .text(speech(rule)), "count": .number($0)])
      }
    }.joined(separator: "; ")
  }

  /// The first lines, the checks in their order.
  private func examples(_ officer: OfficerQuality) -> String {
    let places = Set(QualityReport.checks.flatMap { officer.examples[$0] ?? [] }.prefix(6)).sorted()
    let sources = places.map(\.source).reduce(into: [String]()) { list, source in
      if list.last != source { list.append(source) }
    }
    return sources.map { source in
      speech(
        LedgerText.place,
        [
          "source": .text(source),
          "lines": .text(
            places.filter { $0.source == source }.map { String($0.line) }
              .joined(separator: ", ")),
        ])
    }.joined(separator: "; ")
  }

  private func officersNote(_ quality: QualityReport) -> String {
    if quality.visits == 0 { return speech(QualityText.noVisits) }
    if quality.officersChecked == 0 { return speech(QualityText.noOfficers) }
    if quality.officers.isEmpty { return speech(QualityText.officersNone) }
    let shown = min(Self.qualityRows, quality.officers.count)
    let note = speech(QualityText.officersAccuracy)
    guard shown < quality.officers.count else { return note }
    return speech(
      QualityText.officersShort,
      ["shown": .number(shown), "all": .number(quality.officers.count)]) + " " + note
  }

  private func clusterTable(_ quality: QualityReport) -> Table? {
    guard !quality.clusters.isEmpty else { return nil }
    return Table(
      caption: Markup(
        speech(QualityText.clustersCaption, ["count": .number(quality.clusters.count)])),
      id: "gugus",
      columns: [
        .text(speech(QualityText.columnOfficer)), .text(speech(Word.columnDay)),
        .text(speech(Word.columnDesa)), .number(speech(QualityText.columnHouseholds)),
        .number(speech(QualityText.columnMinutes)), .number(speech(QualityText.columnRadius)),
        .text(speech(QualityText.columnShared)),
      ],
      rows: quality.clusters.reversed().prefix(Self.qualityRows).map(clusterRow))
  }

  private func clusterRow(_ cluster: HouseholdCluster) -> [Table.Cell] {
    [
      officerCell(cluster.officer),
      Table.Cell(book.dates.long(cluster.day), order: Double(cluster.day.number)),
      cluster.desa.map(unitCell) ?? Table.Cell(speech(Mark.unknown)),
      Table.Cell(numerals.count(cluster.households)),
      Table.Cell(
        cluster.minutes.map { numerals.count(Int($0.rounded())) } ?? speech(Mark.unknown)),
      Table.Cell(numerals.decimal(cluster.radius, digits: 1) + " m", order: cluster.radius),
      Table.Cell(cluster.isShared ? speech(QualityText.shared) : speech(Mark.none)),
    ]
  }

  private func clusterNotes(_ quality: QualityReport, isEmpty: Bool) -> [String] {
    var notes = isEmpty ? [speech(QualityText.clustersNone)] : []
    if quality.exemptClusters > 0 {
      notes.append(
        speech(QualityText.clustersExempt, ["count": .number(quality.exemptClusters)]))
    }
    return notes
  }
}
