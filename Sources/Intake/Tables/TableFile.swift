import Foundation
import GDAL

/// Opens a table that may be a delimited text or a sheet, with titles above its header; lines are
/// those of the file or rows of the sheet.
///
/// - Parameters:
///   - sheet: the sheet; nil for the first.
///   - headerRow: the row of the header; nil for the first of a text, or to look for it in a sheet.
///   - wanted: the columns that are mapped.
/// - Throws: ``IntakeError``.
func tableFile(
  path: String, name: String, step: String, sheet: String? = nil, headerRow: Int? = nil,
  wanted: [String]
) throws -> DelimitedFile {
  switch SourceKind(path: path, hasLayer: false) {
  case .sheet:
    do {
      let table = try preparedSheet(
        path, sheet: sheet, headerRow: headerRow, wanted: wanted, name: name, step: step)
      return try DelimitedFile(data: table.spaced, name: name, step: step)
    } catch is GDALError {
      throw IntakeError(
        .missing, step: step, path: name, cause: "the sheet is missing, or the file is damaged",
        remedy: "Look whether the file is whole and the sheet's name is right.")
    }
  default:
    guard let headerRow, headerRow > 1, let data = FileManager.default.contents(atPath: path) else {
      return try DelimitedFile(path: path, name: name, step: step)
    }
    return try DelimitedFile(
      data: Data(withoutTitles([UInt8](data), headerRow: headerRow)), name: name, step: step)
  }
}
