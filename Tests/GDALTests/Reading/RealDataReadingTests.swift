import GDAL
import Geography
import TestSupport
import Testing

@Suite(.enabled(if: Shared.bps != nil && Shared.kemendagri != nil))
struct RealDataReadingTests {
  @Test func theBPSFileIsReadWholeAndUntouched() throws {
    let dataset = try VectorDataset(opening: #require(Shared.bps))
    #expect(dataset.driverName == "GeoJSON")
    #expect(dataset.warnings.isEmpty)
    let layer = try dataset.layer(named: nil)
    #expect(layer.fieldNames.contains("village_code"))
    #expect(layer.featureCount == 482)
    #expect(layer.crsName == "WGS 84 (EPSG:4326)")
    let code = try #require(layer.fieldNames.firstIndex(of: "village_code"))
    let date = try #require(layer.fieldNames.firstIndex(of: "date"))
    var vertices = 0
    // Of how many GEOS has to say whether they are valid.
    var asked = 0
    var first: VectorFeature?
    try layer.forEachFeature { feature in
      first = first ?? feature
      guard case .area(let shape, nil) = feature.geometry else {
        Issue.record("\(feature.values) \(feature.geometry)")
        return
      }
      vertices += shape.vertexCount
      if !shape.isCertainlyValid { asked += 1 }
    }
    #expect(asked == 2)
    #expect(first?.values[code] == "id6501010001")
    #expect(first?.values[date] == "2019-12-20")
    // 133,981 with the 634 points that close the rings once more.
    #expect(vertices == 133_981 - 634)
    guard case .area(let shape, _) = first?.geometry else { return }
    #expect(
      shape.polygons[0].exterior.points.prefix(2) == [
        Coordinate(longitude: 115.24243390000004, latitude: 1.639311500000076),
        Coordinate(longitude: 115.24743660000001, latitude: 1.637261),
      ])
  }

  @Test func theKemendagriFileIsReadWhole() throws {
    let layer = try VectorDataset(opening: #require(Shared.kemendagri)).layer(named: nil)
    var repairs: [String] = []
    var asked = 0
    var count = 0
    try layer.forEachFeature { feature in
      count += 1
      guard case .area(let shape, let repair) = feature.geometry else {
        Issue.record("\(feature.values) \(feature.geometry)")
        return
      }
      if !shape.isCertainlyValid { asked += 1 }
      if let repair { repairs.append("\(feature.values[0] ?? "") \(repair)") }
    }
    #expect(count == 482)
    #expect(repairs == [])
    #expect(asked == 4)
  }
}
