import Coverage
import Foundation
import GDAL
import Geography

@testable import Pipeline

/// Six desa of 0.1 by 0.1 degrees in two rows of three; each row is a kecamatan.
let sixSquares: AdminTree = {
  func code(_ digits: String) -> AdminCode { AdminCode(digits: digits) ?? .survey }
  var units = [
    AdminUnit(code: code("65"), level: .provinsi, name: "P"),
    AdminUnit(code: code("6501"), level: .kabupaten, name: "K", parent: 0),
    AdminUnit(code: code("6501010"), level: .kecamatan, name: "A", parent: 1),
    AdminUnit(code: code("6501020"), level: .kecamatan, name: "B", parent: 1),
  ]
  for row in 0..<2 {
    for column in 0..<3 {
      let west = 115 + Double(column) * 0.1
      let south = 2 + Double(row) * 0.1
      let ring = Ring([
        Coordinate(longitude: west, latitude: south),
        Coordinate(longitude: west + 0.1, latitude: south),
        Coordinate(longitude: west + 0.1, latitude: south + 0.1),
        Coordinate(longitude: west, latitude: south + 0.1),
      ])
      let shape = MultiPolygon([Polygon(exterior: ring)])
      units.append(
        AdminUnit(
          code: code("65010\(row + 1)000\(column + 1)"), level: .desa, name: "D\(row)\(column)",
          parent: 2 + row, shape: shape,
          referencePoint: Coordinate(longitude: west + 0.05, latitude: south + 0.05),
          area: groundArea(shape)))
    }
  }
  return AdminTree(units: units, scheme: .bps)
}()

/// The province that ships with the project, with the ways to it by name of kecamatan.
let schematicProvince: AdminTree = {
  guard let tree = try? readProvince() else { return AdminTree(units: [], scheme: .bps) }
  return tree
}()

/// The top of the checkout.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The people the demo is scaled by.
func demoPopulation() throws -> [AdminCode: Double] {
  try facts("population.csv").reduce(into: [:]) { result, row in
    if let code = AdminCode(digits: row[0]) { result[code] = Double(row[2]) }
  }
}

/// The seats of the kabupaten, for distances.
func demoSeats() throws -> [AdminCode: Coordinate] {
  try facts("seats.csv").reduce(into: [:]) { result, row in
    guard let code = AdminCode(digits: row[0]), let latitude = Double(row[3]),
      let longitude = Double(row[4])
    else { return }
    result[code] = Coordinate(longitude: longitude, latitude: latitude)
  }
}

private func facts(_ name: String) throws -> [[String]] {
  let bytes = try Data(contentsOf: root.appendingPathComponent("demo/facts/\(name)"))
  return Array(rows(Array(bytes)).dropFirst())
}

private func readProvince() throws -> AdminTree {
  let path = root.appendingPathComponent("boundaries/kaltara-skematik.geojson").path
  let layer = try VectorDataset(opening: path).layer(named: nil)
  let names = ["provinsi", "kabupaten", "kecamatan", "desa"]
  let columns = names.map { layer.fieldNames.firstIndex(of: $0) ?? 0 }
  let codeColumn = layer.fieldNames.firstIndex(of: "kode_bps") ?? 0
  var units: [AdminUnit] = []
  var known: [AdminCode: Int] = [:]
  try layer.forEachFeature { feature in
    guard let digits = feature.values[codeColumn], let code = AdminCode(digits: digits),
      case .area(let shape, _) = feature.geometry
    else { return }
    var parent: Int?
    for (step, level) in [Level.provinsi, .kabupaten, .kecamatan].enumerated() {
      guard let above = code.prefix([2, 4, 7][step]) else { return }
      if let index = known[above] {
        parent = index
        continue
      }
      units.append(
        AdminUnit(
          code: above, level: level, name: feature.values[columns[step]] ?? "", parent: parent))
      known[above] = units.count - 1
      parent = units.count - 1
    }
    units.append(
      AdminUnit(
        code: code, level: .desa, name: feature.values[columns[3]] ?? "", parent: parent,
        shape: shape, referencePoint: poleOfInaccessibility(of: shape), area: groundArea(shape)))
  }
  return AdminTree(units: units, scheme: .bps)
}

/// The campaign of the demo: 31 days.
func octoberPlan() throws -> SurveyPlan {
  SurveyPlan(
    title: "Regsosek 2022", start: try day("2022-10-15"), end: try day("2022-11-14"),
    zone: try zone("Asia/Makassar"))
}

struct MissingValue: Error {}

func day(_ iso: String) throws -> Day {
  guard let day = Day(iso: iso) else { throw MissingValue() }
  return day
}

func zone(_ identifier: String) throws -> SurveyZone {
  guard let zone = SurveyZone(identifier: identifier) else { throw MissingValue() }
  return zone
}

/// A run with everything it gave.
struct SimulatedRun {
  let world: SimulatedWorld
  let records: [SimulatedRecord]
  let truth: CampaignTruth
  let states: [OfficerState]
}

func run(_ tree: AdminTree, _ options: SimulationOptions) throws -> SimulatedRun {
  let campaign = simulateCampaign(tree: tree, plan: try octoberPlan(), options: options)
  var fieldwork = Fieldwork(world: campaign.world, limit: options.visits)
  var records: [SimulatedRecord] = []
  fieldwork.run { records.append($0) }
  return SimulatedRun(
    world: campaign.world, records: records, truth: fieldwork.truth, states: fieldwork.states)
}

func files(_ tree: AdminTree, _ options: SimulationOptions) throws -> [String: [UInt8]] {
  var memory = CampaignMemory()
  try simulateCampaign(tree: tree, plan: try octoberPlan(), options: options)
    .write(to: &memory, boundaries: CampaignBoundaries(source: "desa.geojson", fields: []))
  return memory.files
}

func rows(_ bytes: [UInt8]?) -> [[String]] {
  String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
