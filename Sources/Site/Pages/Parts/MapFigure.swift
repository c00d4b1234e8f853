import Cartography
import Coverage
import Geography

/// A map with its words: title, measure, legend and source.
struct MapFigure: TemplateModel {
  var title: String
  var measure: String
  var svg: Markup
  var hasTiles: Bool
  var tilesLabel: String
  var legend: [LegendItem]
  var notes: [String]
}

/// A look of the map and how many desa have it.
struct LegendItem: TemplateModel {
  var swatch: Markup
  var text: String
  var count: String
}

extension PageMaker {
  /// The map of a unit above desa; nil where nothing of it can be drawn.
  func mapFigure(_ index: Int) throws -> MapFigure? {
    guard let map = try desk.map(of: index, links: links) else { return nil }
    return figure(map, unit: index, sheet: desk.sheet(of: index), here: nil)
  }

  /// The map of a desa among its neighbours; nil where it has no area.
  func mapFigure(ofDesa index: Int) throws -> MapFigure? {
    guard let (map, shown) = try desk.map(ofDesa: index, links: links) else { return nil }
    let sheet = MapSheet(
      maker: desk.maker, level: .desa, first: tree.desaRange.lowerBound, units: shown)
    return figure(map, unit: index, sheet: sheet, here: index)
  }

  private func figure(_ map: RenderedMap, unit: Int, sheet: MapSheet, here: Int?) -> MapFigure {
    let hasMarks = map.marks.drawn > 0
    let desa = sheet.isCoarse ? tree.desa(in: unit) : sheet.units
    return MapFigure(
      title: mapTitle(desa, here: here), measure: measure(of: sheet),
      svg: Markup(trusted: map.svg), hasTiles: here == nil && map.svg.firstByte(of: "jtile") != nil,
      tilesLabel: speech(MapText.tiles),
      legend: legend(sheet.units, here: here) + [beyondLegend(map.svg)].compactMap { $0 }
        + (hasMarks ? markLegend(unit) : []),
      notes: (hasMarks ? [markNote(unit, map.marks)].compactMap { $0 } : [])
        + mapNotes(map, of: sheet))
  }

  private func measure(of sheet: MapSheet) -> String {
    let isCoverage = book.doneBy == .coverage
    let day = Slot.text(book.dates.long(report.asOf))
    guard sheet.isCoarse else {
      return speech(isCoverage ? MapText.measureCoverage : .measureResolution, ["day": day])
    }
    return speech(
      isCoverage ? CoarseMapText.measureCoverage : .measureResolution,
      ["level": .text(speech(sheet.level)), "day": day])
  }

  /// What stands over the map of a unit above desa: what it finds, and what it measures.
  func mapWords(_ index: Int) -> (title: String, measure: String) {
    (mapTitle(tree.desa(in: index), here: nil), measure(of: desk.sheet(of: index)))
  }

  private func mapTitle(_ desa: [Int], here: Int?) -> String {
    if let here {
      return speech(MapText.findingDesa, ["desa": .text(tree.units[here].name)])
    }
    let unreached = desa.count { report.units[$0].status.isUnreached }
    let all = Slot.number(desa.count)
    if report.asOf < report.plan.start { return speech(MapText.findingNotBegun, ["all": all]) }
    if unreached == 0 { return speech(MapText.findingReached, ["all": all]) }
    // A silent desa may have been visited: the title must not call it unreached.
    let isUnsynced = desa.contains { report.units[$0].status == .silent }
    return speech(
      isUnsynced ? MapText.findingUnsynced : .findingUnreached,
      ["count": .number(unreached), "all": all])
  }

  func legend(_ desa: [Int], here: Int?) -> [LegendItem] {
    var counts: [Look: Int] = [:]
    for index in desa { counts[book.look(index), default: 0] += 1 }
    var items = Look.allCases.compactMap { look -> LegendItem? in
      let count = counts[look] ?? 0
      let isWhole = look.isClass && report.hasTargets && here == nil && !links.isOneFile
      guard count > 0 || isWhole else { return nil }
      return LegendItem(
        swatch: Markup(trusted: MapStyle.swatch(look)), text: book.lookName(look),
        count: numerals.count(count))
    }
    if desa.contains(where: { report.units[$0].pocket != nil }) {
      items.append(mark("<circle class=\"kp\" cx=\"48\" cy=\"32\" r=\"24\"/>", .legendPocket))
    }
    if desa.contains(where: { report.units[$0].interior?.isInterior == true }) {
      items.append(mark("<circle class=\"ki\" cx=\"48\" cy=\"32\" r=\"11\"/>", .legendInterior))
    }
    if here != nil {
      items.append(mark("<path class=\"kh\" d=\"M6 6h84v52H6z\"/>", .legendHere))
    }
    return items
  }

  private func mark(_ content: String, _ text: MapText) -> LegendItem {
    LegendItem(
      swatch: Markup(
        trusted:
          "<svg class=\"jswatch\" viewBox=\"0 0 96 64\" aria-hidden=\"true\">\(content)</svg>"),
      text: speech(text), count: "")
  }

  func mapNotes(_ drawn: RenderedMap, of sheet: MapSheet) -> [String] {
    let source = book.context.boundaries
    var notes = sheetNotes(sheet)
    if source.isSchematic { notes.append(speech(MapText.schematic)) }
    if let vintage = source.vintage {
      notes.append(
        speech(
          MapText.sourceVintage,
          ["credit": .text(source.credit), "vintage": .text(book.vintage(vintage))]))
    } else {
      notes.append(speech(MapText.source, ["credit": .text(source.credit)]))
    }
    notes.append(speech(MapText.projection))
    if !drawn.dotted.isEmpty, !sheet.isCoarse {
      notes.append(speech(MapText.dots, ["count": .number(drawn.dotted.count)]))
    }
    if !drawn.missing.isEmpty, !sheet.isCoarse {
      let names = drawn.missing.prefix(10).map {
        tree.units[sheet.first + $0].name
      }
      notes.append(
        speech(
          MapText.missing,
          [
            "count": .number(drawn.missing.count), "names": .text(names.joined(separator: ", ")),
          ]))
    }
    return notes
  }
}

extension Book {
  /// What the boundaries speak of: a day as pages write days, anything else as the file has it.
  func vintage(_ text: String) -> String { Day(iso: text).map { dates.long($0) } ?? text }
}
