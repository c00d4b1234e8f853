import Coverage
import Geography

extension PageMaker {
  /// The list to act on: who has not been reached, why that is hard, what is left there.
  ///
  /// - Parameters:
  ///   - desa: the desa, in the order of the rows.
  ///   - levels: the names of units above that each row needs.
  func uncoveredTable(_ desa: [Int], caption: String, id: String, levels: [Level]) -> Table {
    var columns: [Table.Column] = [.text(speech(Word.columnDesa))]
    columns += levels.map {
      .text(speech($0 == .kabupaten ? Word.columnKabupaten : .columnKecamatan))
    }
    columns += [
      .text(speech(Word.columnStatus)), .number(speech(Word.columnOutstanding)),
      .text(speech(Word.columnWhyInterior)), .text(speech(Word.columnAccess)),
      .text(speech(Word.columnLastNews)), .number(speech(Word.columnPocket)),
    ]
    return Table(
      caption: Markup(caption), id: id, columns: columns,
      rows: desa.map { uncoveredRow($0, levels: levels) }, look: "act")
  }

  private func uncoveredRow(_ index: Int, levels: [Level]) -> [Table.Cell] {
    let unit = report.units[index]
    var cells = [Table.Cell(link(tree.units[index].name, to: links.unit(index)))]
    cells += levels.map { Table.Cell(book.name(above: index, at: $0)) }
    cells += [
      book.statusCell(unit), Table.Cell(figures.targeted(unit.outstanding)),
      Table.Cell(book.interiorReason(index) ?? speech(Mark.unknown)),
      Table.Cell(howToGetThere(index)), lastNews(unit), pocketCell(unit.pocket),
    ]
    return cells
  }

  /// The way of access, and the nearest desa that was reached.
  func howToGetThere(_ index: Int) -> String {
    let unit = report.units[index]
    var parts: [String] = []
    if let access = unit.access { parts.append(book.accessName(access)) }
    if let pocket = unit.pocket, let nearest = nearestReached(report.pockets[pocket - 1]) {
      parts.append(speech(TableText.near, ["place": .text(nearest)]))
    }
    return parts.isEmpty ? speech(Mark.unknown) : parts.joined(separator: "; ")
  }

  /// The nearest reached desa outside a pocket with its distance.
  func nearestReached(_ pocket: Pocket) -> String? {
    guard let desa = pocket.nearestReached, let metres = pocket.distanceToReached else {
      return nil
    }
    return tree.units[desa].name + " (" + numerals.kilometres(metres: metres) + ")"
  }

  private func lastNews(_ unit: UnitReport) -> Table.Cell {
    guard let day = unit.counts.lastVisitDay else {
      return Table.Cell(speech(UnitText.noVisit), order: -1, look: "nv")
    }
    return Table.Cell(daysAgo(day), order: Double(day.number))
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
    guard let pocket else { return Table.Cell(speech(Mark.none), order: 1e9) }
    return Table.Cell(
      element("span", class: "pocket", Markup(String(pocket))), order: Double(pocket))
  }

  /// The table of pockets.
  func pocketTable(_ positions: [Int], id: String) -> Table {
    Table(
      caption: Markup(speech(TableText.pockets)), id: id,
      columns: [
        .text(speech(Word.columnPocket)), .text(speech(Word.columnDesa)),
        .number(speech(Word.columnDesaCount)), .number(speech(Word.columnOutstanding)),
        .number(speech(Word.columnArea)), .text(speech(Word.columnEdge)),
        .text(speech(Word.columnNearest)),
      ],
      rows: positions.map { pocketRow(report.pockets[$0]) }, look: "act")
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
