import Coverage
import Geography

/// A table of units of one level: which columns it has, and its rows.
struct UnitTable {
  let maker: PageMaker
  /// The units, in the order of the rows.
  let units: [Int]
  /// The unit they lie in, whose sums may stand below.
  let parent: Int
  let id: String
  /// The level whose name stands beside each, where the units do not share it.
  var above: Level?
  var hasTotal = false
  /// Whether the columns that a reader can do without are left out.
  var isShort = false

  private var book: Book { maker.book }
  private var figures: Figures { maker.figures }
  private var report: CoverageReport { maker.report }
  private var hasTargets: Bool { maker.report.hasTargets }
  private var level: Level { units.first.map { maker.tree.units[$0].level } ?? .desa }
  private var isAboveDesa: Bool { level < .desa }
  private var hasDays: Bool { isAboveDesa && book.context.edition.showsDays(of: level) }

  /// Of units further down that all share the parent's, the note under the table says it.
  private var hasExpected: Bool {
    if isShort { return false }
    return above == nil
      || units.contains { report.units[$0].expected != report.units[parent].expected }
  }

  private func word(_ word: Word) -> String { maker.speech(word) }

  /// The table.
  var table: Table {
    let title = maker.speech(level)
    let caption = maker.speech(
      TableText.unitsOf,
      [
        "level": .text(title.prefix(1).uppercased() + title.dropFirst()),
        "unit": .text(book.fullName(parent)),
      ])
    let first = leadingColumns
    return Table(
      caption: Markup(caption), id: id, columns: first + countWords.map { .number(word($0)) },
      groups: [
        Table.Group(title: "", span: first.count),
        Table.Group(title: word(.groupListed), span: listedWords.count),
        Table.Group(title: word(.groupField), span: fieldWords.count),
      ], rows: units.map { row($0, isTotal: false) },
      total: hasTotal ? row(parent, isTotal: true) : [], look: "units")
  }

  /// Name, figure and status first: that is what a phone shows before the reader scrolls.
  private var leadingColumns: [Table.Column] {
    let isCoverage = book.doneBy == .coverage
    var columns: [Table.Column] = [.text(word(.columnUnit))]
    if hasTargets {
      columns.append(.number(word(isCoverage ? .columnCoverage : .columnResolution)))
    }
    columns.append(.text(word(.columnStatus)))
    if let above {
      columns.append(.text(word(above == .kabupaten ? .columnKabupaten : .columnKecamatan)))
    }
    if hasTargets {
      if hasExpected { columns.append(.number(word(.columnExpected))) }
      columns.append(.number(word(isCoverage ? .columnResolution : .columnCoverage)))
    }
    if isAboveDesa { columns.append(.number(word(.columnUncovered))) }
    if hasDays { columns.append(.graphic(word(.columnDaily))) }
    return columns
  }

  private var listedWords: [Word] {
    guard hasTargets else { return [.columnResolved, .columnCompleted] }
    return isShort
      ? [.columnTarget, .columnOutstanding]
      : [.columnTarget, .columnResolved, .columnCompleted, .columnOutstanding]
  }

  private var countWords: [Word] { listedWords + fieldWords }
  private var fieldWords: [Word] { isShort ? [.columnFound] : [.columnFound, .columnNew] }

  private func row(_ index: Int, isTotal: Bool) -> [Table.Cell] {
    let unit = report.units[index]
    var cells = [
      isTotal
        ? Table.Cell(word(.total)) : Table.Cell(link(name(index), to: maker.links.unit(index)))
    ]
    let (main, second) = rates(unit)
    if hasTargets {
      var cell = Table.Cell(main)
      cell.content = cell.content + book.bar(unit)
      cells.append(cell)
    }
    cells.append(book.statusCell(unit))
    if let above { cells.append(Table.Cell(isTotal ? "" : book.name(above: index, at: above))) }
    if hasTargets {
      if hasExpected { cells.append(Table.Cell(maker.numerals.percent(unit.expected))) }
      cells.append(Table.Cell(second))
    }
    if isAboveDesa {
      let count = report.isInteriorUnknown ? book.uncovered[index].count : unit.uncoveredInterior
      cells.append(Table.Cell(maker.numerals.count(count)))
    }
    if hasDays { cells.append(Table.Cell(book.spark(index))) }
    return cells + countWords.map { Table.Cell(count($0, unit)) }
  }

  private func name(_ index: Int) -> String {
    level == .kabupaten ? book.fullName(index) : maker.tree.units[index].name
  }

  /// The rate that finishes a unit, and the other one.
  private func rates(_ unit: UnitReport) -> (main: Figure, second: Figure) {
    let rates = unit.rates
    let resolution = figures.rate(rates.resolvedListed, of: rates.target, in: unit, .resolved)
    let coverage = figures.rate(rates.completedListed, of: rates.target, in: unit, .completed)
    return book.doneBy == .coverage ? (coverage, resolution) : (resolution, coverage)
  }

  private func count(_ word: Word, _ unit: UnitReport) -> Figure {
    let counts = unit.counts
    let hasRates = unit.rates.target > 0
    switch word {
    case .columnTarget: return figures.targeted(unit.target)
    case .columnOutstanding: return figures.targeted(unit.outstanding)
    case .columnResolved:
      return figures.counted(
        hasRates ? unit.rates.resolvedListed : counts.resolvedListed, in: unit, .resolved)
    case .columnCompleted:
      return figures.counted(
        hasRates ? unit.rates.completedListed : counts.completedListed, in: unit, .completed)
    case .columnNew: return figures.counted(counts.new, in: unit, .new)
    default: return figures.counted(counts.found, in: unit, .found)
    }
  }
}
