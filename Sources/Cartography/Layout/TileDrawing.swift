/// The tile view of a map: the same links, each with a hexagon beside its true shape.
struct TileView {
  /// The hexagon of each desa, to stand in its link.
  let uses: [Int: String]
  /// Borders, marks and names over the hexagons.
  let overlay: String
  /// The hexagon all of them use.
  let definition: String

  static let none = TileView(uses: [:], overlay: "", definition: "")

  private init(uses: [Int: String], overlay: String, definition: String) {
    self.uses = uses
    self.overlay = overlay
    self.definition = definition
  }
}

extension TileView {
  /// The tiles of a drawing on the room that its map takes.
  init(_ drawing: MapDrawing, land: Occupancy) {
    let features = drawing.request.features
    guard !features.isEmpty else {
      self = .none
      return
    }
    let spots = Self.spots(drawing, land: land)
    let groups = Self.groups(drawing)
    let layout = TileLayout(
      spots: spots, groups: groups, land: land, largest: land.width / 14)
    let units = Detail.unitsPerPixel
    let id = "\(drawing.request.idPrefix)-h"
    var uses: [Int: String] = [:]
    for (feature, cell) in zip(features, layout.cells) {
      let center = layout.grid.center(cell)
      uses[feature.desa] =
        "<use href=\"#\(id)\" x=\"\(Int((center.x * units).rounded()))\" "
        + "y=\"\(Int((center.y * units).rounded()))\"/>"
    }
    self.uses = uses
    let corners = HexGrid.corners(radius: layout.grid.radius * 0.97).map {
      "\(Int(($0.x * units).rounded())) \(Int(($0.y * units).rounded()))"
    }
    definition =
      "<path id=\"\(id)\" vector-effect=\"non-scaling-stroke\" "
      + "d=\"M\(corners.joined(separator: "L"))z\"/>"
    overlay = Self.overlay(drawing, layout: layout, groups: groups, id: id)
  }

  /// The true places; a desa without one is put among its group.
  private static func spots(_ drawing: MapDrawing, land: Occupancy) -> [Spot] {
    var known: [Int: Spot] = [:]
    for item in drawing.shown { known[item.feature.desa] = Box(around: item.part).center }
    var fallback: [Int: Spot] = [:]
    for group in drawing.request.groups where group.rank == 1 {
      let spots = group.members.compactMap { known[$0] }
      guard !spots.isEmpty else { continue }
      let mean = Spot(
        x: spots.reduce(0) { $0 + $1.x } / Double(spots.count),
        y: spots.reduce(0) { $0 + $1.y } / Double(spots.count))
      for member in group.members { fallback[member] = mean }
    }
    let middle = Spot(x: land.width / 2, y: land.height / 2)
    return drawing.request.features.map { known[$0.desa] ?? fallback[$0.desa] ?? middle }
  }

  /// The place of each feature's group; those of none are a group together.
  private static func groups(_ drawing: MapDrawing) -> [Int] {
    var groupOf: [Int: Int] = [:]
    for (index, group) in drawing.request.groups.enumerated() where group.rank == 1 {
      for member in group.members { groupOf[member] = index }
    }
    return drawing.request.features.map { groupOf[$0.desa] ?? -1 }
  }

  private static func overlay(
    _ drawing: MapDrawing, layout: TileLayout, groups: [Int], id: String
  ) -> String {
    let features = drawing.request.features
    var groupOf: [HexCell: Int] = [:]
    for (cell, group) in zip(layout.cells, groups) { groupOf[cell] = group }
    let borders = outline(layout) { groupOf[$0] != groupOf[$1] }
    let borderId = "\(id)b"
    var lines =
      "<defs><path id=\"\(borderId)\" vector-effect=\"non-scaling-stroke\" d=\"\(borders)\"/></defs>"
      + "<use class=\"jborder jhalo\" href=\"#\(borderId)\"/>"
      + "<use class=\"jborder jr1\" href=\"#\(borderId)\"/>"
    var pocketOf: [Int: Int] = [:]
    for pocket in drawing.request.pockets {
      for member in pocket.members { pocketOf[member] = pocket.number }
    }
    var numberOf: [HexCell: Int] = [:]
    for (feature, cell) in zip(features, layout.cells) { numberOf[cell] = pocketOf[feature.desa] }
    let pockets = outline(layout) { numberOf[$0] != nil && numberOf[$0] != numberOf[$1] }
    if !pockets.isEmpty { lines += "<path class=\"jpocket\" d=\"\(pockets)\"/>" }
    let interior = zip(features, layout.cells).filter(\.0.isInterior).map {
      layout.grid.center($0.1)
    }
    return "<g class=\"jtile\"><g \(MapDrawing.scaled)>\(lines)</g>"
      + MapDrawing.interiorMarks(interior, id: "\(id)i", isPlain: false)
      + texts(drawing, layout: layout, groups: groups, em: MapDrawing.wideEm, class: "jwide")
      + texts(
        drawing, layout: layout, groups: groups, em: drawing.narrowEm, class: "jnarrow")
      + "</g>"
  }

  /// The sides between cells for which `isBorder` holds, each once, joined to lines, in output units.
  private static func outline(
    _ layout: TileLayout, _ isBorder: (HexCell, HexCell) -> Bool
  ) -> String {
    var lines = SideLines()
    let known = Set(layout.cells)
    for cell in layout.cells.sorted() {
      for (index, neighbour) in cell.neighbours.enumerated() where isBorder(cell, neighbour) {
        // The other cell would draw the same side again.
        if known.contains(neighbour), isBorder(neighbour, cell), neighbour < cell { continue }
        let (from, to) = layout.grid.side(index, of: cell)
        lines.add(from: from, to: to)
      }
    }
    return pathData(lines.joined(), closed: false)
  }

  /// The names of groups, each at the cell nearest to the middle of its cells.
  private static func texts(
    _ drawing: MapDrawing, layout: TileLayout, groups: [Int], em: Double, class name: String
  ) -> String {
    var placer = LabelPlacer(
      em: em, bounds: Box(minX: 4, minY: 4, maxX: drawing.width - 4, maxY: drawing.height - 4))
    for (index, group) in drawing.request.groups.enumerated() where group.rank == 1 {
      let centers = zip(layout.cells, groups).filter { $0.1 == index }
        .map { layout.grid.center($0.0) }
      guard let label = group.label, !centers.isEmpty else { continue }
      let middle = Spot(
        x: centers.reduce(0) { $0 + $1.x } / Double(centers.count),
        y: centers.reduce(0) { $0 + $1.y } / Double(centers.count))
      let nearest = centers.min { $0.distance(to: middle) < $1.distance(to: middle) }
      _ = placer.place(label, at: nearest ?? middle, class: "jl1", reach: 3)
    }
    return "<g class=\"\(name) jtext\" font-size=\"\(pixelNumber(em))\">\(placer.svg)</g>"
  }
}
