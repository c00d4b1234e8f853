import Coverage
import Geography

/// The inhabited places without a visit, as the list to act on has them.
struct PlacesSection: TemplateModel {
  var title: String
  var sentences: [String]
  var map: MapFigure?
  var tables: [Markup]
}

extension PageMaker {
  /// How many places of one kabupaten are named; the rest is counted.
  private static let mostRows = 60

  /// The section of the list to act on; nil where places are not looked for.
  func placesSection() throws -> PlacesSection? {
    guard let places = book.field.places else { return nil }
    var section = PlacesSection(
      title: speech(places.leastVisits > 1 ? PlacesText.headingFew : .heading), sentences: [],
      tables: [])
    if places.isSourceEmpty { section.sentences.append(speech(PlacesText.sourceEmpty)) }
    if places.hasSettlements {
      section.sentences += placesLead(places)
      section.tables += placeTables(places).map(\.markup)
    }
    if places.isGroundWithheld { section.sentences.append(speech(PlacesText.groundWithheld)) }
    if let ground = places.areas.first, ground.all > 0 {
      section.sentences.append(groundSentence(.ground, ground, places))
      section.tables.append(groundTable(places).markup)
      section.map = try reachFigure()
    }
    return section
  }

  private func reach(_ places: PlacesReport) -> Slot { .text(numerals.reach(places.reach)) }

  private func placesLead(_ places: PlacesReport) -> [String] {
    guard let top = places.counts.first, top.all > 0 else { return [] }
    let fewest: PlacesText = places.isGrid ? .leadCellsFew : .leadFew
    let usual: PlacesText = places.isGrid ? .leadCells : .lead
    var sentences = [
      speech(
        places.leastVisits > 1 ? fewest : usual,
        [
          "reached": .number(top.reached), "all": .number(top.all),
          "share": .text(numerals.percent(top.reached, of: top.all)), "reach": reach(places),
          "least": .number(places.leastVisits),
        ])
    ]
    if top.people > 0 {
      // Where people are known of some places only, the share is theirs alone.
      sentences.append(
        speech(
          top.withPeople == top.all ? PlacesText.people : .peopleOfSome,
          [
            "known": .number(top.withPeople),
            "share": .text(numerals.percent(top.peopleReached / top.people)),
            "reached": .number(Int(top.peopleReached.rounded())),
            "all": .number(Int(top.people.rounded())),
          ]))
    }
    if places.unreached.isEmpty { sentences.append(speech(PlacesText.noneLeft)) }
    return sentences
  }

  /// A table a kabupaten, in the order of the tree.
  private func placeTables(_ places: PlacesReport) -> [Table] {
    let groups = Dictionary(grouping: places.unreached) {
      tree.ancestor(of: $0.desa, at: .kabupaten) ?? 0
    }
    return groups.keys.sorted().map { unit in
      let members = groups[unit] ?? []
      return places.isGrid ? cellTable(unit, members) : placeTable(unit, members)
    }
  }

  private func placeTable(_ unit: Int, _ places: [UnreachedPlace]) -> Table {
    let hasVisits = book.context.edition == .internal
    let hasFamilies = places.contains { $0.settlement.families != nil }
    let hasPeople = places.contains { $0.settlement.people != nil }
    // The order of the report, by desa, decides among those with as many people.
    let ranked = places.enumerated().sorted {
      let people = ($0.element.settlement.people ?? -1, $1.element.settlement.people ?? -1)
      return people.0 != people.1 ? people.0 > people.1 : $0.offset < $1.offset
    }.prefix(Self.mostRows).map(\.element)
    var columns: [Table.Column] = [
      .text(speech(PlacesText.columnPlace)), .text(speech(Word.columnDesa)),
      .text(speech(Word.columnKecamatan)),
    ]
    if hasFamilies { columns.append(.number(speech(Word.columnFamilies))) }
    if hasPeople { columns.append(.number(speech(PlacesText.columnPeople))) }
    if hasVisits { columns.append(.number(speech(PlacesText.columnVisit))) }
    return Table(
      caption: Markup(caption(.group, unit, places.count, shown: ranked.count)),
      id: "tempat-\(tree.units[unit].code)", columns: columns,
      rows: ranked.map { place in
        var cells = placeCells(place)
        if hasFamilies { cells.append(known(place.settlement.families.map(Double.init))) }
        if hasPeople { cells.append(known(place.settlement.people)) }
        return hasVisits ? cells + [visitCell(place)] : cells
      }, look: "act", isCards: true)
  }

  private func placeCells(_ place: UnreachedPlace) -> [Table.Cell] {
    [
      Table.Cell(place.settlement.name ?? speech(PlacesText.unnamed)),
      Table.Cell(link(tree.units[place.desa].name, to: links.unit(place.desa))),
      Table.Cell(book.name(above: place.desa, at: .kecamatan)),
    ]
  }

  private func visitCell(_ place: UnreachedPlace) -> Table.Cell {
    place.nearestVisit.map { Table.Cell(numerals.kilometres(metres: $0), order: $0) }
      ?? Table.Cell(speech(PlacesText.farther), order: 1e9)
  }

  /// Cells have no names: a row a desa, most people first.
  private func cellTable(_ unit: Int, _ cells: [UnreachedPlace]) -> Table {
    var counts: [Int: PlaceCounts] = [:]
    for cell in cells {
      counts[cell.desa, default: PlaceCounts()].all += 1
      counts[cell.desa]?.people += cell.settlement.people ?? 0
    }
    let ranked = counts.sorted {
      $0.value.people != $1.value.people ? $0.value.people > $1.value.people : $0.key < $1.key
    }
    return Table(
      caption: Markup(caption(.groupCells, unit, cells.count, shown: cells.count)),
      id: "tempat-\(tree.units[unit].code)",
      columns: [
        .text(speech(Word.columnDesa)), .text(speech(Word.columnKecamatan)),
        .number(speech(PlacesText.columnCells)), .number(speech(PlacesText.columnPeople)),
      ],
      rows: ranked.map { desa, counts in
        [
          Table.Cell(link(tree.units[desa].name, to: links.unit(desa))),
          Table.Cell(book.name(above: desa, at: .kecamatan)),
          Table.Cell(numerals.count(counts.all)), known(counts.people),
        ]
      }, look: "act", isCards: true)
  }

  private func caption(_ text: PlacesText, _ unit: Int, _ count: Int, shown: Int) -> String {
    let caption = speech(
      text, ["unit": .text(book.fullName(unit)), "count": .number(count)])
    guard shown < count else { return caption }
    return caption + "; " + speech(PlacesText.shown, ["shown": .number(shown)])
  }

  /// A number of the source, or that it is not known; never 0 for it.
  private func known(_ number: Double?) -> Table.Cell {
    guard let number else { return Table.Cell(speech(Mark.unknown), order: -1, look: "no") }
    return Table.Cell(numerals.count(Int(number.rounded())), order: number)
  }

  private func groundSentence(
    _ text: PlacesText, _ ground: ReachGrid.Area, _ places: PlacesReport
  ) -> String {
    speech(
      text,
      [
        "area": .text(numerals.squareKilometres(squareMetres: ground.beyond)),
        "share": .text(numerals.percent(ground.beyond / ground.all)), "reach": reach(places),
      ])
  }

  /// The ground beyond reach of each kabupaten.
  private func groundTable(_ places: PlacesReport) -> Table {
    let units = tree.units.indices.filter { tree.units[$0].level == .kabupaten }
    return Table(
      caption: Markup(
        speech(
          PlacesText.groundCaption,
          ["reach": reach(places), "cell": .text(numerals.trimmed(places.cellMetres))])),
      id: "jangkauan",
      columns: [
        .text(speech(Word.columnKabupaten)), .number(speech(PlacesText.columnBeyond)),
        .number(speech(Word.columnArea)), .number(speech(Word.columnShare)),
      ],
      rows: units.filter { places.areas[$0].all > 0 }.map { unit in
        let area = places.areas[unit]
        return [
          Table.Cell(link(book.fullName(unit), to: links.unit(unit))),
          Table.Cell(numerals.squareKilometres(squareMetres: area.beyond), order: area.beyond),
          Table.Cell(numerals.squareKilometres(squareMetres: area.all), order: area.all),
          Table.Cell(numerals.percent(area.beyond / area.all), order: area.beyond / area.all),
        ]
      }, isSortable: true)
  }

  /// What a desa's page says of its places, and in the internal edition of its ground beyond reach.
  func reachSentences(_ index: Int) -> [String] {
    guard let places = book.field.places else { return [] }
    var sentences: [String] = []
    if places.hasSettlements, places.counts[index].all > 0 {
      sentences.append(placeSentence(index, places))
    }
    if book.context.edition == .internal, index < places.areas.count,
      places.areas[index].beyond > 0
    {
      sentences.append(groundSentence(.desaGround, places.areas[index], places))
    }
    return sentences
  }

  private func placeSentence(_ index: Int, _ places: PlacesReport) -> String {
    let counts = places.counts[index]
    let slots: KeyValuePairs<String, Slot> = [
      "reached": .number(counts.reached), "all": .number(counts.all), "reach": reach(places),
    ]
    if places.isGrid { return speech(PlacesText.desaCells, slots) }
    if counts.reached == counts.all { return speech(PlacesText.desaAll, slots) }
    let unreached = places.unreached.filter { $0.desa == index }
    var names = unreached.prefix(8).map { $0.settlement.name ?? speech(PlacesText.unnamed) }
    if unreached.count > names.count { names.append("…") }
    return speech(
      PlacesText.desaSome,
      [
        "reached": .number(counts.reached), "all": .number(counts.all), "reach": reach(places),
        "names": .text(names.joined(separator: ", ")),
      ])
  }

  /// How places are looked at, for the page of the method.
  var reachTerms: [MethodTerm] {
    guard let places = book.field.places, places.hasSettlements else {
      return [
        MethodTerm(
          name: Markup(speech(PlacesText.term)), text: speech(PlacesText.methodNone))
      ] + groundTerms
    }
    return [
      MethodTerm(
        name: Markup(speech(PlacesText.term)),
        text: speech(PlacesText.method, ["reach": reach(places)])
          + (places.leastVisits > 1
            ? " " + speech(PlacesText.methodFew, ["least": .number(places.leastVisits)]) : ""))
    ] + groundTerms
  }

  private var groundTerms: [MethodTerm] {
    guard let places = book.field.places, !places.areas.isEmpty else { return [] }
    return [
      MethodTerm(
        name: Markup(speech(PlacesText.groundTerm)),
        text: speech(
          PlacesText.groundMethod,
          ["reach": reach(places), "cell": .text(numerals.trimmed(places.cellMetres))]))
    ]
  }
}
