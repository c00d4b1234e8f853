import Coverage

extension PageMaker {
  /// Families found by outcome; outcomes that nobody had are left out.
  func outcomeTable(_ unit: UnitReport) -> Table? {
    guard !unit.withheld.contains(.breakdowns) else { return nil }
    let counts = unit.counts
    return shareTable(
      Outcome.allCases.map { (speech($0), counts[$0]) }, of: counts.found,
      caption: speech(TableText.outcomes, ["count": figures.slot(counts.found)]), id: "hasil",
      title: .columnOutcome)
  }

  /// Families found by placement.
  func placementTable(_ unit: UnitReport) -> Table? {
    guard !unit.withheld.contains(.breakdowns) else { return nil }
    let counts = unit.counts
    return shareTable(
      Placement.allCases.map { (speech($0), counts[$0]) }, of: counts.found,
      caption: speech(TableText.placements, ["count": figures.slot(counts.found)]), id: "letak",
      title: .columnPlacement)
  }

  private func shareTable(
    _ parts: [(String, Int)], of whole: Int, caption: String, id: String, title: Word
  ) -> Table? {
    guard whole > 0 else { return nil }
    return Table(
      caption: Markup(caption), id: id,
      columns: [
        .text(speech(title)), .number(speech(Word.columnFamilies)),
        .number(speech(Word.columnShare)),
      ],
      rows: parts.filter { $0.1 > 0 }.map { name, count in
        [
          Table.Cell(name.prefix(1).uppercased() + name.dropFirst()),
          Table.Cell(figures.count(count)), Table.Cell(figures.rate(count, of: whole)),
        ]
      },
      total: [
        Table.Cell(speech(Word.total)), Table.Cell(figures.count(whole)),
        Table.Cell(figures.rate(whole, of: whole)),
      ], look: "small", isSortable: false)
  }
}
