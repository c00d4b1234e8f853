import Foundation
import Geography

/// A place where families live close together.
struct Settlement: Sendable {
  /// Its middle.
  var center: Coordinate
  /// Metres within which most families live.
  var radius: Double
  /// Metres around the middle that lie inside the desa for certain.
  var clearRadius: Double
  /// How much longer than wide it is, and where to: villages follow rivers and roads.
  var stretch: Double
  /// The direction of its length, radians.
  var direction: Double
  /// The families of the desa that live here.
  var families: Range<Int>
  /// Metres a degree.
  var plane: LocalPlane
}

/// Draws settlements and the homes in them.
struct SettlementDrawing {
  /// Square metres a family takes in a village, streets and gardens included. Assumption.
  static let squareMetresAFamily = 1_200.0
  /// Families that live apart from the others. Assumption.
  static let scattered = 0.06
  /// Draws before a home is put right beside the middle.
  static let attempts = 16
  /// A plane is right to 0.2 % within 10 km; what is clear by 2 % is clear.
  static let clearShare = 0.98

  /// The settlements of a desa: 1 to 4, the first around its reference point with the most
  /// families. None without an area.
  static func settlements(of unit: AdminUnit, families: Int, seed: SimulationSeed) -> [Settlement] {
    guard let shape = unit.shape, !shape.isEmpty else { return [] }
    var stream = seed.stream(.settlements, unit.code.value)
    let area = unit.area ?? groundArea(shape)
    // A second hamlet for every 150 families, as a rule; a few more by chance.
    let wanted = 1 + min(3, stream.rounded(Double(families) / 150 * stream.between(0.3, 1.2)))
    guard let main = mainPlace(of: unit, shape: shape) else { return [] }
    var centers = [main]
    let reach = min(area.squareRoot() * 0.35, 15_000)
    for _ in 1..<max(2, wanted) where centers.count < wanted {
      if let other = place(around: main, within: reach, in: shape, stream: &stream) {
        centers.append(other)
      }
    }
    let weights = centers.indices.map { $0 == 0 ? 1.2 : stream.between(0.2, 0.8) }
    let counts = apportioned(families, by: weights)
    var first = 0
    return zip(centers, counts).map { center, count in
      defer { first += count }
      let needed = (Double(count) * squareMetresAFamily / .pi).squareRoot()
      return Settlement(
        center: center, radius: max(40, min(needed, area.squareRoot() * 0.45)),
        clearRadius: borderDistance(from: center, in: shape) * clearShare,
        stretch: stream.between(1, 2.2), direction: stream.between(0, .pi),
        families: first..<(first + count), plane: LocalPlane(at: center))
    }
  }

  /// The reference point where it lies inside, else a point that does.
  private static func mainPlace(of unit: AdminUnit, shape: MultiPolygon) -> Coordinate? {
    if let point = unit.referencePoint.map(rounded), shape.containment(of: point) == .inside {
      return point
    }
    guard let pole = poleOfInaccessibility(of: shape).map(rounded),
      shape.containment(of: pole) == .inside
    else { return nil }
    return pole
  }

  private static func place(
    around main: Coordinate, within reach: Double, in shape: MultiPolygon,
    stream: inout RandomStream
  ) -> Coordinate? {
    let plane = LocalPlane(at: main)
    for _ in 0..<attempts * 2 {
      let radius = reach * stream.unit().squareRoot()
      let angle = stream.between(0, 2 * .pi)
      let point = rounded(plane.moved(x: radius * cos(angle), y: radius * sin(angle)))
      if shape.containment(of: point) == .inside { return point }
    }
    return nil
  }

  /// Metres from a point to the nearest border.
  private static func borderDistance(from point: Coordinate, in shape: MultiPolygon) -> Double {
    let plane = LocalPlane(at: point)
    var nearest = Double.infinity
    shape.forEachEdge { a, b in
      let (ax, ay) = plane.metres(a)
      let (bx, by) = plane.metres(b)
      let dx = bx - ax
      let dy = by - ay
      let length2 = dx * dx + dy * dy
      let t = length2 > 0 ? min(1, max(0, -(ax * dx + ay * dy) / length2)) : 0
      let x = ax + t * dx
      let y = ay + t * dy
      nearest = min(nearest, x * x + y * y)
    }
    return nearest.squareRoot()
  }
}

extension Settlement {
  /// Where a family of its stream lives: inside the desa, to six decimals.
  func home(in shape: MultiPolygon, stream: inout RandomStream) -> Coordinate {
    for _ in 0..<SettlementDrawing.attempts {
      let isScattered = stream.chance(SettlementDrawing.scattered)
      let distance = radius * stream.unit().squareRoot() * (isScattered ? 3 : 1)
      let angle = stream.between(0, 2 * .pi)
      let along = distance * cos(angle) * stretch.squareRoot()
      let across = distance * sin(angle) / stretch.squareRoot()
      let point = plane.moved(
        x: along * cos(direction) - across * sin(direction),
        y: along * sin(direction) + across * cos(direction))
      if let inside = self.point(point, in: shape) { return inside }
    }
    let close = min(clearRadius * 0.5, 20)
    let beside = plane.moved(
      x: stream.between(-0.5, 0.5) * close, y: stream.between(-0.5, 0.5) * close)
    return point(beside, in: shape) ?? center
  }

  /// The point as it is written, if it lies in the interior of the desa.
  func point(_ point: Coordinate, in shape: MultiPolygon) -> Coordinate? {
    let written = rounded(point)
    let (x, y) = plane.metres(written)
    if x * x + y * y < clearRadius * clearRadius { return written }
    return shape.containment(of: written) == .inside ? written : nil
  }
}

extension LocalPlane {
  /// The position some metres east and north of the origin.
  func moved(x: Double, y: Double) -> Coordinate {
    Coordinate(
      longitude: origin.longitude + x / metresPerLongitude,
      latitude: origin.latitude + y / metresPerLatitude)
  }
}

/// A position to six decimals, about a decimetre, as it is written.
func rounded(_ point: Coordinate) -> Coordinate {
  Coordinate(
    longitude: (point.longitude * 1e6).rounded() / 1e6,
    latitude: (point.latitude * 1e6).rounded() / 1e6)
}
