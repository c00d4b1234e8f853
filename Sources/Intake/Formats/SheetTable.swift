import Foundation
import GDAL

extension VisitOpener {
  /// The rows of a sheet below its header; a row's number is the sheet's own.
  func sheetTable(_ path: String) throws -> PreparedTable {
    do {
      return try preparedSheet(
        path, sheet: source.layer, headerRow: source.headerRow,
        wanted: source.fields.values.flatMap { $0 }, name: name, step: Self.step)
    } catch let error as GDALError {
      throw unreadable(error)
    }
  }
}

/// A sheet as a table.
///
/// - Parameters:
///   - headerRow: the row of the header; nil to look for the first that holds all `wanted` columns,
///     or with none of them the first that is about as wide as the widest of the first fifty.
///   - wanted: the columns that are mapped.
/// - Throws: ``GDALError``, or ``IntakeError`` of kind `data` for a locked or empty file.
func preparedSheet(
  _ path: String, sheet: String?, headerRow: Int?, wanted: [String], name: String, step: String
) throws -> PreparedTable {
  if isLocked(path) {
    throw IntakeError(
      .data, step: step, path: name,
      cause: "it is no open spreadsheet: locked with a password, or in the old format .xls",
      remedy: "Save it as .xlsx without a password.")
  }
  let rows = try Sheet(of: path, named: sheet).rows
  guard let header = headerPosition(rows, headerRow: headerRow, wanted: wanted) else {
    throw IntakeError(
      .data, step: step, path: name, line: headerRow,
      cause: rows.isEmpty ? "the sheet is empty" : "there is no header in that row",
      remedy: "Say the row that names the columns by `header_row`.")
  }
  var table = PreparedTable(
    header: rows[header].cells.map { $0.trimmingWhitespace() }, line: rows[header].number)
  for row in rows[(header + 1)...] where !isColumnNumbers(row.cells) {
    table.add(row.cells, line: row.number)
  }
  return table
}

/// Whether a row only numbers the columns, as official tables do: `(1) (2) (3)`.
func isColumnNumbers(_ cells: [String]) -> Bool {
  let filled = cells.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
  return filled.count >= 2
    && filled.allSatisfy { cell in
      cell.hasPrefix("(") && cell.hasSuffix(")") && Int(cell.dropFirst().dropLast()) != nil
    }
}

private func headerPosition(
  _ rows: [(number: Int, cells: [String])], headerRow: Int?, wanted: [String]
) -> Int? {
  if let headerRow { return rows.firstIndex { $0.number == headerRow } }
  let first = rows.prefix(50)
  if !wanted.isEmpty {
    let names = Set(wanted.map(foldedWord))
    if let found = first.firstIndex(where: { names.isSubset(of: $0.cells.map(foldedWord)) }) {
      return found
    }
  }
  let widths = first.map { row in row.cells.count { !$0.isEmpty } }
  let widest = widths.max() ?? 0
  return widths.firstIndex { $0 * 5 >= widest * 4 }
}

/// Whether a file is an OLE container: Excel's of before 2007, and the envelope of a locked one.
private func isLocked(_ path: String) -> Bool {
  guard let handle = FileHandle(forReadingAtPath: path) else { return false }
  defer { try? handle.close() }
  let mark = (try? handle.read(upToCount: 8)) ?? nil
  return mark.map(Array.init) == [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
}
