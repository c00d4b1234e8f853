import Geography

extension Atlas {
  /// Draws a map.
  ///
  /// - Throws: what the projection throws for a position it cannot place.
  public func map(_ request: MapRequest) throws -> RenderedMap {
    var drawing = try drawing(request)
    return try drawing.rendered(atlas: self)
  }

  /// A drawing with its borders laid out and nothing written yet.
  func drawing(_ request: MapRequest) throws -> MapDrawing {
    let members = request.features.map(\.desa).filter(hasShape)
    var request = request
    request.context = request.context.map {
      MapGroup(members: $0.members.filter(hasShape), label: $0.label, rank: $0.rank)
    }
    request.groups = request.groups.map {
      MapGroup(members: $0.members.filter(hasShape), label: $0.label, rank: $0.rank)
    }
    request.pockets = request.pockets.map {
      MapPocket(members: $0.members.filter(hasShape), number: $0.number)
    }
    let context = request.context.flatMap(\.members)
    let projection = try projection(for: members)
    // Of what lies around only the outlines are drawn.
    let source = try source(
      members, outlinesOf: request.context.map(\.members), projection: projection)
    let (frame, height) = fit(
      source, arcs: topology.arcs(of: members), width: request.width, aspects: 0.5...1.15)
    let canvas = Canvas(
      members: members, context: context, topology: topology, source: source, frame: frame)
    return MapDrawing(request, canvas: canvas, projection: projection, height: height)
  }
}

extension MapDrawing {
  /// The whole drawing.
  mutating func rendered(atlas: Atlas) throws -> RenderedMap {
    let land = occupancy
    let index = try indexInset(atlas: atlas)
    let largest = furnitureSize(em: max(narrowEm, Self.wideEm))
    // Insets choose first, for they want to be near what they show; where they would leave no room
    // for the scale bar they get what it leaves.
    let before = self
    if request.hasInsets { try addInsets(atlas: atlas) }
    if occupancy.freePlace(width: largest.width, height: largest.height, margin: Self.corner) == nil
    {
      self = before
    }
    let barBox = place(width: largest.width, height: largest.height)
    if request.hasInsets, insets.isEmpty { try addInsets(atlas: atlas) }
    let isSmall = request.narrowWidth >= request.width
    let wide = try labels(em: Self.wideEm, barBox: barBox, class: isSmall ? "jnames" : "jwide")
    let narrow = isSmall ? "" : try labels(em: narrowEm, barBox: barBox, class: "jnarrow")
    let tiles = request.hasTiles ? TileView(self, land: land) : .none
    let summary =
      request.texts.summary.isEmpty ? "" : "<desc>\(escaped(request.texts.summary))</desc>"
    let patterns = request.hasPatterns ? MapStyle.patterns(prefix: request.idPrefix) : ""
    let marks = try marks()
    let hatching = try hatching()
    let defs = patterns + tiles.definition + marks.symbols + hatching.pattern
    let w = pixelNumber(width)
    let h = pixelNumber(height)
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"jmap\" viewBox=\"0 0 \(w) \(h)\" "
      + "width=\"\(w)\" height=\"\(h)\" role=\"group\" "
      + "aria-label=\"\(escaped(request.texts.title))\">\(summary)"
      + (defs.isEmpty ? "" : "<defs>\(defs)</defs>")
      + "<g \(Self.scaled)>\(context())</g>" + insetGrounds() + desa(tiles: tiles.uses)
      + hatching.svg
      + "<g class=\"jplain\" \(Self.scaled)>\(borders())</g>" + marks.svg + interiorMarks()
      + "<g class=\"jplain\">\(index)\(insetFrames())\(wide)\(narrow)</g>"
      + tiles.overlay + "<path class=\"jframe\" d=\"M0 0h\(w)v\(h)H0z\"/></svg>"
    let known = Set(shown.map(\.feature.desa))
    return RenderedMap(
      svg: svg, aspect: height / width,
      dotted: shown.filter { $0.size < Self.leastSize }.map(\.feature.desa),
      missing: request.features.map(\.desa).filter { !known.contains($0) }, marks: marks.count)
  }

  /// The small map of the province with this map's units marked.
  mutating func indexInset(atlas: Atlas) throws -> String {
    guard let index = request.index else { return "" }
    let place = place(width: index.width, height: index.height)
    indexBox = place
    let mark = try atlas.mark(shown.map(\.feature.desa), on: index)
    let ring =
      max(mark.box.width, mark.box.height) < 12 && !mark.box.isEmpty
      ? "<circle class=\"jring\" cx=\"\(pixelNumber(mark.box.center.x))\" "
        + "cy=\"\(pixelNumber(mark.box.center.y))\" r=\"8\"/>" : ""
    return "<g class=\"jindex\" transform=\"translate(\(pixelNumber(place.minX)) "
      + "\(pixelNumber(place.minY)))\" aria-hidden=\"true\"><path class=\"jground\" "
      + "d=\"M0 0h\(pixelNumber(index.width))v\(pixelNumber(index.height))H0z\"/>"
      + "<g transform=\"scale(\(1 / Detail.unitsPerPixel))\">"
      + "<path class=\"jland\" d=\"\(index.outline)\"/><path class=\"jhere\" d=\"\(mark.path)\"/>"
      + "<path class=\"jlimit\" d=\"\(index.borders)\"/>"
      + "</g>\(ring)</g>"
  }

  func scaleBar(em: Double) -> ScaleBar {
    ScaleBar(
      metresPerPixel: canvas.frame.metresPerPixel, most: min(width * 0.22, em * 14), em: em)
  }

  /// Names, numbers of pockets, seats and the scale bar for one size of screen.
  private func labels(em: Double, barBox: Box, class name: String) throws -> String {
    let bar = scaleBar(em: em)
    let room = bar.size
    // Both bars stand in the lower left of the room kept for the larger one.
    let place = Box(
      minX: barBox.minX, minY: barBox.maxY - room.height, maxX: barBox.minX + room.width,
      maxY: barBox.maxY)
    var placer = LabelPlacer(
      em: em, bounds: Box(minX: 4, minY: 4, maxX: width - 4, maxY: height - 4))
    placer.reserve(place)
    let schematic = schematicLabel(over: place, em: em, placer: &placer)
    for inset in insets { placer.reserve(inset.box.expanded(2)) }
    if let index = indexBox { placer.reserve(index) }
    let scale = bar.svg(in: place, texts: request.texts)
    let insetTexts = insetTexts(em: em, placer: &placer)
    let badges = badges(em: em, placer: &placer)
    let seats = try seats(em: em, placer: &placer)
    try contextNames(em: em, placer: &placer)
    for group in request.groups.sorted(by: { $0.rank < $1.rank }) {
      guard let label = group.label, let pole = pole(of: group.members) else { continue }
      // Many names on a small screen hide the map: then each has to suit its unit.
      if em > Self.wideEm, request.groups.count > 8,
        (LabelPlacer.lines(label).map(LabelPlacer.width).max() ?? 0) * em > pole.radius * 5
      {
        continue
      }
      _ = placer.place(label, at: pole.spot, class: "jl\(group.rank)", reach: 3)
    }
    for item in shown {
      guard let label = item.feature.label else { continue }
      let room = LabelPlacer.lines(label).map(LabelPlacer.width).max() ?? 0
      guard room * em * 0.85 < item.box.width * 1.3, let pole = pole(of: item) else { continue }
      // The mark of an interior desa stands on the pole too: the name keeps off it.
      _ = placer.place(
        label, at: pole.spot, class: "jl3", size: 0.85, reach: 1,
        gap: item.feature.isInterior ? em * 0.3 : 0)
    }
    return "<g class=\"\(name)\" font-size=\"\(pixelNumber(em))\">\(scale)\(seats)"
      + "<g class=\"jtext\">\(placer.svg)\(insetTexts)\(schematic)</g>\(badges)</g>"
  }

  /// The names of neighbouring units, in the middle of what is seen of them.
  private func contextNames(em: Double, placer: inout LabelPlacer) throws {
    let clip = ClipBox(Box(minX: 0, minY: 0, maxX: width, maxY: height))
    var seen: [(label: String, pole: Pole)] = []
    for group in request.context {
      guard let label = group.label else { continue }
      let rings = canvas.outline(of: group.members).map { Canvas.spots(clip.ring($0)) }
      guard let largest = rings.max(by: { abs(doubledArea($0)) < abs(doubledArea($1)) }),
        let pole = poleOfInaccessibility([largest], precision: 2)
      else { continue }
      seen.append((label, pole))
    }
    // A name wider than what is seen of its unit would be taken for another's.
    for item in seen where item.pole.radius > em * 1.5 {
      _ = placer.place(item.label, at: item.pole.spot, class: "jl4", size: 0.92, reach: 1)
    }
  }

  private func seats(em: Double, placer: inout LabelPlacer) throws -> String {
    var result = ""
    let points = try projection.project(request.places.map(\.position))
    let frame = Box(minX: 0, minY: 0, maxX: width, maxY: height)
    for (place, point) in zip(request.places, points) {
      let spot = canvas.frame.pixels(point)
      guard frame.contains(spot) else { continue }
      for radius in [em * 0.36, em * 0.16] {
        result +=
          "<circle class=\"jseat\" cx=\"\(pixelNumber(spot.x))\" cy=\"\(pixelNumber(spot.y))\" "
          + "r=\"\(pixelNumber(radius))\"/>"
      }
      placer.reserve(Box(minX: spot.x, minY: spot.y, maxX: spot.x, maxY: spot.y).expanded(em * 0.4))
      if let name = place.name {
        _ = placer.place(name, at: spot, class: "jl2", size: 0.92, reach: 3, gap: em * 0.45)
      }
    }
    return result
  }
}
