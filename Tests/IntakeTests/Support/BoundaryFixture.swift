import Coverage
import Foundation
import Geography
import Testing

@testable import Intake

/// Boundaries from a GeoJSON file of a folder that goes when the test ends.
struct BoundaryFixture {
  let folder = try? TemporaryFolder()
  /// What stands under `fields:`.
  var fields = "{code: kode, name: nama, kecamatan: kec, kabupaten: kab, provinsi: prov}"
  /// Further lines under `boundaries:`.
  var more = ""

  /// One feature of a file.
  struct Feature {
    var properties: [String: String]
    var geometry: String?

    init(
      _ code: String?, _ name: String? = nil, _ geometry: String?, _ more: [String: String] = [:]
    ) {
      properties = more
      properties["kode"] = code
      properties["nama"] = name
      self.geometry = geometry
    }

    var json: String {
      let pairs = properties.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
      return "{\"type\":\"Feature\",\"properties\":{\(pairs.joined(separator: ","))},"
        + "\"geometry\":\(geometry ?? "null")}"
    }
  }

  /// Reads boundaries of these features.
  func read(_ features: [Feature]) throws -> Boundaries {
    try read(text: Self.geoJSON(features))
  }

  func read(text: String) throws -> Boundaries {
    let folder = try #require(folder)
    _ = try folder.file("desa.geojson", text)
    return try read(source: "desa.geojson")
  }

  /// Reads a file that is there already.
  func read(source: String) throws -> Boundaries {
    let folder = try #require(folder)
    let yaml =
      "survey: {title: Uji, start: 2022-10-15, end: 2022-11-14}\nboundaries:\n"
      + "  source: \(source)\n  fields: \(fields)\n\(more)"
    return try readBoundaries(configured(yaml, folder: folder.url.path))
  }

  /// What the features are refused with.
  func refusal(_ features: [Feature]) -> IntakeError? {
    intakeError { _ = try read(features) }
  }

  static func geoJSON(_ features: [Feature]) -> String {
    // All fields of any feature occur in each, as in a table.
    let names = Set(["kode", "nama", "kec", "kab", "prov"])
    let rows = features.map { feature in
      var feature = feature
      for name in names where feature.properties[name] == nil { feature.properties[name] = "" }
      return feature.json
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n\(rows.joined(separator: ",\n"))\n]}"
  }
}

/// A square of a tenth of a degree as GeoJSON.
func square(_ west: Double, _ south: Double, _ size: Double = 0.1) -> String {
  let corners = [
    (west, south), (west + size, south), (west + size, south + size), (west, south + size),
    (west, south),
  ]
  let points = corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
  return "{\"type\":\"Polygon\",\"coordinates\":[[\(points)]]}"
}

extension Boundaries {
  /// `level code name` of each unit, with its parent's code.
  var outline: [String] {
    tree.units.map { unit in
      let parent = unit.parent.map { " < \(tree.units[$0].code)" } ?? ""
      return "\(unit.level.name) \(unit.code) \(unit.name)\(parent)"
    }
  }
}
