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
    guard svg.contains("jbeyond"), let places = book.field.places else { return nil }
    return LegendItem(
      swatch: Markup(
        trusted: "<svg class=\"jswatch\" viewBox=\"0 0 24 16\" aria-hidden=\"true\">"
          + "<path class=\"jbeyond-line\" d=\"M3 0l9 16M12 0l9 16\"/></svg>"),
      text: speech(PlacesText.legend, ["reach": .text(numerals.kilometres(metres: places.reach))]),
      count: "")
  }
}
