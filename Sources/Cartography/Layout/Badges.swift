/// The numbers of pockets on a map.
extension MapDrawing {
  /// A number in its circle, at the middle of its pocket or, where others are in the way, beside it with
  /// a line that leads back. Takes the room of the circles.
  ///
  /// - Parameter em: the height of letters, pixels.
  func badges(em: Double, placer: inout LabelPlacer) -> String {
    var placed: [(spot: Spot, radius: Double)] = []
    var leads = ""
    var circles = ""
    for pocket in request.pockets {
      guard let pole = pole(of: pocket.members) else { continue }
      let text = String(pocket.number)
      let radius = em * (0.62 + 0.14 * Double(text.count))
      let spot = freeSpot(near: pole.spot, radius: radius, among: placed)
      placed.append((spot, radius))
      if spot != pole.spot {
        leads +=
          "M\(pixelNumber(pole.spot.x)) \(pixelNumber(pole.spot.y))"
          + "L\(pixelNumber(spot.x)) \(pixelNumber(spot.y))"
      }
      let x = pixelNumber(spot.x)
      circles +=
        "<circle cx=\"\(x)\" cy=\"\(pixelNumber(spot.y))\" r=\"\(pixelNumber(radius))\"/>"
        + "<text x=\"\(x)\" y=\"\(pixelNumber(spot.y + em * 0.34))\">\(text)</text>"
      placer.reserve(
        Box(minX: spot.x, minY: spot.y, maxX: spot.x, maxY: spot.y).expanded(radius))
    }
    guard !circles.isEmpty else { return "" }
    let lines = leads.isEmpty ? "" : "<path class=\"jlead\" d=\"\(leads)\"/>"
    return "<g class=\"jbadge\">\(lines)\(circles)</g>"
  }

  /// The nearest place for a circle that touches none of those placed: the spot itself, else one of eight
  /// directions in widening steps; the spot itself again where there is no room within five steps.
  private func freeSpot(
    near spot: Spot, radius: Double, among placed: [(spot: Spot, radius: Double)]
  ) -> Spot {
    func isFree(_ candidate: Spot) -> Bool {
      Box(minX: 0, minY: 0, maxX: width, maxY: height).expanded(-radius).contains(candidate)
        && placed.allSatisfy { $0.spot.distance(to: candidate) > $0.radius + radius }
    }
    if isFree(spot) || placed.allSatisfy({ $0.spot.distance(to: spot) > $0.radius + radius }) {
      return spot
    }
    let diagonal = 0.707
    let directions = [
      (0, -1), (1, 0), (0, 1), (-1, 0), (diagonal, -diagonal), (diagonal, diagonal),
      (-diagonal, diagonal), (-diagonal, -diagonal),
    ]
    for step in 1...5 {
      let reach = Double(step) * radius * 0.9
      for (x, y) in directions {
        let candidate = Spot(x: spot.x + x * reach, y: spot.y + y * reach)
        if isFree(candidate) { return candidate }
      }
    }
    return spot
  }
}
