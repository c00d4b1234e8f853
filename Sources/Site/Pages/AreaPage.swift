import Coverage
import Geography

/// The page of a unit above desa.
struct AreaPage: TemplateModel {
  var shell: Shell
  var lead: Lead
  var gauge: Markup
  var interval: HeadInterval?
  var facts: [Fact]
  var map: MapFigure?
  var mapNone: String
  var statuses: Markup
  var statusesTitle: String
  var since: SinceSection?
  var uncovered: UncoveredSection
  var tables: [Markup]
  var tableNotes: [String]
  var pace: PaceSection?
  var trend: Trend?
}

/// The list to act on as it stands on a unit's page.
struct UncoveredSection: TemplateModel {
  var table: Markup?
  var none: String?
  var short: String?
  var all: Crumb?
}

extension PageMaker {
  /// How many rows of the list to act on a unit's page shows before it refers to the list's own page.
  static let uncoveredRows = 25

  /// The page of a unit above desa.
  func areaPage(_ index: Int) throws -> AreaPage {
    let verdict = Verdict(book: book, index: index)
    return AreaPage(
      shell: shell(title: book.distinctName(index), description: verdict.text, unit: index),
      lead: lead(index), gauge: book.bar(report.units[index]),
      interval: headInterval(report.units[index]), facts: facts(index),
      map: try mapFigure(index), mapNone: speech(MapText.noMap), statuses: statusStrip(index),
      statusesTitle: speech(
        TableText.desaByStatus,
        ["unit": .text(book.fullName(index)), "count": .number(book.desaCount(index))]),
      since: sinceSection(index), uncovered: uncoveredSection(index),
      tables: unitTables(index).map(\.markup),
      tableNotes: tableNotes(index), pace: paceSection(index), trend: trend(index))
  }

  /// The list to act on inside a unit, or that there is nothing to do.
  func uncoveredSection(_ index: Int, rows: Int = uncoveredRows) -> UncoveredSection {
    let all = book.byOutstanding(book.uncovered[index])
    let unit = Slot.text(book.fullName(index))
    guard !all.isEmpty else {
      return UncoveredSection(
        none: notBegun ?? speech(TableText.uncoveredNone, ["unit": unit]))
    }
    let shown = Array(all.prefix(rows))
    let level = tree.units[index].level
    let caption = speech(
      report.isInteriorUnknown ? TableText.uncoveredUnknown : .uncovered, ["unit": unit])
    let table = actionTable(
      shown, caption: caption, id: links.id("daftar", index), hasKabupaten: level < .kabupaten,
      hasKecamatan: level < .kecamatan, hasNotes: level >= .kabupaten && !links.isOneFile)
    return UncoveredSection(
      table: table.markup,
      short: shown.count < all.count
        ? speech(
          TableText.uncoveredShort, ["shown": .number(shown.count), "all": .number(all.count)])
        : nil,
      all: Crumb(
        name: speech(TableText.uncoveredAll, ["all": .number(book.uncovered[0].count)]),
        href: links.to(.uncovered)))
  }

  /// That there is no list yet; nil once the survey runs.
  var notBegun: String? {
    let start = report.plan.start
    guard report.asOf < start else { return nil }
    return speech(TableText.uncoveredNotBegun, ["start": .text(book.dates.long(start))])
  }

  /// The units right below; and on the pages of kabupaten their desa too.
  ///
  /// A province's kecamatan stand on the pages of its kabupaten: with them the first page would be
  /// over its budget of 260 KB (design, section 8).
  func unitTables(_ index: Int) -> [Table] {
    let children = tree.children[index]
    var tables = [
      UnitTable(
        maker: self, units: children, parent: index, id: links.id("wilayah", index), hasTotal: true
      ).table
    ]
    let below = children.flatMap { tree.children[$0] }
    if let first = below.first, tree.units[first].level <= .desa,
      tree.units[index].level >= .kabupaten
    {
      tables.append(
        UnitTable(
          maker: self, units: below, parent: index, id: links.id("wilayah-bawah", index),
          above: tree.units[children[0]].level
        ).table)
    }
    return tables
  }

  /// What the figures in the tables of a unit are.
  func tableNotes(_ index: Int) -> [String] {
    guard report.hasTargets else { return withheldNotes }
    var notes =
      withheldNotes + [
        speech(
          TableText.ratesNote,
          ["expected": .text(numerals.percent(report.units[index].expected))])
      ]
    if tree.children[index].contains(where: { tree.units[$0].level <= .kecamatan }) {
      notes.append(
        speech(
          TableText.sparkNote,
          [
            "verb": .text(
              speech(book.doneBy == .coverage ? StatusText.verbCompleted : .verbResolved)),
            "start": .text(book.dates.long(report.plan.start)),
          ]))
    }
    return notes
  }
}
