import Geography

extension MapDrawing {
  /// The hatched area of the request, cut to the frame, with its pattern; empty where there is none.
  ///
  /// It lies on top of the desa, whose fills stay visible between the lines.
  func hatching() throws -> (pattern: String, svg: String) {
    guard !request.hatched.isEmpty else { return ("", "") }
    let rings = try hatchedRings()
    let tolerances = [1, 1.6, 2.5, 4, 6.3, 10, 16]
    var data = ""
    for tolerance in tolerances {
      data = Self.path(rings, tolerance: tolerance)
      if data.utf8.count <= request.mostHatchedBytes { break }
    }
    guard !data.isEmpty else { return ("", "") }
    let id = "\(request.idPrefix)-beyond"
    // Sparse lines from upper left to lower right: the statuses' patterns are dense and coloured. A
    // light line under each keeps it apart from dark fills.
    let pattern =
      "<pattern id=\"\(id)\" width=\"30\" height=\"30\" patternUnits=\"userSpaceOnUse\" "
      + "patternTransform=\"rotate(-60)\">"
      + ["jbeyond-line jbeyond-halo", "jbeyond-line"].map {
        "<path class=\"\($0)\" d=\"M15 0V30\"/>"
      }.joined() + "</pattern>"
    let window = besideInsets()
    return (
      pattern + window.definition,
      "<g class=\"jplain jbeyond\"\(window.attribute) \(Self.scaled)><path fill=\"url(#\(id))\" "
        + "fill-rule=\"evenodd\" d=\"\(data)\"/></g>"
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

  /// The rings on the drawing, cut to its frame.
  private func hatchedRings() throws -> [[Spot]] {
    let clip = ClipBox(Box(minX: 0, minY: 0, maxX: width, maxY: height).expanded(2))
    return try request.hatched.map { ring in
      let fine = try projection.project(ring).map(canvas.frame.pixels).map { spot in
        (x: Self.fine(spot.x), y: Self.fine(spot.y))
      }
      return Canvas.spots(clip.ring(fine))
    }
  }

  /// The path of rings whose vertices lie on whole output units, without those within a tolerance of
  /// its lines and without rings that are no more than a speck at it.
  private static func path(_ rings: [[Spot]], tolerance: Double) -> String {
    let large = rings.filter {
      $0.count > 2 && abs(doubledArea($0)) > 16 * tolerance * tolerance
    }
    return pathData(
      large.map { ring in
        let closed = ring + ring.prefix(1)
        let kept = FewestVertices(closed, tolerance: tolerance).chosen(Array(closed.indices))
        return kept.dropLast().map { index in
          (
            whole(closed[index].x * Detail.unitsPerPixel),
            whole(closed[index].y * Detail.unitsPerPixel)
          )
        }
      })
  }

  /// Pixels in fine numbers. What lies far outside a small map needs no more than its direction.
  private static func fine(_ pixels: Double) -> Int64 {
    let value = pixels * Detail.unitsPerPixel * Detail.finePerUnit
    return value.isFinite ? Int64(max(-1e14, min(1e14, value.rounded()))) : 0
  }

  /// Output units, rounded, in fine numbers.
  private static func whole(_ units: Double) -> Int64 {
    Int64(units.rounded()) * Int64(Detail.finePerUnit)
  }
}
