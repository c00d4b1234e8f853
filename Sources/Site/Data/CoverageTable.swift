import Coverage
import Geography

/// The words of one unit as its data files have them; an empty text is "not known".
struct UnitWords {
  var attention: String
  var interior = ""
  private let shares: (coverage: Int?, resolution: Int?, expected: Int)

  /// The shares as text with four decimals.
  var coverage: String { Self.text(shares.coverage) }
  var resolution: String { Self.text(shares.resolution) }
  var expected: String { Self.text(shares.expected) }

  /// The shares as cells.
  var shareCells: [DataCell] {
    [shares.coverage, shares.resolution, shares.expected].map {
      $0.map { .share(tenThousandths: $0) } ?? .empty
    }
  }

  private static func text(_ share: Int?) -> String { share.map { fixed($0, decimals: 4) } ?? "" }

  init(_ unit: UnitReport) {
    let rates = unit.rates
    let hasTarget = rates.target > 0
    shares = (
      hasTarget && !unit.withheld.contains(.completed)
        ? tenThousandths(rates.completedListed, dividedBy: rates.target) : nil,
      hasTarget && !unit.withheld.contains(.resolved)
        ? tenThousandths(rates.resolvedListed, dividedBy: rates.target) : nil,
      tenThousandths(unit.expected)
    )
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
  /// The columns of `data/coverage.csv` and of the spreadsheet (design, section 7).
  public static let coverageColumns: [DataColumn] =
    [
      DataColumn("code"), DataColumn("level"), DataColumn("name"), DataColumn("parent_code"),
      DataColumn("target", .count),
    ] + UnitCounts().columns.map { DataColumn($0.name, .count) } + [
      DataColumn("coverage", .share), DataColumn("resolution", .share),
      DataColumn("expected", .share), DataColumn("status"), DataColumn("attention"),
      DataColumn("interior"), DataColumn("pocket", .count), DataColumn("first_day"),
      DataColumn("last_day"), DataColumn("last_received"),
      DataColumn("forecast_median"), DataColumn("forecast_low"), DataColumn("forecast_high"),
    ]

  /// The families that review has accepted, by unit; nil where the table has no column of them.
  private var approved: [Int]? { edition.showsLines ? report.approvedByUnit : nil }

  /// The columns of these files: the last, `approved`, is there where review was mapped, in the
  /// internal edition alone.
  public var columns: [DataColumn] {
    Self.coverageColumns + (approved == nil ? [] : [DataColumn("approved", .count)])
  }

  /// How many rows the table of units has: top level first, then by code.
  public var coverageRowCount: Int { report.tree.units.count }

  /// One row of the table of units, a cell for each of ``columns``.
  public func coverageRow(_ index: Int) -> [DataCell] {
    let place = report.tree.units[index]
    let unit = report.units[index]
    let counts = unit.counts
    let words = UnitWords(unit)
    var cells: [DataCell] = [
      .word(place.code.description), .word(place.level.name), .text(place.name),
      DataCell(word: place.parent.map { report.tree.units[$0].code.description }),
      DataCell(count: unit.target),
    ]
    cells += unit.shownColumns.map { DataCell(count: $0.figure) }
    cells += words.shareCells
    cells += [
      .word(unit.status.name), .word(words.attention), .word(words.interior),
      DataCell(count: unit.pocket), DataCell(word: counts.firstDay?.description),
      DataCell(word: counts.lastDay?.description),
      DataCell(word: counts.lastReceived.map { report.plan.zone.timestamp($0) }),
    ]
    let forecast = outlook.forecast(index)
    cells += [forecast?.median, forecast?.low, forecast?.high].map {
      DataCell(word: $0?.description)
    }
    if let approved { cells.append(DataCell(count: approved[index])) }
    return cells
  }

  /// `data/coverage.csv`: one row a unit.
  public func coverageCSV() -> [UInt8] {
    var table = CSVText(columns: columns.map(\.name))
    for index in 0..<coverageRowCount { table.line(coverageRow(index)) }
    return table.take()
  }
}
