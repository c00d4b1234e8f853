import Coverage
import Geography

extension DataFiles {
  private static let dailyColumns = [
    "code", "day", "found", "completed", "resolved", "completed_listed", "resolved_listed",
  ]

  /// `data/daily.csv`: one row for each unit and day on which something was counted, in the order of
  /// the tree, then by day; not cumulative.
  public func writeDailyCSV(to sink: Sink) rethrows {
    var table = CSVText(columns: Self.dailyColumns)
    for index in report.tree.units.indices
    where edition.showsDays(of: report.tree.units[index].level) {
      let code = report.tree.units[index].code.description
      for (day, counts) in report.days[index] {
        table.cell(code)
        table.cell(day.description)
        table.cell(counts.found)
        table.cell(counts.completed)
        table.cell(counts.resolved)
        table.cell(counts.completedListed)
        table.cell(counts.resolvedListed)
        table.endLine()
      }
      if table.bytes.count >= Self.chunk { try sink(table.take()) }
    }
    try sink(table.take())
  }
}
