import Coverage
import Geography

/// A unit above desa in the one file.
struct AreaSheet: TemplateModel {
  var id: String
  var isHome: Bool
  var crumbs: [Crumb]
  var lead: Lead
  var gauge: Markup
  var map: MapFigure?
  var mapNone: String
  var statuses: Markup
  var statusesTitle: String
  var uncovered: UncoveredSection
  var facts: [Fact]
  var tables: [Markup]
  var tableNotes: [String]
  var charts: [ChartFigure]
}

extension PageMaker {
  /// The sheet of a unit above desa: what its page says, with charts for the top unit alone.
  func areaSheet(_ index: Int) throws -> AreaSheet {
    AreaSheet(
      id: anchor(.unit(index)), isHome: index == 0, crumbs: crumbs(unit: index, last: nil),
      lead: lead(index), gauge: book.bar(report.units[index]), map: try mapFigure(index),
      mapNone: speech(MapText.noMap), statuses: statusStrip(index),
      statusesTitle: speech(
        TableText.desaByStatus,
        ["unit": .text(book.fullName(index)), "count": .number(book.desaCount(index))]),
      uncovered: uncoveredSection(index), facts: facts(index),
      tables: sheetTables(index).map(\.markup), tableNotes: tableNotes(index),
      charts: index == 0 ? trend(index)?.charts ?? [] : [])
  }

  /// The units right below; those further down have tables of their own, but for the top unit's.
  private func sheetTables(_ index: Int) -> [Table] {
    let tables = unitTables(index)
    return index == 0 ? tables : Array(tables.prefix(1))
  }
}
