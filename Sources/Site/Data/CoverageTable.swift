import Coverage
import Geography

/// The words of one unit as its data files have them; an empty text is "not known".
struct UnitWords {
  var coverage = ""
  var resolution = ""
  var expected: String
  var attention: String
  var interior = ""

  init(_ unit: UnitReport) {
    let rates = unit.rates
    if rates.target > 0 {
      coverage = fourDecimals(rates.completedListed, dividedBy: rates.target)
      resolution = fourDecimals(rates.resolvedListed, dividedBy: rates.target)
    }
    expected = fourDecimals(unit.expected)
    attention = unit.attention.map(\.name).joined(separator: " ")
    interior = unit.interior?.word ?? ""
  }
}

extension Interior {
  /// The word in data files.
  var word: String {
    switch self {
    case .yes: "true"
    case .no: "false"
    case .unknown: "unknown"
    }
  }

  /// The rule that made a desa interior, with what it went by; empty where none did.
  var reasonWords: String {
    switch self {
    case .yes(.listed(let code)): "code \(code)"
    case .yes(.access(let way)): "access \(way)"
    case .yes(.distance(let distance)): "seat_km \(kilometres(distance * 1000))"
    case .no, .unknown: ""
    }
  }
}

extension UnitCounts {
  /// The counts with their names in data files, in the order of `data/coverage.csv`.
  var columns: [(name: String, figure: Int)] {
    [
      ("found", found), ("completed", completed), ("resolved", resolved), ("new", new),
      ("completed_listed", completedListed), ("resolved_listed", resolvedListed),
      ("confirmed", confirmed), ("low", low), ("high", high),
    ]
  }
}

extension DataFiles {
  private static let coverageColumns =
    ["code", "level", "name", "parent_code", "target"] + UnitCounts().columns.map(\.name) + [
      "coverage", "resolution", "expected", "status", "attention", "interior", "pocket",
      "first_day", "last_day", "last_received",
    ]

  /// `data/coverage.csv`: one row a unit, top level first, then by code (design, section 7).
  public func coverageCSV() -> [UInt8] {
    var table = CSVText(columns: Self.coverageColumns)
    for index in report.tree.units.indices { addCoverageRow(index, to: &table) }
    return table.take()
  }

  private func addCoverageRow(_ index: Int, to table: inout CSVText) {
    let place = report.tree.units[index]
    let unit = report.units[index]
    let counts = unit.counts
    let words = UnitWords(unit)
    table.cell(place.code.description)
    table.cell(place.level.name)
    table.text(place.name)
    table.cell(place.parent.map { report.tree.units[$0].code.description } ?? "")
    table.cell(unit.target)
    for (_, figure) in counts.columns { table.cell(figure) }
    table.cell(words.coverage)
    table.cell(words.resolution)
    table.cell(words.expected)
    table.cell(unit.status.name)
    table.cell(words.attention)
    table.cell(words.interior)
    table.cell(unit.pocket)
    table.cell(counts.firstDay?.description ?? "")
    table.cell(counts.lastDay?.description ?? "")
    table.cell(counts.lastReceived.map { report.plan.zone.timestamp($0) } ?? "")
    table.endLine()
  }
}
