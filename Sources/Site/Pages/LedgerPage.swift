import Coverage

/// Where every record went, how sure the places are, and what reading and counting noticed.
struct LedgerPage: TemplateModel {
  var shell: Shell
  var title: String
  var asOf: String
  var asOfISO: String
  var freshness: String
  var lead: Markup
  var balance: String
  var isUnbalanced: Bool
  var buckets: Markup
  var sourceNotes: [String]
  var placements: Markup?
  var outcomes: Markup?
  var misfit: MisfitSection
  var findings: Markup?
  var findingsNone: String?
  var findingsNote: String
  var hasRejected: Bool
  var rejected: Markup?
  var rejectedNote: String?
  var withheld: [String]
}

extension PageMaker {
  /// The page of the ledger.
  func ledgerPage() -> LedgerPage {
    let ledger = report.ledger
    let title = speech(Word.navLedger)
    let lead = speech(
      LedgerText.lead, ["read": .bold(ledger.read), "counted": .bold(ledger[.counted])])
    let findings = findingTable()
    return LedgerPage(
      shell: shell(title: title, description: Emphasis.plain(lead), crumb: title), title: title,
      asOf: asOf, asOfISO: report.asOf.description, freshness: freshness(report.top),
      lead: Emphasis.markup(lead),
      balance: speech(
        ledger.isBalanced ? LedgerText.balanced : .unbalanced,
        ["read": .number(ledger.read), "sum": .number(ledger.sum)]),
      isUnbalanced: !ledger.isBalanced, buckets: bucketTable(ledger).markup,
      sourceNotes: sourceNotes,
      placements: placementTable(report.top)?.markup,
      outcomes: outcomeTable(report.top)?.markup, misfit: misfitSection(),
      findings: findings?.markup,
      findingsNone: findings == nil ? speech(LedgerText.findingsNone) : nil,
      findingsNote: findingsNote, hasRejected: !book.context.rejections.isEmpty,
      rejected: rejectedTable()?.markup,
      rejectedNote: rejectedNote, withheld: withheldNotes)
  }

  private var findingsNote: String {
    let note = speech(LedgerText.findingsNote)
    return report.quality != nil && book.quality == nil
      ? note + " " + speech(QualityText.publicNote) : note
  }

  private func bucketTable(_ ledger: Ledger) -> Table {
    Table(
      caption: Markup(speech(LedgerText.bucketsCaption)),
      id: "neraca",
      columns: [
        .text(speech(Word.columnBucket)), .number(speech(Word.columnRecords)),
        .number(speech(Word.columnShare)),
      ],
      rows: Bucket.allCases.map { bucket in
        [
          Table.Cell(speech(bucket)), Table.Cell(bucketFigure(bucket, ledger)),
          Table.Cell(numerals.percent(ledger[bucket], of: ledger.read)),
        ]
      },
      total: [
        Table.Cell(speech(Word.read)),
        Table.Cell(report.isReadSmall ? figures.withheld : figures.count(ledger.read)),
        Table.Cell(numerals.percent(ledger.read, of: ledger.read)),
      ], look: "small", isSortable: false)
  }

  private func bucketFigure(_ bucket: Bucket, _ ledger: Ledger) -> Figure {
    report.smallBuckets.contains(bucket) ? figures.withheld : figures.count(ledger[bucket])
  }

  private static let rejectedRows = 200

  /// The rejected rows by line, which single families could be found by: of the internal edition alone.
  private func rejectedTable() -> Table? {
    let rejections = book.context.rejections.sorted { $0.position < $1.position }
    guard book.context.edition.showsLines, !rejections.isEmpty else { return nil }
    return Table(
      caption: Markup(speech(LedgerText.rejectedCaption, ["count": .number(rejections.count)])),
      id: "ditolak",
      columns: [
        .text(speech(Word.columnSource)), .number(speech(Word.columnLine)),
        .text(speech(Word.columnReason)),
      ],
      rows: rejections.prefix(Self.rejectedRows).map { rejection in
        [
          Table.Cell(sourceName(rejection.position.source)),
          Table.Cell(
            String(rejection.position.line), order: Double(rejection.position.line)),
          Table.Cell(speech(rejection.reason)),
        ]
      })
  }

  private var rejectedNote: String? {
    let count = book.context.rejections.count
    guard count > 0 else { return nil }
    if !book.context.edition.showsLines {
      return speech(LedgerText.rejectedPublic, ["count": .number(count)])
    }
    guard count > Self.rejectedRows else { return nil }
    return speech(
      LedgerText.rejectedShort, ["shown": .number(Self.rejectedRows), "all": .number(count)])
  }

  private func sourceName(_ source: UInt16) -> String {
    let sources = book.context.sources
    return sources.indices.contains(Int(source)) ? sources[Int(source)] : speech(Mark.unknown)
  }
}
