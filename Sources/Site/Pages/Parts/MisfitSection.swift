import Coverage
import Geography

/// Whether it is the boundary or the visit when the two disagree, and what to count by.
struct MisfitSection: TemplateModel {
  var title: String
  var lead: String
  var advice: String
  var tables: [Markup]
}

extension PageMaker {
  /// How many pairs of units, and how many desa, the page of the ledger names.
  private static let pairRows = 10
  private static let desaRows = 30

  /// The diagnosis of the whole survey.
  func misfitSection() -> MisfitSection {
    if report.smallCount > 0 { return withheldMisfits() }
    let matrix = report.claimMatrix
    let advice = report.misfitAdvice
    let desa = misfitTable()
    let pairs = [Level.kabupaten, .kecamatan].compactMap(pairTable)
    return MisfitSection(
      title: speech(MisfitText.heading),
      lead: advice == .unknown
        ? speech(MisfitText.unknown)
        : speech(
          MisfitText.lead,
          [
            "located": figures.slot(matrix.located),
            "confirmed": .text(figures.text(matrix.confirmed)),
            "share": .text(numerals.percent(matrix.confirmed, of: matrix.located)),
            "elsewhere": .text(figures.text(matrix.elsewhereCount)),
            "outside": .text(figures.text(matrix.outside)),
            "misfits": .number(report.misfits.count), "claimed": .number(report.claimedDesa),
          ]),
      advice: adviceText(advice), tables: ([desa] + pairs).compactMap { $0?.markup })
  }

  private func adviceText(_ advice: MisfitAdvice) -> String {
    switch advice {
    case .unknown: ""
    case .fits: speech(MisfitText.fits)
    case .someDesa: speech(MisfitText.someDesa)
    case .boundaries: speech(MisfitText.boundaries)
    case .boundariesByPosition:
      speech(
        MisfitText.boundariesByPosition,
        ["elsewhere": figures.slot(report.claimMatrix.elsewhereCount)])
    }
  }

  /// The desa whose visits lie together elsewhere, most visits first.
  private func misfitTable() -> Table? {
    guard !report.misfits.isEmpty else { return nil }
    let ranked = report.misfits.sorted { (-$0.located, $0.desa) < (-$1.located, $1.desa) }
    var caption = speech(MisfitText.desaCaption, ["count": .number(ranked.count)])
    if ranked.count > Self.desaRows {
      caption +=
        ". "
        + speech(
          MisfitText.desaShort,
          ["shown": .number(Self.desaRows), "all": .number(ranked.count)])
    }
    return Table(
      caption: Markup(caption), id: "tidak-cocok",
      columns: [
        .text(speech(MisfitText.columnClaimed)), .number(speech(MisfitText.columnClaims)),
        .number(speech(MisfitText.columnConfirmed)), .text(speech(MisfitText.columnMostlyIn)),
      ],
      rows: ranked.prefix(Self.desaRows).map { misfit in
        [
          unitCell(misfit.desa), Table.Cell(figures.text(misfit.located)),
          Table.Cell(figures.text(misfit.confirmed)),
          misfit.mostlyIn.map(unitCell) ?? Table.Cell(speech(Mark.none)),
        ]
      })
  }

  /// The most frequent pairs of claimed and located units of a level.
  private func pairTable(_ level: Level) -> Table? {
    let pairs = report.claimMatrix.pairs(at: level, of: tree)
    guard !pairs.isEmpty else { return nil }
    return Table(
      caption: Markup(speech(MisfitText.pairsCaption, ["level": .text(speech(level))])),
      id: "pasangan-\(level.name)",
      columns: [
        .text(speech(MisfitText.columnClaimed)), .text(speech(MisfitText.columnLying)),
        .number(speech(Word.columnRecords)), .number(speech(Word.columnShare)),
      ],
      rows: pairs.prefix(Self.pairRows).map { pair in
        [
          unitCell(pair.claimed), unitCell(pair.lying), Table.Cell(figures.text(pair.count)),
          Table.Cell(
            numerals.percent(
              pair.count, of: report.claimMatrix.located(in: tree.desa(in: pair.claimed)))),
        ]
      }, look: "small", isSortable: false)
  }
}
