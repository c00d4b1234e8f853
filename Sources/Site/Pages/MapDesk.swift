import Cartography
import Coverage
import Geography

/// Turns a report into requests for maps.
///
/// Places of the atlas are positions in `desaRange`. A class, so that the map of a kecamatan is drawn
/// once for the pages of all its desa; it serves one batch of pages and is never shared.
final class MapDesk {
  private let book: Book
  private let maker: any MapMaking
  private let index: IndexMap?
  private var last: (unit: Int, root: String, map: RenderedMap)?

  init(book: Book, maker: any MapMaking, index: IndexMap?) {
    self.book = book
    self.maker = maker
    self.index = index
  }

  private var tree: AdminTree { book.tree }
  private var first: Int { tree.desaRange.lowerBound }

  /// Whether a desa can be drawn.
  func hasShape(_ desa: Int) -> Bool { maker.hasShape(desa - first) }

  /// The map of a unit above desa; nil where none of its desa can be drawn.
  func map(of unit: Int, links: Links) throws -> RenderedMap? {
    if let last, last.unit == unit, last.root == links.root { return last.map }
    let desa = tree.desa(in: unit)
    guard desa.contains(where: hasShape) else { return nil }
    let map = try maker.map(request(of: unit, desa: desa, links: links))
    last = (unit, links.root, map)
    return map
  }

  private func request(of unit: Int, desa: [Int], links: Links) -> MapRequest {
    let isSmall = desa.count <= 80
    var request = MapRequest(
      features: desa.map { index in
        MapFeature(
          desa: index - first, look: book.look(index), title: book.mapTitle(index),
          href: links.unit(index), label: isSmall ? tree.units[index].name : nil,
          isInterior: book.report.units[index].interior?.isInterior == true)
      }, texts: texts(of: unit))
    request.groups = groups(in: unit)
    request.pockets = pockets(in: unit, desa: desa)
    request.context = context(of: unit, desa: desa)
    request.places = places(in: unit)
    request.index = unit == 0 ? nil : index
    request.hasTiles = tree.units[unit].level <= .provinsi
    return request
  }

  private func texts(of unit: Int) -> MapTexts {
    let speech = book.speech
    return MapTexts(
      title: speech(MapText.mapOf, ["unit": .text(book.fullName(unit))]),
      summary: speech(MapText.summary), north: speech(MapText.north),
      schematic: book.context.boundaries.isSchematic ? speech(MapText.schematicLabel) : nil)
  }

  /// The units right below, and on a province's map the kecamatan too.
  private func groups(in unit: Int) -> [MapGroup] {
    let children = tree.children[unit].filter { tree.units[$0].level < .desa }
    guard !children.isEmpty else {
      return [MapGroup(members: tree.desa(in: unit).map { $0 - first })]
    }
    return children.map { group($0, rank: 1) }
  }

  private func group(_ unit: Int, rank: Int) -> MapGroup {
    MapGroup(
      members: tree.desa(in: unit).map { $0 - first }, label: tree.units[unit].name, rank: rank)
  }

  private func pockets(in unit: Int, desa: [Int]) -> [MapPocket] {
    let inside = Set(desa)
    return book.pockets[unit].map { book.report.pockets[$0] }.map { pocket in
      MapPocket(
        members: pocket.desa.filter(inside.contains).map { $0 - first }, number: pocket.number)
    }
  }

  /// The neighbouring units of the same level, in grey.
  private func context(of unit: Int, desa: [Int]) -> [MapGroup] {
    guard unit != 0 else { return [] }
    let level = tree.units[unit].level
    let around = maker.neighbours(of: desa.map { $0 - first })
    let units = Set(around.compactMap { tree.ancestor(of: $0 + first, at: level) })
    return units.subtracting([unit]).sorted().map { group($0, rank: 1) }
  }

  /// The configured seats inside the unit.
  private func places(in unit: Int) -> [MapPlace] {
    let seats = book.report.interiorRules.seats
    return seats.keys.sorted().compactMap { code in
      guard let kabupaten = tree.index(of: code, at: .kabupaten), let position = seats[code],
        kabupaten == unit || tree.ancestors(of: kabupaten).contains(unit)
      else { return nil }
      return MapPlace(position: position)
    }
  }
}
