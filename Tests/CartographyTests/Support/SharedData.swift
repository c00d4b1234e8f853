import Foundation
import Geography

/// The data for development beside the repository; absent on other machines.
enum SharedData {
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["JANGKAU_SHARED"] {
      return URL(fileURLWithPath: path).appendingPathComponent("data")
    }
    var directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while directory.path != "/" {
      let candidate = directory.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      directory.deleteLastPathComponent()
    }
    return nil
  }()

  static var isThere: Bool { folder != nil }

  static func desa(_ file: RealFile) throws -> [RealDesa] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appendingPathComponent(file.path))
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let features = root?["features"] as? [[String: Any]] ?? []
    return features.map { feature in
      let properties = feature["properties"] as? [String: Any] ?? [:]
      func text(_ key: String) -> String { properties[key] as? String ?? "" }
      return RealDesa(
        code: text(file.keys[0]), name: text(file.keys[1]), kecamatan: text(file.keys[2]),
        kabupaten: text(file.keys[3]), shape: shape(feature["geometry"] as? [String: Any]))
    }.sorted { $0.code < $1.code }
  }

  private static func shape(_ geometry: [String: Any]?) -> MultiPolygon? {
    guard let geometry, let coordinates = geometry["coordinates"] as? [Any] else { return nil }
    let parts =
      geometry["type"] as? String == "Polygon"
      ? [coordinates as? [[[Double]]] ?? []] : coordinates as? [[[[Double]]]] ?? []
    return MultiPolygon(
      parts.map { rings in
        let all = rings.map { Ring($0.map { Coordinate(longitude: $0[0], latitude: $0[1]) }) }
        return Polygon(exterior: all[0], holes: Array(all.dropFirst()))
      })
  }
}

/// The two boundary files of the province.
enum RealFile: String, CaseIterable, Sendable {
  case bps, kemendagri

  var path: String {
    self == .bps ? "bps2020/kaltara-desa.geojson" : "kemendagri/kaltara-desa.geojson"
  }

  var keys: [String] {
    self == .bps
      ? ["village_code", "village", "district", "regency"]
      : ["kode", "nama", "kecamatan", "kabkota"]
  }
}

/// A desa of a real file.
struct RealDesa: Sendable {
  var code: String
  var name: String
  var kecamatan: String
  var kabupaten: String
  var shape: MultiPolygon?
}
