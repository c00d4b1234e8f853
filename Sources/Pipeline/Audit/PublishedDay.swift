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
  /// Where it lies.
  private let folder: String
  /// Units above desa by the sum of the targets below them.
  private var unitsByTarget: [Int: [Int]] = [:]
  private var desaTargets = Set<Int>()

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
    self.folder = folder
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
    for position in units.indices {
      if units[position].level == "desa" {
        if let target = units[position].count("target") { desaTargets.insert(target) }
      } else {
        let sum = desa(in: position).compactMap { units[$0].count("target") }.reduce(0, +)
        if sum > 0 { unitsByTarget[sum, default: []].append(position) }
      }
    }
  }

  /// The units above desa whose desa have so many families on the list.
  func above(_ target: Int) -> [Int] { unitsByTarget[target] ?? [] }

  /// Whether a desa has so many.
  func hasDesa(target: Int) -> Bool { desaTargets.contains(target) }

  /// The files whose text is read: pages, the message and what a PDF says.
  var textFiles: [String] {
    filesBelow(folder).filter { name in
      [".html", ".txt", ".pdf"].contains { name.hasSuffix($0) }
    }
  }

  /// The text of a file; nil where it has none that can be read.
  func text(_ name: String) -> PublishedText? {
    var notes: [String] = []
    let parts = searchableBytes(folder + "/" + name, notes: &notes)
    guard let bytes = name.hasSuffix(".pdf") ? parts.dropFirst().first : parts.first else {
      return nil
    }
    let path = name.split(separator: "/").map(String.init)
    // Another language stands under its code.
    let place = path.count > 1 && path[0].count == 2 ? Array(path.dropFirst()) : path
    var text = PublishedText(path: name, day: day, unit: nil, scan: PageScan(bytes: bytes))
    if place.count == 3, place[0] == "arsip" { text.day = Day(iso: place[1]) }
    if place.count == 3, place[0] == "wilayah" { text.unit = place[1] }
    if place == ["index.html"] || place == ["satu-berkas.html"] { text.unit = units[0].code }
    return text
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
