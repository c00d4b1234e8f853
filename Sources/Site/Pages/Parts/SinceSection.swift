import Coverage
import Geography

/// What changed in a unit since the day before, and by which records.
struct SinceSection: TemplateModel {
  var title: String
  var items: [String]
}

extension PageMaker {
  /// How many kinds of changes of status a unit's page names.
  private static let statusKinds = 4

  /// The changes of a unit; nil where the day is not compared.
  ///
  /// Counts of records and families stand only where figures by day may: a desa's single day tells
  /// of single families.
  func sinceSection(_ index: Int) -> SinceSection? {
    guard let difference = book.context.since, index < difference.records.count else { return nil }
    var items: [String] = []
    if book.context.edition.showsDays(of: tree.units[index].level) {
      items += recordSentences(difference.records[index])
      items += figureSentences(difference.figures[index])
    }
    items += statusSentences(index, difference)
    items += targetSentences(index, difference)
    return SinceSection(
      title: speech(SinceText.heading), items: items.isEmpty ? [speech(SinceText.none)] : items)
  }

  /// Which records changed the figures.
  func recordSentences(_ records: RecordChanges) -> [String] {
    // Of single records the public edition says nothing.
    if report.smallCount > 0 { return [] }
    var sentences = [
      records.received == 0
        ? speech(SinceText.receivedNone)
        : speech(
          SinceText.received,
          ["received": figures.slot(records.received), "late": figures.slot(records.late)])
    ]
    if records.superseded + records.withdrawn > 0 {
      sentences.append(
        speech(
          SinceText.replaced,
          [
            "superseded": figures.slot(records.superseded),
            "withdrawn": figures.slot(records.withdrawn),
          ]))
    }
    return sentences
  }

  /// By how much figures changed, with their sign.
  func figureSentences(_ changes: FigureChanges) -> [String] {
    if changes.isEmpty { return [speech(SinceText.figuresNone)] }
    let sentence = speech(
      SinceText.figures,
      [
        "completed": .text(signed(changes.completedListed)),
        "resolved": .text(signed(changes.resolvedListed)),
      ])
    return [sentence, speech(SinceText.found, ["found": .text(signed(changes.found))])]
  }

  private func statusSentences(_ index: Int, _ difference: DayDifference) -> [String] {
    let counts = difference.statusCounts(in: index, of: tree)
    if tree.units[index].level == .desa {
      return counts.map {
        speech(
          SinceText.statusOfDesa, ["from": .text(speech($0.from)), "to": .text(speech($0.to))])
      }
    }
    var sentences = counts.prefix(Self.statusKinds).map {
      speech(
        SinceText.statuses,
        [
          "count": .number($0.count), "from": .text(speech($0.from)), "to": .text(speech($0.to)),
        ])
    }
    let more = counts.dropFirst(Self.statusKinds).reduce(0) { $0 + $1.count }
    if more > 0 { sentences.append(speech(SinceText.statusesMore, ["count": .number(more)])) }
    return sentences
  }

  private func targetSentences(_ index: Int, _ difference: DayDifference) -> [String] {
    let changes = difference.targets(in: index, of: tree)
    guard !changes.isEmpty else { return [] }
    if tree.units[index].level == .desa {
      return changes.map {
        speech(
          SinceText.targetOfDesa,
          ["from": .text(targetText($0.from)), "to": .text(targetText($0.to))])
      }
    }
    let change = changes.reduce(0) { $0 + ($1.to ?? 0) - ($1.from ?? 0) }
    return [
      speech(
        SinceText.targets, ["count": .number(changes.count), "change": .text(signed(change))])
    ]
  }

  /// A target, or that it is not known.
  func targetText(_ target: Int?) -> String {
    target.map { figures.text($0) } ?? speech(SinceText.targetUnknown)
  }

  /// A change with its sign: `+12`, `−3`, `0`.
  func signed(_ change: Int) -> String {
    if change == 0 { return figures.text(0) }
    return (change > 0 ? "+" : "−") + figures.text(abs(change))
  }
}

/// A day's changes as the archive shows them.
struct DaySinceSection: TemplateModel {
  var recordsHeading: String
  var records: [String]
  var statusHeading: String?
  // Named unlike anything of the page around it, whose tables would stand in for those not there.
  var statusChanges: Markup?
  var targetChanges: Markup?
}

extension PageMaker {
  /// The changes of one day of the archive; nil where it is not compared.
  func daySince(_ record: DayRecord) -> DaySinceSection? {
    guard let difference = record.difference else { return nil }
    let statuses = statusChangeTable(difference)?.markup
    let targets = targetChangeTable(difference)?.markup
    return DaySinceSection(
      recordsHeading: speech(SinceText.recordsHeading),
      records: recordSentences(difference.records) + figureSentences(difference.figures),
      statusHeading: statuses == nil && targets == nil ? nil : speech(SinceText.statusHeading),
      statusChanges: statuses, targetChanges: targets)
  }

  private func statusChangeTable(_ difference: DaySummary) -> Table? {
    guard !difference.statuses.isEmpty else { return nil }
    return Table(
      caption: Markup(speech(SinceText.statusCaption)), id: "ubah-status",
      columns: [
        .text(speech(SinceText.columnBefore)), .text(speech(SinceText.columnAfter)),
        .number(speech(Word.columnDesaCount)),
      ],
      rows: difference.statuses.map { change in
        [
          Table.Cell(book.chip(change.from), order: Double(urgency(change.from))),
          Table.Cell(book.chip(change.to), order: Double(urgency(change.to))),
          Table.Cell(numerals.count(change.count)),
        ]
      }, look: "small", isSortable: false)
  }

  private func targetChangeTable(_ difference: DaySummary) -> Table? {
    guard !difference.targets.isEmpty else { return nil }
    return Table(
      caption: Markup(speech(SinceText.targetCaption)), id: "ubah-target",
      columns: [
        .text(speech(Word.columnDesa)), .number(speech(SinceText.columnBefore)),
        .number(speech(SinceText.columnAfter)),
      ],
      rows: difference.targets.map { change in
        [
          unitCell(change.unit), Table.Cell(targetText(change.from)),
          Table.Cell(targetText(change.to)),
        ]
      }, look: "small", isSortable: false)
  }

  /// A unit with its kecamatan as a link.
  func unitCell(_ index: Int) -> Table.Cell {
    let name =
      tree.units[index].level == .desa
      ? "\(tree.units[index].name) (\(book.name(above: index, at: .kecamatan)))"
      : book.fullName(index)
    return Table.Cell(
      Markup(
        trusted: "<a href=\"\(escapedHTML(links.unit(index)))\">" + escapedHTML(name) + "</a>"))
  }
}
