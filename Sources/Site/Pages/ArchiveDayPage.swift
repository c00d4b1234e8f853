import Coverage
import Geography

/// One day as today's files know it, what changed since the day before, and what has been corrected.
struct ArchiveDayPage: TemplateModel {
  var shell: Shell
  var title: String
  var lead: Markup
  var note: String
  var changesHeading: String
  var changes: [DayChange]
  var changesNone: String?
  var since: DaySinceSection?
  var statuses: Markup
  var correctionsHeading: String
  var corrections: Markup?
  var correctionsNote: String?
}

/// The desa that changed in one way.
struct DayChange: TemplateModel {
  var title: String
  var items: [Crumb]
}

extension PageMaker {
  /// The page of one day of the archive.
  func archiveDayPage(_ day: Day) throws -> ArchiveDayPage {
    let days = book.context.archive.days
    guard let position = days.firstIndex(where: { $0.day == day }) else {
      throw SiteError.unknownTemplate("archiveDay \(day)")
    }
    let record = days[position]
    let title = speech(ArchiveText.dayTitle, ["day": .text(book.dates.long(day))])
    let lead = archiveLead(record)
    var shell = shell(title: title, description: Emphasis.plain(lead), crumb: title)
    shell.previous = dayCrumb(position - 1)
    shell.next = dayCrumb(position + 1)
    shell.hasSiblings = shell.previous != nil || shell.next != nil
    let changes = dayChanges(record)
    let corrections = correctionTable(record)
    return ArchiveDayPage(
      shell: shell, title: title, lead: Emphasis.markup(lead), note: speech(ArchiveText.lead),
      changesHeading: speech(ArchiveText.changesHeading), changes: changes,
      changesNone: changes.isEmpty ? speech(ArchiveText.reachedNone) : nil,
      since: daySince(record), statuses: dayStatusTable(record).markup,
      correctionsHeading: speech(ArchiveText.correctionsHeading),
      corrections: corrections?.markup,
      correctionsNote: corrections == nil ? correctionsNote(record) : nil)
  }

  private func archiveLead(_ record: DayRecord) -> String {
    speech(
      ArchiveText.dayLead,
      [
        "figure": .boldText(
          figures.rate(archiveFinished(record.top), of: record.top.target).text),
        "expected": .boldText(numerals.percent(record.expected)),
        "uncovered": .bold(record.uncoveredInterior), "pockets": .bold(record.pockets),
      ])
  }

  private func dayCrumb(_ position: Int) -> Crumb? {
    let days = book.context.archive.days
    guard days.indices.contains(position) else { return nil }
    return Crumb(
      name: book.dates.long(days[position].day), href: links.to(.archiveDay(days[position].day)))
  }

  private func dayChanges(_ record: DayRecord) -> [DayChange] {
    let kinds: [(ArchiveText, [Int])] = [
      (.reachedCaption, record.newlyReached), (.stalledCaption, record.newlyStalled),
      (.doneCaption, record.newlyDone),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { caption, desa in
      DayChange(
        title: speech(caption, ["count": .number(desa.count)]),
        items: desa.map { index in
          Crumb(
            name: "\(tree.units[index].name) (\(book.name(above: index, at: .kecamatan)))",
            href: links.unit(index))
        })
    }
  }

  private func dayStatusTable(_ record: DayRecord) -> Table {
    Table(
      caption: Markup(speech(ArchiveText.statusesCaption)), id: "status-hari",
      columns: [.text(speech(Word.columnStatus)), .number(speech(Word.columnDesaCount))],
      rows: statusesByUrgency.compactMap { status in
        record.desaByStatus[status].map { count in
          [
            Table.Cell(book.chip(status), order: Double(urgency(status))),
            Table.Cell(numerals.count(count)),
          ]
        }
      }, look: "small", isSortable: false)
  }

  private func correctionTable(_ record: DayRecord) -> Table? {
    guard let then = book.context.archive.published[record.day] else { return nil }
    let corrections = record.figures.corrections(since: then, tree: tree)
    guard !corrections.isEmpty else { return nil }
    return Table(
      caption: Markup(
        speech(ArchiveText.correctionsCaption, ["count": .number(corrections.count)])),
      id: "koreksi",
      columns: [
        .text(speech(Word.columnUnit)), .number(speech(ArchiveText.columnPublished)),
        .number(speech(ArchiveText.columnNow)),
      ],
      rows: corrections.map { correction in
        [
          Table.Cell(
            Markup(
              trusted: "<a href=\"\(escapedHTML(links.unit(correction.unit)))\">"
                + escapedHTML(book.fullName(correction.unit)) + "</a>")),
          Table.Cell(correctedFigure(correction.published)),
          Table.Cell(correctedFigure(correction.now)),
        ]
      })
  }

  private func correctedFigure(_ figures: PublishedFigures.Figures) -> String {
    let finished = archiveFinished(figures)
    guard figures.target > 0 else { return self.figures.text(figures.found) }
    return "\(self.figures.text(finished)) / \(self.figures.text(figures.target))"
  }

  private func correctionsNote(_ record: DayRecord) -> String {
    let isKnown = book.context.archive.published[record.day] != nil
    return speech(isKnown ? ArchiveText.correctionsNone : .correctionsUnknown)
  }
}
