import Geography

extension MapDrawing {
  /// The hatched area of the request, cut to the frame, with its pattern; empty where there is none.
  ///
  /// It lies on top of the desa, whose fills stay visible between the lines.
  func hatching() throws -> (pattern: String, svg: String) {
    guard !request.hatched.isEmpty else { return ("", "") }
    let clip = ClipBox(Box(minX: 0, minY: 0, maxX: width, maxY: height).expanded(2))
    let scale = Detail.unitsPerPixel * Detail.finePerUnit
    var rings: [[(x: Int64, y: Int64)]] = []
    for ring in request.hatched {
      let spots = try projection.project(ring).map(canvas.frame.pixels)
      // Far outside a small map a coordinate needs no more than its direction.
      let fine = spots.map { spot in
        (x: Self.whole(spot.x * scale), y: Self.whole(spot.y * scale))
      }
      let inside = Canvas.spots(clip.ring(fine))
      guard inside.count > 2, abs(doubledArea(inside)) > 8 else { continue }
      rings.append(
        Self.thinned(inside).map { (Self.whole($0.x * scale), Self.whole($0.y * scale)) })
    }
    guard !rings.isEmpty else { return ("", "") }
    let id = "\(request.idPrefix)-beyond"
    // Sparse lines from upper left to lower right: the statuses' patterns are dense and coloured.
    let pattern =
      "<pattern id=\"\(id)\" width=\"30\" height=\"30\" patternUnits=\"userSpaceOnUse\" "
      + "patternTransform=\"rotate(-60)\"><path class=\"jbeyond-line\" d=\"M15 0V30\"/></pattern>"
    let window = besideInsets()
    return (
      pattern + window.definition,
      "<g class=\"jplain jbeyond\"\(window.attribute) \(Self.scaled)><path fill=\"url(#\(id))\" "
        + "fill-rule=\"evenodd\" d=\"\(pathData(rings))\"/></g>"
    )
  }

  /// What keeps the hatching out of the insets, which show other ground at another scale.
  private func besideInsets() -> (definition: String, attribute: String) {
    guard !insets.isEmpty else { return ("", "") }
    let units = Detail.unitsPerPixel
    let whole = Box(minX: 0, minY: 0, maxX: width, maxY: height)
    let boxes = ([whole] + insets.map(\.box)).map { box in
      "M\(pixelNumber(box.minX * units)) \(pixelNumber(box.minY * units))"
        + "h\(pixelNumber(box.width * units))v\(pixelNumber(box.height * units))"
        + "H\(pixelNumber(box.minX * units))z"
    }
    let id = "\(request.idPrefix)-beside"
    return (
      "<clipPath id=\"\(id)\"><path clip-rule=\"evenodd\" d=\"\(boxes.joined())\"/></clipPath>",
      " clip-path=\"url(#\(id))\""
    )
  }

  /// A ring whose vertices lie on whole output units, without those within a pixel of its lines.
  private static func thinned(_ ring: [Spot]) -> [Spot] {
    let closed = ring + ring.prefix(1)
    let kept = FewestVertices(closed, tolerance: 1).chosen(Array(closed.indices))
    return kept.dropLast().map { index in
      Spot(
        x: (closed[index].x * Detail.unitsPerPixel).rounded() / Detail.unitsPerPixel,
        y: (closed[index].y * Detail.unitsPerPixel).rounded() / Detail.unitsPerPixel)
    }
  }

  /// The nearest whole number, within what a drawing can need.
  private static func whole(_ value: Double) -> Int64 {
    value.isFinite ? Int64(max(-1e14, min(1e14, value.rounded()))) : 0
  }
}
