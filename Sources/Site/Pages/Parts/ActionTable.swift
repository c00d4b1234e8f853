import Coverage
import Geography

extension PageMaker {
  /// The list to act on: who has not been reached, why that is hard, what is left there.
  ///
  /// - Parameters:
  ///   - desa: the desa, in the order of the rows.
  ///   - hasKabupaten: whether the rows do not share a kabupaten.
  ///   - hasKecamatan: whether they do not share a kecamatan.
  ///   - hasNotes: whether what the office knows stands under the names.
  func actionTable(
    _ desa: [Int], caption: String, id: String, hasKabupaten: Bool = false,
    hasKecamatan: Bool = true, hasNotes: Bool = false
  ) -> Table {
    // Where access is what makes them all interior, the reason says how to get there too.
    let hasAccess = desa.contains { !isInteriorByAccess(report.units[$0]) }
    var columns: [Table.Column] = [.text(speech(Word.columnDesa))]
    if hasKecamatan { columns.append(.plain(speech(Word.columnKecamatan))) }
    columns += [
      .plain(speech(Word.columnStatus)), .number(speech(Word.columnOutstanding)),
      .text(speech(Word.columnWhyInterior)),
    ]
    if hasAccess { columns.append(.text(speech(Word.columnAccess))) }
    columns += [
      .text(speech(Word.columnNearestToPocket)), .text(speech(Word.columnLastNews)),
      .number(speech(Word.columnPocket)),
    ]
    let rows = desa.map { index in
      var row = actionRow(
        index, hasKabupaten: hasKabupaten, hasKecamatan: hasKecamatan, hasAccess: hasAccess)
      if hasNotes { row[0].content = row[0].content + noteLine(index) }
      return row
    }
    return Table(
      caption: Markup(caption), id: id, columns: columns, rows: rows, look: "act", isCards: true)
  }

  private func actionRow(
    _ index: Int, hasKabupaten: Bool, hasKecamatan: Bool, hasAccess: Bool
  ) -> [Table.Cell] {
    let unit = report.units[index]
    var cells = [Table.Cell(link(tree.units[index].name, to: links.unit(index)))]
    if hasKecamatan {
      let kecamatan = book.name(above: index, at: .kecamatan)
      cells.append(
        Table.Cell(
          hasKabupaten ? kecamatan + ", " + book.name(above: index, at: .kabupaten) : kecamatan))
    }
    let nearest = unit.pocket.flatMap { nearestReached(report.pockets[$0 - 1]) }
    cells += [
      book.statusCell(unit), Table.Cell(figures.targeted(unit.outstanding)),
      Table.Cell(book.interiorReason(index) ?? speech(Mark.unknown)),
    ]
    if hasAccess {
      cells.append(Table.Cell(unit.access.map { book.accessName($0) } ?? speech(Mark.unknown)))
    }
    return cells + [
      nearest.map { Table.Cell($0) } ?? Table.Cell(speech(Mark.none), look: "no"), lastNews(unit),
      pocketCell(unit.pocket),
    ]
  }

  /// The nearest reached desa outside a pocket with its distance.
  func nearestReached(_ pocket: Pocket) -> String? {
    guard let desa = pocket.nearestReached, let metres = pocket.distanceToReached else {
      return nil
    }
    return tree.units[desa].name + ", " + numerals.kilometres(metres: metres)
  }

  private func lastNews(_ unit: UnitReport) -> Table.Cell {
    guard let day = unit.counts.lastVisitDay else {
      return Table.Cell(speech(UnitText.noVisit), order: -1, look: "nv")
    }
    return Table.Cell(daysAgo(day), order: Double(day.number), look: "nw")
  }

  /// A day with how long ago that is on the day of the page.
  func daysAgo(_ day: Day) -> String {
    let text = Slot.text(book.dates.short(day))
    let age = report.asOf - day
    return age == 0
      ? speech(UnitText.sameDay, ["day": text])
      : speech(UnitText.daysAgo, ["day": text, "days": .number(age)])
  }

  private func pocketCell(_ pocket: Int?) -> Table.Cell {
    guard let pocket else { return Table.Cell(speech(Mark.none), order: 1e9, look: "no") }
    return Table.Cell(
      element("span", class: "pocket", Markup(String(pocket))), order: Double(pocket))
  }

  /// The table of pockets.
  func pocketTable(_ positions: [Int], id: String) -> Table {
    Table(
      caption: Markup(speech(TableText.pockets)), id: id,
      columns: [
        .text(speech(Word.columnPocket)), .plain(speech(Word.columnDesa)),
        .number(speech(Word.columnDesaCount)), .number(speech(Word.columnOutstanding)),
        .number(speech(Word.columnArea)), .text(speech(Word.columnEdge)),
        .text(speech(Word.columnNearest)),
      ],
      rows: positions.map { pocketRow(report.pockets[$0]) }, look: "act", isCards: true)
  }

  private func pocketRow(_ pocket: Pocket) -> [Table.Cell] {
    let names = pocket.desa.map { index in
      link(tree.units[index].name, to: links.unit(index)).html
        + escapedHTML(" (" + book.name(above: index, at: .kecamatan) + ")")
    }
    return [
      Table.Cell(
        element("span", class: "pocket", Markup(String(pocket.number))),
        order: Double(pocket.number)),
      Table.Cell(Markup(trusted: names.joined(separator: ", ")), look: "many"),
      Table.Cell(numerals.count(pocket.desa.count)), Table.Cell(outstanding(of: pocket)),
      Table.Cell(
        pocket.area.map { numerals.squareKilometres(squareMetres: $0) } ?? speech(Mark.unknown)),
      Table.Cell(speech(pocket.touchesEdge ? TableText.pocketEdge : .pocketEnclosed)),
      Table.Cell(nearestReached(pocket) ?? speech(Mark.none)),
    ]
  }

  private func outstanding(of pocket: Pocket) -> Figure {
    if pocket.desaWithoutTarget == 0 { return figures.targeted(pocket.outstanding) }
    if pocket.desaWithoutTarget == pocket.desa.count { return figures.targeted(nil) }
    var figure = figures.targeted(pocket.outstanding)
    figure.text = speech(TableText.outstandingMore, ["families": .text(figure.text)])
    figure.order = Double(pocket.outstanding)
    return figure
  }
}

extension Book {
  /// The rule that made a desa interior, in words; nil where none did.
  func interiorReason(_ index: Int) -> String? {
    guard case .yes(let reason) = report.units[index].interior else { return nil }
    switch reason {
    case .listed(let code):
      guard code != tree.units[index].code, let above = tree.index(of: code) else {
        return speech(UnitText.interiorListed)
      }
      return speech(UnitText.interiorListedAbove, ["unit": .text(fullName(above))])
    case .access(let way):
      return speech(UnitText.interiorAccess, ["access": .text(accessName(way))])
    case .distance(let kilometres):
      return speech(
        UnitText.interiorDistance,
        ["distance": .text(numerals.kilometres(metres: kilometres * 1000))])
    }
  }

  /// A way of access in words; one that we do not know stays as the office wrote it.
  func accessName(_ access: String) -> String {
    switch access.lowercased() {
    case "air", "udara": speech(UnitText.accessAir)
    case "river", "sungai": speech(UnitText.accessRiver)
    case "sea", "laut": speech(UnitText.accessSea)
    case "road", "darat", "jalan": speech(UnitText.accessRoad)
    default: access
    }
  }

  /// Desa by families outstanding, most first; of equals, and where that is not known, by code.
  func byOutstanding(_ desa: [Int]) -> [Int] {
    desa.sorted {
      (report.units[$1].outstanding ?? -1, $0) < (report.units[$0].outstanding ?? -1, $1)
    }
  }
}
