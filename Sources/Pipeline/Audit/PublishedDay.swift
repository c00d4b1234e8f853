import Coverage
import Foundation

/// One day's public folder as an outsider reads it.
struct PublishedDay {
  /// A unit of `data/coverage.csv`.
  struct Unit {
    var code: String
    var level: String
    var parent: String
    /// Cells by column; an empty one is not known.
    var cells: [String: String]

    /// A count; nil where it is empty.
    func count(_ column: String) -> Int? { cells[column].flatMap { Int($0) } }
  }

  var day: Day
  /// Top first.
  var units: [Unit]
  /// The position of each unit, by code.
  var position: [String: Int]
  /// The positions of the units right below each, by code.
  var below: [String: [Int]]
  /// `data/daily.csv`.
  var daily: [[String: String]]
  /// `data/uncovered.csv`.
  var uncovered: [[String: String]]
  /// The properties of `data/coverage.geojson` by code.
  var features: [String: [String: String]]
  /// `data/status.json`.
  var status: StatusFile?
  /// `arsip/<day>/terbit.json`.
  var published: [PublishedFigures]
  /// The pages of units by code.
  var pages: [String: String]

  /// What the audit reads of `data/status.json`.
  struct StatusFile: Decodable {
    struct Withheld: Decodable {
      var small_count: Int
    }
    var as_of: String
    var withheld: Withheld?
    var ledger: [String: Int?]
    var placements: [String: Int?]
  }

  /// Reads a folder.
  ///
  /// - Throws: ``PipelineError`` where it is no published site.
  init(_ folder: String) throws {
    func data(_ path: String) -> Data? {
      FileManager.default.contents(atPath: folder + "/" + path)
    }
    func table(_ path: String) -> PublishedTable {
      PublishedTable(String(decoding: data(path) ?? Data(), as: UTF8.self))
    }
    let decoder = JSONDecoder()
    status = data("data/status.json").flatMap { try? decoder.decode(StatusFile.self, from: $0) }
    let rows = table("data/coverage.csv").records
    guard let day = status.flatMap({ Day(iso: $0.as_of) }), !rows.isEmpty else {
      throw PipelineError(
        .noInput, step: "audit", path: folder,
        cause: "there is no data/status.json and data/coverage.csv of a site",
        remedy: "Name the folder of a public edition, the one with its index.html.")
    }
    self.day = day
    units = rows.map {
      Unit(
        code: $0["code"] ?? "", level: $0["level"] ?? "", parent: $0["parent_code"] ?? "",
        cells: $0)
    }
    position = Dictionary(units.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in
      first
    }
    below = Dictionary(grouping: units.indices) { [units] in units[$0].parent }
    daily = table("data/daily.csv").records
    uncovered = table("data/uncovered.csv").records
    features = Self.features(data("data/coverage.geojson"))
    let days = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/arsip")) ?? []
    published = days.sorted().compactMap { name in
      data("arsip/\(name)/terbit.json").flatMap {
        try? decoder.decode(PublishedFigures.self, from: $0)
      }
    }
    pages = [:]
    for unit in units {
      if let page = data("wilayah/\(unit.code)/index.html") {
        pages[unit.code] = String(decoding: page, as: UTF8.self)
      }
    }
  }

  /// The positions of the desa inside a unit.
  func desa(in unit: Int) -> [Int] {
    if units[unit].level == "desa" { return [unit] }
    return (below[units[unit].code] ?? []).filter { $0 != unit }.flatMap { desa(in: $0) }
  }

  private static func features(_ data: Data?) -> [String: [String: String]] {
    guard let data, let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let features = root["features"] as? [[String: Any]]
    else { return [:] }
    var result: [String: [String: String]] = [:]
    for feature in features {
      guard let properties = feature["properties"] as? [String: Any],
        let code = properties["code"] as? String
      else { continue }
      result[code] = properties.compactMapValues { value in
        if let text = value as? String { return text }
        return (value as? NSNumber)?.stringValue
      }
    }
    return result
  }
}
