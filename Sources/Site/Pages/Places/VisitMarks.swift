import Cartography
import Coverage
import Geography

/// The visits as points on the maps of kecamatan and desa, in the internal edition alone.
extension MapDesk {
  /// The most marks on a kecamatan's map and on that of a desa, whose page must stay light: at five
  /// bytes a mark some 7 KB and 1.5 KB.
  private static let mostOnKecamatan = 1500
  private static let mostOnDesa = 300
  /// The most bytes of the hatching on a desa's map.
  private static let mostHatchedOnDesa = 900

  /// The marks of the visits that count in `desa`, one group a kind; empty in the public edition.
  func marks(of desa: [Int]) -> [MapMarks] {
    let points = book.field.points
    guard points.count > 0 else { return [] }
    return VisitPoints.Kind.allCases.compactMap { kind in
      let positions = desa.flatMap { index in
        points.indices(of: index).filter { points.kinds[$0] == kind }.map { points[$0] }
      }
      return positions.isEmpty ? nil : MapMarks(kind.look, positions)
    }
  }

  /// Adds what lies beyond reach to the map of a unit below the province, and the visits where it is
  /// a kecamatan or a desa.
  func addField(of unit: Int, to request: inout MapRequest) {
    let level = tree.units[unit].level
    if level >= .kabupaten { request.hatched = beyondReach(near: unit) }
    if level == .desa { request.mostHatchedBytes = Self.mostHatchedOnDesa }
    guard level == .kecamatan || level == .desa else { return }
    request.marks = marks(of: tree.desa(in: unit))
    request.mostMarks = level == .desa ? Self.mostOnDesa : Self.mostOnKecamatan
  }
}

extension VisitPoints.Kind {
  /// The symbol that stands for it on maps.
  var look: MarkLook {
    switch self {
    case .completed: .dot
    case .other: .ring
    case .away: .cross
    }
  }

  /// What the legend calls it.
  var name: VisitMarkText {
    switch self {
    case .completed: .completed
    case .other: .other
    case .away: .away
    }
  }
}

extension PageMaker {
  /// The legend of the visits drawn on the map of a unit, with how many there are of each kind.
  func markLegend(_ unit: Int) -> [LegendItem] {
    let points = book.field.points
    let all = tree.desa(in: unit).flatMap { points.indices(of: $0) }
    return VisitPoints.Kind.allCases.compactMap { kind in
      let count = all.count { points.kinds[$0] == kind }
      guard count > 0 else { return nil }
      return LegendItem(
        swatch: Markup(trusted: kind.look.swatch), text: speech(kind.name),
        count: numerals.count(count))
    }
  }

  /// How many visits the marks stand for; nil where none were asked for.
  func markNote(_ unit: Int, _ drawn: MarkCount) -> String? {
    let points = book.field.points
    let all = tree.desa(in: unit).reduce(0) { $0 + points.indices(of: $1).count }
    guard all > 0 else { return nil }
    var text = speech(
      VisitMarkText.note, ["visits": .number(all), "marks": .number(drawn.drawn)])
    if all > drawn.onMap {
      text += " " + speech(VisitMarkText.offMap, ["visits": .number(all - drawn.onMap)])
    }
    return text
  }
}
