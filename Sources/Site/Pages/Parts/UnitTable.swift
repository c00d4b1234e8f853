import Coverage
import Geography

extension PageMaker {
  /// A table of units of one level inside `parent`.
  ///
  /// - Parameters:
  ///   - above: the level whose name stands beside each, where the units do not share it.
  ///   - hasTotal: whether the sums of `parent` stand below.
  func unitTable(
    _ units: [Int], in parent: Int, id: String, above: Level? = nil, hasTotal: Bool
  ) -> Table {
    let level = units.first.map { tree.units[$0].level } ?? .desa
    let hasDays = level <= .kecamatan && book.context.edition.showsDays(of: level)
    let isAboveDesa = level < .desa
    let title = speech(level)
    let caption = speech(
      TableText.unitsOf,
      [
        "level": .text(title.prefix(1).uppercased() + title.dropFirst()),
        "unit": .text(book.fullName(parent)),
      ])
    var columns: [Table.Column] = [.text(speech(Word.columnUnit))]
    if let above {
      columns.append(.text(speech(above == .kabupaten ? Word.columnKabupaten : .columnKecamatan)))
    }
    columns += [.text(speech(Word.columnStatus))]
    if report.hasTargets { columns += rateColumns }
    if isAboveDesa { columns.append(.number(speech(Word.columnUncovered))) }
    if hasDays { columns.append(.graphic(speech(Word.columnDaily))) }
    columns += countColumns
    let fixed = columns.count - countColumns.count
    let listed = report.hasTargets ? 4 : 2
    var table = Table(
      caption: Markup(caption), id: id, columns: columns,
      groups: [
        Table.Group(title: "", span: fixed),
        Table.Group(title: speech(Word.groupListed), span: listed),
        Table.Group(title: speech(Word.groupField), span: 2),
      ], rows: [], look: "units")
    func row(_ index: Int, isTotal: Bool) -> [Table.Cell] {
      unitRow(
        index, above: above, isAboveDesa: isAboveDesa, hasDays: hasDays, isTotal: isTotal)
    }
    table.rows = units.map { row($0, isTotal: false) }
    if hasTotal { table.total = row(parent, isTotal: true) }
    return table
  }

  private var rateColumns: [Table.Column] {
    let measure: Word = book.doneBy == .coverage ? .columnCoverage : .columnResolution
    let otherMeasure: Word = book.doneBy == .coverage ? .columnResolution : .columnCoverage
    return [
      .graphic(""), .number(speech(measure)), .number(speech(Word.columnExpected)),
      .number(speech(otherMeasure)),
    ]
  }

  private var countColumns: [Table.Column] {
    let listed: [Word] =
      report.hasTargets
      ? [.columnTarget, .columnResolved, .columnCompleted, .columnOutstanding]
      : [.columnResolved, .columnCompleted]
    return (listed + [.columnFound, .columnNew]).map { .number(speech($0)) }
  }

  private func unitRow(
    _ index: Int, above: Level?, isAboveDesa: Bool, hasDays: Bool, isTotal: Bool
  ) -> [Table.Cell] {
    let unit = report.units[index]
    var cells = [
      isTotal
        ? Table.Cell(speech(Word.total))
        : Table.Cell(link(rowName(index), to: links.unit(index)))
    ]
    if let above { cells.append(Table.Cell(isTotal ? "" : book.name(above: index, at: above))) }
    cells.append(book.statusCell(unit))
    if report.hasTargets { cells += rateCells(unit) }
    if isAboveDesa { cells.append(Table.Cell(numerals.count(unit.uncoveredInterior))) }
    if hasDays { cells.append(Table.Cell(book.spark(index))) }
    return cells + countCells(unit)
  }

  private func rowName(_ index: Int) -> String {
    tree.units[index].level == .kabupaten ? book.fullName(index) : tree.units[index].name
  }

  private func rateCells(_ unit: UnitReport) -> [Table.Cell] {
    let rates = unit.rates
    let resolution = figures.rate(rates.resolvedListed, of: rates.target)
    let coverage = figures.rate(rates.completedListed, of: rates.target)
    let main = book.doneBy == .coverage ? coverage : resolution
    let second = book.doneBy == .coverage ? resolution : coverage
    return [
      Table.Cell(book.bar(unit), order: main.order ?? -1), Table.Cell(main),
      Table.Cell(numerals.percent(unit.expected)), Table.Cell(second),
    ]
  }

  private func countCells(_ unit: UnitReport) -> [Table.Cell] {
    let counts = unit.counts
    let hasRates = unit.rates.target > 0
    var cells = report.hasTargets ? [Table.Cell(figures.targeted(unit.target))] : []
    cells += [
      Table.Cell(
        figures.counted(hasRates ? unit.rates.resolvedListed : counts.resolvedListed, in: unit)),
      Table.Cell(
        figures.counted(hasRates ? unit.rates.completedListed : counts.completedListed, in: unit)),
    ]
    if report.hasTargets { cells.append(Table.Cell(figures.targeted(unit.outstanding))) }
    return cells + [
      Table.Cell(figures.counted(counts.found, in: unit)),
      Table.Cell(figures.counted(counts.new, in: unit)),
    ]
  }
}
