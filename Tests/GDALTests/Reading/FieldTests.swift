import Foundation
import Testing

@testable import GDAL

/// Values come as the source writes them.
@Suite struct FieldTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func values(_ json: String) throws -> [String?] {
    let all = try features(of: folder.file("a.geojson", geoJSON([("{\"v\":\(json)}", "null")])))
    return try #require(all.first).values
  }

  @Test(arguments: [
    (#""0012""#, "0012"), (#"" Long Sule ""#, " Long Sule "), (#""Désa \n baru""#, "Désa \n baru"),
    ("6501040004", "6501040004"), ("9223372036854775807", "9223372036854775807"),
    ("-3", "-3"), ("6501040004.0", "6501040004"), ("3.123", "3.123"), ("0.1", "0.1"),
    ("1e-7", "1e-07"), ("6501040004000100.0", "6501040004000100"), ("true", "true"),
    ("false", "false"), (#""2022-10-15""#, "2022-10-15"),
    (#""2022/10/15 08:30:00+08""#, "2022/10/15 08:30:00+08"),
    (#"["a","b"]"#, #"[ "a", "b" ]"#), (#"{"a":1}"#, #"{ "a": 1 }"#),
  ])
  func aValueOfGeoJSON(json: String, text: String) throws {
    #expect(try values(json) == [text])
  }

  @Test func noValueIsNil() throws {
    #expect(try values("null") == [nil])
    let text = geoJSON([(#"{"a":"1"}"#, "null"), (#"{"b":"2"}"#, "null")])
    #expect(
      try features(of: folder.file("b.geojson", text)).map(\.values) == [["1", nil], [nil, "2"]])
  }

  @Test func identifiersAreTheSources() throws {
    let text =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","id":77,"properties":{},"geometry":null}]}"#
    #expect(try features(of: folder.file("c.geojson", text)).map(\.id) == [77])
  }

  /// A typed CSV reaches the kinds of fields that GeoJSON has none of.
  @Test(arguments: [
    ("Date", "2022-10-15", "2022-10-15"), ("Time", "08:30:05", "08:30:05"),
    ("DateTime", "2022/10/15 08:30:05", "2022-10-15T08:30:05"),
    ("DateTime", "2022-10-15T08:30:05.250Z", "2022-10-15T08:30:05.250Z"),
    ("DateTime", "2022-10-15T08:30:05+08:00", "2022-10-15T08:30:05+08:00"),
    ("DateTime", "2022-10-15T08:30:05-09:30", "2022-10-15T08:30:05-09:30"),
    ("Real(Float32)", "0.1", "0.1"), ("Real", "0.1", "0.1"), ("Integer(Boolean)", "1", "true"),
    ("Integer64", "6501040004", "6501040004"),
    ("JSonStringList", #""[""a"",""b/\""c""]""#, #"["a","b/\"c"]"#),
    ("JSonIntegerList", #""[1,2]""#, "[1,2]"),
    ("JSonInteger64List", #""[1,6501040004]""#, "[1,6501040004]"),
    ("JSonRealList", #""[1.5,2]""#, "[1.5,2]"),
  ])
  func aValueOfATypedTable(type: String, written: String, text: String) throws {
    _ = try folder.file("t.csvt", "\"\(type)\",\"String\"\n")
    let all = try features(of: folder.file("t.csv", "v,w\n\(written),x\n"))
    #expect(all.first?.values.first == text)
  }

  @Test func featureCountAndNames() throws {
    let text = geoJSON([(#"{"a":1,"b":"x"}"#, "null"), (#"{"a":2}"#, "null")])
    let layer = try VectorDataset(opening: folder.file("d.geojson", text)).layer(named: nil)
    #expect(layer.fieldNames == ["a", "b"])
    #expect(layer.featureCount == 2)
    #expect(layer.name == "d")
  }
}
