import Coverage
import Geography

/// All days of the survey so far, as today's files know them.
struct ArchivePage: TemplateModel {
  var shell: Shell
  var title: String
  var asOf: String
  var asOfISO: String
  var lead: String
  var days: Markup
}

extension PageMaker {
  /// The list of days.
  func archivePage() -> ArchivePage {
    let title = speech(Word.navArchive)
    let lead = speech(ArchiveText.lead)
    return ArchivePage(
      shell: shell(title: title, description: lead, crumb: title), title: title, asOf: asOf,
      asOfISO: report.asOf.description, lead: lead, days: daysTable().markup)
  }

  private func daysTable() -> Table {
    let days = book.context.archive.days
    return Table(
      caption: Markup(speech(ArchiveText.daysCaption, ["days": .number(days.count)])), id: "hari",
      columns: [
        .text(speech(Word.columnDay)),
        .number(speech(book.doneBy == .coverage ? Word.columnCoverage : .columnResolution)),
        .number(speech(Word.columnExpected)), .number(speech(ArchiveText.columnReached)),
        .number(speech(ArchiveText.columnStalled)), .number(speech(ArchiveText.columnUncovered)),
        .number(speech(ArchiveText.columnPockets)), .text(speech(ArchiveText.columnPublished)),
      ],
      rows: days.reversed().map(dayRow))
  }

  private func dayRow(_ record: DayRecord) -> [Table.Cell] {
    let link = Markup(
      trusted: "<a href=\"\(escapedHTML(links.to(.archiveDay(record.day))))\">"
        + escapedHTML(book.dates.long(record.day)) + "</a>")
    return [
      Table.Cell(link, order: Double(record.day.number)),
      Table.Cell(figures.rate(archiveFinished(record.top), of: record.top.target)),
      Table.Cell(numerals.percent(record.expected), order: record.expected),
      Table.Cell(numerals.count(record.newlyReached.count)),
      Table.Cell(numerals.count(record.newlyStalled.count)),
      Table.Cell(numerals.count(record.uncoveredInterior)),
      Table.Cell(numerals.count(record.pockets)), Table.Cell(publishedMark(record)),
    ]
  }

  private func publishedMark(_ record: DayRecord) -> String {
    guard let then = book.context.archive.published[record.day] else {
      return speech(ArchiveText.notPublished)
    }
    let isSame = record.figures.corrections(since: then, tree: tree).isEmpty
    return speech(isSame ? ArchiveText.unchanged : .corrected)
  }

  /// The families above the line of the figure that finishes a unit.
  func archiveFinished(_ figures: PublishedFigures.Figures) -> Int {
    book.doneBy == .coverage ? figures.completedListed : figures.resolvedListed
  }
}
