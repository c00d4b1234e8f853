import Cartography
import Coverage
import Geography

/// What a map of a unit shows: its desa, or, where they are too many to be told apart, larger units.
struct MapSheet: Sendable {
  /// Draws it; its places are the units of one level.
  let maker: any MapMaking
  /// The level of the units shown.
  let level: Level
  /// The unit at place 0.
  let first: Int
  /// The units shown, indices of the tree, ascending.
  let units: [Int]

  var isCoarse: Bool { level < .desa }
  /// Whether any of them has an area.
  var canBeDrawn: Bool { units.contains { maker.hasShape($0 - first) } }
}

/// Draws larger units than desa, for the maps of a country and of its largest provinces.
///
/// Drawn one by one, the desa of a country would make a page of 24 MB that nobody can read, and half an
/// hour's work for a browser.
struct CoarseMaps: Sendable {
  /// The most units that a map shows: as many desa as the largest province of the interior has.
  static let most = 1500
  private static let levels: [Level] = [.kecamatan, .kabupaten, .provinsi]

  private let makers: [Level: any MapMaking]
  private let starts: [Level: Range<Int>]
  private let most: Int

  /// The larger units of a tree; none where its desa are few enough to be drawn.
  ///
  /// - Parameter most: the most units on a map; another only in tests.
  init(_ tree: AdminTree, maker: any MapMaking, most: Int = CoarseMaps.most) {
    self.most = most
    var makers: [Level: any MapMaking] = [:]
    var starts: [Level: Range<Int>] = [:]
    if tree.desaRange.count > most {
      for level in Self.levels {
        let units = tree.units.indices.filter { tree.units[$0].level == level }
        guard let first = units.first, let last = units.last else { continue }
        starts[level] = first..<(last + 1)
        makers[level] = maker.coarser(
          units.map { unit in tree.desa(in: unit).map { $0 - tree.desaRange.lowerBound } })
      }
    }
    self.makers = makers
    self.starts = starts
  }

  /// The smallest units inside `unit` that are few enough for a map; nil where those are its desa.
  func sheet(of unit: Int, in tree: AdminTree, desa: Int) -> MapSheet? {
    guard desa > most else { return nil }
    let above = tree.units[unit].level
    var best: MapSheet?
    for level in Self.levels where level > above {
      guard let maker = makers[level], let range = starts[level] else { continue }
      let units = range.filter { tree.ancestor(of: $0, at: above) == unit }
      best = MapSheet(maker: maker, level: level, first: range.lowerBound, units: units)
      if units.count <= most { break }
    }
    return best
  }

  /// The units of a tree at the level of the provinces, for the small map beside others; nil where it
  /// is made of desa.
  func index(of tree: AdminTree) -> MapSheet? {
    guard let maker = makers[.provinsi], let range = starts[.provinsi] else { return nil }
    return MapSheet(
      maker: maker, level: .provinsi, first: range.lowerBound, units: Array(range))
  }
}

extension MapDesk {
  /// What the map of a unit above desa shows.
  func sheet(of unit: Int) -> MapSheet {
    let desa = tree.desa(in: unit)
    return coarse.sheet(of: unit, in: tree, desa: desa.count)
      ?? MapSheet(maker: maker, level: .desa, first: tree.desaRange.lowerBound, units: desa)
  }

  /// The places on a sheet of what lies in a unit.
  func places(in unit: Int, on sheet: MapSheet) -> [Int] {
    guard sheet.isCoarse else { return tree.desa(in: unit).map { $0 - sheet.first } }
    var units = [unit]
    while let level = units.first.map({ tree.units[$0].level }), level < sheet.level {
      units = units.flatMap { tree.children[$0] }
    }
    return units.map { $0 - sheet.first }
  }
}

extension PageMaker {
  /// What a map of larger units says of itself, before what is said of every map; nothing where it
  /// shows desa.
  func sheetNotes(_ sheet: MapSheet) -> [String] {
    guard sheet.isCoarse else { return [] }
    let desa = sheet.units.reduce(0) { $0 + book.desaCount($1) }
    return [
      speech(
        CoarseMapText.note,
        [
          "shown": .number(sheet.units.count), "level": .text(speech(sheet.level)),
          "desa": .number(desa),
        ])
    ]
  }
}
