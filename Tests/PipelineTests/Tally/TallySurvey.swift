import Coverage
import Foundation
import Geography
import Intake

@testable import Pipeline

/// A survey of random visits over the three desa of `Tests/Hostile/base`, with what is hard to part.
struct TallySurvey {
  /// A row of the visits; its id and its household decide with which others it must be counted.
  struct Row {
    var id: String
    var household: String
    var text: String
  }

  let survey: Survey
  let rows: [Row]
  private let header: String

  /// - Parameter keys: of how many ids, and twice as many households, the rows are; nil for as many as
  ///   there are rows.
  init(rows count: Int, seed: UInt64, keys: Int? = nil) throws {
    survey = try Survey()
    var random = SeededRandom(seed: seed)
    header = String(try Survey.visits().prefix { $0 != "\n" })
    rows = (0..<count).map { _ in Self.row(keys ?? count, &random) }
    try write(rows, to: "visits.csv")
  }

  private static func row(_ count: Int, _ random: inout SeededRandom) -> Row {
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let id = below(4) == 0 ? "" : "r\(below(count))"
    let household = below(5) == 0 ? "" : "k\(below(count / 2))"
    let day = 16 + below(4)
    let visited = below(20) == 0 ? "" : "2022-10-\(two(day)) \(two(7 + below(3))):00"
    let received = "2022-10-\(two(day + below(3))) \(two(18 + below(3))):00"
    let desa = ["6501040001", "6501040002", "6501040004", "6501049999", "?", ""][below(6)]
    let outcome = ["selesai", "selesai", "belum", "menolak"][below(4)]
    let position =
      below(4) == 0 ? "," : "2.05,\(["115.05", "115.15", "115.25", "115.1", "120"][below(5)])"
    return Row(
      id: id, household: household,
      text: [
        id, visited, received, "P\(below(3))", desa, household, "x", outcome,
        below(8) == 0 ? "baru" : "prelist", position, "8",
      ].joined(separator: ","))
  }

  func write(_ rows: [Row], to name: String) throws {
    let text = ([header] + rows.map(\.text)).joined(separator: "\n") + "\n"
    _ = try survey.folder.file(name, text)
  }

  /// The rows in parts, so that the versions of a record and the visits to a household are together:
  /// the components of ids and households, dealt out at random.
  func parts(_ count: Int, seed: UInt64) -> [[Row]] {
    var random = SeededRandom(seed: seed)
    var groups: [(keys: Set<String>, rows: [Row])] = []
    for row in rows {
      // A record without a household has its id among the households.
      let household = row.household.isEmpty ? row.id : row.household
      let keys = Set([row.id.isEmpty ? "" : "i" + row.id, household.isEmpty ? "" : "h" + household])
        .subtracting([""])
      var group = (keys: keys, rows: [row])
      for index in groups.indices.reversed() where !groups[index].keys.isDisjoint(with: keys) {
        let other = groups.remove(at: index)
        group.keys.formUnion(other.keys)
        group.rows += other.rows
      }
      groups.append(group)
    }
    var parts = [[Row]](repeating: [], count: count)
    for group in groups { parts[Int.random(in: 0..<count, using: &random)] += group.rows }
    return parts
  }

  var configurationFile: String { survey.folder.path("jangkau.yml") }

  /// Writes a tally of a file of visits and returns its path.
  func tally(
    _ visits: String? = nil, to name: String, limits: TallyLimits = TallyLimits(threads: 2)
  ) throws -> String {
    let output = survey.folder.path(name)
    _ = try writeTally(
      TallyOptions(
        configuration: configurationFile, visits: visits.map { [survey.folder.path($0)] } ?? [],
        output: output, limits: limits), progress: .quiet)
    return output
  }

  /// What tallies add up to, all of it in memory.
  func read(_ paths: [String]) throws -> TallyFile {
    var sum = try stored(paths)
    sum.cells = try gathered(sum.cells)
    return sum
  }

  /// The same with the cells where a build leaves them.
  func stored(_ paths: [String]) throws -> TallyFile {
    let configuration = try readConfiguration(configurationFile)
    let tree = try readBoundaries(configuration).tree
    return try readTallies(paths, configuration, tree: tree)
  }

  /// Cells that are kept elsewhere, read and added up.
  func gathered(_ cells: TallyCells) throws -> TallyCells {
    guard let stored = cells.stored as? StoredTallies else { return cells }
    var all: [TallyCell] = []
    var signs: [TallyCells.OfficerSign] = []
    var officerClaims: [TallyCells.OfficerClaims] = []
    var calls: [CallCell] = []
    stored.forEachCells { all += $0 }
    stored.forEachSigns { signs += $0 }
    stored.forEachOfficerClaims { officerClaims += $0 }
    stored.forEachCalls { calls += $0 }
    try stored.check()
    return TallyCells(
      cells: summed(all), claims: cells.claims, signs: summed(signs),
      officerClaims: summed(officerClaims), calls: cells.hasCalls ? summed(calls) : nil,
      records: cells.records, hasOfficers: cells.hasOfficers, hasOrigins: cells.hasOrigins)
  }
}

/// Cells in any order, added up.
func summed<Cell: AddingCell>(_ cells: [Cell]) -> [Cell] where Cell.Key: Hashable {
  var byKey: [Cell.Key: Cell] = [:]
  for cell in cells {
    if byKey[cell.key]?.add(cell) == nil { byKey[cell.key] = cell }
  }
  return byKey.values.sorted { $0.key < $1.key }
}
