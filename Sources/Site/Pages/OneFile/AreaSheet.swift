import Coverage
import Geography

/// A unit above desa in the one file.
struct AreaSheet: TemplateModel {
  var id: String
  var isHome: Bool
  var crumbs: [Crumb]
  var lead: Lead
  var gauge: Markup
  var interval: HeadInterval?
  var map: MapFigure?
  var mapNone: String
  var statuses: Markup
  var statusesTitle: String
  var uncovered: UncoveredSection
  var hasFacts: Bool
  var facts: [Fact]
  var tables: [Markup]
  var tableNotes: [String]
  var charts: [ChartFigure]
}

extension PageMaker {
  /// How many rows of the list to act on the sheet of a unit below the top shows.
  private static let sheetRows = 10

  /// The sheet of a unit above desa: what its page says, in short below the top.
  func areaSheet(_ index: Int) throws -> AreaSheet {
    let facts = index == 0 ? facts(index) : isLowest(index) ? [] : shortFacts(index)
    return AreaSheet(
      id: anchor(.unit(index)), isHome: index == 0, crumbs: crumbs(unit: index, last: nil),
      lead: lead(index), gauge: book.bar(report.units[index]),
      interval: headInterval(report.units[index]), map: try mapFigure(index),
      mapNone: speech(MapText.noMap), statuses: statusStrip(index),
      statusesTitle: speech(
        TableText.desaByStatus,
        ["unit": .text(book.fullName(index)), "count": .number(book.desaCount(index))]),
      uncovered: sheetUncovered(index),
      hasFacts: !facts.isEmpty, facts: facts,
      tables: sheetTables(index).map(\.markup),
      tableNotes: isLowest(index) ? [] : tableNotes(index),
      charts: index == 0 ? trend(index)?.charts ?? [] : [])
  }

  /// The list to act on; where the table of desa says the same, the sentence and the link alone.
  private func sheetUncovered(_ index: Int) -> UncoveredSection {
    var section = uncoveredSection(
      index, rows: index == 0 ? Self.uncoveredRows : Self.sheetRows)
    guard isLowest(index), section.table != nil else { return section }
    section.table = nil
    section.short = speech(
      OneFileText.uncovered, ["count": .number(book.uncovered[index].count)])
    return section
  }

  /// Whether the units right below are desa.
  private func isLowest(_ index: Int) -> Bool {
    tree.children[index].contains { tree.units[$0].level >= .desa }
  }

  /// The units right below; those further down have tables of their own, but for the top unit's.
  private func sheetTables(_ index: Int) -> [Table] {
    guard index != 0 else { return unitTables(0) }
    return [
      UnitTable(
        maker: self, units: tree.children[index], parent: index, id: links.id("wilayah", index),
        hasTotal: true, isShort: isLowest(index)
      ).table
    ]
  }
}
