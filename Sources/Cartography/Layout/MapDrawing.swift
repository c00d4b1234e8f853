/// One map while it is drawn.
struct MapDrawing {
  let request: MapRequest
  let canvas: Canvas
  let projection: any MapProjection
  let width: Double
  var height: Double
  var occupancy: Occupancy
  /// The desa that have a geometry, with what stands for each: its main part.
  let shown: [(feature: MapFeature, part: [[Spot]])]
  /// The desa too small to be seen, by their places in ``shown``.
  let dotted: Set<Int>

  /// A desa whose square root of area is below this, in pixels, becomes a dot.
  private static let leastSize = 4.0

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
      return part.isEmpty ? nil : (feature, part)
    }
    var occupancy = Occupancy(width: width, height: height)
    var dotted = Set<Int>()
    for (index, item) in shown.enumerated() {
      let rings = canvas.rings(of: item.feature.desa).map(Canvas.spots)
      occupancy.take(rings)
      let area = rings.reduce(0) { $0 + doubledArea($1) } / 2
      if abs(area).squareRoot() < Self.leastSize { dotted.insert(index) }
    }
    self.occupancy = occupancy
    self.dotted = dotted
  }

  var patternPrefix: String { request.hasPatterns ? request.idPrefix : "j" }

  /// Grey neighbours, cut off outside the frame.
  func context() -> String {
    let scale = Detail.unitsPerPixel * Detail.finePerUnit
    let margin = 6.0
    let rings = request.context.flatMap { group in
      canvas.outline(of: group.members).map {
        clipped(
          $0, minX: Int64(-margin * scale), minY: Int64(-margin * scale),
          maxX: Int64((width + margin) * scale), maxY: Int64((height + margin) * scale))
      }
    }
    let data = pathData(rings.filter { $0.count > 2 })
    return data.isEmpty ? "" : "<path class=\"jcontext jplain\" d=\"\(data)\"/>"
  }

  /// The desa large enough to be seen, then those drawn as dots, so that no neighbour covers them.
  func desa() -> String {
    var areas = ""
    var dots = ""
    for (index, item) in shown.enumerated() {
      let path = "<path d=\"\(pathData(canvas.rings(of: item.feature.desa)))\"/>"
      if dotted.contains(index) {
        let center = box(item.part).center
        let units = Detail.unitsPerPixel
        dots += link(
          item.feature,
          path + "<circle cx=\"\(Int((center.x * units).rounded()))\" "
            + "cy=\"\(Int((center.y * units).rounded()))\" r=\"13\"/>")
      } else {
        areas += link(item.feature, path)
      }
    }
    let scaled = "transform=\"scale(\(1 / Detail.unitsPerPixel))\""
    return "<g class=\"jdesa\" \(scaled)>\(areas)</g>"
      + (dots.isEmpty ? "" : "<g class=\"jdesa jdot\" \(scaled)>\(dots)</g>")
  }

  /// A desa's drawing as a link, or a group where it leads nowhere, with its title.
  func link(_ feature: MapFeature, _ content: String) -> String {
    let fill = MapStyle.fill(feature.look, prefix: patternPrefix)
    let title = "<title>\(escaped(feature.title))</title>"
    guard let href = feature.href else { return "<g\(fill)>\(title)\(content)</g>" }
    return "<a href=\"\(escaped(href))\"\(fill)>\(title)\(content)</a>"
  }

  /// Borders of groups, the lower ranks first, and the outlines of pockets.
  func borders() -> String {
    var result = ""
    let outside = Set(request.context.flatMap(\.members))
    for rank in Set(request.groups.map(\.rank)).sorted(by: >) {
      let groups = request.groups.filter { $0.rank == rank }.map { $0.members }
      let data = canvas.borders(between: groups, outside: outside)
      if data.isEmpty { continue }
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
    let pockets = pathData(request.pockets.flatMap { canvas.outline(of: $0.members) })
    if !pockets.isEmpty { result += "<path class=\"jpocket\" d=\"\(pockets)\"/>" }
    return result
  }

  /// The marks of interior desa: two dots of fixed size, the lower one larger and light.
  func interiorMarks() -> String {
    var data = ""
    for item in shown where item.feature.isInterior {
      guard let pole = poleOfInaccessibility(item.part) else { continue }
      data += "M\(pixelNumber(pole.spot.x)) \(pixelNumber(pole.spot.y))h0"
    }
    guard !data.isEmpty else { return "" }
    return "<path class=\"jinterior jh jplain\" d=\"\(data)\"/>"
      + "<path class=\"jinterior jplain\" d=\"\(data)\"/>"
  }

  func box(_ rings: [[Spot]]) -> Box {
    rings.joined().reduce(into: .empty) { $0.grow(x: $1.x, y: $1.y) }
  }
}
