import GDAL
import Geography
import Testing

@testable import Cartography

/// Every page's map of both files, judged by GEOS.
@Suite("Validity of every map of the real province", .enabled(if: SharedData.isThere))
struct RealDataValidityTests {
  @Test("No desa crosses itself on any page, insets included", arguments: RealFile.allCases)
  func everyPage(_ file: RealFile) throws {
    let desa = try SharedData.desa(file)
    let atlas = Atlas(shapes: desa.map(\.shape))
    let all = Array(desa.indices)
    var pages = [all] + all.map { [$0] }
    pages += Dictionary(grouping: all, by: { desa[$0].kabupaten }).values.map { $0 }
    pages += Dictionary(grouping: all, by: { desa[$0].kecamatan }).values.map { $0 }
    var checked = 0
    for members in pages {
      let request = MapRequest(
        features: members.map { MapFeature(desa: $0, look: .c1, title: "") },
        texts: MapTexts(title: ""))
      var drawing = try atlas.drawing(request)
      try drawing.addInsets(atlas: atlas)
      var canvases = [(drawing.canvas, members)]
      canvases += drawing.insets.map { ($0.canvas, $0.desa) }
      for (canvas, members) in canvases {
        for member in members {
          let fault = try Geometry(canvas.shape(of: member)).invalidity
          #expect(fault == nil, "\(desa[member].name) among \(members.count)")
          checked += 1
        }
      }
    }
    #expect(checked > 1900)
  }
}

extension Canvas {
  /// A desa as drawn, in pixels.
  func shape(of desa: Int) -> MultiPolygon {
    var polygons: [Polygon] = []
    for (ring, points) in zip(topology.rings(of: desa), rings(of: desa)) {
      let line = Ring(Canvas.spots(points).map { Coordinate(longitude: $0.x, latitude: $0.y) })
      if topology.ringIsOuter[ring] {
        polygons.append(Polygon(exterior: line))
      } else {
        polygons[polygons.count - 1].holes.append(line)
      }
    }
    return MultiPolygon(polygons)
  }
}
