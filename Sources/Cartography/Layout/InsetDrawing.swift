extension MapDrawing {
  /// Finds the dense parts of the map and gives each an inset where there is room.
  mutating func addInsets(atlas: Atlas) throws {
    let width = width
    var groupOf: [Int: Int] = [:]
    for (index, group) in request.groups.enumerated() where group.rank == 1 {
      for member in group.members { groupOf[member] = index }
    }
    let items = shown.map {
      InsetFinder.Item(box: $0.box, size: $0.size, group: groupOf[$0.feature.desa] ?? -1)
    }
    for (window, members) in InsetFinder.windows(items, mapWidth: width) {
      let scales = InsetFinder.scales(
        members.map { shown[$0].size }, window: window, mapWidth: width)
      // A smaller inset beside what it shows is better than a large one across the map.
      let places = scales.compactMap { scale in
        occupancy.freePlace(
          width: window.width * scale, height: window.height * scale + Self.insetTitle,
          margin: Self.corner, near: window.center
        ).map { (scale, $0) }
      }
      let isNear = { (box: Box) in box.center.distance(to: window.center) < width / 2 }
      guard let (scale, box) = places.first(where: { isNear($0.1) }) ?? places.first else {
        continue
      }
      occupancy.take(box)
      insets.append(try inset(window, box: box, scale: scale, members: members, atlas: atlas))
    }
  }

  /// The room for an inset's name above it, pixels.
  private static let insetTitle = 18.0

  private func inset(
    _ window: Box, box: Box, scale: Double, members: [Int], atlas: Atlas
  ) throws -> Inset {
    let picture = Box(
      minX: box.minX, minY: box.minY + Self.insetTitle, maxX: box.maxX, maxY: box.maxY)
    let main = canvas.frame
    let metres = main.metresPerPixel / scale
    let frame = Frame(
      metresPerPixel: metres,
      left: main.left + window.minX * main.metresPerPixel - picture.minX * metres,
      top: main.top - window.minY * main.metresPerPixel + picture.minY * metres)
    let inside = shown.filter { $0.box.intersects(window) }.map(\.feature.desa)
    let source = try atlas.source(inside, projection: projection)
    let names = request.groups.filter { $0.label != nil && $0.rank == 1 }
    let small = Set(members.map { shown[$0].feature.desa })
    func count(_ group: MapGroup) -> Int { group.members.filter(small.contains).count }
    let label = names.count < 2 ? nil : names.max { count($0) < count($1) }?.label
    return Inset(
      window: window, box: picture, scale: scale, desa: inside,
      canvas: Canvas(
        members: inside, context: [], topology: atlas.topology, source: source, frame: frame),
      label: label)
  }

  /// The paper under the insets.
  func insetGrounds() -> String {
    insets.map { "<path class=\"jground jplain\" d=\"\(rectangle($0.box))\"/>" }.joined()
  }

  /// How far an inset may stand from what it shows and still be tied to it by a line; letters say
  /// what belongs together in any case.
  private var longestTie: Double { width * 0.16 }

  /// The frames of the insets and of what they show, and short lines between.
  func insetFrames() -> String {
    guard !insets.isEmpty else { return "" }
    let data = insets.map { inset in
      let from = inset.window.nearest(to: inset.box.center)
      let to = inset.box.nearest(to: inset.window.center)
      let frames = rectangle(inset.window) + rectangle(inset.box)
      guard from.distance(to: to) < longestTie else { return frames }
      return frames
        + "M\(pixelNumber(from.x)) \(pixelNumber(from.y))L\(pixelNumber(to.x)) \(pixelNumber(to.y))"
    }
    return "<path class=\"jlead\" d=\"\(data.joined())\"/>"
  }

  /// The letter of an inset, in its corner and beside what it shows.
  private func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
  }

  /// The letters, names and scale bars of the insets.
  func insetTexts(em: Double, placer: inout LabelPlacer) -> String {
    var result = ""
    for (index, inset) in insets.enumerated() {
      let name = [letter(index), inset.label].compactMap { $0 }.joined(separator: " · ")
      let room = LabelPlacer.width(name) * em / 2 + Self.corner
      let x = max(room, min(width - room, inset.box.center.x))
      result +=
        "<text class=\"jl1\" x=\"\(pixelNumber(x))\" "
        + "y=\"\(pixelNumber(inset.box.minY - 5))\">\(escaped(name))</text>"
      // On a small screen its letters would cover the inset.
      if em <= Self.wideEm { result += insetBar(inset, em: em) }
      let half = Spot(x: inset.window.width / 2, y: inset.window.height / 2)
      _ = placer.place(
        letter(index), at: inset.window.center, class: "jl1",
        around: [
          Spot(x: -half.x - em * 0.6, y: -half.y + em * 0.4),
          Spot(x: half.x + em * 0.6, y: -half.y + em * 0.4),
          Spot(x: 0, y: -half.y - em * 0.6), Spot(x: 0, y: half.y + em * 0.7),
        ])
    }
    return result
  }

  private func insetBar(_ inset: Inset, em: Double) -> String {
    let bar = ScaleBar(
      metresPerPixel: inset.canvas.frame.metresPerPixel,
      most: min(inset.box.width * 0.3, em * 6), em: em * 0.8)
    return bar.short(
      at: Spot(x: inset.box.minX + 0.5 * em, y: inset.box.maxY - 0.5 * em), texts: request.texts)
  }

  private func rectangle(_ box: Box) -> String {
    "M\(pixelNumber(box.minX)) \(pixelNumber(box.minY))h\(pixelNumber(box.width))"
      + "v\(pixelNumber(box.height))H\(pixelNumber(box.minX))z"
  }
}

extension Box {
  /// The position in the box that is nearest to `spot`.
  func nearest(to spot: Spot) -> Spot {
    Spot(x: max(minX, min(maxX, spot.x)), y: max(minY, min(maxY, spot.y)))
  }
}
