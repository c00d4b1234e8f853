import Coverage

extension VisitOpener {
  /// The rows of a file with what a format writes in its own way made plain.
  func cleaned(_ file: DelimitedFile, by recipe: FormatRecipe) -> PreparedTable {
    let cleaner = CellCleaner(header: file.header, recipe: recipe)
    var table = PreparedTable(header: cleaner.header)
    file.forEachRecord { record, text in
      if let problem = record.problem { return table.reject(problem, line: record.line) }
      table.add(cleaner.cleaned(record.strings(text)), line: record.line)
    }
    return table
  }

  /// The same for rows that were already prepared.
  func cleaned(_ rows: PreparedTable, by recipe: FormatRecipe) -> PreparedTable {
    guard let file = try? rows.wholeFile(name: name, step: Self.step) else { return rows }
    let cleaner = CellCleaner(header: rows.header, recipe: recipe)
    var table = PreparedTable(header: cleaner.header)
    file.forEachRecord { record, text in
      let line = record.line - 2
      table.add(
        cleaner.cleaned(record.strings(text)),
        line: rows.lines.indices.contains(line) ? Int(rows.lines[line]) : record.line)
    }
    for row in rows.rejected { table.reject(row.reason, line: row.line) }
    return table
  }
}

/// Makes the cells of one format plain: no answer is empty, times have their zone, a position in one
/// cell has columns of its own.
private struct CellCleaner {
  let header: [String]
  private let recipe: FormatRecipe
  private let utc: Set<Int>
  private let positionIndex: Int?
  private let width: Int

  init(header: [String], recipe: FormatRecipe) {
    let form = FormHeader(header)
    self.recipe = recipe
    width = header.count
    utc = Set(header.indices.filter { recipe.utcColumns.contains(foldedWord(header[$0])) })
    // Where the columns are there already, the cell says nothing new.
    let cell = recipe.fields(form)[.latitude] == nil ? recipe.positionCell(form) : nil
    positionIndex = cell.flatMap { header.firstIndex(of: $0) }
    self.header =
      header
      + (positionIndex == nil ? [] : ["_cell_latitude", "_cell_longitude", "_cell_precision"])
  }

  func cleaned(_ cells: [String]) -> [String] {
    var cells = Array(cells.prefix(width))
    for index in cells.indices {
      if recipe.blanks.contains(cells[index].lowercased()) {
        cells[index] = ""
      } else if utc.contains(index), needsZone(cells[index]) {
        cells[index] += "Z"
      }
    }
    guard let positionIndex, positionIndex < cells.count else { return cells }
    // `lat lon altitude accuracy`
    let parts = cells[positionIndex].split(separator: " ").map(String.init)
    return cells + [
      parts.count >= 2 ? parts[0] : "", parts.count >= 2 ? parts[1] : "",
      parts.count >= 4 ? parts[3] : "",
    ]
  }

  /// Whether a time is there and says no zone: `2013-02-18T15:54:01`.
  private func needsZone(_ cell: String) -> Bool {
    guard cell.count >= 16, cell.last?.isNumber == true else { return false }
    return !cell.dropFirst(10).contains { $0 == "+" || $0 == "-" }
  }
}
