import Coverage
import Foundation
import Geography
import Testing

@testable import Site

@Suite struct CoverageGeoJSONTests {
  private func ring(_ numbers: [(Double, Double)]) -> Ring {
    Ring(numbers.map { Coordinate(longitude: $0.0, latitude: $0.1) })
  }

  private func features(_ toy: ToySurvey) throws -> [[String: Any]] {
    let parsed = try JSONSerialization.jsonObject(with: Data(try dataFiles(toy).bytes(.map)))
    let collection = try #require(parsed as? [String: Any])
    #expect(collection["type"] as? String == "FeatureCollection")
    #expect(collection["skematik"] as? Bool == true)
    #expect(collection["source"] as? String == "BPS")
    return try #require(collection["features"] as? [[String: Any]])
  }

  private func geometry(_ shape: MultiPolygon) throws -> (type: String, coordinates: Any)? {
    var toy = ToySurvey.busy()
    toy.shapes["6501010001"] = shape
    let feature = try #require(try features(toy).first)
    guard let geometry = feature["geometry"] as? [String: Any] else { return nil }
    return (try #require(geometry["type"] as? String), try #require(geometry["coordinates"]))
  }

  @Test func desaAreFeaturesWithTheirFigures() throws {
    var toy = ToySurvey.busy()
    toy.names["6501010001"] = "Long \"Sule\" \\ \u{1}\n村"
    let features = try features(toy)
    #expect(features.count == 5)
    let first = try #require(features[0]["properties"] as? [String: Any])
    #expect(first["code"] as? String == "6501010001")
    #expect(first["name"] as? String == "Long \"Sule\" \\ \u{1}\n村")
    #expect(first["coverage"] as? Double == 0.3333)
    #expect(first["skematik"] as? Bool == true)
    let last = try #require(features[4]["properties"] as? [String: Any])
    #expect(last["target"] is NSNull)
    #expect(last["coverage"] is NSNull)
    #expect(features[4]["geometry"] is NSNull)
  }

  @Test func outerRingsRunCounterclockwiseAndHolesClockwise() throws {
    let shape = MultiPolygon([
      Polygon(
        exterior: ring([(115, 3), (115, 3.1), (115.1, 3.1), (115.1, 3)]),
        holes: [ring([(115.02, 3.02), (115.04, 3.02), (115.04, 3.04), (115.02, 3.04)])])
    ])
    let found = try #require(try geometry(shape))
    #expect(found.type == "Polygon")
    let rings = try #require(found.coordinates as? [[[Double]]])
    #expect(rings[0] == [[115.1, 3], [115.1, 3.1], [115, 3.1], [115, 3], [115.1, 3]])
    #expect(
      rings[1] == [
        [115.02, 3.04], [115.04, 3.04], [115.04, 3.02], [115.02, 3.02], [115.02, 3.04],
      ])
  }

  @Test func islandsMakeAMultiPolygon() throws {
    let shape = MultiPolygon(
      ToySurvey.square(0).polygons + ToySurvey.square(5).polygons)
    let found = try #require(try geometry(shape))
    #expect(found.type == "MultiPolygon")
    #expect((found.coordinates as? [[[[Double]]]])?.count == 2)
  }

  @Test func coordinatesHaveSixDecimalsAndNoRepeats() throws {
    let shape = MultiPolygon([
      Polygon(
        exterior: ring([
          (115.123_456_4, -3.000_000_6), (115.123_456_3, -3.000_000_7), (115.2, -3), (115.2, -2.5),
        ]))
    ])
    let rings = try #require(try geometry(shape)?.coordinates as? [[[Double]]])
    #expect(
      rings == [[[115.123456, -3.000001], [115.2, -3], [115.2, -2.5], [115.123456, -3.000001]]])
  }

  @Test func whatIsSmallerThanTheLastDecimalIsLeftOut() throws {
    let speck = Polygon(exterior: ring([(115, 3), (115.000_000_1, 3), (115, 3.000_000_1)]))
    #expect(try geometry(MultiPolygon([speck])) == nil)
    let both = try geometry(MultiPolygon([speck] + ToySurvey.square(0).polygons))
    #expect(both?.type == "Polygon")
  }

  @Test(arguments: [
    (0, 6, "0"), (115_000_000, 6, "115"), (115_100_000, 6, "115.1"), (-3, 6, "-0.000003"),
    (1_200, 3, "1.2"), (120, 0, "120"), (-123_456_789, 6, "-123.456789"),
  ])
  func scaledNumbersLoseTheZerosAtTheirEnd(_ number: Int, _ decimals: Int, _ text: String) {
    var json = JSONText()
    json.value(scaled: number, decimals: decimals)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test func longFilesComeInPiecesAndAreTheSame() throws {
    var toy = ToySurvey.busy()
    toy.shapes["6501010001"] = MultiPolygon([
      Polygon(
        exterior: Ring(
          (0..<9000).map { step in
            let angle = Double(step) / 9000 * 2 * .pi
            return Coordinate(longitude: 115 + cos(angle) / 20, latitude: 3 + sin(angle) / 20)
          }))
    ])
    let files = try dataFiles(toy)
    var pieces: [[UInt8]] = []
    files.write(.map) { pieces.append($0) }
    #expect(pieces.count > 1)
    #expect(pieces.flatMap { $0 } == files.bytes(.map))
  }
}
