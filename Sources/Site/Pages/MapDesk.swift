import Cartography
import Coverage
import Geography

/// Turns a report into requests for maps. Places of the atlas are positions in `desaRange`.
struct MapDesk: Sendable {
  let book: Book
  let maker: any MapMaking
  /// Larger units than desa, where those are too many for a map.
  let coarse: CoarseMaps
  private let index: IndexMap?

  /// The width of a map on the page of a unit above desa, and on that of a desa, which must be light.
  private static let fullWidth = 900.0
  private static let smallWidth = 480.0
  /// The most bytes of a desa's map, of the 40 KB that its page may have; one with more, of a ragged
  /// coast or many islands, is drawn at the size of a small screen, where it needs fewer vertices.
  private static let mostOfDesa = 20 * 1024
  /// The widths in the one file of the top unit's map, of a kabupaten's and of a kecamatan's.
  private static let topWidth = 640.0
  private static let middleWidth = 400.0
  private static let leastWidth = 330.0

  init(book: Book, maker: any MapMaking, coarse: CoarseMaps? = nil, index: IndexMap?) {
    self.book = book
    self.maker = maker
    self.coarse = coarse ?? CoarseMaps(book.tree, maker: maker)
    self.index = index
  }

  var tree: AdminTree { book.tree }
  private var first: Int { tree.desaRange.lowerBound }

  private func hasShape(_ desa: Int) -> Bool { maker.hasShape(desa - first) }

  /// The map of a unit above desa; nil where none of its desa can be drawn.
  func map(of unit: Int, links: Links) throws -> RenderedMap? {
    let sheet = sheet(of: unit)
    guard sheet.canBeDrawn else { return nil }
    var request = request(
      sheet, name: book.fullName(unit), hasLabels: sheet.units.count <= 80, links: links)
    request.groups = groups(in: unit, on: sheet)
    request.context = context(of: unit, on: sheet)
    request.places = places(in: unit)
    request.index = unit == 0 ? nil : index
    request.hasTiles = tree.units[unit].level <= .provinsi && !sheet.isCoarse
    if links.isOneFile {
      fitOneFile(&request, unit: unit, links: links)
    } else {
      addField(of: unit, to: &request)
    }
    return try sheet.maker.map(request)
  }

  /// The map of the top unit for a picture, with the labels of small screens and without links; nil
  /// where none of its desa can be drawn.
  func map(forPicture width: Double) throws -> RenderedMap? {
    let sheet = sheet(of: 0)
    guard sheet.canBeDrawn else { return nil }
    let links = Links(from: .home, book.addresses)
    var request = request(sheet, name: book.fullName(0), hasLabels: false, links: links)
    for index in request.features.indices { request.features[index].href = nil }
    request.groups = groups(in: 0, on: sheet)
    request.places = places(in: 0)
    request.width = width
    // A phone shows the picture at about a third, so letters must be three times as high.
    request.narrowWidth = width * 11 / 19
    return try sheet.maker.map(request)
  }

  /// In the one file a map is one of many: its ids are its own, its patterns shared, and below the
  /// top it is drawn smaller.
  private func fitOneFile(_ request: inout MapRequest, unit: Int, links: Links) {
    request.idPrefix = links.id("j", unit)
    request.hasPatterns = false
    request.hasTiles = false
    request.index = nil
    request.width = unit == 0 ? Self.topWidth : Self.middleWidth
    // Of maps that show single desa there are many: one set of names serves all screens, and the
    // grey around shows where the border is.
    guard unit != 0, tree.children[unit].contains(where: { tree.units[$0].level >= .desa }) else {
      return
    }
    request.width = Self.leastWidth
    request.narrowWidth = Self.leastWidth
    if !request.context.isEmpty { request.groups = [] }
  }

  /// The map of a desa among its neighbours, and which desa that shows; nil where it has no area.
  func map(ofDesa desa: Int, links: Links) throws -> (map: RenderedMap, shown: [Int])? {
    guard hasShape(desa) else { return nil }
    // The desa itself comes last, so that its outline lies over those of its neighbours.
    let shown = (maker.neighbours(of: [desa - first]) + [desa - first]).map { $0 + first }
    let sheet = MapSheet(maker: maker, level: .desa, first: first, units: shown)
    var request = request(sheet, name: tree.units[desa].name, hasLabels: true, links: links)
    request.index = index
    request.width = Self.smallWidth
    addField(of: desa, to: &request)
    var map = try maker.map(request)
    if map.svg.utf8.count > Self.mostOfDesa {
      request.width = Self.leastWidth
      map = try maker.map(request)
    }
    let href = "href=\"\(escapedHTML(links.unit(desa)))\""
    if let place = map.svg.firstByte(of: href) {
      map.svg.insert(" aria-current=\"page\"", atByte: place + href.utf8.count)
    }
    return (map, shown)
  }

  private func request(_ sheet: MapSheet, name: String, hasLabels: Bool, links: Links)
    -> MapRequest
  {
    let speech = book.speech
    let summary =
      sheet.isCoarse ? speech(CoarseMapText.summary) : speech(MapText.summary)
    var request = MapRequest(
      features: sheet.units.map { index in
        MapFeature(
          desa: index - sheet.first, look: book.look(index), title: book.mapTitle(index),
          href: links.unit(index), label: hasLabels ? tree.units[index].name : nil,
          isInterior: book.report.units[index].interior?.isInterior == true)
      },
      texts: MapTexts(
        title: speech(MapText.mapOf, ["unit": .text(name)]), summary: summary,
        north: speech(MapText.north),
        schematic: book.context.boundaries.isSchematic ? speech(MapText.schematicLabel) : nil))
    request.pockets = pockets(sheet.units)
    return request
  }

  /// The units right below; of a kecamatan its own border.
  func groups(in unit: Int, on sheet: MapSheet) -> [MapGroup] {
    let children = tree.children[unit].filter { tree.units[$0].level < .desa }
    guard !children.isEmpty else { return [MapGroup(members: places(in: unit, on: sheet))] }
    return children.map { group($0, on: sheet) }
  }

  private func group(_ unit: Int, on sheet: MapSheet) -> MapGroup {
    MapGroup(members: places(in: unit, on: sheet), label: tree.units[unit].name)
  }

  /// The pockets of the desa shown, each as far as it is shown.
  private func pockets(_ desa: [Int]) -> [MapPocket] {
    var members: [Int: [Int]] = [:]
    for index in desa {
      if let number = book.report.units[index].pocket {
        members[number, default: []].append(index - first)
      }
    }
    return members.keys.sorted().map { MapPocket(members: members[$0] ?? [], number: $0) }
  }

  /// The neighbouring units of the same level, in grey.
  private func context(of unit: Int, on sheet: MapSheet) -> [MapGroup] {
    guard unit != 0 else { return [] }
    let level = tree.units[unit].level
    let around = sheet.maker.neighbours(of: sheet.units.map { $0 - sheet.first })
    let units = Set(around.compactMap { tree.ancestor(of: $0 + sheet.first, at: level) })
    return units.subtracting([unit]).sorted().map { group($0, on: sheet) }
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
