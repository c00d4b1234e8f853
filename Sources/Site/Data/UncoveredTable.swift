import Coverage
import Geography

extension DataFiles {
  private static let uncoveredColumns = [
    "code", "name", "kecamatan", "kabupaten", "status", "interior", "interior_reason", "access",
    "planned_start", "target", "outstanding", "last_visit", "pocket", "nearest_reached_code",
    "nearest_reached", "distance_km", "latitude", "longitude",
  ]

  /// `data/uncovered.csv`: the list to act on, most families outstanding first, then by code.
  ///
  /// It holds the uncovered interior and every desa of a pocket, interior or not; `interior` tells
  /// them apart. `nearest_reached` and `distance_km` are those of the pocket: from there help sets
  /// out. `latitude` and `longitude` are the desa's reference point.
  public func uncoveredCSV() -> [UInt8] {
    var table = CSVText(columns: Self.uncoveredColumns)
    let listed = Set(report.uncoveredInterior).union(report.pockets.flatMap(\.desa))
    let outstanding = { (index: Int) in report.units[index].outstanding ?? -1 }
    for index in listed.sorted(by: { (outstanding($1), $0) < (outstanding($0), $1) }) {
      addUncoveredRow(index, to: &table)
    }
    return table.take()
  }

  private func addUncoveredRow(_ index: Int, to table: inout CSVText) {
    let place = report.tree.units[index]
    let unit = report.units[index]
    table.cell(place.code.description)
    table.text(place.name)
    table.text(name(above: index, at: .kecamatan))
    table.text(name(above: index, at: .kabupaten))
    table.cell(unit.status.name)
    table.cell(unit.interior?.word ?? "")
    table.text(unit.interior?.reasonWords ?? "")
    table.text(unit.access ?? "")
    table.cell(unit.plannedStart?.description ?? "")
    table.cell(unit.target)
    table.cell(unit.outstanding)
    table.cell(unit.counts.lastVisitDay?.description ?? "")
    table.cell(unit.pocket)
    addNearest(of: unit.pocket, to: &table)
    let point = place.referencePoint
    table.cell(point.map { fixed(GridPoint.scaled($0.latitude, decimals: 5), decimals: 5) } ?? "")
    table.cell(point.map { fixed(GridPoint.scaled($0.longitude, decimals: 5), decimals: 5) } ?? "")
    table.endLine()
  }

  private func addNearest(of number: Int?, to table: inout CSVText) {
    // Pockets are numbered from 1 in the order of the report.
    let pocket = number.map { report.pockets[$0 - 1] }
    let nearest = pocket?.nearestReached.map { report.tree.units[$0] }
    table.cell(nearest?.code.description ?? "")
    table.text(nearest?.name ?? "")
    table.cell(pocket?.distanceToReached.map(kilometres) ?? "")
  }

  /// The name of the unit above a desa; empty where the tree has none at that level.
  func name(above index: Int, at level: Level) -> String {
    report.tree.ancestor(of: index, at: level).map { report.tree.units[$0].name } ?? ""
  }
}
