import Cartography
import Coverage
import Foundation
import Geography

@testable import Site

/// The schematic province that ships, with a month of visits made from a fixed seed: large enough to
/// measure pages by.
struct Province {
  let tree: AdminTree
  let access: [String]

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init() throws {
    try self.init(Self.package.appendingPathComponent("boundaries/kaltara-skematik.geojson"))
  }

  /// A province of another file of its desa, of the same fields or those of the BPS file.
  init(_ url: URL) throws {
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
    var units = [
      AdminUnit(code: Toy.code("65"), level: .provinsi, name: "Kalimantan Utara")
    ]
    var position: [String: Int] = [:]
    func parent(_ code: String, _ name: String, _ level: Level, _ above: Int) -> Int {
      if let known = position[code] { return known }
      units.append(AdminUnit(code: Toy.code(code), level: level, name: name, parent: above))
      position[code] = units.count - 1
      return units.count - 1
    }
    for feature in file.features {
      let fields = feature.properties
      let kabupaten = parent(fields.kode_kabupaten, fields.kabupaten, .kabupaten, 0)
      let kecamatan = parent(fields.kode_kecamatan, fields.kecamatan, .kecamatan, kabupaten)
      units.append(
        AdminUnit(
          code: Toy.code(fields.kode_bps), level: .desa, name: fields.desa, parent: kecamatan,
          shape: feature.geometry.shape,
          referencePoint: fields.point ?? feature.geometry.shape.boundingBox.center, area: 90e6))
    }
    tree = AdminTree(units: units, scheme: .bps)
    let tree = tree
    access = tree.desaRange.map { index in
      let point = tree.units[index].referencePoint
      let inland = (point?.longitude ?? 117) < 115.9
      return inland ? (index % 3 == 0 ? "air" : "river") : index % 11 == 0 ? "sea" : "road"
    }
  }

  private struct File: Decodable {
    var features: [Feature]
  }

  private struct Feature: Decodable {
    var properties: Fields
    var geometry: Geometry
  }

  private struct Fields: Decodable {
    var kode_bps, desa, kecamatan, kabupaten, kode_kecamatan, kode_kabupaten: String
    var point: Coordinate?

    private enum Schematic: CodingKey {
      case kode_bps, desa, kecamatan, kabupaten, kode_kecamatan, kode_kabupaten, lat, lon
    }
    private enum BPS: CodingKey {
      case village_code, village, district, regency, district_code, regency_code
    }

    init(from decoder: any Decoder) throws {
      let bps = try decoder.container(keyedBy: BPS.self)
      if bps.contains(.village_code) {
        func code(_ key: BPS) throws -> String {
          try bps.decode(String.self, forKey: key).filter(\.isNumber)
        }
        (kode_bps, kode_kecamatan) = try (code(.village_code), code(.district_code))
        kode_kabupaten = try code(.regency_code)
        desa = try bps.decode(String.self, forKey: .village)
        kecamatan = try bps.decode(String.self, forKey: .district)
        kabupaten = try bps.decode(String.self, forKey: .regency)
        return
      }
      let values = try decoder.container(keyedBy: Schematic.self)
      func text(_ key: Schematic) throws -> String { try values.decode(String.self, forKey: key) }
      (kode_bps, kode_kecamatan) = try (text(.kode_bps), text(.kode_kecamatan))
      kode_kabupaten = try text(.kode_kabupaten)
      (desa, kecamatan, kabupaten) = try (text(.desa), text(.kecamatan), text(.kabupaten))
      point = try Coordinate(
        longitude: values.decode(Double.self, forKey: .lon),
        latitude: values.decode(Double.self, forKey: .lat))
    }
  }

  private struct Geometry: Decodable {
    var shape: MultiPolygon

    enum CodingKeys: CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      let parts =
        try values.decode(String.self, forKey: .type) == "Polygon"
        ? [values.decode([[[Double]]].self, forKey: .coordinates)]
        : values.decode([[[[Double]]]].self, forKey: .coordinates)
      shape = MultiPolygon(
        parts.map { rings in
          let all = rings.map { ring in
            Ring(ring.map { Coordinate(longitude: $0[0], latitude: $0[1]) })
          }
          return Polygon(exterior: all[0], holes: Array(all.dropFirst()))
        })
    }
  }

  /// Families on the list of each desa.
  func families(_ place: Int) -> Int {
    let code = tree.units[tree.desaRange.lowerBound + place].code.value
    if code / 1_000_000 == 6571 { return 2200 + Int(code % 97) * 13 }
    return access[place] == "road" ? 280 + Int(code % 89) * 7 : 35 + Int(code % 53) * 3
  }

  /// The report as of a day.
  func report(asOf: Day = Toy.day("2022-11-02")) throws -> CoverageReport {
    guard let zone = SurveyZone(identifier: "Asia/Makassar") else { fatalError("no time zones") }
    let codes = tree.desaRange.map { tree.units[$0].code }
    let targets = codes.enumerated().map { place, code in
      Target(
        code: code, families: place % 61 == 7 ? nil : families(place), access: access[place],
        plannedStart: place % 97 == 5 ? Toy.day("2022-11-07") : nil)
    }
    return computeCoverage(
      CoverageInput(
        plan: SurveyPlan(
          title: "Regsosek 2022", start: Toy.day("2022-10-15"), end: Toy.day("2022-11-14"),
          zone: zone), geography: CoverageGeography(tree: tree), targets: targets,
        visits: visits(zone), asOf: asOf))
  }

  /// A visit a family, at a pace of its desa; some interior desa have none.
  private func visits(_ zone: SurveyZone) -> Visits {
    var visits = Visits()
    var seed: UInt64 = 65
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(below))
    }
    visits.sources = ["visits.csv"]
    visits.hasOfficers = true
    visits.hasOrigins = true
    for (place, index) in tree.desaRange.enumerated() {
      let unit = tree.units[index]
      visits.claims.append(Claim(text: unit.code.description, code: unit.code, scheme: nil))
      let isHard = access[place] != "road"
      guard place % 97 != 5, !(isHard && (place / 4) % 3 == 0) else { continue }
      let pace = isHard ? 12 + random(22) : 17 + random(19)
      let stop = isHard && random(6) == 0 ? 9 : 31
      for family in 0..<families(place) {
        let offset = (isHard ? 4 : 0) + family * pace / max(families(place), 1) + random(3)
        guard offset < stop else { continue }
        let day = Toy.day("2022-10-15") + offset
        let local = Int64(day.number) * 86_400_000_000 + Int64(28_000 + random(30_000)) * 1_000_000
        let time = zone.instant(ofLocal: local)
        visits.position.append(Visits.Position(source: 0, line: UInt32(visits.count + 2)))
        visits.id.append(TextTable.missing)
        visits.visitedAt.append(time)
        visits.receivedAt.append(time + Int64(random(20)) * 3_600_000_000)
        visits.officer.append(visits.officers.intern("o\(place % 60)-\(family % 3)"))
        visits.claim.append(Int32(place))
        visits.household.append(visits.households.intern("h\(place)-\(family)"))
        let draw = random(100)
        visits.outcome.append(
          draw < 86
            ? .complete
            : draw < 90 ? .moved : draw < 92 ? .notFound : draw < 95 ? .refused : .absent)
        visits.origin.append(random(20) == 0 ? .new : .listed)
        visits.review.append(.none)
        let hasPosition = random(12) > 0
        visits.latitude.append(hasPosition ? unit.referencePoint?.latitude ?? .nan : .nan)
        visits.longitude.append(hasPosition ? unit.referencePoint?.longitude ?? .nan : .nan)
        visits.accuracy.append(8)
      }
    }
    return visits
  }

  /// What its pages are made from.
  func context(edition: Edition = .public, language: Language = .id) throws -> SiteContext {
    let report = try report()
    return SiteContext(
      report: report,
      boundaries: BoundarySource(
        credit: "Skematik Jangkau dari titik acuan BPS", vintage: "2020", isSchematic: true),
      edition: edition, language: language, version: "0.1.0",
      inputs: [
        SiteContext.Input(
          name: "kaltara-skematik.geojson", hash: String(repeating: "0f", count: 32)),
        SiteContext.Input(name: "targets.csv", hash: String(repeating: "1e", count: 32)),
        SiteContext.Input(name: "visits.csv", hash: String(repeating: "2d", count: 32)),
      ], findings: report.findings, sources: ["visits.csv"])
  }

  /// The renderer of its site.
  func renderer(edition: Edition = .public, language: Language = .id) throws -> SiteRenderer {
    try SiteRenderer(
      context: context(edition: edition, language: language), maps: Atlas(tree: tree))
  }
}
