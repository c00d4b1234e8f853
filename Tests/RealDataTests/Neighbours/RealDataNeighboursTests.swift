import Coverage
import GDAL
import Geography
import Testing

/// Neighbours of both real files against GEOS: lengths of one border within a buffer of the other,
/// in one equal-area projection for the province, whose scale is right to 0.05 %.
@Suite(.enabled(if: RealBoundaries.areThere))
struct RealDataNeighboursTests {
  @Test(arguments: [
    // How many pairs of neighbours each file has; GEOS counts as many.
    (RealBoundaries.File.bps, 1273), (.kemendagri, 1304),
  ])
  func neighboursAreThoseOfGEOS(_ file: RealBoundaries.File, _ pairs: Int) throws {
    let real = try RealBoundaries.of(file)
    let ours = real.geography.neighbours
    let geos = try GEOSBorders(real.shapes)
    var found = 0
    var doubtful: [String] = []
    for (first, second) in geos.closePairs {
      let isOurs = ours[first].contains(second)
      if isOurs { found += 1 }
      let lengths = try geos.lengths(first, second)
      if lengths.areNeighbours != isOurs {
        doubtful.append("\(first) \(second) \(lengths)")
      }
    }
    #expect(found == pairs)
    #expect(found == ours.reduce(0) { $0 + $1.count } / 2)
    #expect(doubtful.isEmpty, "\(doubtful)")
  }
}

/// The borders of some areas in metres, with the buffers that tell what is close to them.
private final class GEOSBorders {
  struct Lengths: CustomStringConvertible {
    var common: Double
    var firstNearSecond: Double
    var secondNearFirst: Double

    var areNeighbours: Bool { common >= 100 || max(firstNearSecond, secondNearFirst) >= 300 }

    var description: String { "\(common) m, \(firstNearSecond) m, \(secondNearFirst) m" }
  }

  private var borders: [Geometry?] = []
  private var coincident: [Geometry?] = []
  private var close: [Geometry?] = []
  private let boxes: [BoundingBox]

  init(_ shapes: [MultiPolygon?]) throws {
    let box = shapes.reduce(into: BoundingBox.empty) { box, shape in
      if let shape { box.grow(by: shape.boundingBox) }
    }
    let projection = try EqualAreaProjection(centeredAt: box.center)
    boxes = shapes.map { $0?.boundingBox ?? .empty }
    for shape in shapes {
      let border = try shape.map { try Geometry(Self.projected($0, projection)).boundary() }
      borders.append(border)
      coincident.append(try border.map { try $0.buffered(by: 0.02, segments: 4) })
      close.append(try border.map { try $0.buffered(by: 50, segments: 32) })
    }
  }

  private static func projected(_ shape: MultiPolygon, _ projection: EqualAreaProjection) throws
    -> MultiPolygon
  {
    func ring(_ ring: Ring) throws -> Ring {
      Ring(try projection.project(ring.points).map { Coordinate(longitude: $0.x, latitude: $0.y) })
    }
    return MultiPolygon(
      try shape.polygons.map { polygon in
        Polygon(exterior: try ring(polygon.exterior), holes: try polygon.holes.map { try ring($0) })
      })
  }

  /// The pairs whose boxes come within some hundred metres of each other.
  var closePairs: [(Int, Int)] {
    boxes.indices.flatMap { first in
      boxes.indices.dropFirst(first + 1).filter { second in
        boxes[first].expanded(longitude: 0.002, latitude: 0.002).intersects(boxes[second])
      }.map { (first, $0) }
    }
  }

  func lengths(_ first: Int, _ second: Int) throws -> Lengths {
    func length(_ border: Geometry?, _ area: Geometry?) throws -> Double {
      guard let border, let area else { return 0 }
      return try border.intersection(area).length
    }
    return Lengths(
      common: try length(borders[first], coincident[second]),
      firstNearSecond: try length(borders[first], close[second]),
      secondNearFirst: try length(borders[second], close[first]))
  }
}
