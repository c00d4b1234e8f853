/// One map while it is drawn: what is shown, where, and what room is left.
struct MapDrawing {
  /// A desa with a geometry.
  struct Shown {
    let feature: MapFeature
    /// The part that stands for it, with its holes, pixels.
    let part: [[Spot]]
    /// The box around all its parts, pixels.
    let box: Box
    /// The square root of its area, pixels.
    let size: Double
  }

  let request: MapRequest
  let canvas: Canvas
  let projection: any MapProjection
  let width: Double
  var height: Double
  var occupancy: Occupancy
  let shown: [Shown]
  var insets: [Inset] = []
  /// Where the map of the province stands.
  var indexBox: Box?
  /// The middles found so far: labels of both sizes and the marks ask for the same ones.
  private let poles = Poles()

  /// A desa smaller than this becomes a dot.
  static let leastSize = 4.0
  /// Pixels between the drawing's edge and what stands in its corners.
  static let corner = 8.0

  init(
    _ request: MapRequest, canvas: Canvas, projection: any MapProjection, height: Double
  ) {
    self.request = request
    self.canvas = canvas
    self.projection = projection
    width = request.width
    self.height = height
    shown = request.features.compactMap { feature in
      let part = canvas.mainPart(of: feature.desa)
      guard !part.isEmpty else { return nil }
      let rings = canvas.rings(of: feature.desa).map(Canvas.spots)
      // Holes turn the other way, so they are subtracted.
      let area = abs(rings.reduce(0) { $0 + doubledArea($1) }) / 2
      return Shown(feature: feature, part: part, box: Box(around: rings), size: area.squareRoot())
    }
    occupancy = Occupancy(width: width, height: height)
    takeShown()
  }

  private mutating func takeShown() {
    for item in shown { occupancy.take(canvas.rings(of: item.feature.desa).map(Canvas.spots)) }
  }

  /// Places a box in the free corner that suits it, or below the map, which then gets higher.
  mutating func place(width boxWidth: Double, height boxHeight: Double) -> Box {
    if let free = occupancy.freePlace(width: boxWidth, height: boxHeight, margin: Self.corner) {
      occupancy.take(free)
      return free
    }
    height = (height + boxHeight + 2 * Self.corner).rounded(.up)
    var larger = Occupancy(width: width, height: height)
    larger.take(occupancy)
    occupancy = larger
    let box = Box(
      minX: Self.corner, minY: height - Self.corner - boxHeight, maxX: Self.corner + boxWidth,
      maxY: height - Self.corner)
    occupancy.take(box)
    return box
  }

  /// The height of letters where the drawing has its full size, pixels.
  static let wideEm = 13.0

  /// The height of letters that makes 11 pixels on a small screen.
  var narrowEm: Double { 11 * width / request.narrowWidth }

  /// The prefix of the patterns' ids.
  var patternPrefix: String { request.hasPatterns ? request.idPrefix : "j" }

  /// Grey neighbours, cut off outside the frame.
  func context() -> String {
    let clip = ClipBox(Box(minX: 0, minY: 0, maxX: width, maxY: height).expanded(6))
    let rings = request.context.flatMap { group in
      canvas.outline(of: group.members).map(clip.ring)
    }
    let data = pathData(rings.filter { $0.count > 2 })
    return data.isEmpty ? "" : "<path class=\"jcontext jplain\" d=\"\(data)\"/>"
  }

  /// The desa large enough to be seen, then those drawn as dots, so that no neighbour covers them.
  func desa(tiles: [Int: String]) -> String {
    var areas = LinkRuns()
    var dots = LinkRuns()
    var order = RingOrder()
    for item in shown {
      let desa = item.feature.desa
      var rings = order.rings(of: desa, in: canvas, offset: areas.count + dots.count)
      for inset in insets where inset.desa.contains(desa) { rings += inset.rings(of: desa) }
      let content = "<path d=\"\(pathData(rings))\"/>" + (tiles[desa] ?? "")
      if item.size < Self.leastSize {
        add(item.feature, content + dot(item), to: &dots)
      } else if isLostWhenNarrow(item) {
        add(item.feature, content + dot(item, attributes: " class=\"jnarrow\""), to: &dots)
      } else {
        add(item.feature, content, to: &areas)
      }
    }
    // Desa without geometry have a tile only.
    let known = Set(shown.map(\.feature.desa))
    for feature in request.features where !known.contains(feature.desa) {
      if let tile = tiles[feature.desa] { add(feature, tile, to: &areas) }
    }
    return "<g class=\"jdesa\" \(Self.scaled)>\(areas.svg)</g>"
      + (dots.count == 0 ? "" : "<g class=\"jdesa jdot\" \(Self.scaled)>\(dots.svg)</g>")
  }

  /// Whether a desa seen at full size is under 3.5 pixels on a small screen, and in no inset either.
  private func isLostWhenNarrow(_ item: Shown) -> Bool {
    max(item.box.width, item.box.height) * request.narrowWidth < 3.5 * request.width
      && !insets.contains { $0.desa.contains(item.feature.desa) }
  }

  private func dot(_ item: Shown, attributes: String = "") -> String {
    let center = Box(around: item.part).center
    let units = Detail.unitsPerPixel
    return "<circle\(attributes) cx=\"\(Int((center.x * units).rounded()))\" "
      + "cy=\"\(Int((center.y * units).rounded()))\" r=\"13\"/>"
  }

  /// Brings output units to pixels.
  static let scaled = "transform=\"scale(\(1 / Detail.unitsPerPixel))\""

  /// A desa's drawing as a link, or a group where it leads nowhere, with its title.
  private func add(_ feature: MapFeature, _ content: String, to runs: inout LinkRuns) {
    let titled = "<title>\(escaped(feature.title))</title>\(content)"
    runs.add(
      fill: MapStyle.fill(feature.look, prefix: patternPrefix),
      feature.href.map { ("<a href=\"\(escaped($0))\"", ">\(titled)</a>") }
        ?? ("<g", ">\(titled)</g>"))
  }

  /// Borders of groups, the lower ranks first, and the outlines of pockets, insets included.
  func borders() -> String {
    var result = ""
    let outside = Set(request.context.flatMap(\.members))
    for rank in Set(request.groups.map(\.rank)).sorted(by: >) {
      let groups = request.groups.filter { $0.rank == rank }.map { $0.members }
      let lines = everywhere { $0.borders(between: groups, outside: outside) }
      if lines.isEmpty { continue }
      let data = pathData(lines, closed: false)
      guard rank == 1 else {
        result += "<path class=\"jborder jr\(rank)\" d=\"\(data)\"/>"
        continue
      }
      // A light line under the dark one keeps it apart from dark fills. What is used twice takes
      // its look from the uses, except for what is not inherited.
      let id = "\(request.idPrefix)-b"
      result +=
        "<defs><path id=\"\(id)\" vector-effect=\"non-scaling-stroke\" d=\"\(data)\"/></defs>"
        + "<use class=\"jborder jhalo\" href=\"#\(id)\"/>"
        + "<use class=\"jborder jr1\" href=\"#\(id)\"/>"
    }
    let pockets = everywhere { canvas in
      request.pockets.flatMap { canvas.outline(of: $0.members) }
        // Slivers between borders that do not coincide are no part of a pocket's outline.
        .filter { abs(doubledArea(Canvas.spots($0))) > 12 }.map { $0 + $0.prefix(1) }
    }
    if !pockets.isEmpty {
      result += "<path class=\"jpocket\" d=\"\(pathData(pockets, closed: false))\"/>"
    }
    return result
  }

  /// Lines of the main map and, cut to their boxes, of the insets.
  private func everywhere(
    _ lines: (Canvas) -> [[(x: Int64, y: Int64)]]
  ) -> [[(x: Int64, y: Int64)]] {
    lines(canvas) + insets.flatMap { inset in lines(inset.canvas).flatMap(inset.clip.pieces) }
  }

  /// The middle of the part that stands for a desa.
  func pole(of item: Shown) -> Pole? {
    poles.ofDesa.value(item.feature.desa) { poleOfInaccessibility(item.part) }
  }

  /// Where a unit's name or number belongs: the middle of its largest part.
  func pole(of members: [Int]) -> Pole? {
    poles.ofUnit.value(members) {
      let rings = canvas.outline(of: members).map(Canvas.spots)
      let largest = rings.max { abs(doubledArea($0)) < abs(doubledArea($1)) }
      return largest.flatMap { poleOfInaccessibility([$0]) }
    }
  }

  /// The marks of interior desa: two dots of fixed size, the lower one larger and light.
  func interiorMarks() -> String {
    let spots = shown.filter(\.feature.isInterior)
      .compactMap { pole(of: $0)?.spot }
    return Self.interiorMarks(spots, id: "\(request.idPrefix)-i", isPlain: true)
  }

  /// The marks of interior desa at some places, pixels; the geometry stands once and is used twice.
  static func interiorMarks(_ spots: [Spot], id: String, isPlain: Bool) -> String {
    guard !spots.isEmpty else { return "" }
    let plain = isPlain ? " jplain" : ""
    return "<g \(scaled)><defs><path id=\"\(id)\" vector-effect=\"non-scaling-stroke\" "
      + "d=\"\(dotData(spots))\"/></defs><use class=\"jinterior jh\(plain)\" href=\"#\(id)\"/>"
      + "<use class=\"jinterior\(plain)\" href=\"#\(id)\"/></g>"
  }

  /// A path of lines that are no longer than one output unit: their caps make dots.
  private static func dotData(_ spots: [Spot]) -> String {
    let fine = Int64(Detail.finePerUnit)
    return pathData(
      spots.map { spot in
        let x = Int64((spot.x * Detail.unitsPerPixel).rounded()) * fine
        let y = Int64((spot.y * Detail.unitsPerPixel).rounded()) * fine
        return [(x, y), (x + fine, y)]
      }, closed: false)
  }
}

extension Box {
  /// The box around rings; empty for none.
  init(around rings: [[Spot]]) {
    self = rings.joined().reduce(into: .empty) { $0.grow(x: $1.x, y: $1.y) }
  }
}
