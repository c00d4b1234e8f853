import Cartography
import Coverage
import Geography

extension MapDesk {
  /// The rings of the ground beyond reach that may show on the map of a unit: those whose box meets
  /// the unit's, made as large again for what a map shows around it.
  func beyondReach(near unit: Int) -> [[Coordinate]] {
    guard !book.field.beyondReach.isEmpty else { return [] }
    var box = tree.desa(in: unit).reduce(into: BoundingBox.empty) { box, desa in
      if let shape = tree.units[desa].shape { box.grow(by: shape.boundingBox) }
    }
    guard !box.isEmpty else { return [] }
    box = box.expanded(
      longitude: (box.maxLongitude - box.minLongitude) + 0.1,
      latitude: (box.maxLatitude - box.minLatitude) + 0.1)
    return book.field.beyondReach.filter { ring in
      let around = ring.reduce(into: BoundingBox.empty) { $0.grow(by: $1) }
      return around.intersects(box)
    }
  }
}

extension PageMaker {
  /// The legend of the hatched ground; nil where the map has none.
  func beyondLegend(_ svg: String) -> LegendItem? {
    guard svg.firstByte(of: "jbeyond") != nil, let places = book.field.places else { return nil }
    return LegendItem(
      swatch: Markup(
        trusted: "<svg class=\"jswatch\" viewBox=\"0 0 24 16\" aria-hidden=\"true\">"
          + "<path class=\"jbeyond-line\" d=\"M3 0l9 16M12 0l9 16\"/></svg>"),
      text: speech(PlacesText.legend, ["reach": .text(numerals.reach(places.reach))]),
      count: "")
  }
}

extension MapDesk {
  /// The map of the top unit with what lies beyond reach, on plain ground; nil where there is none.
  func mapOfReach(links: Links) throws -> RenderedMap? {
    let sheet = sheet(of: 0)
    let hatched = beyondReach(near: 0)
    guard !hatched.isEmpty, sheet.canBeDrawn else { return nil }
    var request = MapRequest(
      features: sheet.units.map { index in
        MapFeature(
          desa: index - sheet.first, look: .empty, title: tree.units[index].name,
          href: links.unit(index))
      },
      texts: MapTexts(
        title: book.speech(PlacesText.mapTitle, ["reach": reachSlot]),
        north: book.speech(MapText.north),
        schematic: book.context.boundaries.isSchematic
          ? book.speech(MapText.schematicLabel) : nil))
    request.groups = groups(in: 0, on: sheet)
    request.hatched = hatched
    return try sheet.maker.map(request)
  }

  private var reachSlot: Slot {
    .text(book.numerals.reach(book.field.places?.reach ?? 0))
  }
}

extension PageMaker {
  /// The map of what lies beyond reach, for the list to act on; nil in the public edition, in the one
  /// file, and where there is none.
  func reachFigure() throws -> MapFigure? {
    guard !links.isOneFile, let places = book.field.places,
      let map = try desk.mapOfReach(links: links)
    else { return nil }
    let reach = Slot.text(numerals.reach(places.reach))
    return MapFigure(
      title: "", measure: speech(PlacesText.mapTitle, ["reach": reach]),
      svg: Markup(trusted: map.svg), hasTiles: false, tilesLabel: "",
      legend: [beyondLegend(map.svg)].compactMap { $0 },
      notes: mapNotes(map, of: desk.sheet(of: 0)))
  }
}
