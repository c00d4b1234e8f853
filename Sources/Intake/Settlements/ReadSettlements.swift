import Coverage
import Foundation
import GDAL
import Geography

/// The inhabited places of a configuration and what was noticed in them.
public struct SettlementTable: Sendable {
  /// The places that lie in some desa.
  public var settlements: [Settlement] = []
  /// Whether they are the cells of a raster.
  public var isGrid = false
  /// What was noticed.
  public var findings: [Finding] = []

  /// No places.
  public init() {}
}

/// What reading settlements is called in messages.
let settlementStep = "read the settlements"

/// Reads the inhabited places; none where the configuration names no source.
///
/// A text file is read by its columns of coordinates; anything else by GDAL, as points or polygons
/// (a polygon stands at its pole of inaccessibility) or as a raster, whose cells above 0 are
/// inhabited. What lies in no desa is left out and reported; where nothing is left, that is reported.
///
/// - Throws: ``IntakeError`` of kind `missing` where there is no such source, `configuration` for a
///   field, layer, query or band it does not have, `data` for one that cannot be read, is empty, or
///   holds more cells than can be looked at.
public func readSettlements(_ configuration: Configuration, geography: CoverageGeography) throws
  -> SettlementTable
{
  guard let section = configuration.settlements, let source = section.source else {
    return SettlementTable()
  }
  var gatherer = SettlementGatherer(geography: geography, source: redacted(source))
  if section.latitude != nil {
    try gatherer.readText(section, configuration)
  } else {
    try gatherer.readSpatial(section, configuration)
  }
  return gatherer.table
}

/// Gathers places and files them under their desa.
struct SettlementGatherer {
  /// The most inhabited cells of a raster: about 100 MB of them.
  static let mostCells = 1_000_000

  let locator: DesaLocator
  /// The box around all desa.
  let box: BoundingBox
  let source: String
  var isGrid = false
  private var settlements: [Settlement] = []
  private var collector = FindingCollector()

  init(geography: CoverageGeography, source: String) {
    locator = geography.locator
    box = geography.tree.desaRange.reduce(into: .empty) { box, index in
      if let shape = geography.tree.units[index].shape { box.grow(by: shape.boundingBox) }
    }
    self.source = source
  }

  /// What was gathered.
  var table: SettlementTable {
    var table = SettlementTable()
    table.settlements = settlements
    table.isGrid = isGrid
    table.findings = collector.all
    if settlements.isEmpty {
      table.findings.append(Finding(.settlementNone, subject: source))
    }
    return table
  }

  /// How many were gathered.
  var count: Int { settlements.count }

  /// Files a place under the desa it lies in; reports one that lies in none.
  mutating func add(
    _ position: Coordinate?, name: String? = nil, families: String = "", people: String = "",
    line: Int
  ) {
    guard let position, position.isOnGlobe else {
      collector.add(.settlementUnusable, source: source, line: line)
      return
    }
    guard let desa = locator.desa(at: position) else {
      collector.add(.settlementOutside, severity: .note, source: source, line: line)
      return
    }
    settlements.append(
      Settlement(
        name: name, position: position, desa: desa,
        families: number(families, line).flatMap { Int(exactly: $0.rounded()) },
        people: number(people, line)))
  }

  /// Files an inhabited cell; one outside all desa is sea or a neighbour's, and no finding.
  mutating func add(cell: RasterCell) {
    guard let desa = locator.desa(at: cell.position) else { return }
    settlements.append(Settlement(position: cell.position, desa: desa, people: cell.value))
  }

  /// A number above 0; nil for an empty cell and for 0, which in a list of inhabited places means
  /// that nobody knows (as in GeoNames); nil and reported for anything else.
  private mutating func number(_ text: String, _ line: Int) -> Double? {
    var text = text.trimmingWhitespace()
    if text.isEmpty { return nil }
    // People are whole, so `1.250` has a point between thousands; a model's figure may have decimals.
    let value = parseCount(text).map(Double.init) ?? text.withUTF8 { parseNumber($0) }
    if let value, value >= 0, value.isFinite { return value > 0 ? value : nil }
    collector.add(.settlementNumber, source: source, line: line)
    return nil
  }

  /// Reads the columns of a text file.
  mutating func readText(_ section: Configuration.Settlements, _ configuration: Configuration)
    throws
  {
    let file = try DelimitedFile(
      path: configuration.resolve(section.source ?? ""), name: source, step: settlementStep)
    func column(_ name: String?) throws -> Int? {
      try name.map {
        try file.column(
          $0, step: settlementStep, configuration: configuration.file, line: section.line)
      }
    }
    let latitude = try column(section.latitude)
    let longitude = try column(section.longitude)
    let name = try column(section.name)
    let families = try column(section.families)
    let people = try column(section.people)
    try file.forEachRecord { record, text in
      if let problem = record.problem {
        throw IntakeError(
          .data, step: settlementStep, path: source, line: record.line, cause: problem.words,
          remedy: problem.remedy + ".")
      }
      let cells = record
      func cell(_ index: Int?) -> String {
        guard let index else { return "" }
        return cells.withCell(index, of: text) { String(decoding: $0, as: UTF8.self) }
          .trimmingWhitespace()
      }
      func degrees(_ index: Int?) -> Double {
        index.flatMap { cells.withCell($0, of: text, parseNumber) } ?? .nan
      }
      let named = cell(name)
      add(
        Coordinate(longitude: degrees(longitude), latitude: degrees(latitude)),
        name: named.isEmpty ? nil : named, families: cell(families), people: cell(people),
        line: record.line)
    }
  }
}
