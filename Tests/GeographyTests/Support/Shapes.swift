import Geography

func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
  Coordinate(longitude: longitude, latitude: latitude)
}

func ring(_ points: [(Double, Double)]) -> Ring {
  Ring(points.map { at($0.0, $0.1) })
}

/// One polygon: the first ring is the outer border, the others are holes.
func area(_ rings: [(Double, Double)]...) -> MultiPolygon {
  MultiPolygon([
    Polygon(exterior: ring(rings[0]), holes: rings.dropFirst().map { ring($0) })
  ])
}

/// A square by its south-west corner.
func square(_ west: Double, _ south: Double, _ size: Double) -> [(Double, Double)] {
  [(west, south), (west + size, south), (west + size, south + size), (west, south + size)]
}

func code(_ digits: String) -> AdminCode { AdminCode(digits: digits) ?? .survey }
